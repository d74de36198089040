"""Finds the ClaimReviews in JSON-LD as people publish it: alone, in lists, in graphs, inside others."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

Node = Mapping[str, object]
"""One thing that JSON-LD describes."""

_REVIEW: Final = "ClaimReview"
_VOCABULARY: Final = re.compile(r"(?:https?:)?(?://)?(?:www\.)?schema\.org(?:[/#?].*)?", re.IGNORECASE)
_MOST: Final = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReview:
    """A ClaimReview of some document, with the nodes of that document that others refer to."""

    document: int
    node: Node
    has_context: bool
    named: Mapping[str, Node]

    def node_at(self, value: object) -> Node | None:
        """Return the object that a value is or refers to."""
        if not isinstance(value, Mapping):
            return None
        name = value.get("@id")
        if isinstance(name, str) and len(value) == 1:
            return self.named.get(name, value)
        return value


def reviews_in(documents: Iterable[object]) -> Iterator[FoundReview]:
    """Yield every ClaimReview, document by document, in the order in which they stand."""
    for number, document in enumerate(documents):
        nodes = list(_nodes(document))
        named: dict[str, Node] = {}
        for node, _ in nodes:
            name = node.get("@id")
            if isinstance(name, str) and len(node) > len(named.get(name, ())):
                named[name] = node
        for node, has_context in nodes:
            if _REVIEW in types_of(node):
                yield FoundReview(document=number, node=node, has_context=has_context, named=named)


def types_of(node: Node) -> tuple[str, ...]:
    """Return the types of a node without prefix or address; under a plain `type` if need be."""
    given = values(node, "@type") or values(node, "type")
    return tuple(one.rpartition("/")[2].rpartition(":")[2] for one in given if isinstance(one, str))


def is_typed_without_at(node: Node) -> bool:
    """Tell whether a node says `type` where JSON-LD wants `@type`."""
    return "@type" not in node and isinstance(node.get("type"), (str, list))


def values(node: Node, key: str) -> tuple[object, ...]:
    """Return the values under a key, however many there are; null and empty text are none."""
    found = node.get(key, node.get(f"schema:{key}"))
    several = found if isinstance(found, list) else [found]
    return tuple(one for one in several if one is not None and not (isinstance(one, str) and not one.strip()))


def text_of(value: object) -> str | None:
    """Return a value as words; None for what is no text and no number."""
    if isinstance(value, Mapping):
        value = value.get("@value")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return str(value).strip() or None


def texts_of(node: Node, key: str) -> tuple[str, ...]:
    """Return all words under a key."""
    return tuple(text for one in values(node, key) if (text := text_of(one)))


def first_text(node: Node, key: str) -> str | None:
    """Return the first words under a key."""
    return next((text for one in values(node, key) if (text := text_of(one))), None)


def link_of(node: Node, key: str) -> str | None:
    """Return the first address under a key, written as text or as an object with `@id`."""
    for one in values(node, key):
        found = one.get("@id", one.get("url")) if isinstance(one, Mapping) else one
        if isinstance(found, str) and found.strip():
            return found.strip()
    return None


def _nodes(document: object) -> Iterator[tuple[Node, bool]]:
    """Yield all objects of a document in order, and whether a context holds for them."""
    pending: list[tuple[object, bool]] = [(document, False)]
    seen = 0
    while pending and seen < _MOST:
        value, has_context = pending.pop()
        seen += 1
        if isinstance(value, Mapping):
            has_context = has_context or _names_vocabulary(value.get("@context"))
            yield value, has_context
            inner = [one for key, one in value.items() if key != "@context"]
            pending += [(one, has_context) for one in reversed(inner) if isinstance(one, (Mapping, list))]
        elif isinstance(value, list):
            pending += [(one, has_context) for one in reversed(value)]


def _names_vocabulary(context: object) -> bool:
    several = context if isinstance(context, list) else [context]
    names: list[object] = []
    for one in several:
        names += one.values() if isinstance(one, Mapping) else [one]
    return any(isinstance(name, str) and _VOCABULARY.fullmatch(name.strip()) for name in names)
