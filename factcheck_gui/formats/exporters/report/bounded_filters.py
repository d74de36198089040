"""The filters of Jinja2 that could make much of little, each asked first how much that would be.

Imports Jinja2: to be imported inside functions only.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from factcheck_gui.formats.exporters.report import bounds

_WORDS: Final = (
    *("capitalize", "e", "escape", "forceescape", "lower", "reverse", "safe", "string", "striptags", "title"),
    *("trim", "truncate", "upper", "urlencode", "wordcount", "xmlattr"),
)
_LISTED: Final = ("join", "sum")
_GROWING: Final = ("batch", "center", "format", "indent", "pprint", "replace", "slice", "tojson")
_BOUNDED: Final = (*_WORDS, *_LISTED, *_GROWING, "urlize", "wordwrap")
_DEEPEST: Final = 100

Filter = Callable[..., Any]


def bounded_filters(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Return filters, those that could make much of little within bounds."""
    return {name: _bounded(name, one) if name in _BOUNDED else one for name, one in filters.items()}


def _bounded(name: str, function: Filter) -> Filter:
    wish = getattr(getattr(function, "jinja_pass_arg", None), "name", "")

    # A filter that asks for the context is never worked out while a template is compiled.
    @pass_context
    @wraps(function, updated=())
    def bounded(context: Context, value: object, *args: object, **kwargs: object) -> object:
        if name in _LISTED:
            value, args, kwargs = _listed(context, name, value, args, kwargs)
        room = getattr(context.environment, "room", None)
        if isinstance(room, bounds.Room):
            _check(name, value, args, kwargs, room)
        first = {"environment": (context.environment,), "eval_context": (context.eval_ctx,)}.get(wish, ())
        return function(*first, value, *args, **kwargs)

    return bounded


def _listed(
    context: Context, name: str, value: object, args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[object, tuple[object, ...], dict[str, object]]:
    """Return what `join` and `sum` put together as a list, with what else they are given."""
    place = 1 if name == "join" else 0
    attribute = args[place] if len(args) > place else kwargs.get("attribute")
    if attribute is not None:
        value = context.environment.call_filter(
            "map", value, kwargs={"attribute": attribute}, context=context
        )
        args = tuple(None if number == place else one for number, one in enumerate(args))
        kwargs = {key: one for key, one in kwargs.items() if key != "attribute"}
    return (list(value) if isinstance(value, Iterable) else value), args, kwargs


def _check(
    name: str, value: object, args: tuple[object, ...], kwargs: dict[str, object], room: bounds.Room
) -> None:
    given = [*args, *kwargs.values()]
    number = max((one for one in given if isinstance(one, int)), default=0)
    longest = max((bounds.weigh(one) for one in given), default=0)
    if name == "format":
        bounds.check_percent(value, kwargs or args, room)
    elif name in {"batch", "slice"}:
        bounds.check_size(number)
    elif name == "sum":
        parts = value if isinstance(value, Collection) else ()
        bounds.check_size(sum(len(one) for one in parts if isinstance(one, Collection)))
    elif name == "join":
        parts = value if isinstance(value, Collection) else ()
        bounds.check_join(parts, next(iter(given), ""), room)
    elif name == "replace":
        old, new = (
            str(kwargs.get(key, args[n] if len(args) > n else ""))
            for n, key in enumerate(("old", "new"))
            if bounds.weigh(given)
        )
        bounds.check_replace(str(value), old, new, room)
    else:
        _check_words(name, bounds.weigh(value), number, longest, room)


def _check_words(name: str, size: int, number: int, longest: int, room: bounds.Room) -> None:
    if name == "center":
        room.take(max(size, number))
    elif name == "indent":
        room.take(size * max(number, longest, 1))
    elif name in {"wordwrap", "urlize"}:
        room.take(size * max(longest, 1))
    elif name in {"tojson", "pprint"}:
        if number > _DEEPEST:
            raise bounds.too_much()
        room.take(size * max(number, 1))
