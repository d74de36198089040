"""Takes drafts in, a few whole articles at a time, and tells what became of each."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.errors import ExpectedError, InvalidValueError, LockedError
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.ui.draft_stream import Item
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.undo import ImportCommand
from factcheck_gui.ui.undoing_imports import UndoingImports

LabelsOf = Callable[[ArticleDraft], LabelMapping]
"""Returns what the labels become that another program has put on the claims of a draft."""

_Gathered = tuple[ArticleDraft, int]
"""A draft, and the place that the report keeps for it."""
_Recognised = tuple[ArticleDraft, Known | None, int]
"""The same, with the article that the draft is like."""

_LONGEST_SECONDS: Final = 0.028
"""A part that takes longer to write is too large: the window would be felt to stand still."""
_SHORTEST_SECONDS: Final = 0.02
_LARGEST_PART: Final = 96
_SMALLEST_PART: Final = 8
"""Below that, most of the time goes into waiting for the disk, which smaller parts do the more often."""
_USUAL_LENGTH: Final = 8_000
"""Code points of an article; of longer ones each may be a part."""
_INDEXED_TOGETHER: Final = 320_000
_LEAST_INDEXED: Final = 80_000
"""Code points of texts that go into the index together, at most and where the machine is slow."""

_LOGGED_TOGETHER: Final = 800_000
"""Code points of texts after which the log is emptied: that takes as long as a part, and is seldom enough."""


class TakingIn:
    """Gathers drafts into parts; each part is one transaction, all together are one step to undo."""

    def __init__(
        self,
        session: Session,
        report: ImportReport,
        stop: Callable[[], None],
        labels: LabelsOf | None = None,
    ) -> None:
        self._session = session
        self._report = report
        self._stop = stop
        self._labels = labels
        self._command: ImportCommand | None = None
        self._part: list[_Gathered] = []
        self._part_size = 1
        self._unindexed = 0
        self._indexed_together = _INDEXED_TOGETHER
        self._logged = 0
        # Asked for now, while nothing has been read yet: importing it would be felt later.
        self._searching = session.workspace.searching
        self._sketches = session.workspace.recognising.waiting
        # What was linked across the articles of a file finds its ends here.
        self._ids: dict[str, str] = {}
        self._part_signs: set[str | int] = set()
        self._edits: list[Edit] = []

    @property
    def has_gathered(self) -> bool:
        """Whether something has been taken that is not written yet."""
        return bool(self._part)

    def receive(self, item: Item) -> None:
        """Take an article, unless it could not be read.

        What is raised is raised before it is taken.

        Raises:
            LockedError, DiskError, DamagedError: the workspace cannot be read or written any more.
        """
        if isinstance(item, Failure):
            self._report.add_failure(item)
            return
        if len(self._part) >= self._part_size:
            self.write()
        signs = item.signs
        if not self._part_signs.isdisjoint(signs):
            # It may be like one that is not in the workspace yet, where alone it can be recognised.
            self.write()
        self._part.append((item, self._report.keep_place()))
        self._part_signs |= signs
        if len(self._part) >= self._part_size:
            with suppress(LockedError):
                self.write()

    def write(self) -> None:
        """Write what has been gathered and is not here already.

        Raises:
            LockedError: what was not written is gathered still.
            DiskError, DamagedError: nothing of it was written.
        """
        part, self._part = self._part, []
        self._part_signs.clear()
        if not part:
            return
        left = part
        begun = time.monotonic()
        try:
            fresh = self._fresh(part)
            left = _gathered(fresh)
            if fresh:
                self._write(fresh)
        except LockedError:
            # It is tried again with whatever of it did not come in.
            self._part = self._part or left
            self._part_signs.update(*(draft.signs for draft, _ in self._part))
            raise
        took = time.monotonic() - begun
        if took > _LONGEST_SECONDS:
            is_usual = sum(len(draft.text) for draft, _ in part) <= _USUAL_LENGTH * len(part)
            self._part_size = max(_SMALLEST_PART if is_usual else 1, self._part_size // 2)
        elif took < _SHORTEST_SECONDS and len(part) >= self._part_size:
            # Far from the limit it is doubled: each of many small parts would wait for the disk.
            more = self._part_size if took < _SHORTEST_SECONDS / 2 else 1
            self._part_size = min(_LARGEST_PART, self._part_size + more)

    def settle_due(self) -> bool:
        """Write what is looked up by where much of it waits, and tell whether that was so: it takes a turn.

        Raises:
            LockedError: it waits still.
            DiskError, DamagedError: the workspace cannot be written any more.
        """
        if self._unindexed >= self._indexed_together:
            self._index()
        elif self._sketches.are_due:
            self._sketches.write_some()
        elif self._logged >= _LOGGED_TOGETHER:
            self._logged = 0
            self._session.workspace.empty_log()
        else:
            return False
        return True

    def settle_some(self) -> bool:
        """Write some of what still waits once the last part is written; False where nothing is left.

        Raises:
            LockedError: it waits still.
            DiskError, DamagedError: the workspace cannot be written any more.
        """
        if self._unindexed:
            self._index()
        elif self._sketches.are_there:
            self._sketches.write_some()
        return self._sketches.are_there

    def finish(self) -> None:
        """Make all that came in one step to undo; what is still gathered does not come in any more."""
        self._complete()
        part, self._part = self._part, []
        if part:
            # Of what is here already it is told all the same, as long as it can be looked up.
            with suppress(ExpectedError):
                self._fresh(part)

    def _complete(self) -> None:
        if self._command is None:
            return
        changes: list[Change] = []
        for edit in self._edits:
            changes += edit.changes
        whole = Edit(
            action=Action.IMPORT_ARTICLES,
            changes=tuple(changes),
            detail=str(sum(change.entity is Entity.ARTICLE for change in changes)),
        )
        is_one = len(self._edits) == 1 and self._edits[0].action is Action.IMPORT_ARTICLE
        edit = self._edits[0] if is_one else whole
        self._command.complete(edit, edit_name(edit))
        self._edits.clear()
        self._command = None
        try:
            if self._unindexed:
                self._index()
            self._sketches.write()
        except ExpectedError:
            # What waits for the index is found all the same; both are made up for later.
            return

    def _index(self) -> None:
        self._unindexed = 0
        begun = time.monotonic()
        self._searching.catch_up()
        took = time.monotonic() - begun
        # Less than a part takes: now and then the index is merged as well, which takes half as long again.
        fitting = int(self._indexed_together * _SHORTEST_SECONDS / max(took, _SHORTEST_SECONDS / 2))
        self._indexed_together = min(max(fitting, _LEAST_INDEXED), _INDEXED_TOGETHER)

    def _fresh(self, part: list[_Gathered]) -> list[_Recognised]:
        """Return what is not here already, and tell of what is."""
        fresh: list[_Recognised] = []
        all_known = self._session.workspace.recognising.known_among([draft for draft, _ in part])
        for (draft, kept), known in zip(part, all_known, strict=True):
            if known is not None and known.by is KnownBy.TEXT:
                self._report.add_draft(draft, Became.HERE_ALREADY, known=known, place=kept)
            else:
                fresh.append((draft, known, kept))
        return fresh

    def _write(self, part: list[_Recognised]) -> None:
        importing = self._session.workspace.importing
        try:
            drafts, mapping = [draft for draft, _, _ in part], self._mapping(part)
            intake = importing.compose(*drafts, labels=mapping, before=self._ids)
            # One article, or a few, come in whole with one commit.
            is_first = not self._edits
            submission = importing.submit(intake, indexes_now=is_first)
            if not is_first:
                length = sum(len(draft.text) for draft in drafts)
                self._unindexed += length
                self._logged += length
                self._sketches.add(intake.incoming)
            self._ids.update(intake.ids)
        except InvalidValueError as error:
            if len(part) == 1:
                ((draft, _, kept),) = part
                failed = ImportResult(name=draft.origin, became=Became.FAILED, error=error)
                self._report.add(failed, kept)
                return
            # One of them cannot be kept; the others can.
            for place, one in enumerate(part):
                self._part = _gathered(part[place:])
                self._write([one])
            self._part = []
            return
        changes = submission.edit.changes
        ids = [change.entity_id for change in changes if change.entity is Entity.ARTICLE]
        for article_id, (draft, known, kept) in zip(ids, part, strict=True):
            became = Became.CAME_IN if known is None else Became.CAME_IN_ALIKE
            self._report.add_draft(draft, became, article_id=article_id, known=known, place=kept)
        self._report.taken = sum(intake.taken, self._report.taken)
        if self._command is None:
            take_back = UndoingImports(self._session).take_back
            self._command = self._session.begin_import(take_back, self._stop)
        self._edits.append(submission.edit)
        self._session.accept_part(submission)

    def _mapping(self, part: list[_Recognised]) -> LabelMapping | None:
        if self._labels is None:
            return None
        mapping = LabelMapping()
        for draft, _, _ in part:
            mapping = mapping.with_all(self._labels(draft)) if draft.found.has_marks else mapping
        return mapping


def _gathered(part: list[_Recognised]) -> list[_Gathered]:
    return [(draft, kept) for draft, _, kept in part]
