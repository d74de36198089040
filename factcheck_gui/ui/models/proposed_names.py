"""The names that fit what is typed into a field, each in the words in which it is proposed."""

import re
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.services.naming import Person
from factcheck_gui.ui.models.claim_filter import folded
from factcheck_gui.ui.models.claim_words import translated
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.widgets.plain_text import is_blank

_MOST: Final = 100
_PLACES: Final = re.compile("(%[12])")
_SPELLING: Final = QT_TRANSLATE_NOOP("claim words", "%1 → %2")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedName:
    """A name, and the words in which it is proposed: the name itself, or one of its other spellings."""

    name: str
    words: str


def proposed_names(people: Iterable[Person], typed: str) -> tuple[ProposedName, ...]:
    """Return the names that hold what is typed, or one of whose spellings does, in the order of the people.

    What is typed as it stands is not proposed: nothing would come of choosing it.
    """
    wanted, found = folded(typed.strip()), []
    for person in people:
        if is_blank(person.name) or person.name == typed.strip():
            continue
        if wanted in folded(person.name):
            found.append(ProposedName(name=person.name, words=person.name))
        else:
            fitting = (one for one in person.spellings if wanted in folded(one))
            found += [ProposedName(name=person.name, words=_spelt(one, person.name)) for one in fitting]
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _spelt(spelling: str, name: str) -> str:
    names = {"%1": isolated(spelling), "%2": isolated(name)}
    return "".join(names.get(piece, piece) for piece in _PLACES.split(translated(_SPELLING)))
