"""Qt's enumerations, made lightly, are what the standard library makes of them."""

from typing import Final

import pytest

from tests.architecture.test_starting_light import output_of

LEAN: Final = "from factcheck_gui.lean_enums import make_enums_lightly; make_enums_lightly(); "

QT: Final = """
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
from enum import EnumType
def found(place):
    for name, inside in sorted(vars(place).items()):
        if isinstance(inside, EnumType):
            yield inside
        elif isinstance(inside, type):
            getattr(inside, "tr", None)
            yield from (one for _, one in sorted(vars(inside).items()) if isinstance(one, EnumType))
modules = PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
for module in modules:
    for name in dir(module):
        getattr(module, name)
enums = [one for module in modules for one in found(module)]
"""

KINDS: Final = """
from enum import Enum, Flag, FlagBoundary, IntEnum, IntFlag
names = {names!r}
enums = [base("Made", names, boundary=FlagBoundary.KEEP) for base in (Enum, IntEnum, Flag, IntFlag)]
"""

TELLING: Final = """
def told(one, names):
    return [(name, str(getattr(one, name)).split(" at 0x")[0]) for name in sorted(names) if name[:2] != "__"]
for one in enums:
    print(one, one.__module__, one.__qualname__, one.__mro__[1:], one.__doc__, one.__new__.__qualname__)
    print(list(one), len(one), sorted(vars(one)), told(one, vars(one).keys() - one.__members__))
    for name, member in one.__members__.items():
        print(name, repr(member), str(member), format(member), bool(member), told(member, vars(member)))
        print(one[name], one(member.value), getattr(one, name) is member is one[name], member in one)
        if hasattr(one, "_flag_mask_"):
            first = next(iter(one), member)
            print(~member, member | first, member ^ first, member & first, first in member)
"""


def test_every_enumeration_of_qt_is_the_same() -> None:
    light = output_of(LEAN + QT + TELLING)
    told = output_of(QT + TELLING)

    assert told.count("\n") > 5_000
    assert light == told


@pytest.mark.parametrize(
    "names",
    [
        [("NONE", 0), ("ONE", 1), ("TWO", 2), ("FIRST", 1), ("ALL", 3), ("FOUR", 4)],
        [("FOUR", 4), ("ONE", 1), ("SIX", 6)],
        [("MINUS", -1), ("ONE", 1)],
        [("real", 1), ("name", 2), ("value", 3)],
        [("A", 1), ("B", True)],
        [],
    ],
    ids=["aliases", "disordered", "negative", "taken", "other", "empty"],
)
def test_names_and_values_of_any_kind_make_the_same(names: list[tuple[str, int]]) -> None:
    script = KINDS.format(names=names) + TELLING

    assert output_of(LEAN + script) == output_of(script) != ""


@pytest.mark.parametrize("names", [[("mro", 1)], [("A", 1), ("A", 2)], ["A", "A"]])
def test_what_cannot_be_is_refused_in_the_same_words(names: object) -> None:
    script = f"""
from enum import Enum
try:
    Enum("Made", {names!r})
except Exception as error:
    print(type(error), error)
"""

    assert output_of(LEAN + script) == output_of(script) != ""


def test_enumerations_written_as_classes_are_left_to_the_standard_library() -> None:
    script = """
from enum import StrEnum, auto
class Made(StrEnum):
    ONE = auto()
    def tell(self):
        return self.value
print(Made.ONE.tell(), Made("one"), list(Made))
"""

    assert output_of(LEAN + script) == output_of(script) == "one one [<Made.ONE: 'one'>]"


def test_members_can_be_pickled() -> None:
    script = """
import pickle
from PySide6.QtCore import Qt
for member in (Qt.CheckState.Checked, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop):
    print(pickle.loads(pickle.dumps(member)) is member)
"""

    assert output_of(LEAN + script).split() == ["True", "True"]
