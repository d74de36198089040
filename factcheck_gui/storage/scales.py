"""The rating scales of the workspace."""

from sqlite_utils import Database

from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue


def add_scale(db: Database, scale: RatingScale) -> None:
    """Store a scale with its values, inside the transaction that runs."""
    db.conn.execute(
        "INSERT INTO rating_scales (id, name, question) VALUES (?, ?, ?)",
        [scale.id, scale.name, scale.question],
    )
    db.conn.executemany(
        "INSERT INTO rating_values (id, scale_id, position, name, label, definition, colour, sign, number)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (v.id, scale.id, v.position, v.name, v.label, v.definition, v.colour, v.sign, v.number)
            for v in scale.values
        ],
    )


def list_scales(db: Database) -> tuple[RatingScale, ...]:
    """Return all scales with their values in order."""
    values: dict[str, list[RatingValue]] = {}
    for row in db.query("SELECT * FROM rating_values ORDER BY scale_id, position"):
        values.setdefault(row["scale_id"], []).append(RatingValue(**row))
    return tuple(
        RatingScale(
            id=row["id"],
            name=row["name"],
            question=Question(row["question"]),
            values=tuple(values.get(row["id"], ())),
        )
        for row in db.query("SELECT * FROM rating_scales ORDER BY rowid")
    )
