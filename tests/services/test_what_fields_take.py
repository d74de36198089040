"""One rule for every field in which somebody can write: what it takes, what it keeps, what it says."""

from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.adjustments import KEPT_WHOLE, Adjustments
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.errors import TooLongError
from factcheck_gui.domain.text_fields import is_line, longest
from factcheck_gui.services.validation import adjustments, prepared
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.sentences import describe
from tests.nasty_words import PIECES

LINES: Final = (
    *((Entity.ARTICLE, name) for name in ("title", "publisher", "author")),
    *((Entity.CLAIM, name) for name in ("speaker", "target", "reported_by")),
    *((Entity.SOURCE, name) for name in ("title", "author", "publisher", "contact", "copy_name")),
    *((Entity.PARTY, name) for name in ("name", "role", "organisation")),
    *((Entity.VALUE, name) for name in ("name", "label", "sign", "definition")),
    (Entity.SCALE, "name"),
    (Entity.VERSION, "origin"),
)
TEXTS: Final = (
    *((Entity.CLAIM, name) for name in ("restatement", "correction", "remark")),
    *((Entity.NOTE, name) for name in ("note", "quote")),
    (Entity.VERDICT, "reason"),
    (Entity.PARTY, "aliases"),
)
FIELDS: Final = (*LINES, *TEXTS)
IDS: Final = [f"{entity}.{name}" for entity, name in FIELDS]

nasty = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)


def edit_of(entity: Entity, name: str, value: str) -> Edit:
    change = Change(entity=entity, entity_id="x", old={name: None}, new={name: value})
    return Edit(action=Action.BATCH, changes=(change,))


def stored(edit: Edit) -> str | None:
    new: Mapping[str, object] = prepared(edit, str).changes[0].new or {}
    (value,) = new.values()
    assert value is None or isinstance(value, str)
    return value


@pytest.mark.parametrize(("entity", "name"), FIELDS, ids=IDS)
def test_what_no_file_can_hold_is_replaced_and_counted(entity: Entity, name: str) -> None:
    edit = edit_of(entity, name, "a\0b\ud800c\ufdd0\ufdd1\ufffe\uffffd")

    assert stored(edit) == "a\ufffdb\ufffdc\ufffd\ufffd\ufffd\ufffdd"
    assert adjustments(edit) == Adjustments(characters=6)


@pytest.mark.parametrize(("entity", "name"), FIELDS, ids=IDS)
@pytest.mark.parametrize(
    "words",
    ["\x1b[2J\x07", "\u202egpj.exe\u202c", "می\u200cخواهم", "5\u00a0km", "👩‍🚀", "e\u0301" * 9, "a  b\tc"],
)
def test_whatever_a_file_can_hold_stays_as_it_was_typed(entity: Entity, name: str, words: str) -> None:
    edit = edit_of(entity, name, f"x{words}x")

    assert stored(edit) == f"x{words}x"
    assert adjustments(edit) == KEPT_WHOLE


@pytest.mark.parametrize(
    "ends", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1d", "\x85", "\u2028", "\u2029", " \n\t\r\n "]
)
def test_a_line_break_becomes_a_space_in_a_field_of_one_line_and_is_counted(ends: str) -> None:
    for entity, name in LINES:
        edit = edit_of(entity, name, f"a{ends}b")
        assert stored(edit) == "a b"
        assert adjustments(edit) == Adjustments(breaks=1)


def test_a_line_break_stays_in_a_field_of_several_lines() -> None:
    for entity, name in TEXTS:
        edit = edit_of(entity, name, "a\r\nb\n\nc")
        assert stored(edit) == "a\nb\n\nc"
        assert adjustments(edit).is_nothing


@pytest.mark.parametrize(("entity", "name"), FIELDS, ids=IDS)
def test_what_is_too_long_is_refused_with_the_limit(entity: Entity, name: str) -> None:
    limit = longest(entity, name)
    assert stored(edit_of(entity, name, "x" * limit)) == "x" * limit

    for beyond in ("x" * (limit + 1), "x" * 10_000_000):
        with pytest.raises(TooLongError) as caught:
            stored(edit_of(entity, name, beyond))
        assert caught.value.limit == limit
        assert str(limit) in describe(caught.value)
        assert len(describe(caught.value)) < 200


@pytest.mark.parametrize(("entity", "name"), LINES, ids=IDS[: len(LINES)])
def test_what_a_line_edit_has_cut_is_still_too_long(entity: Entity, name: str) -> None:
    assert longest(entity, name) < 32_767 // 2


def test_every_field_is_of_one_kind() -> None:
    assert all(is_line(*field) for field in LINES)
    assert not any(is_line(*field) for field in TEXTS)


@settings(max_examples=150, deadline=None)
@given(words=nasty)
def test_what_is_stored_is_stored_again_as_it_is(words: str) -> None:
    for entity, name in ((Entity.NOTE, "note"), (Entity.SOURCE, "title")):
        once = stored(edit_of(entity, name, words))
        if once is None:
            continue
        again = edit_of(entity, name, once)
        assert stored(again) == once
        assert adjustments(again).is_nothing
        assert once.encode("utf-8").decode("utf-8") == once
        assert not {"\0", "\r", "\u2029"} & set(once)
        assert entity is Entity.NOTE or len(once.splitlines()) == 1


def test_a_byte_order_mark_behind_a_space_does_not_come_to_the_front() -> None:
    assert stored(edit_of(Entity.NOTE, "note", " \ufeff \ufeffx")) == "x"


def test_a_name_given_to_many_claims_is_counted_once() -> None:
    changes = tuple(
        Change(entity=Entity.CLAIM, entity_id=str(number), old={"speaker": None}, new={"speaker": "A\nB\0"})
        for number in range(1000)
    )

    found = adjustments(Edit(action=Action.NAME_SPEAKER, changes=changes))

    assert found == Adjustments(characters=1, breaks=1)


def test_whoever_submits_is_told(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    composer = workspace.composer
    tagged = composer.tag(review.version, review.text.text, review.text.statements[1], ClaimKind.FACT)
    workspace.editing.submit(tagged)
    review.reload()
    claim = review.claims[0].claim

    told = workspace.editing.submit(composer.set_state(claim, ClaimState.SENT_BACK, "why\0?"))
    named = workspace.editing.submit(composer.name_target(claim, "A\nB"))

    assert (told.adjusted, named.adjusted) == (Adjustments(characters=1), Adjustments(breaks=1))


def test_names_that_are_made_ready_before_are_told_of_too(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    edit = workspace.composer.tag(
        review.version, review.text.text, review.text.statements[1], ClaimKind.FACT, speaker="Ada"
    )
    workspace.editing.submit(edit)

    renamed = workspace.editing.submit(workspace.naming.rename("Ada", "Ada\r\nL.\0"))
    changed = workspace.editing.submit(workspace.naming.change("Ada L.\ufffd", role="a\nb", aliases="x\0\ny"))

    assert renamed.adjusted == Adjustments(characters=1, breaks=1)
    assert changed.adjusted == Adjustments(characters=1, breaks=1)
