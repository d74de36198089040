"""The one way in which anything in the workspace changes."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from factcheck_gui.domain.adjustments import KEPT_WHOLE
from factcheck_gui.domain.articles import VersionText
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.signing import check_ready
from factcheck_gui.services.validation import adjustments, prepared
from factcheck_gui.storage.articles import add_texts, find_version, read_text
from factcheck_gui.storage.changes import apply_edit, check_untouched
from factcheck_gui.storage.history import append_events
from factcheck_gui.storage.likeness import add_sketch
from factcheck_gui.storage.originals import add_originals
from factcheck_gui.storage.search_index import MANY, index_waiting
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.uses import settled
from factcheck_gui.storage.version_parts import add_many_parts

_TEXTS_KEPT: Final = 4
_IMPORTS: Final = frozenset({Action.IMPORT_ARTICLE, Action.IMPORT_ARTICLES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """The frozen part of a version that an edit creates."""

    version_id: str
    sha256: str
    text: VersionText
    original: Original | None = None
    sketch: tuple[int, ...] = ()


class Editing:
    """Makes edits durable: validates, applies guarded by the old values, appends to the history."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk
        self._texts: OrderedDict[str, str] = OrderedDict()

    def submit(
        self,
        edit: Edit,
        cause: Cause = Cause.EDIT,
        incoming: Iterable[Incoming] = (),
        copies: Iterable[Original] = (),
        *,
        indexes_now: bool = True,
    ) -> Submission:
        """Make an edit durable and return it as it was stored.

        Args:
            edit: What is to change.
            cause: Why: a new edit, an undo or a redo.
            incoming: The frozen texts of versions that the edit creates, written in the same transaction.
            copies: The bytes of sources that the edit names by their SHA-256.
            indexes_now: Whether words and sketches of these texts are written at once; a third of the work
                where it is done for many edits together: see `Searching.catch_up` and `WaitingSketches`.

        Raises:
            ConflictError: somebody has changed one of the values meanwhile; nothing was written.
            InvalidValueError: a value that its field cannot hold; nothing was written.
            SignedOffError, InUseError: see `apply_edit`; nothing was written.
            NotReadyError: an article was to be signed off, and its rules do not allow it any more.
            LockedError, DiskError: the file could not be written.
        """
        with self._store.writing() as db:
            arrivals = tuple(incoming)
            originals = [one.original for one in arrivals if one.original is not None]
            if arrivals:
                add_texts(db, [(one.sha256, one.text.text) for one in arrivals])
            if originals := [*originals, *copies]:
                add_originals(db, originals)
            for arrival in arrivals:
                self._keep_text(arrival.version_id, arrival.text.text)
            texts = {arrival.version_id: arrival.text.text for arrival in arrivals}
            read_text = partial(self._read_text, arriving=texts)
            wanted = settled(db, edit, cause)
            # What a backup holds was stored once, just so.
            is_new = cause is Cause.EDIT and edit.action is not Action.RESTORE_BACKUP
            stored = prepared(wanted, read_text, is_new=is_new)
            edit_id = self._desk.new_id()
            if stored.action is Action.SIGN_OFF and cause is not Cause.UNDO:
                check_ready(self._store, stored)
            if cause is Cause.UNDO and stored.action in _IMPORTS:
                check_untouched(db, stored)
            apply_edit(db, stored, is_new=is_new)
            if arrivals:
                add_many_parts(db, [(one.version_id, one.text) for one in arrivals])
            if indexes_now:
                for arrival in arrivals:
                    add_sketch(db, arrival.version_id, arrival.sketch)
            if indexes_now and (arrivals or len(stored.changes) >= MANY):
                index_waiting(db)
            append_events(
                db, stored, edit_id=edit_id, at=self._desk.now(), reviewer=self._desk.reviewer, cause=cause
            )
        adjusted = adjustments(wanted) if is_new else KEPT_WHOLE
        return Submission(edit_id=edit_id, edit=stored, cause=cause, adjusted=adjusted)

    def _read_text(self, version_id: str, arriving: Mapping[str, str]) -> str:
        """Return a version's text; it is frozen, so the last few are kept."""
        if version_id in arriving:
            # An import may bring more versions with claims than are kept.
            return arriving[version_id]
        if version_id not in self._texts:
            # Also one that was taken back: it returns together with its claims.
            version = find_version(self._store.db, version_id, removed_too=True)
            if version is None:
                raise NotFoundError(entity="version", wanted=version_id)
            self._keep_text(version_id, read_text(self._store.db, version))
        self._texts.move_to_end(version_id)
        return self._texts[version_id]

    def _keep_text(self, version_id: str, text: str) -> None:
        self._texts[version_id] = text
        if len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
