"""Takes imports back, article by article where somebody has changed some of them meanwhile."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import ConflictError, ExpectedError, SignedOffError
from factcheck_gui.domain.history import Submission
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import describe

_CONTEXT: Final = "undoing imports"
_STAYS: Final = QT_TRANSLATE_NOOP(
    "undoing imports",
    "%n article stays because somebody has changed it meanwhile. The others were taken back.",
)
_STAY: Final = QT_TRANSLATE_NOOP(
    "undoing imports",
    "%n articles stay because somebody has changed them meanwhile. The others were taken back.",
)
_ALL_STAY: Final = QT_TRANSLATE_NOOP(
    "undoing imports", "Nothing was taken back: somebody has changed all of it meanwhile."
)

_Part = tuple[Change, ...]
"""What created one article: the article itself, its first version, and what was marked in it."""


@dataclass(slots=True, kw_only=True)
class _Outcome:
    """What became of the parts of an import: those taken back, how many stayed, and what stopped it."""

    taken: list[_Part] = field(default_factory=list)
    stayed: int = 0
    submission: Submission | None = None
    """The last that was written."""
    is_in_one: bool = False
    """Whether that was all there is."""
    trouble: ExpectedError | None = None


class UndoingImports:
    """Takes back as much of an import as nobody else has changed, and says how much stays."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def take_back(self, edit: Edit) -> Edit | None:
        """Take an import back; return the part of it that was, or None where nothing was."""
        outcome = self._taken_back(edit)
        if not self._session.is_open:
            # Closed meanwhile: there is nobody to tell, and no step to undo any more.
            return None
        taken = None
        if outcome.submission is not None:
            taken = edit if not outcome.stayed and outcome.trouble is None else _made_of(edit, outcome.taken)
            told = outcome.submission.edit if outcome.is_in_one else taken.inverse()
            self._session.announce(replace(outcome.submission, edit=told))
        if outcome.stayed:
            # What the others have changed is not shown yet.
            self._session.look_elsewhere()
        self._tell(outcome)
        return taken

    def _taken_back(self, edit: Edit) -> _Outcome:
        """Submit the inverse of the whole, or of halves of it, and of halves of these."""
        outcome, durable = _Outcome(), self._session.durable
        whole = _parts(edit.changes)
        waiting: list[Sequence[_Part]] = [whole]
        while waiting and self._session.is_open:
            parts = waiting.pop()
            try:
                inverse = _made_of(edit, parts).inverse()
                # Parts are told together, as another edit: nothing is read for each of them.
                shown = self._session.review if parts is whole else None
                may_wait = self._session.is_stepping
                outcome.submission = durable.write(inverse, Cause.UNDO, may_wait=may_wait, shown=shown)
            except (ConflictError, SignedOffError):
                middle = len(parts) // 2
                if middle:
                    waiting += [parts[middle:], parts[:middle]]
                else:
                    outcome.stayed += 1
            except ExpectedError as error:
                outcome.trouble = error
                break
            else:
                outcome.taken += parts
                outcome.is_in_one = parts is whole
        return outcome

    def _tell(self, outcome: _Outcome) -> None:
        if outcome.trouble is not None:
            self._session.refused.emit()
            self._session.failed.emit(describe(outcome.trouble))
        elif outcome.stayed and outcome.submission is None:
            self._session.refused.emit()
            self._session.failed.emit(_translated(_ALL_STAY))
        elif outcome.stayed:
            self._session.told.emit(counted(outcome.stayed, _translated(_STAYS), _translated(_STAY)))


def _parts(changes: Iterable[Change]) -> list[_Part]:
    """Return changes article by article; what hangs on a claim goes with the claim's article."""
    found: dict[str, list[Change]] = {}
    article_of: dict[str, str] = {}
    waiting: list[Change] = []
    for change in changes:
        values = change.new or {}
        if change.entity is Entity.SOURCE:
            # It comes before the first note that draws on it, and goes with that.
            waiting.append(change)
            continue
        owner = str(values.get("article_id") or "")
        if not owner:
            hangs_on = str(values.get("claim_id") or values.get("from_claim") or "")
            owner = article_of.get(hangs_on, change.entity_id)
        article_of[change.entity_id] = owner
        part = found.setdefault(owner, [])
        part += (*waiting, change)
        waiting.clear()
    return [tuple(part) for part in found.values()]


def _made_of(edit: Edit, parts: Iterable[_Part]) -> Edit:
    """Return an import that consists of these articles."""
    part_list = tuple(parts)
    changes = tuple(change for part in part_list for change in part)
    detail = str(len(part_list)) if edit.action is Action.IMPORT_ARTICLES else edit.detail
    return Edit(action=edit.action, changes=changes, detail=detail)


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
