"""Rating scales that ship with the program."""

import json
from pathlib import Path

from factcheck_gui.domain.ids import NewId
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue


def preset_scales(resources: Path, new_id: NewId) -> tuple[RatingScale, ...]:
    """Return one scale for each question, with fresh ids, as a new workspace gets them."""
    return tuple(_read(resources / "scales" / f"{question}.json", new_id) for question in Question)


def _read(path: Path, new_id: NewId) -> RatingScale:
    data = json.loads(path.read_text(encoding="utf-8"))
    scale_id = new_id()
    return RatingScale(
        id=scale_id,
        name=data["name"],
        question=Question(data["question"]),
        values=tuple(
            RatingValue(id=new_id(), scale_id=scale_id, position=position, **value)
            for position, value in enumerate(data["values"])
        ),
    )
