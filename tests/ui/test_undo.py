"""Undo commands over edits that are durable already."""

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.undo import EditCommand

STAY = Stay()


class Desk:
    """Takes edits, or refuses them."""

    def __init__(self, *, accepts: bool = True) -> None:
        self.accepts = accepts
        self.submitted: list[tuple[Edit, Cause]] = []

    def __call__(self, edit: Edit, cause: Cause) -> bool:
        self.submitted.append((edit, cause))
        return self.accepts


def edit(
    old: Fields | None, new: Fields | None, *, action: Action = Action.RESTATE, entity_id: str = "c"
) -> Edit:
    change = Change(entity=Entity.CLAIM, entity_id=entity_id, old=old, new=new)
    return Edit(action=action, changes=(change,))


def command(one: Edit, desk: Desk | None = None, stay: Stay | None = STAY) -> EditCommand:
    return EditCommand(one, "name", desk or Desk(), stay)


def words(
    before: str | None, after: str | None, entity_id: str = "c", stay: Stay | None = STAY
) -> EditCommand:
    one = edit({"restatement": before}, {"restatement": after}, entity_id=entity_id)
    return command(one, stay=stay)


def test_the_first_redo_does_nothing_because_the_edit_is_made_already() -> None:
    desk = Desk()

    command(edit({"a": 1}, {"a": 2}), desk).redo()

    assert desk.submitted == []


def test_undo_submits_the_inverse_and_redo_the_edit() -> None:
    desk, one = Desk(), edit({"a": 1}, {"a": 2})
    done = command(one, desk)
    done.redo()

    done.undo()
    done.redo()

    assert desk.submitted == [(one.inverse(), Cause.UNDO), (one, Cause.REDO)]


def test_a_refused_undo_is_obsolete() -> None:
    done = command(edit({"a": 1}, {"a": 2}), Desk(accepts=False))

    done.undo()

    assert done.isObsolete()


def test_a_refused_redo_is_obsolete() -> None:
    done = command(edit({"a": 1}, {"a": 2}), Desk(accepts=False))
    done.redo()

    done.redo()

    assert done.isObsolete()


def test_typing_on_in_one_field_is_one_step() -> None:
    first = words(None, "a")

    assert first.mergeWith(words("a", "ab"))
    assert first.mergeWith(words("ab", "abc"))

    assert first.edit == edit({"restatement": None}, {"restatement": "abc"})


def test_the_first_reason_and_what_is_typed_on_are_one_step() -> None:
    made = command(edit(None, {"claim_id": "c", "reason": "a"}, action=Action.GIVE_REASON))

    assert made.mergeWith(command(edit({"reason": "a"}, {"reason": "ab"}, action=Action.GIVE_REASON)))

    assert made.edit == edit(None, {"claim_id": "c", "reason": "ab"}, action=Action.GIVE_REASON)


def test_typing_in_another_claim_is_another_step() -> None:
    assert not words(None, "a").mergeWith(words("a", "ab", entity_id="d"))


def test_typing_in_another_field_is_another_step() -> None:
    other = command(edit({"speaker": None}, {"speaker": "Ada"}, action=Action.NAME_SPEAKER))

    assert not words(None, "a").mergeWith(other)


def test_typing_over_what_somebody_else_has_written_is_another_step() -> None:
    assert not words(None, "mine").mergeWith(words("theirs", "mine again"))


def test_coming_to_the_same_field_again_is_another_step() -> None:
    assert not words(None, "a").mergeWith(words("a", "ab", stay=Stay()))
    assert not words(None, "a", stay=None).mergeWith(words("a", "ab", stay=None))


def test_what_is_not_typed_is_never_merged() -> None:
    rating = command(edit({"value_id": "a"}, {"value_id": "b"}, action=Action.RATE), stay=None)

    assert rating.id() == -1
    assert words(None, "a").id() != -1
