"""The standard library's dataclasses, with what is costly made only for those that are used.

To define a dataclass is to compile up to six functions, half a millisecond and more. A start defines a
hundred and forty of them, two thirds for errors that nobody meets and values that nobody makes before the
window stands there.
"""

from __future__ import annotations

import dataclasses
from inspect import get_annotations
from itertools import count
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass

    from _typeshed import DataclassInstance

__all__ = ["dataclass"]

_OF_VALUES: Final = {"frozen": True, "slots": True, "kw_only": True}
_OF_ERRORS: Final = {"kw_only": True, "eq": False}
_WITHOUT_FUNCTIONS: Final = {"kw_only": True, "eq": False, "init": False, "repr": False}
# Whoever writes one of these wants something else.
_WRITTEN: Final = frozenset(
    (
        *("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"),
        *("__getstate__", "__setstate__", "__slots__", "__init_subclass__"),
    )
)
_FIELDS: Final = "__dataclass_fields__"
_PARAMETERS: Final = "__dataclass_params__"
_SLOTS: Final = "__slots__"
_INIT: Final = "__init__"
_POST_INIT: Final = "__post_init__"
_SELDOM: Final = 20
"""Objects that take less time without a function of their own than it takes to compile one."""
_REPR: Final = "__repr__"
_REPLACE: Final = "__replace__"
_SIGNATURE: Final = "__signature__"
_MATCHED: Final = "__match_args__"


class _Unset:
    """Stands for a default that is made for each object."""

    def __repr__(self) -> str:
        """Show it as the standard library does."""
        return "<factory>"


_UNSET: Final = _Unset()


class _Shape(NamedTuple):
    """The fields of a class with those of its bases."""

    kinds: Mapping[str, Any]
    defaults: Mapping[str, Any]

    def filled(self, named: Mapping[str, object]) -> Mapping[str, object] | None:
        """Return a value for each field, or None where one is lacking or nobody knows the field."""
        filled = {name: _ready(value) for name, value in self.defaults.items() if name not in named}
        fits = dataclasses.MISSING not in filled.values()
        filled |= named
        return filled if fits and filled.keys() == self.kinds.keys() else None


class _Standard:
    """What the standard library's functions look for: `fields`, `replace`, `asdict` and inheritance."""

    def __init__(self, name: str, shape: _Shape, module: str, options: Mapping[str, bool]) -> None:
        self._name = name
        self.shape = shape
        self._module = module
        self._options = options

    def __get__(self, instance: object, owner: type) -> object:
        """Return it as the standard library makes it."""
        inside = {"__module__": self._module, "__annotations__": {**self.shape.kinds}, **self.shape.defaults}
        # Without one the standard library describes the parameters, for which it needs ten milliseconds.
        inside["__doc__"] = self._name
        # A field is the same whatever functions there are: those would take a millisecond.
        options = _WITHOUT_FUNCTIONS if self._name == _FIELDS else self._options
        plain = {name: wanted for name, wanted in options.items() if name != "slots"}
        made = getattr(dataclasses.dataclass(**plain)(type("_", (), inside)), self._name)
        setattr(owner, self._name, made)
        return made


class _Signature:
    """Has the real function made before `inspect` looks at it; of itself it tells nothing."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __get__(self, instance: object, owner: type) -> None:
        """Make it, and leave the telling to that."""
        self._make()


def _light(**options: bool) -> Callable[[type], type]:
    """Return the decorator for a class; what is unusual gets the standard library's."""

    def decorate(cls: type) -> type:
        shape = None if _WRITTEN & vars(cls).keys() else _shape_of(cls)
        if shape is not None and options == _OF_VALUES and cls.__bases__ == (object,):
            return _value(cls, shape)
        if shape is not None and options == _OF_ERRORS:
            return _finished(cls, shape, options)
        return dataclasses.dataclass(**options)(cls)

    return decorate


if not TYPE_CHECKING:
    dataclass = _light


def _shape_of(cls: type) -> _Shape | None:
    kinds: dict[str, Any] = {}
    defaults: dict[str, Any] = {}
    for base in reversed(cls.__mro__[1:]):
        known = vars(base).get(_FIELDS)
        if isinstance(known, _Standard):
            kinds |= known.shape.kinds
            defaults |= known.shape.defaults
        elif known is not None:
            return None
    own = get_annotations(cls)
    kinds |= own
    defaults |= {name: vars(cls)[name] for name in own if name in vars(cls)}
    if any("Var[" in str(kind) for kind in own.values()) or not all(map(_is_usual, defaults.values())):
        return None
    return _Shape(kinds, defaults)


def _is_usual(default: object) -> bool:
    return not isinstance(default, dataclasses.Field) or (
        default.init and default.repr and default.hash is None
    )


