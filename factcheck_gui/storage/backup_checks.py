"""Looks after what others note while a backup is restored, or before that is undone."""

from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.state_differences import gone
from factcheck_gui.storage.change_writing import ids_of
from factcheck_gui.storage.database import Database

_ON_CLAIMS: Final = """
    SELECT v.id FROM json_each(:ids) j CROSS JOIN verdicts v ON v.claim_id = j.value AND v.removed = 0
    UNION ALL
    SELECT n.id FROM json_each(:ids) j CROSS JOIN source_notes n ON n.claim_id = j.value AND n.removed = 0
    UNION ALL
    SELECT l.id FROM json_each(:ids) j CROSS JOIN links l ON l.from_claim = j.value AND l.removed = 0
    UNION ALL
    SELECT l.id FROM json_each(:ids) j CROSS JOIN links l ON l.to_claim = j.value AND l.removed = 0
"""
# What hangs on an article that was removed stays as it is, and goes out of sight with it. What is younger
# than the last that became of the article, before it goes now, was made by somebody who saw it.
_ON_ARTICLES: Final = """
    WITH articles_going AS (
        SELECT j.value AS id,
            (SELECT ifnull(max(number), 0) FROM events WHERE entity_id = j.value) AS last
        FROM json_each(:ids) j
    )
    SELECT c.id FROM articles_going a CROSS JOIN claims c ON c.article_id = a.id AND c.removed = 0
    WHERE a.last < (SELECT ifnull(max(number), 0) FROM events WHERE entity_id = c.id)
"""


def check_nothing_hidden(db: Database, changes: Iterable[Change]) -> None:
    """Refuse to take away articles and claims on which somebody has noted something that is not to go too.

    Asked after the changes are written, and before they are told to the history.

    Raises:
        ConflictError: the first thing that would be hidden. The transaction must then be rolled back.
    """
    going = tuple(gone(changes))
    for entity, sql in ((Entity.CLAIM, _ON_CLAIMS), (Entity.ARTICLE, _ON_ARTICLES)):
        ids = ids_of(_of(going, entity))
        for (hidden,) in db.execute(sql, {"ids": ids}):
            raise ConflictError(entity=entity.value, entity_id=hidden)


def _of(changes: Iterable[Change], entity: Entity) -> Iterator[Change]:
    return (change for change in changes if change.entity is entity)
