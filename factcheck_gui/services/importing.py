"""Takes articles in: first a draft to look at, then one edit that makes it part of the workspace."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from factcheck_gui.domain.articles import Article, Version, VersionText
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.errors import DiskError, FileMissingError
from factcheck_gui.domain.fields import creation
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.domain.provenance import write_provenance
from factcheck_gui.domain.taken_over import NOTHING_TAKEN, TakenOver
from factcheck_gui.formats.importers.endings import ENDINGS
from factcheck_gui.services.claim_making import Takeover
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Editing, Incoming
from factcheck_gui.services.found_sources import FoundSources
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import PASTED
from factcheck_gui.services.taking_over import Surroundings, TakingOver
from factcheck_gui.text.canonical import sha256

_READERS: Final = 4
"""Processes that read at once; taking in what more of them read takes longer than reading it."""

NOTHING_BEFORE: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """A format that articles are read from, as a file dialog lists it."""

    name: str
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Articles or a version ready to be taken in: the edit that creates them, and their frozen texts."""

    edit: Edit
    incoming: tuple[Incoming, ...]
    taken: tuple[TakenOver, ...] = ()
    """What became of the marks of each draft, where marks were to be taken over."""
    ids: Mapping[str, str] = field(default_factory=dict)
    """The ids of the claims, by the keys of the marks that they were made of."""


def import_formats() -> tuple[ImportFormat, ...]:
    """Return the formats that articles are read from; other files are tried as plain text."""
    return tuple(ImportFormat(name=name, suffixes=suffixes) for name, suffixes in ENDINGS)


class Importing:
    """Reads articles, and takes in those that somebody has agreed to."""

    def __init__(self, desk: Desk, editing: Editing, taking_over: TakingOver) -> None:
        self._desk = desk
        self._editing = editing
        self._taking_over = taking_over

    def formats(self) -> tuple[ImportFormat, ...]:
        """Return the formats that articles are read from; other files are tried as plain text."""
        return import_formats()

    def suffixes(self) -> tuple[str, ...]:
        """Return the endings of all these formats, each once."""
        return tuple(dict.fromkeys(suffix for one in self.formats() for suffix in one.suffixes))

    def reader(self) -> Reader:
        """Return a new reader for files and links; whoever asks for it closes it."""
        return Reader(note_bug=self._desk.note_bug)

    def readers_beside(self) -> tuple[Reader, ...]:
        """Return more readers for many files, as many as this computer can run beside the first one."""
        return tuple(self.reader() for _ in range(min(os.cpu_count() or 1, _READERS) - 1))

    def preview_own_file(self, path: Path) -> ArticleDraft:
        """Return the text in a file that came with the program; nothing is written.

        Other people's files are read by a `Reader`, in a process of its own.

        Raises:
            FileMissingError, DiskError: there is no such file, or it cannot be read.
            BinaryInputError, EmptyInputError: it holds no text.
        """
        from factcheck_gui.services.reading.sources import read_text
        from factcheck_gui.text.decoding import decode

        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise FileMissingError(path=path) from error
        except OSError as error:
            raise DiskError.of(path, error) from error
        decoded = decode(data, path.name)
        return read_text(decoded.text, decoded.encoding, name=path.name, data=data)

    def preview_text(self, text: str, *, origin: str = PASTED) -> ArticleDraft:
        """Return a plain text as an article; nothing is written.

        Raises:
            TooLargeInputError: it is too large.
            EmptyInputError: nothing in it is visible.
        """
        from factcheck_gui.services.reading.sources import read_text

        return read_text(text, name=origin)

    def compose(
        self,
        *drafts: ArticleDraft,
        labels: LabelMapping | None = None,
        around: Surroundings | None = None,
        before: Mapping[str, str] = NOTHING_BEFORE,
    ) -> Intake:
        """Return the edit that takes drafts in; writes nothing.

        Of each article its first change creates the article, its second the version; the claims follow that
        another program has marked in it, by what its labels become. Without `labels` there are none.
        `around` is what was read before, where this runs in another thread. `before` are the ids of claims of
        the same file that came in with other articles: links may lead there.
        """
        found = any(draft.found.has_marks for draft in drafts) and labels is not None
        around = around or (self._taking_over.surroundings() if found else None)
        book = None if around is None else self._taking_over.book(around)
        parts = [self._compose(draft, labels, around, book) for draft in drafts]
        changes = tuple(change for changes, _, _ in parts for change in changes)
        ids = {key: one for _, _, over in parts for key, one in over.ids.items()}
        taken = []
        for draft, (_, _, over) in zip(drafts, parts, strict=True):
            if draft.found.links_out and labels is not None:
                links = self._taking_over.across(draft.found.links_out, {**before, **ids}, labels)
                changes += links.changes
                taken.append(over.taken + links.taken)
            else:
                taken.append(over.taken)
        if len(drafts) == 1:
            edit = Edit(action=Action.IMPORT_ARTICLE, changes=changes, detail=drafts[0].details.title)
        else:
            edit = Edit(action=Action.IMPORT_ARTICLES, changes=changes, detail=str(len(drafts)))
        incoming = tuple(incoming for _, incoming, _ in parts)
        return Intake(edit=edit, incoming=incoming, taken=tuple(taken), ids=ids)

    def take_in(self, *drafts: ArticleDraft, labels: LabelMapping | None = None) -> Submission:
        """Make drafts articles of the workspace, all or none; the first change bears the first one's id.

        Raises:
            InvalidValueError, LockedError, DiskError: nothing was written.
        """
        return self.submit(self.compose(*drafts, labels=labels))

    def submit(self, intake: Intake, *, indexes_now: bool = True) -> Submission:
        """Make what was composed a part of the workspace; see `Editing.submit` for when words are indexed.

        Raises:
            InvalidValueError, ConflictError, LockedError, DiskError: nothing was written.
        """
        return self._editing.submit(intake.edit, incoming=intake.incoming, indexes_now=indexes_now)

    def _compose(
        self,
        draft: ArticleDraft,
        labels: LabelMapping | None,
        around: Surroundings | None,
        book: FoundSources | None,
    ) -> tuple[Iterable[Change], Incoming, Takeover]:
        made_at, reviewer = self._desk.now(), self._desk.reviewer
        article = Article(
            id=self._desk.new_id(),
            details=draft.details,
            provenance=write_provenance(draft.provenance),
            created_at=made_at,
            reviewer=reviewer,
        )
        version, incoming = version_of(draft, article.id, 1, self._desk, made_at)
        over = Takeover(changes=(), taken=NOTHING_TAKEN)
        if draft.found.has_marks and labels is not None and around is not None and book is not None:
            over = self._taking_over.into_new(draft.found, version, draft.text, labels, around, book)
        return (creation(article), creation(version), *over.changes), incoming, over


def version_of(
    draft: ArticleDraft, article_id: str, number: int, desk: Desk, made_at: str
) -> tuple[Version, Incoming]:
    """Return a draft as a version of an article, with its frozen part."""
    version = Version(
        id=desk.new_id(),
        article_id=article_id,
        number=number,
        sha256=sha256(draft.text),
        origin=draft.origin,
        encoding=draft.encoding,
        replaced=draft.replaced,
        original=None if draft.original is None else draft.original.sha256,
        incomplete=draft.incomplete,
        created_at=made_at,
        reviewer=desk.reviewer,
    )
    text = VersionText(text=draft.text, blocks=draft.blocks, statements=draft.statements)
    incoming = Incoming(
        version_id=version.id, sha256=version.sha256, text=text, original=draft.original, sketch=draft.sketch
    )
    return version, incoming
