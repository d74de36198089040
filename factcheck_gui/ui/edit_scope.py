"""What the changes of an edit are about: articles, their versions, or what is noted on one text."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.edits import Change, Entity

_NOTED_ON_A_TEXT: Final = frozenset(
    {Entity.CLAIM, Entity.VERDICT, Entity.NOTE, Entity.LINK, Entity.MARK, Entity.PLACEMENT}
)


def is_noted_on_a_text(changes: Iterable[Change]) -> bool:
    """Tell whether any change is about what hangs on the text of one version."""
    return any(change.entity in _NOTED_ON_A_TEXT for change in changes)


def is_noted_on_texts(changes: Iterable[Change]) -> bool:
    """Tell whether all changes are about what hangs on the texts of versions, and on nothing of the desk."""
    return _entities(changes) <= _NOTED_ON_A_TEXT


def concerns_articles(changes: Iterable[Change]) -> bool:
    """Tell whether changes are about articles or their versions, and not only about what is noted there."""
    return not _entities(changes).isdisjoint({Entity.ARTICLE, Entity.VERSION})


def corrected_articles(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the ids of articles whose details were corrected, where the changes do nothing else."""
    change_list = list(changes)
    is_correction = all(
        change.entity is Entity.ARTICLE and change.old is not None and change.new is not None
        for change in change_list
    )
    return tuple(change.entity_id for change in change_list) if is_correction else ()


def is_of_versions(changes: Iterable[Change], article_id: str) -> bool:
    """Tell whether changes made or took back a version of an article."""
    return any(
        change.entity is Entity.VERSION and (change.new or change.old or {}).get("article_id") == article_id
        for change in changes
    )


def _entities(changes: Iterable[Change]) -> set[Entity]:
    # A set at once: a step of ten thousand changes is looked at several times.
    return {change.entity for change in changes}
