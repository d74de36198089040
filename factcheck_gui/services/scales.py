"""Rating scales that ship with the program."""

import json
from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.translations import Wording, write_translations
from factcheck_gui.domain.verdicts import Outcome, Question, RatingScale, RatingValue
from factcheck_gui.services.composing import Composer


def first_scales(resources: Path, composer: Composer) -> tuple[RatingScale, ...]:
    """Return one scale for each question, as a new workspace gets them."""
    paths = (resources / "scales" / f"{question}.json" for question in Question)
    return tuple(replace(read_preset(path, composer), is_default=True) for path in paths)


def read_preset(path: Path, composer: Composer) -> RatingScale:
    """Return a scale that ships with the program, with fresh ids."""
    data = json.loads(path.read_text(encoding="utf-8"))
    made = composer.made()
    scale_id = made["id"]
    values = []
    for position, value in enumerate(data["values"]):
        words = {tag: Wording(**wording) for tag, wording in value.pop("translations", {}).items()}
        values.append(
            RatingValue(
                **composer.made(),
                scale_id=scale_id,
                position=position,
                translations=write_translations(words),
                outcome=Outcome(value.pop("outcome", Outcome.OPEN)),
                **value,
            )
        )
    return RatingScale(**made, name=data["name"], question=Question(data["question"]), values=tuple(values))
