"""A large import is written in parts of which each leaves whole claims behind."""

from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.ui.windows.writing_in_parts import parts_of

_OF_ONE_CLAIM = (Entity.CLAIM, Entity.VERDICT, Entity.SOURCE, Entity.NOTE, Entity.NOTE)


def made(entity: Entity, number: int) -> Change:
    return Change(entity=entity, entity_id=f"{entity}-{number}", old=None, new={})


def test_no_part_ends_between_a_claim_and_what_hangs_on_it() -> None:
    changes = [
        made(Entity.ARTICLE, 0),
        made(Entity.VERSION, 0),
        *(made(entity, number) for number in range(200) for entity in _OF_ONE_CLAIM),
        *(made(Entity.LINK, number) for number in range(150)),
    ]

    parts = parts_of(changes)

    assert [change for part in parts for change in part] == changes
    assert len(parts) > 5
    assert all(part[0].entity in {Entity.CLAIM, Entity.LINK} for part in parts[1:])


def test_a_small_edit_is_one_part() -> None:
    changes = [made(Entity.CLAIM, number) for number in range(3)]

    assert parts_of(changes) == [tuple(changes)]
