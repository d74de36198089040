"""Edits: values that describe one change of the workspace and know their inverse."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.adjustments import KEPT_WHOLE, Adjustments
from factcheck_gui.domain.light_dataclasses import dataclass

Value = str | int | float | None
Fields = Mapping[str, Value]


class Entity(StrEnum):
    """What an edit can change."""

    ARTICLE = "article"
    VERSION = "version"
    CLAIM = "claim"
    VERDICT = "verdict"
    NOTE = "note"
    LINK = "link"
    MARK = "mark"
    PLACEMENT = "placement"
    SOURCE = "source"
    PARTY = "party"
    SCALE = "scale"
    VALUE = "value"
    RULE = "rule"


class Action(StrEnum):
    """What the user did; the menu names it: "Undo tag as denial"."""

    IMPORT_ARTICLE = "import_article"
    IMPORT_ARTICLES = "import_articles"
    IMPORT_CLAIMS = "import_claims"
    """Take in the claims that another program has marked in an article that is here already."""
    NEW_VERSION = "new_version"
    PLACE_CLAIM = "place_claim"
    RETIRE_CLAIM = "retire_claim"
    STILL_HOLDS = "still_holds"
    CORRECT_ARTICLE = "correct_article"
    REMOVE_ARTICLE = "remove_article"
    TAG = "tag"
    CHANGE_KIND = "change_kind"
    MOVE_SPAN = "move_span"
    RESTATE = "restate"
    REWORD = "reword"
    """Propose how the words of a claim should read instead."""
    NAME_SPEAKER = "name_speaker"
    NAME_TARGET = "name_target"
    NAME_REPORTER = "name_reporter"
    SET_STATE = "set_state"
    SPLIT_CLAIM = "split_claim"
    MERGE_CLAIMS = "merge_claims"
    DUPLICATE_CLAIM = "duplicate_claim"
    REMOVE_CLAIM = "remove_claim"
    RATE = "rate"
    GIVE_REASON = "give_reason"
    ADD_NOTE = "add_note"
    CHANGE_NOTE = "change_note"
    REMOVE_NOTE = "remove_note"
    DATE_VERDICT = "date_verdict"
    ADD_SOURCE = "add_source"
    CHANGE_SOURCE = "change_source"
    KEEP_COPY = "keep_copy"
    REMOVE_SOURCE = "remove_source"
    MERGE_SOURCES = "merge_sources"
    CHANGE_PARTY = "change_party"
    RENAME_PARTY = "rename_party"
    MERGE_PARTIES = "merge_parties"
    REMOVE_PARTY = "remove_party"
    ADD_SCALE = "add_scale"
    CHANGE_SCALE = "change_scale"
    REMOVE_SCALE = "remove_scale"
    CHOOSE_SCALE = "choose_scale"
    SET_RULE = "set_rule"
    SIGN_OFF = "sign_off"
    REOPEN = "reopen"
    RESTORE_VALUE = "restore_value"
    LINK = "link"
    CHANGE_LINK = "change_link"
    UNLINK = "unlink"
    MARK = "mark"
    UNMARK = "unmark"
    BATCH = "batch"
    RESTORE_BACKUP = "restore_backup"
    """Make of the workspace what a backup of it holds."""
    CREATE_WORKSPACE = "create_workspace"
    UPGRADE = "upgrade"
    """What a newer program has made of an older file."""
    RECOVER = "recover"
    """What had to be written down anew when a damaged file was recovered."""


OF_THE_DESK: Final = frozenset(
    {Action.RENAME_PARTY, Action.MERGE_PARTIES, Action.MERGE_SOURCES, Action.RESTORE_BACKUP}
)
"""What tidies up what all articles share, names and sources, or brings back how all of them were.

It reaches claims and notes wherever they are, also in articles that are removed for the time being, signed
off, or shown in an older version: either what they say does not change, only how it is called; or all that
was signed comes back as it was.
"""


class Cause(StrEnum):
    """Why an edit was made."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to one thing: its fields before and after.

    `old` is None where the thing comes into being, `new` is None where it goes. Otherwise both name the
    same fields, and only those that change.
    """

    entity: Entity
    entity_id: str
    old: Fields | None
    new: Fields | None

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(entity=self.entity, entity_id=self.entity_id, old=self.new, new=self.old)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step of work: an action, a word of detail for its name, and the changes it consists of.

    `adjusted` is what whoever made the edit could not take as it was given.
    """

    action: Action
    changes: tuple[Change, ...]
    detail: str = ""
    adjusted: Adjustments = KEPT_WHOLE

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back, last change first."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return Edit(action=self.action, changes=changes, detail=self.detail)

    @property
    def is_empty(self) -> bool:
        """Whether the edit would change nothing."""
        return not self.changes


def batch(edits: tuple[Edit, ...]) -> Edit:
    """Return several edits as one step that is made, and undone, as a whole."""
    changes = tuple(change for edit in edits for change in edit.changes)
    adjusted = sum((edit.adjusted for edit in edits), KEPT_WHOLE)
    return Edit(action=Action.BATCH, changes=changes, detail=str(len(edits)), adjusted=adjusted)
