"""Edits: values that describe one change of the workspace and know their inverse."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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


class Action(StrEnum):
    """What the user did; the menu names it: "Undo tag as denial"."""

    IMPORT_ARTICLE = "import_article"
    IMPORT_ARTICLES = "import_articles"
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
    NAME_SPEAKER = "name_speaker"
    NAME_TARGET = "name_target"
    REMOVE_CLAIM = "remove_claim"
    RATE = "rate"
    GIVE_REASON = "give_reason"
    ADD_NOTE = "add_note"
    CHANGE_NOTE = "change_note"
    REMOVE_NOTE = "remove_note"
    LINK = "link"
    UNLINK = "unlink"
    MARK = "mark"
    UNMARK = "unmark"
    BATCH = "batch"


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
    """One step of work: an action, a word of detail for its name, and the changes it consists of."""

    action: Action
    changes: tuple[Change, ...]
    detail: str = ""

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
    return Edit(action=Action.BATCH, changes=changes, detail=str(len(edits)))
