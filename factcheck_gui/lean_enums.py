"""Makes Qt's enumerations as the standard library does, without its care for those that people write.

At the first use of a class PySide makes all the enumerations in it, and for `Qt` those are a hundred: a
start makes three hundred and fifty with three thousand members. Each member costs the standard library
twenty microseconds, because it could be of any type and have methods; those of Qt are numbers.
"""

from __future__ import annotations

from enum import EnumType
from functools import reduce
from inspect import currentframe
from operator import or_
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from enum import FlagBoundary

_MAKING: Final = "_create_"
_NO_NAME: Final = "."
_ONE: Final = "ONE"
_NAMES: Final = "_member_names_"
_MEMBERS: Final = "_member_map_"
_BY_VALUE: Final = "_value2member_map_"
_VALUES: Final = "_hashable_values_"
_MASK: Final = "_flag_mask_"
_SINGLE: Final = "_singles_mask_"
_ALL: Final = "_all_bits_"
_ITERATING: Final = "_iter_member_"
_IN_ORDER: Final = "_iter_member_by_def_"
_FILLED: Final = frozenset((_NAMES, _MEMBERS, _BY_VALUE))
_OF_A_MEMBER: Final = frozenset(("_value_", "_name_", "__objclass__", "_sort_order_"))


def make_enums_lightly() -> None:
    """Have enumerations of numbers that are not written as classes, which are Qt's, made lightly."""
    standard: Callable[..., EnumType] | None = vars(EnumType).get(_MAKING)
    if standard is None or standard.__module__ == __name__:
        # A later Python may make them elsewhere.
        return
    kinds: dict[tuple[EnumType, FlagBoundary | None], _Kind] = {}

    def making(
        base: EnumType,
        class_name: str,
        names: object,
        *,
        module: str | None = None,
        boundary: FlagBoundary | None = None,
        **others: object,
    ) -> EnumType:
        module = module or _caller()
        is_plain = others.get("qualname") is others.get("type") is None
        if is_plain and isinstance(names, list) and names and isinstance(names[0], tuple):
            if (base, boundary) not in kinds:
                sample = standard(base, "_", [(_ONE, 1)], module=module, boundary=boundary)
                kinds[base, boundary] = _Kind(sample)
            kind, values = kinds[base, boundary], dict(names)
            if len(values) == len(names) and kind.suits(values):
                return kind.make(class_name, values, module)
        return standard(base, class_name, names, module=module, boundary=boundary, **others)

    setattr(EnumType, _MAKING, making)


def _caller() -> str | None:
    """Name the module that wants an enumeration, as the standard library finds it: two calls farther up."""
    frame = currentframe()
    for _ in range(3):
        frame = None if frame is None else frame.f_back
    return None if frame is None else frame.f_globals.get("__name__")


class _Kind:
    """What all enumerations with the same base have in common, taken from one with a single member."""

    def __init__(self, sample: type) -> None:
        one = vars(sample)[_ONE]
        self._inside = {name: value for name, value in vars(sample).items() if name != _ONE}
        self._taken = {"mro", *(name for base in sample.__mro__ for name in vars(base))} - {_ONE}
        self._bases = sample.__bases__
        self._has_flags = _MASK in self._inside
        filled = {name for name, value in self._inside.items() if isinstance(value, (dict, list)) and value}
        # Another Python may keep more.
        self._is_known = filled - {_VALUES} == _FILLED and vars(one).keys() == _OF_A_MEMBER

    def suits(self, values: Mapping[str, Any]) -> bool:
        """Tell whether these are plain numbers whose names mean nothing else."""
        return (
            self._is_known
            and self._taken.isdisjoint(values)
            and f"{_NO_NAME}_" not in _NO_NAME + _NO_NAME.join(values)
            and {*map(type, values.values())} <= {int}
            # What a negative flag stands for differs from Python to Python.
            and (not self._has_flags or min(values.values()) >= 0)
        )

    def make(self, name: str, values: Mapping[str, int], module: str | None) -> EnumType:
        """Return an enumeration of these; what has the value of an earlier one is another name for it."""
        inside: dict[str, Any] = {"__module__": module}
        for key, kept in self._inside.items():
            inside.setdefault(key, type(kept)() if isinstance(kept, (dict, list)) else kept)
        if self._has_flags:
            inside |= _described(values.values(), knows_single=_SINGLE in inside)
        made = type.__new__(EnumType, name, self._bases, inside)
        new, is_number = inside["_new_member_"], inside["_use_args_"]
        members, by_value, names = inside[_MEMBERS], inside[_BY_VALUE], inside[_NAMES]
        for key, value in values.items():
            one = by_value.get(value)
            if one is None:
                one = by_value[value] = new(made, value) if is_number else new(made)
                one._value_, one._name_, one.__objclass__ = value, key, made
                one._sort_order_ = len(names)
                if not self._has_flags or value.bit_count() == 1:
                    names.append(key)
            members[key] = one
        for key, one in members.items():
            # Not through the class of enumerations, which would look whether this is a member already.
            type.__setattr__(made, key, one)
        inside.get(_VALUES, []).extend(by_value)
        if self._has_flags and names != sorted(names, key=values.__getitem__):
            type.__setattr__(made, _ITERATING, getattr(made, _IN_ORDER))
        return made


def _described(values: Collection[int], *, knows_single: bool) -> Mapping[str, int]:
    """Return which bits there are.

    Older releases of Python 3.11 do not note those apart that have a member of their own, and know no others.
    """
    mask = reduce(or_, values)
    single = reduce(or_, (value for value in values if value.bit_count() == 1), 0)
    described = {_MASK: mask, _SINGLE: single} if knows_single else {_MASK: single}
    return {**described, _ALL: (1 << mask.bit_length()) - 1}
