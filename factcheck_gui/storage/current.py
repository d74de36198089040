"""Reads one thing as its table holds it now."""

from dataclasses import dataclass

from factcheck_gui.domain.edits import Entity, Fields
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.tables import TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """The fields of a thing without its id, and whether it is there or was removed."""

    fields: Fields
    is_there: bool


def read_stored(db: Database, entity: Entity, entity_id: str) -> Stored | None:
    """Return a thing as it is stored, also one that was removed; None where there never was one."""
    for row in db.query(f"SELECT * FROM {TABLES[entity]} WHERE id = ?", [entity_id]):
        is_there = not row["removed"]
        fields = {name: value for name, value in checked(row).items() if name != "id"}
        return Stored(fields=fields, is_there=is_there)
    return None
