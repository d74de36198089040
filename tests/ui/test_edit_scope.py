"""What the changes of a step are about."""

from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.ui.edit_scope import concerns_articles, is_noted_on_texts


def change(entity: Entity, **fields: str) -> Change:
    return Change(entity=entity, entity_id=f"{entity}-1", old=None, new=fields)


def test_one_change_of_an_article_makes_a_step_about_articles() -> None:
    changes = (change(Entity.CLAIM), change(Entity.ARTICLE))

    assert concerns_articles(changes)
    assert not is_noted_on_texts(changes)
    assert is_noted_on_texts(changes[:1])
