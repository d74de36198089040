"""Reads files of annotations that hold no text: W3C Web Annotation, and what Hypothesis gives out.

An annotation, a list, an AnnotationPage or an AnnotationCollection with its first page inside; of Hypothesis
the answer of its search (`rows`), a list, or the file that its client writes (`annotations`). A file with a
Web Annotation that breaks a MUST of the Recommendation is refused: nothing in it could be relied on.
"""

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NoReturn

from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.found_claims import FoundClaim, FoundLink, QuotedClaim, QuotedClaims
from factcheck_gui.domain.input_errors import NoAnnotationsError
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.annotation_bodies import Said, read_bodies, read_tags
from factcheck_gui.formats.importers.annotated.annotation_rules import (
    BrokenRuleError,
    check_annotation,
    names_context,
    several,
)
from factcheck_gui.formats.importers.annotated.annotation_targets import (
    Selection,
    has_selector,
    selection_of,
    source_of,
)
from factcheck_gui.formats.importers.annotated.found_words import with_words
from factcheck_gui.formats.importers.annotated.strict_json import read_json
from factcheck_gui.formats.importers.texts.loose_text import settle

Fields = Mapping[str, object]

_LINKING: Final = "linking"
_ENDS: Final = 2
_CONTAINERS: Final = frozenset({"AnnotationCollection", "AnnotationPage"})
_OF_HYPOTHESIS: Final = ("rows", "annotations")
# At least one of these is in every file of annotations, and in what was meant to be one.
_MARKS: Final = frozenset({"target", "items", "first", "@graph", "rows", "annotations", "motivation", "body"})
# The version of a text that offsets count in never changes under such a name.
_NAMED_TEXT: Final = "urn:"
# Where a file counts nothing, or counts in a text that is not ours, no place in a text can be meant.
_UNTOLD: Final = Span(start=2**62, end=2**62 + 1)
# At least one of these is in everything that Hypothesis gives out.
_HYPOTHESIS_KEYS: Final = frozenset({"uri", "user", "group", "permissions", "tags"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnnotations:
    """What a file of annotations holds; `without_words` counts those that quote nothing.

    `is_elsewhere` says that the file is a collection that only names its pages, or its annotations.
    """

    quoted: QuotedClaims
    without_words: int
    is_elsewhere: bool


def read_quoted(name: str, data: bytes) -> QuotedClaims:
    """Return what a file of annotations has marked.

    Raises:
        TooLargeInputError, NoAnnotationsError, UnreadableInputError, EmptyInputError: as for
            `read_annotations`.
    """
    return read_annotations(name, data).quoted


def read_annotations(name: str, data: bytes) -> ReadAnnotations:
    """Return what a file of annotations has marked, and how many of them mark no words.

    Raises:
        EmptyInputError: the file is empty.
        TooLargeInputError: it is larger than we read.
        NoAnnotationsError: it is no JSON, or holds something else.
        UnreadableInputError: it is damaged, or an annotation in it breaks the rules of its format.
    """
    if not data.strip():
        raise EmptyInputError(name=name)
    if data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] not in (b"{", b"["):
        raise NoAnnotationsError(name=name)
    reading = _Reading()
    try:
        document = read_json(name, data)
        if not _holds_annotations(document):
            raise NoAnnotationsError(name=name)
        for fields, has_context, is_hypothesis in _items(document):
            if is_hypothesis:
                reading.add_hypothesis(fields)
            else:
                check_annotation(fields, has_context=has_context)
                reading.add(fields)
    except BrokenRuleError as error:
        raise UnreadableInputError(name=name, line=None, finding=str(error)) from error
    keys = {one.found.key for one in reading.claims}
    links = tuple(one for one in reading.links if one.from_key in keys and one.to_key in keys)
    return ReadAnnotations(
        quoted=QuotedClaims(
            claims=tuple(reading.claims),
            links=links,
            without_words=reading.without_words,
            lost_links=len(reading.links) - len(links),
        ),
        without_words=reading.without_words,
        is_elsewhere=_is_elsewhere(document),
    )


def _holds_annotations(document: object) -> bool:
    """Tell whether a document looks as if it were of annotations, however badly made they are."""
    values = several(document)
    return not values or any(isinstance(one, dict) and _MARKS & one.keys() for one in values)


def _is_elsewhere(document: object) -> bool:
    """Tell whether a collection or a page names by address what it does not hold."""
    if not isinstance(document, dict) or not (_CONTAINERS & {*map(str, several(document.get("type")))}):
        return False
    first = document.get("first")
    pages = [document, first] if isinstance(first, dict) else [document]
    is_page_elsewhere = isinstance(first, str) and "items" not in document
    return is_page_elsewhere or any(
        isinstance(one, str) for page in pages for one in several(page.get("items"))
    )


def _items(document: object) -> Iterator[tuple[Fields, bool, bool]]:
    """Yield the annotations of a document, whether a context holds, and whether they are Hypothesis'."""
    if isinstance(document, list):
        for one in document:
            yield _fields(one), False, _is_hypothesis(one)
        return
    fields = _fields(document)
    has_context = names_context(fields.get("@context"))
    for key in _OF_HYPOTHESIS:
        if isinstance(fields.get(key), list) and not has_context:
            yield from ((_fields(one), False, True) for one in several(fields[key]))
            return
    kinds = several(fields.get("type"))
    if any(kind in _CONTAINERS for kind in kinds if isinstance(kind, str)) or "@graph" in fields:
        if not has_context:
            _refuse("the collection does not name the context of Web Annotation")
        yield from ((one, True, False) for one in _of_pages(fields))
    else:
        yield fields, has_context, _is_hypothesis(fields)


def _of_pages(fields: Fields) -> Iterator[Fields]:
    first = fields.get("first")
    for page in (fields, *([first] if isinstance(first, dict) else [])):
        for key in ("items", "@graph"):
            # What is only named by its address is not here to be read.
            yield from (_fields(one) for one in several(page.get(key)) if not isinstance(one, str))


def _fields(value: object) -> Fields:
    if not isinstance(value, dict):
        _refuse("something that is no object stands where an annotation should")
    return value


def _is_hypothesis(value: object) -> bool:
    if not isinstance(value, dict) or "@context" in value or "type" in value:
        return False
    return isinstance(value.get("target"), list) and bool(_HYPOTHESIS_KEYS & value.keys())


@dataclass(slots=True)
class _Reading:
    claims: list[QuotedClaim] = field(default_factory=list)
    links: list[FoundLink] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    without_words: int = 0

    def add(self, fields: Fields) -> None:
        targets, said = several(fields.get("target")), read_bodies(fields)
        if _LINKING in several(fields.get("motivation")) and not any(map(has_selector, targets)):
            ends = [end for one in targets if (end := source_of(one)) is not None]
            if len(ends) == _ENDS:
                self.links.append(FoundLink(from_key=ends[0], to_key=ends[1], label=said.labels[0]))
                return
        self._add_targets(fields, targets, said, None)

    def add_hypothesis(self, fields: Fields) -> None:
        targets = several(fields.get("target"))
        for selector in (one for target in targets for one in _selectors(target)):
            if selector.get("type") == "TextQuoteSelector" and not isinstance(selector.get("exact"), str):
                _refuse("a quote has no words")
        uri = fields.get("uri")
        said = read_tags(fields.get("tags"), fields.get("text"))
        self._add_targets(fields, targets, said, uri if isinstance(uri, str) else None)

    def _add_targets(
        self, fields: Fields, targets: tuple[object, ...], said: Said, source: str | None
    ) -> None:
        found = False
        for target in targets:
            selection = selection_of(target)
            if selection is None or not _can_be_found(selection, source or source_of(target)):
                continue
            found = True
            # Hypothesis counts the page, in UTF-16 units and with all that is not the article.
            span = _UNTOLD if source is not None else _counted(selection)
            for label in said.labels:
                claim = FoundClaim(key=self._key(fields), span=span, label=label, notes=tuple(said.notes))
                quoted = QuotedClaim(
                    source=source or source_of(target),
                    exact=selection.exact or "",
                    prefix=selection.prefix,
                    suffix=selection.suffix,
                    found=with_words(claim, said.words),
                )
                self.claims.append(quoted)
        self.without_words += not found

    def _key(self, fields: Fields) -> str:
        """Return what the annotation goes by; further claims of it are numbered."""
        given = next((one for one in several(fields.get("id")) if isinstance(one, str)), "")
        base = settle(given)[0] or "annotation"
        key, number = base, 1
        while key in self.taken:
            number += 1
            key = f"{base}#{number}"
        self.taken.add(key)
        return key


def _can_be_found(selection: Selection, source: str | None) -> bool:
    """Tell whether a selection quotes words, or counts in a text that has a name of its own."""
    if selection.exact is not None:
        return True
    return selection.start is not None and source is not None and source.startswith(_NAMED_TEXT)


def _counted(selection: Selection) -> Span:
    if selection.start is None or selection.end is None:
        return _UNTOLD
    return Span(start=selection.start, end=selection.end)


def _selectors(target: object) -> Iterator[Fields]:
    if not isinstance(target, dict):
        _refuse("a target is no object")
    for one in several(target.get("selector")):
        if not isinstance(one, dict):
            _refuse("a selector is no object")
        yield one


def _refuse(rule: str) -> NoReturn:
    raise BrokenRuleError(rule)
