"""Light dataclasses behave as the standard library's do."""

import copy
import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import ClassVar

import pytest

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A value with everything that fields may have."""

    start: int
    end: int = 3
    words: list[str] = field(default_factory=list)
    name: str = field(default="x")

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class StandardPlace:
    """The same as the standard library defines it."""

    start: int
    end: int = 3
    words: list[str] = field(default_factory=list)
    name: str = field(default="x")


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A value of one field."""

    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """A value without fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A value that the standard library defines, for what belongs to the class."""

    kinds: ClassVar[int] = 3
    number: int
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A value with a field that makes no difference."""

    number: int
    note: str = field(default="", compare=False)


@dataclass(kw_only=True, eq=False)
class MissingError(Exception):
    """An error with data."""

    path: str


@dataclass(kw_only=True, eq=False)
class MissingPartError(MissingError):
    """A narrower error with more data."""

    part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A value that looks at what it is given."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            message = "below nothing"
            raise ValueError(message)


def test_an_object_has_its_fields_and_defaults() -> None:
    place = Place(start=1)

    assert (place.start, place.end, place.words, place.name, place.length) == (1, 3, [], "x", 2)
    assert Place(start=1, end=5, words=["a"], name="y").words == ["a"]
    assert Place(start=1).words is not place.words


def test_the_first_object_is_as_the_hundredth() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Fresh:
        start: int
        end: int = 3
        words: list[str] = field(default_factory=list)
        must: int = field()

        def __post_init__(self) -> None:
            if self.start < 0:
                message = "below nothing"
                raise ValueError(message)

    made = []
    for _ in range(100):
        made.append(Fresh(start=1, must=2))
        with pytest.raises(ValueError, match="below nothing"):
            Fresh(start=-1, must=2)

    assert made == [Fresh(start=1, end=3, words=[], must=2)] * 100
    assert len({id(one.words) for one in made}) == 100


@pytest.mark.parametrize("given", [{"start": 1}, {"must": 1}, {"start": 1, "must": 2, "stop": 3}])
def test_the_first_object_needs_its_fields_and_no_others(given: dict[str, int]) -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Fresh:
        start: int
        must: int = field()

    make: Callable[..., object] = Fresh
    with pytest.raises(TypeError, match=r"Fresh\.__init__\(\)"):
        make(**given)
    assert make(start=1, must=2) == Fresh(start=1, must=2)


def test_values_are_compared_and_hashed_by_their_fields() -> None:
    assert Single(word="a") != Single(word="b")
    assert len({Single(word="a"), Single(word="a"), Single(word="b")}) == 2
    assert Nothing() == Nothing()
    assert hash(Single(word="a")) == hash(("a",))
    assert Counted(number=1, note="a") == Counted(number=1, note="b")


def test_a_field_that_is_not_compared_makes_no_difference() -> None:
    assert Noted(number=1, note="a") == Noted(number=1, note="b") != Noted(number=2, note="b")
    assert hash(Noted(number=1, note="a")) == hash((1,))
    assert [one.compare for one in fields(Noted)] == [True, False]
    assert replace(Noted(number=1), note="a").note == "a"


def test_an_object_is_shown_as_ever() -> None:
    assert repr(Place(start=1)) == repr(StandardPlace(start=1)).replace("StandardPlace", "Place")
    assert repr(Nothing()) == "Nothing()"
    assert repr(MissingPartError(path="a")) == "MissingPartError(path='a', part=1)"


def test_a_value_cannot_be_changed() -> None:
    place = Place(start=1)

    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'start'"):
        setattr(place, "start" + "", 2)
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'start'"):
        delattr(place, "start" + "")
    assert not hasattr(place, "__dict__")


@pytest.mark.parametrize(
    "make",
    [
        lambda kind: kind(),
        lambda kind: kind(1),
        lambda kind: kind(start=1, stop=2),
    ],
)
def test_wrong_arguments_are_refused_in_the_same_words(make: Callable[[type], object]) -> None:
    with pytest.raises(TypeError) as told:
        make(Place)
    with pytest.raises(TypeError) as expected:
        make(StandardPlace)

    assert str(told.value) == str(expected.value).replace("StandardPlace", "Place")


def test_the_functions_of_the_standard_library_know_it() -> None:
    place = Place(start=1, words=["a"])

    assert is_dataclass(place)
    assert asdict(place) == {"start": 1, "end": 3, "words": ["a"], "name": "x"}
    assert [(one.name, one.type) for one in fields(Place)] == [
        (one.name, one.type) for one in fields(StandardPlace)
    ]
    assert replace(place, end=9) == Place(start=1, end=9, words=["a"])
    assert Place.__match_args__ == StandardPlace.__match_args__ == ()


def test_a_value_is_replaced_as_newer_versions_of_python_do() -> None:
    assert getattr(Place(start=1), "__replace__" + "")(end=9) == Place(start=1, end=9)


def test_a_value_is_replaced_without_describing_its_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "signature", pytest.fail)

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Fresh:
        number: int

    assert replace(Fresh(number=1), number=2) == Fresh(number=2)


def test_an_error_is_matched_by_names_only() -> None:
    assert MissingError.__match_args__ == MissingPartError.__match_args__ == ()


def test_a_class_tells_what_it_takes_before_it_is_used() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Unused:
        start: int
        end: int = 3
        words: list[str] = field(default_factory=list)
        name: str = field(default="x")

    for _ in range(2):
        assert str(inspect.signature(Unused)) == str(inspect.signature(StandardPlace))
    assert Unused(start=1).end == 3


def test_a_value_is_copied() -> None:
    place = Place(start=1, words=["a"])

    assert copy.copy(place) == copy.deepcopy(place) == place


def test_an_error_has_the_fields_of_its_bases() -> None:
    error = MissingPartError(path="a", part=2)

    assert vars(error) == {"path": "a", "part": 2}
    assert error != MissingPartError(path="a", part=2)
    assert [one.name for one in fields(MissingPartError)] == ["path", "part"]
    with pytest.raises(MissingError):
        raise error


def test_what_is_checked_when_it_is_made_is_still_checked() -> None:
    with pytest.raises(ValueError, match="below nothing"):
        Checked(number=-1)


def test_a_standard_dataclass_may_take_over_its_fields() -> None:
    @dataclasses.dataclass(kw_only=True, eq=False)
    class NarrowError(MissingError):
        line: int

    assert vars(NarrowError(path="a", line=1)) == {"path": "a", "line": 1}
