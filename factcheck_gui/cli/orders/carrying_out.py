"""All orders that there are, and the way in which one becomes durable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.orders import desk, small, states, waiting
from factcheck_gui.cli.orders.composing import NOTE_FIELDS
from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.orders.tagging import PLACE, TAG_FIELDS, compose_tag
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.edits import Change, Edit, Entity
from factcheck_gui.ui.text.adjustment_words import adjustment_sentences

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer
    from factcheck_gui.services.workspace import Workspace

Answer = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What an order must and may hold, and what makes an edit of it."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...]
    compose: "Callable[[Order, Lookup, Composer], Edit]"


FORMS: Final[Mapping[str, Form]] = {
    "tag": Form(needed=("article", "kind"), allowed=TAG_FIELDS, compose=compose_tag),
    "kind": Form(needed=("claim", "kind"), allowed=(), compose=small.compose_kind),
    "move": Form(needed=("claim",), allowed=PLACE, compose=small.compose_move),
    "reword": Form(needed=("claim", "words"), allowed=(), compose=small.compose_reword),
    "restate": Form(needed=("claim", "words"), allowed=(), compose=small.compose_restate),
    "speaker": Form(needed=("claim", "name"), allowed=(), compose=small.compose_speaker),
    "target": Form(needed=("claim", "name"), allowed=(), compose=small.compose_target),
    "rate": Form(
        needed=("claim",), allowed=("verdict", "reason", "said", "said_reason"), compose=small.compose_rate
    ),
    "note": Form(needed=("claim",), allowed=NOTE_FIELDS, compose=small.compose_note),
    "remove_note": Form(needed=("claim", "note_id"), allowed=(), compose=small.compose_remove_note),
    "link": Form(needed=("claim", "to"), allowed=("type",), compose=small.compose_link),
    "unlink": Form(needed=("claim", "to"), allowed=("type",), compose=small.compose_unlink),
    "mark": Form(needed=("article",), allowed=PLACE, compose=small.compose_mark),
    "unmark": Form(needed=("article",), allowed=PLACE, compose=small.compose_unmark),
    "remove": Form(needed=("claim",), allowed=(), compose=small.compose_remove),
    "keep": Form(needed=("claim",), allowed=(), compose=waiting.compose_keep),
    "place": Form(needed=("claim",), allowed=PLACE, compose=waiting.compose_place),
    "retire": Form(needed=("claim",), allowed=(), compose=waiting.compose_retire),
    "still_holds": Form(needed=("claim",), allowed=(), compose=waiting.compose_still_holds),
    "reporter": Form(needed=("claim", "name"), allowed=(), compose=states.compose_reporter),
    "state": Form(needed=("claim", "state"), allowed=("remark",), compose=states.compose_state),
    "dates": Form(needed=("claim",), allowed=states.DATES, compose=states.compose_dates),
    "split": Form(needed=("claim", "at"), allowed=(), compose=states.compose_split),
    "merge": Form(needed=("claim", "with"), allowed=(), compose=states.compose_merge),
    "duplicate": Form(needed=("claim",), allowed=(), compose=states.compose_duplicate),
    "rename": Form(needed=("name", "to"), allowed=(), compose=desk.compose_rename),
    "party": Form(needed=("name",), allowed=desk.DETAILS, compose=desk.compose_party),
    "add_scale": Form(needed=("preset",), allowed=(), compose=desk.compose_add_scale),
    "use_scale": Form(needed=("scale",), allowed=("article",), compose=desk.compose_use_scale),
    "rule": Form(needed=("rule", "level"), allowed=(), compose=desk.compose_rule),
    "sign_off": Form(needed=("article",), allowed=(), compose=desk.compose_sign_off),
    "reopen": Form(needed=("article",), allowed=(), compose=desk.compose_reopen),
}


class Orders:
    """Carries out one order after the other, each in a transaction of its own."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._lookup = Lookup(workspace)

    def carry_out(self, given: Mapping[str, object]) -> Answer:
        """Make an order durable and tell what it changed; it is done as a whole or not at all.

        Raises:
            RefusedError, ExpectedError: it cannot be done; nothing was written.
        """
        order = Order(given)
        form = _form(order)
        self._lookup.begin()
        edit = form.compose(order, self._lookup, self._workspace.composer)
        if edit.is_empty:
            return {"do": order.text("do"), "edit": None, "claim": order.text("claim"), "changes": []}
        submission = self._workspace.editing.submit(edit)
        self._lookup.refresh(submission.edit.changes)
        changes = submission.edit.changes
        made = next((change.entity_id for change in changes if change.entity is Entity.CLAIM), None)
        answer: Answer = {
            "do": order.text("do"),
            "edit": submission.edit_id,
            "claim": made or order.text("claim"),
            "changes": [_told(change) for change in changes],
        }
        if not submission.adjusted.is_nothing:
            answer["adjusted"] = list(adjustment_sentences(submission.adjusted))
        return answer


def _form(order: Order) -> Form:
    name = order.needed("do")
    form = FORMS.get(name)
    if form is None:
        raise RefusedError(Refusal.NOT_AN_ORDER, name=name, names=", ".join(FORMS))
    for unknown in sorted(order.names() - {"do", *form.needed, *form.allowed}):
        raise RefusedError(Refusal.UNKNOWN_FIELD, name=name, field=unknown)
    for missing in (field for field in form.needed if field not in order):
        raise RefusedError(Refusal.FIELD_MISSING, name=missing)
    return form


def _told(change: Change) -> Answer:
    done = "created" if change.old is None else "removed" if change.new is None else "changed"
    return {"entity": change.entity.value, "id": change.entity_id, "done": done}
