"""What the W3C's Web Annotation Data Model demands of an annotation (its MUSTs), told where it is broken."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

from factcheck_gui.formats.annotation_terms import ANNOTATION_CONTEXT
from factcheck_gui.formats.importers.annotated.selector_rules import check_specific

Fields = Mapping[str, object]
"""An object of JSON."""

_MOMENT: Final = re.compile(
    r"-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d(?:\.\d+)?"
    r"(?:Z|[+-]\d{2}:\d{2})?",
    re.ASCII,
)
# An address has no spaces and none of these; a relative one is fine.
_NO_ADDRESS: Final = re.compile(r"[\s\x00-\x1f<>\"{}|\\^`]")
_CONTAINERS: Final = frozenset({"Choice", "Composite", "List", "Independents"})
_DIRECTIONS: Final = frozenset({"ltr", "rtl", "auto"})
_SPECIFIC: Final = ("purpose", "selector", "state", "styleClass", "renderedVia", "scope")


class BrokenRuleError(ValueError):
    """An annotation breaks a rule; the words say which."""


def check_annotation(fields: Fields, *, has_context: bool) -> None:
    """Refuse what is no Web Annotation.

    Raises:
        BrokenRuleError: it breaks a MUST of the model.
    """
    if not (has_context or names_context(fields.get("@context"))):
        _refuse("an annotation does not name the context of Web Annotation")
    if not _is_single(fields.get("id"), is_address):
        _refuse("an annotation has no id, several, or one that is no address")
    if "Annotation" not in several(fields.get("type")):
        _refuse("an annotation has not the type “Annotation”")
    _check_life(fields)
    if "body" in fields and "bodyValue" in fields:
        _refuse("an annotation has both “body” and “bodyValue”")
    if "bodyValue" in fields and not _is_single(fields["bodyValue"], _is_text):
        _refuse("a “bodyValue” is not one text")
    if any(not isinstance(one, str) for one in several(fields.get("motivation"))):
        _refuse("a motivation is no text")
    for body in several(fields.get("body")):
        _check_resource(body, is_target=False)
    targets = several(fields.get("target"))
    if not targets:
        _refuse("an annotation has no target")
    for target in targets:
        _check_resource(target, is_target=True)


def names_context(context: object) -> bool:
    """Tell whether a context is, or holds, that of Web Annotation."""
    known = {ANNOTATION_CONTEXT, ANNOTATION_CONTEXT.replace("http:", "https:")}
    return any(isinstance(one, str) and one in known for one in several(context))


def several(value: object) -> tuple[object, ...]:
    """Return the values that stand where one or a list may stand."""
    if isinstance(value, list):
        return tuple(value)
    return () if value is None else (value,)


def is_address(value: object) -> bool:
    """Tell whether a value can be an address, whole or relative."""
    return isinstance(value, str) and bool(value) and _NO_ADDRESS.search(value) is None


def _check_resource(value: object, *, is_target: bool) -> None:
    what = "target" if is_target else "body"
    if isinstance(value, str) and is_address(value):
        return
    if not isinstance(value, dict):
        _refuse(f"a {what} is neither an address nor an object")
    _check_life(value)
    types = {one for one in several(value.get("type")) if isinstance(one, str)}
    if types & _CONTAINERS:
        _check_container(value, types, what)
        for one in several(value["items"]):
            _check_resource(one, is_target=is_target)
        return
    _check_words(value, what)
    key = "source" if "source" in value else "id"
    if key in value:
        _check_address(value[key], what)
    if is_target and ("TextualBody" in types or not value.keys() & {"id", "source", "selector"}):
        _refuse("a text cannot be a target")
    _check_is_something(value, types, what)
    problem = check_specific(value, _is_moment, is_address)
    if problem is not None:
        _refuse(problem)


def _check_words(value: Fields, what: str) -> None:
    if "textDirection" in value and not _is_single(value["textDirection"], _DIRECTIONS.__contains__):
        _refuse(f"the direction of a {what} is not one of ltr, rtl, auto")
    for key in ("format", "language", "processingLanguage"):
        if any(not isinstance(one, str) for one in several(value.get(key))):
            _refuse(f"the {key} of a {what} is no text")


def _check_is_something(value: Fields, types: set[str], what: str) -> None:
    is_text = isinstance(value.get("value"), str)
    is_specific = "source" in value and any(key in value for key in _SPECIFIC)
    # Annotation programs in a page leave out what they are in.
    is_in_a_page = "selector" in value and not types
    if "SpecificResource" in types and "source" not in value:
        _refuse(f"a specific {what} has no source")
    if "TextualBody" in types and not is_text:
        _refuse("a textual body has no value")
    if "items" in value:
        _refuse(f"a {what} has items and is no Choice")
    if not (is_text or is_specific or "id" in value or "source" in value or is_in_a_page):
        _refuse(f"a {what} is neither a text nor an address")


def _check_container(value: Fields, types: set[str], what: str) -> None:
    if len(types & _CONTAINERS) > 1 or not several(value.get("items")):
        _refuse(f"a {what} is a choice of nothing, or of several kinds")
    if any(key in value for key in ("value", "source", "purpose")):
        _refuse(f"a {what} is a choice and something else")


def _check_address(value: object, what: str) -> None:
    if isinstance(value, dict):
        _check_life(value)
        value = value.get("id")
    if not _is_single(value, is_address):
        _refuse(f"a {what} has an address that is none")


def _check_life(fields: Fields) -> None:
    for key in ("created", "modified", "generated"):
        if key in fields and not _is_single(fields[key], _is_moment):
            _refuse(f"“{key}” is not one date with a time")
    if "canonical" in fields and not _is_single(fields["canonical"], is_address):
        _refuse("“canonical” is not one address")
    for key in ("rights", "via"):
        if not all(is_address(one) for one in several(fields.get(key))):
            _refuse(f"“{key}” is no address")
    for key in ("creator", "generator"):
        if not all(is_address(one) or isinstance(one, dict) for one in several(fields.get(key))):
            _refuse(f"“{key}” is neither an address nor an object")


def _is_single(value: object, fits: Callable[[object], bool]) -> bool:
    found = several(value)
    return len(found) == 1 and isinstance(found[0], str) and fits(found[0])


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_moment(value: object) -> bool:
    return isinstance(value, str) and _MOMENT.fullmatch(value) is not None


def _refuse(rule: str) -> NoReturn:
    raise BrokenRuleError(rule)
