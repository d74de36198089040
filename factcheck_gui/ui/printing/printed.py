"""What the printing of a part gives, and how it goes from one process to another."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the file: the page, from 1, and the points from its foot; a heading bears its words."""

    page: int
    height: float
    words: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF of Qt's with so many `pages`, behind which pages follow that `finish` takes away.

    The first of these, one for all or as many as there are pages, are laid over the pages; on the last of
    them every glyph stands once, in the order of `texts`.
    """

    content: bytes
    pages: int
    texts: tuple[str, ...]
    anchors: dict[str, Place]
    headings: tuple[Place, ...]


def packed(printed: Printed) -> bytes:
    """Return what was printed as bytes: a line of JSON, and the PDF behind it."""
    told = {
        "pages": printed.pages,
        "texts": printed.texts,
        "anchors": {name: asdict(place) for name, place in printed.anchors.items()},
        "headings": [asdict(place) for place in printed.headings],
    }
    return json.dumps(told).encode() + b"\n" + printed.content


def unpacked(data: bytes) -> Printed:
    """Return what `packed` has made bytes of.

    Raises:
        ValueError, KeyError, TypeError: it is not whole.
    """
    head, _, content = data.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    return Printed(
        content=content,
        pages=told["pages"],
        texts=tuple(told["texts"]),
        anchors={name: Place(**place) for name, place in told["anchors"].items()},
        headings=tuple(Place(**place) for place in told["headings"]),
    )
