"""Reads the rating scales of the workspace."""

from typing import Any

from factcheck_gui.domain.verdicts import Outcome, Question, RatingScale, RatingValue
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database


def list_scales(db: Database) -> tuple[RatingScale, ...]:
    """Return all scales with their values in order."""
    values: dict[str, list[RatingValue]] = {}
    rows = db.query("SELECT * FROM rating_values WHERE removed = 0 ORDER BY scale_id, position, id")
    for row in rows:
        values.setdefault(row["scale_id"], []).append(_value(row))
    scales = db.query("SELECT * FROM rating_scales WHERE removed = 0 ORDER BY rowid")
    return tuple(
        RatingScale(
            **{
                **checked(row),
                "question": Question(row["question"]),
                "is_default": bool(row["is_default"]),
                "values": tuple(values.get(row["id"], ())),
            }
        )
        for row in scales
    )


def _value(row: dict[str, Any]) -> RatingValue:
    return RatingValue(**{**checked(row), "outcome": Outcome(row["outcome"])})