def _is_compared(default: object) -> bool:
    return not isinstance(default, dataclasses.Field) or default.compare


def _value(cls: type, shape: _Shape) -> type:
    """Return a class anew, with slots."""
    names = tuple(shape.kinds)
    values = _values_of(tuple(name for name in names if _is_compared(shape.defaults.get(name))))

    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    left_out = {*names, "__dict__", "__weakref__"}
    inside = {name: kept for name, kept in vars(cls).items() if name not in left_out} | {
        "__qualname__": cls.__qualname__,
        _SLOTS: names,
        "__eq__": equals,
        "__hash__": hashed,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state_of,
        "__setstate__": _set_state,
    }
    return _finished(type(cls)(cls.__name__, cls.__bases__, inside), shape, _OF_VALUES)


def _finished(cls: type, shape: _Shape, options: Mapping[str, bool]) -> type:
    def make() -> FunctionType:
        made = _init_of(cls, shape)
        setattr(cls, _INIT, made)
        return made

    times = count()

    def first(self: object, /, *given: object, **named: object) -> None:
        filled = None if given or next(times) >= _SELDOM else shape.filled(named)
        if filled is None:
            # Which also says what is wrong.
            make()(self, *given, **named)
            return
        for name, value in filled.items():
            object.__setattr__(self, name, value)
        getattr(self, _POST_INIT, _do_nothing)()

    setattr(cls, _INIT, first)
    setattr(cls, _REPR, _described)
    setattr(cls, _REPLACE, _replaced)
    setattr(cls, _SIGNATURE, _Signature(make))
    if _MATCHED not in vars(cls):
        setattr(cls, _MATCHED, ())
    for name in (_FIELDS, _PARAMETERS):
        setattr(cls, name, _Standard(name, shape, cls.__module__, options))
    return cls


def _ready(default: object) -> object:
    """Return what a field holds that nobody gives a value, or `MISSING` where somebody must."""
    if not isinstance(default, dataclasses.Field):
        return default
    return default.default if default.default_factory is dataclasses.MISSING else default.default_factory()


def _do_nothing() -> None:
    pass


def _init_of(cls: type, shape: _Shape) -> FunctionType:
    """Return a function that sets the fields, faster than one that must go round what refuses to set them."""
    around: dict[str, Any] = {"__unset": _UNSET}
    ready: dict[str, Any] = {}
    lines = []
    for name in shape.kinds:
        given = name
        default = shape.defaults.get(name, dataclasses.MISSING)
        if isinstance(default, dataclasses.Field):
            if default.default_factory is not dataclasses.MISSING:
                around[f"__make_{name}"] = default.default_factory
                given = f"__make_{name}() if {name} is __unset else {name}"
                default = _UNSET
            else:
                default = default.default
        if default is not dataclasses.MISSING:
            ready[name] = default
        if _SLOTS in vars(cls):
            around[f"__set_{name}"] = vars(cls)[name].__set__
            lines.append(f" __set_{name}(self, {given})")
        else:
            lines.append(f" self.{name} = {given}")
    if hasattr(cls, _POST_INIT):
        lines.append(f" self.{_POST_INIT}()")
    named = f", *, {', '.join(shape.kinds)}" if shape.kinds else ""
    source = "\n".join((f"def __init__(self{named}):", *(lines or [" pass"])))
    code = compile(source, f"<fields of {cls.__qualname__}>", "exec")
    made = FunctionType(next(one for one in code.co_consts if isinstance(one, CodeType)), around)
    made.__kwdefaults__ = ready
    made.__annotations__ = {**shape.kinds, "return": None}
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _values_of(names: tuple[str, ...]) -> Callable[[object], object]:
    if len(names) > 1:
        return attrgetter(*names)

    def values(one: object) -> object:
        return tuple(getattr(one, name) for name in names)

    return values


def _described(self: object) -> str:
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in getattr(self, _FIELDS))
    return f"{type(self).__qualname__}({inside})"


def _replaced(self: DataclassInstance, /, **changed: object) -> object:
    return dataclasses.replace(self, **changed)


def _refuse_setting(_: object, name: str, __: object) -> NoReturn:
    message = f"cannot assign to field {name!r}"
    raise dataclasses.FrozenInstanceError(message)


def _refuse_deleting(_: object, name: str) -> NoReturn:
    message = f"cannot delete field {name!r}"
    raise dataclasses.FrozenInstanceError(message)


def _state_of(self: object) -> list[object]:
    return [getattr(self, name) for name in getattr(self, _SLOTS)]


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(getattr(self, _SLOTS), state, strict=True):
        object.__setattr__(self, name, value)
