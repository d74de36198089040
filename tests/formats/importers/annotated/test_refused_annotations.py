"""Files of annotations that break their rules are refused, and none crashes the reader."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.input_errors import NoAnnotationsError, TooLargeInputError
from factcheck_gui.formats.importers.annotated import strict_json
from factcheck_gui.formats.importers.annotated.annotations import (
    read_quoted,
)
from tests.formats.importers.annotated.web_annotations import (
    CONTEXT,
    GOOD,
    HYPOTHESIS,
    QUOTE,
    Annotation,
    position,
    read,
)

_REFUSED = (UnreadableInputError, NoAnnotationsError)


def target(**given: object) -> Annotation:
    """Return an annotation with another target."""
    return GOOD | {"target": {"source": "https://example.org/", **given}}


@pytest.mark.parametrize(
    "value",
    [
        {key: value for key, value in GOOD.items() if key != "@context"} | {"body": "x:y"},
        GOOD | {"@context": "fish"},
        GOOD | {"id": "not a uri"},
        GOOD | {"id": ["https://a.org/1", "https://a.org/2"]},
        {key: value for key, value in GOOD.items() if key != "id"},
        GOOD | {"type": "Note"},
        GOOD | {"target": None},
        GOOD | {"target": 9},
        GOOD | {"target": {"type": "TextualBody", "value": "x"}},
        GOOD | {"target": {"type": "SpecificResource", "selector": QUOTE}},
        GOOD | {"body": "x:y", "bodyValue": "z"},
        GOOD | {"bodyValue": ["body", "doppelganger"]},
        GOOD | {"bodyValue": 23},
        GOOD | {"body": {"type": "TextualBody", "format": "text/plain"}},
        GOOD | {"body": {"type": ["Choice", "List"], "items": ["x:y"]}},
        GOOD | {"body": {"items": ["x:y"]}},
        GOOD | {"body": {"value": "x", "textDirection": "up"}},
        GOOD | {"body": {"value": "x", "format": 6}},
        GOOD | {"creator": 6},
        GOOD | {"created": "yesterday"},
        GOOD | {"modified": ["2015-01-28T12:00:00Z", "2015-01-28T12:00:01Z"]},
        GOOD | {"via": "not a uri"},
        GOOD | {"canonical": "not a uri"},
        GOOD | {"rights": 1},
        GOOD | {"motivation": 1},
        target(selector={"type": "FragmentSelector"}),
        target(selector={"type": "FragmentSelector", "value": ["x", "y"]}),
        target(selector={"type": "TextQuoteSelector"}),
        target(selector=QUOTE | {"prefix": ["a", "b"]}),
        target(selector=position(-1, 3)),
        target(selector={"type": "TextPositionSelector", "start": True, "end": 3}),
        target(selector={"type": "RangeSelector", "startSelector": QUOTE}),
        target(selector={"type": "SvgSelector"}),
        target(selector={"value": "x"}),
        target(selector=[]),
        target(selector=QUOTE | {"refinedBy": {"type": "TextQuoteSelector"}}),
        target(state={"type": "TimeState"}, selector=QUOTE),
        target(state={"type": "TimeState", "sourceDate": "2015"}, selector=QUOTE),
        target(styleClass=1, selector=QUOTE),
        [1],
        {"type": "AnnotationPage", "items": [GOOD]},
        {"rows": [{"target": [{"selector": [{"type": "TextQuoteSelector", "exact": 1}]}]}]},
        {"rows": [{"target": [1]}]},
        "text",
        {},
    ],
)
def test_what_breaks_the_model_is_refused(value: object) -> None:
    with pytest.raises(_REFUSED):
        read(value)


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"\xff\xfe{",
        b"[" * 200_000,
        b"[" * 500 + b"]" * 500,
        b'{"id": 1, "id": 2}',
        b'[{"id": NaN}]',
        b"[" + b"9" * 5000 + b"]",
    ],
)
def test_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(_REFUSED):
        read_quoted("a.json", data)


def test_empty_and_huge_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EmptyInputError):
        read_quoted("a.json", b" ")
    monkeypatch.setattr(strict_json, "LARGEST", 3)
    with pytest.raises(TooLargeInputError):
        read_quoted("a.json", b"[{}]")


@pytest.mark.parametrize("make", [str, int, list, dict])
def test_wrong_types_never_crash(make: Callable[[], object]) -> None:
    for key in ("@context", "id", "type", "body", "bodyValue", "target", "motivation", "created"):
        for value in (GOOD | {key: make()}, HYPOTHESIS | {key: make()}):
            try:
                read(value)
            except _REFUSED:
                continue


_KEYS = st.sampled_from(
    [
        *("@context", "id", "type", "body", "bodyValue", "value", "purpose", "items", "source", "selector"),
        *("state", "refinedBy", "exact", "prefix", "start", "end", "motivation", "created", "first", "rows"),
        *("target", "uri", "tags", "text", "cached", "sourceDate", "factcheck:field", "factcheck:question"),
    ]
)
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 30),
    st.text(max_size=6),
    st.sampled_from([CONTEXT, "Choice", "TextQuoteSelector", "TimeState", "AnnotationPage", "linking"]),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([GOOD, HYPOTHESIS, {}]), st.dictionaries(_KEYS, _VALUES, max_size=5))
def test_nothing_that_json_can_hold_crashes(base: Annotation, fields: Annotation) -> None:
    try:
        found = read(base | fields)
    except _REFUSED:
        return
    assert all(one.exact.strip() and one.found.label for one in found.quoted.claims)
