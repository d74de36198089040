"""Which table holds what an edit can change."""

from typing import Final

from factcheck_gui.domain.edits import Entity

TABLES: Final[dict[Entity, str]] = {
    Entity.ARTICLE: "articles",
    Entity.VERSION: "versions",
    Entity.CLAIM: "claims",
    Entity.VERDICT: "verdicts",
    Entity.NOTE: "source_notes",
    Entity.LINK: "links",
    Entity.MARK: "marks",
    Entity.PLACEMENT: "placements",
    Entity.SOURCE: "sources",
    Entity.PARTY: "parties",
    Entity.SCALE: "rating_scales",
    Entity.VALUE: "rating_values",
    Entity.RULE: "rules",
}
