"""Goes the way of a user with damaged files: has them read, takes them in, opens what came in."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from factcheck_gui.cli.labels import mapping_for
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import DiskError, ExpectedError, LockedError
from factcheck_gui.domain.input_errors import ReaderCrashedError, TookTooLongError
from factcheck_gui.domain.known import KnownBy
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.evidence import check_evidence
from factcheck_gui.services.quoted_claims import place_marks
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.annotation_words import lost_lines, passed_over_sentences, placed_sentences
from factcheck_gui.ui.text.remark_words import remark_sentences
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.text.taken_words import taken_sentences
from tests.conftest import BRIDGE, ROOT, take_in
from tests.fuzzing.seed_files import SeedFile, Way
from tests.fuzzing.tally import Tally, children, forget_memory_of, memory_of

_EACH: Final = 10
"""Every how many articles one comes in as the next version of another."""
_STEERS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal, or lets words read backwards."""
_NO_LABELS: Final = LabelMapping()
_NOT_OF_A_FILE: Final = (ReaderCrashedError, TookTooLongError, DiskError, LockedError)
"""What a damaged file must never lead to, though it would be said in a sentence."""


class Taking:
    """Takes damaged files into a workspace and counts what becomes of them; what must not be is a defect."""

    def __init__(self, folder: Path, workspace: Workspace, desk: Desk, tally: Tally) -> None:
        self.tally = tally
        self._folder = folder
        self._workspace = workspace
        self._desk = desk
        # First, so that its version is called as that of the sample is, which the marks are of.
        sample = workspace.importing.preview_own_file(ROOT / "seeds" / "harrowfen-tram.txt")
        self._marked = workspace.importing.take_in(sample).edit.changes[0].entity_id
        self._changing = take_in(workspace, BRIDGE)
        self._reader = Reader()
        self._ways: dict[Way, Callable[[Path], None]] = {
            Way.READ: self._read,
            Way.MARK: self._mark,
            Way.RESTORE: self._restore,
            Way.CHECK: self._check,
        }

    def close(self) -> None:
        """End the reading process."""
        self._reader.close()

    def take(self, file: SeedFile) -> None:
        """Do with a file what a user does; it is left in the folder where that has shown a defect."""
        path = self._folder / file.name
        path.write_bytes(file.data)
        if file.beside is not None:
            path.with_suffix(".txt").write_bytes(file.beside)
        found, begun = len(self.tally.defects), time.monotonic()
        for process in ("self", *children()):
            forget_memory_of(process)
        try:
            self._ways[file.way](path)
        except ExpectedError as error:
            self._refused(path, error)
        taken = max(map(memory_of, ("self", *children())))
        self.tally.add_costs(file.name, time.monotonic() - begun, taken)
        if found == len(self.tally.defects):
            path.unlink()
            path.with_suffix(".txt").unlink(missing_ok=True)

    def verify(self) -> None:
        """Look whether the workspace is whole."""
        self.tally.defects += [f"verify: {finding}" for finding in self._workspace.verify()]

    def _refused(self, path: Path, error: ExpectedError) -> None:
        self.tally.add_refusal(error)
        words = describe(error)
        is_plain = not _STEERS.search(words) and words != "This cannot be done." and "Traceback" not in words
        if isinstance(error, _NOT_OF_A_FILE) or not is_plain:
            self.tally.defects.append(f"{path}: {error!r} {words!r}")

    def _read(self, path: Path) -> None:
        for answer in self._reader.read(Request(path=path)):
            if isinstance(answer, Failure):
                self._refused(path, answer.error)
            else:
                self._take_in(answer)

    def _take_in(self, draft: ArticleDraft) -> None:
        workspace, tally = self._workspace, self.tally
        tally.articles += 1
        tally.remarked += bool(draft.remarks)
        assert all(map(str.strip, remark_sentences(draft.remarks))), draft.remarks
        known = workspace.recognising.known(draft)
        if tally.articles % _EACH == 0:
            proposal = propose(workspace.versioning.before(self._changing), draft)
            if not proposal.is_same_text:
                workspace.importing.submit(workspace.versioning.compose(proposal))
                tally.versions += 1
                self._open(self._changing, draft)
            return
        if known is not None and known.by is KnownBy.TEXT and tally.articles % 2:
            # The text of any of its versions.
            versions = workspace.versioning.versions(known.article.id)
            assert draft.text in [workspace.versioning.text(one.id).text for one in versions]
            return
        scales = workspace.taking_over.surroundings().scales
        intake = workspace.importing.compose(draft, labels=mapping_for(draft.found, _NO_LABELS, scales))
        taken = workspace.importing.submit(intake)
        workspace.recognising.waiting.add(intake.incoming)
        workspace.recognising.waiting.write()
        for one in intake.taken:
            tally.claims += one.claims
            assert taken_sentences(one) is not None
        self._open(taken.edit.changes[0].entity_id, draft)

    def _open(self, article_id: str, draft: ArticleDraft) -> None:
        review = self._workspace.browsing.review(article_id)
        assert review.text.text == draft.text
        length = len(draft.text)
        assert all(0 <= one.start < one.end <= length for one in review.text.blocks)
        assert all(0 <= one.start < one.end <= length for one in review.text.statements)

    def _mark(self, path: Path) -> None:
        answer = self._reader.marks(path)
        if isinstance(answer, Failure):
            self._refused(path, answer.error)
            return
        workspace = self._workspace
        here = workspace.browsing.review(self._marked)
        placed = place_marks(workspace.quoted.reviews(answer, here), answer)
        around = [workspace.taking_over.surroundings(review) for review, _ in placed.found]
        mapping = mapping_for(placed.placed, _NO_LABELS, around[0].scales if around else {})
        edit, taken = workspace.quoted.compose(placed, mapping, around)
        if not edit.is_empty:
            workspace.editing.submit(edit)
        self.tally.marks += taken.claims
        lines = (*placed_sentences(placed), *passed_over_sentences(placed), *lost_lines(placed))
        assert not _STEERS.search("".join(lines)), lines

    def _restore(self, path: Path) -> None:
        target = path.with_suffix(".factcheck")
        try:
            restored = restore(path, target, self._desk)
        except ExpectedError:
            assert not target.exists()
            raise
        try:
            assert restored.verify() == ()
            for one in restored.browsing.articles():
                restored.browsing.review(one.article.id)
            self.tally.restored += 1
        finally:
            restored.close()
            target.unlink()

    def _check(self, path: Path) -> None:
        found = check_evidence(path)
        assert found.findings or found.is_whole
        self.tally.checked += 1
