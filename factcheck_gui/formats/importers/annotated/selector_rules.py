"""What the Web Annotation Data Model demands of selectors and states."""

from collections.abc import Callable, Mapping
from typing import Final

Fits = Callable[[object], bool]

_WITH_VALUE: Final = frozenset({"FragmentSelector", "CssSelector", "XPathSelector"})
_WITH_POSITION: Final = frozenset({"TextPositionSelector", "DataPositionSelector"})
_DEEPEST: Final = 20


def check_specific(resource: Mapping[str, object], is_moment: Fits, is_address: Fits) -> str | None:
    """Return which rule the selectors, states or style classes of a resource break; None for none."""
    for key in ("selector", "state"):
        if key in resource:
            for one in _several(resource[key]) or (None,):
                problem = _check(one, key, is_moment, is_address, 0)
                if problem is not None:
                    return problem
    if any(not isinstance(one, str) for one in _several(resource.get("styleClass"))):
        return "a style class is no text"
    return None


def _check(value: object, key: str, is_moment: Fits, is_address: Fits, depth: int) -> str | None:
    if isinstance(value, str):
        return None if is_address(value) else f"a {key} is no address"
    if not isinstance(value, dict) or depth > _DEEPEST:
        return f"a {key} is no object"
    kinds = {one for one in _several(value.get("type")) if isinstance(one, str)}
    if not kinds and "id" not in value:
        return f"a {key} has no type"
    problem = _check_state(value, kinds, is_moment, is_address) or _check_selector(value, kinds)
    if problem is not None:
        return problem
    inner = ("refinedBy", "startSelector", "endSelector")
    for one in (one for name in inner for one in _several(value.get(name))):
        problem = _check(one, key, is_moment, is_address, depth + 1)
        if problem is not None:
            return problem
    return None


def _check_selector(value: Mapping[str, object], kinds: set[str]) -> str | None:
    places = (value.get("start"), value.get("end"))
    around = (value.get("prefix", ""), value.get("suffix", ""))
    broken = {
        "a selector has no value, or several": kinds & _WITH_VALUE
        and not isinstance(value.get("value"), str),
        "an SVG selector has neither value nor address, or both": "SvgSelector" in kinds
        and isinstance(value.get("value"), str) == ("id" in value),
        "a quote has no words": "TextQuoteSelector" in kinds and not isinstance(value.get("exact"), str),
        "the words around a quote are no text": "TextQuoteSelector" in kinds
        and not all(isinstance(one, str) for one in around),
        "a position is no number from 0 up": kinds & _WITH_POSITION and not all(map(_is_offset, places)),
        "a range has no beginning or no end": "RangeSelector" in kinds
        and not ("startSelector" in value and "endSelector" in value),
    }
    return next((rule for rule, is_broken in broken.items() if is_broken), None)


def _is_offset(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _check_state(
    value: Mapping[str, object], kinds: set[str], is_moment: Fits, is_address: Fits
) -> str | None:
    if "TimeState" in kinds:
        spanned = [key in value for key in ("sourceDateStart", "sourceDateEnd")]
        if ("sourceDate" in value) == any(spanned) or any(spanned) != all(spanned):
            return "a state has neither one date nor a beginning and an end"
        dates = [one for key in value if key.startswith("sourceDate") for one in _several(value[key])]
        if not all(map(is_moment, dates)):
            return "the date of a state is no date with a time"
        if not all(is_address(one) for one in _several(value.get("cached"))):
            return "the copy of a state is no address"
    if "HttpRequestState" in kinds and not isinstance(value.get("value"), str):
        return "a state has no value"
    return None


def _several(value: object) -> tuple[object, ...]:
    if isinstance(value, list):
        return tuple(value)
    return () if value is None else (value,)
