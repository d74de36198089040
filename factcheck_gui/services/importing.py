"""Takes articles in: first a draft to look at, then one edit that makes it part of the workspace."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui.domain.articles import Article, ArticleDraft, Version, VersionText
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.errors import (
    BinaryInputError,
    DiskError,
    FileMissingError,
    UnknownFormatError,
    UnreadableInputError,
)
from factcheck_gui.domain.fields import creation
from factcheck_gui.domain.history import Submission
from factcheck_gui.formats.importers.plain import PLAIN_TEXT
from factcheck_gui.formats.importers.registry import IMPORTERS, importer_for
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.drafting import draft
from factcheck_gui.services.editing import Editing, Incoming
from factcheck_gui.services.segmenting import find_statements
from factcheck_gui.storage.articles import find_by_text
from factcheck_gui.storage.store import Store
from factcheck_gui.text.canonical import sha256
from factcheck_gui.text.decoding import Decoded, decode

PASTED: Final = "paste"
"""The origin of a text that came from no file."""

_MEGABYTE: Final = 1_000_000
_MEGABYTES_READ: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """A format that articles are read from, as a file dialog lists it."""

    name: str
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An article ready to be taken in: the edit that creates it, and the frozen text of its first version."""

    edit: Edit
    incoming: tuple[Incoming, ...]


def import_formats() -> tuple[ImportFormat, ...]:
    """Return the formats that articles are read from; other files are tried as plain text."""
    return tuple(ImportFormat(name=one.name, suffixes=one.suffixes) for one in IMPORTERS)


class Importing:
    """Reads articles, and takes in those that somebody has agreed to."""

    def __init__(self, store: Store, desk: Desk, editing: Editing) -> None:
        self._store = store
        self._desk = desk
        self._editing = editing

    def formats(self) -> tuple[ImportFormat, ...]:
        """Return the formats that articles are read from; other files are tried as plain text."""
        return import_formats()

    def suffixes(self) -> tuple[str, ...]:
        """Return the endings of all these formats."""
        return tuple(suffix for one in self.formats() for suffix in one.suffixes)

    def preview_file(self, path: Path) -> ArticleDraft:
        """Return the article in a file; nothing is written. A file of unknown ending counts as plain text.

        Raises:
            FileMissingError, DiskError: there is no such file, it is a folder, or it cannot be read.
            UnreadableInputError: it is too large.
            UnknownFormatError: its ending is unknown, and it is no text.
            BinaryInputError: its ending promises text, and it is none.
            EmptyInputError: nothing in it is visible.
        """
        importer = importer_for(path.name)
        try:
            decoded = _decoded(path)
        except BinaryInputError as error:
            if importer is None:
                raise UnknownFormatError(name=path.name) from error
            raise
        return draft(decoded.text, importer or PLAIN_TEXT, origin=path.name, encoding=decoded.encoding)

    def preview_text(self, text: str, *, origin: str = PASTED) -> ArticleDraft:
        """Return a plain text as an article; nothing is written.

        Raises:
            UnreadableInputError: it is too large.
            EmptyInputError: nothing in it is visible.
        """
        if len(text) > _MEGABYTES_READ * _MEGABYTE:
            raise _too_large(origin)
        return draft(text, PLAIN_TEXT, origin=origin)

    def duplicate_of(self, draft: ArticleDraft) -> Article | None:
        """Return the article that has this very text already, or None."""
        with self._store.reading() as db:
            return find_by_text(db, sha256(draft.text))

    def compose(self, draft: ArticleDraft) -> Intake:
        """Return the edit that takes a draft in, with its statements found; writes nothing.

        Its first change creates the article, its second the version.
        """
        made_at, reviewer = self._desk.now(), self._desk.reviewer
        article = Article(
            id=self._desk.new_id(), details=draft.details, created_at=made_at, reviewer=reviewer
        )
        version = Version(
            id=self._desk.new_id(),
            article_id=article.id,
            number=1,
            sha256=sha256(draft.text),
            origin=draft.origin,
            encoding=draft.encoding,
            replaced=draft.replaced,
            created_at=made_at,
            reviewer=reviewer,
        )
        text = VersionText(
            text=draft.text,
            blocks=draft.blocks,
            statements=find_statements(draft.text, draft.blocks, draft.details.language),
        )
        changes = (creation(article), creation(version))
        edit = Edit(action=Action.IMPORT_ARTICLE, changes=changes, detail=draft.details.title)
        return Intake(
            edit=edit, incoming=(Incoming(version_id=version.id, sha256=version.sha256, text=text),)
        )

    def take_in(self, draft: ArticleDraft) -> Submission:
        """Make a draft an article of the workspace; the first change of what was submitted bears its id.

        Raises:
            InvalidValueError, LockedError, DiskError: nothing was written.
        """
        return self.submit(self.compose(draft))

    def submit(self, intake: Intake) -> Submission:
        """Make what was composed a part of the workspace.

        Raises:
            InvalidValueError, LockedError, DiskError: nothing was written.
        """
        return self._editing.submit(intake.edit, incoming=intake.incoming)


def _decoded(path: Path) -> Decoded:
    try:
        with path.open("rb") as file:
            data = file.read(_MEGABYTES_READ * _MEGABYTE + 1)
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError(path=path, reason=error.strerror or str(error)) from error
    if len(data) > _MEGABYTES_READ * _MEGABYTE:
        raise _too_large(path.name)
    return decode(data, path.name)


def _too_large(name: str) -> UnreadableInputError:
    return UnreadableInputError(name=name, line=None, finding=f"more than {_MEGABYTES_READ} MB of text")
