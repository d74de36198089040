"""What of a draft goes as bytes behind its line: text and numbers, which JSON takes long to write and read.

Both processes run on the same computer, so the numbers are in its own order of bytes.
"""

from array import array
from collections.abc import Callable
from typing import Any, Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.span_list import SpanList

_PLACES: Final = "I"
_NUMBERS: Final = "q"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBytes:
    """The text of a draft, the beginnings and ends of its statements, and its sketch."""

    text: str
    starts: list[int]
    ends: list[int]
    sketch: tuple[int, ...]


def written_bytes(draft: ArticleDraft) -> tuple[list[int], bytes]:
    """Return how long each part is, and all of them one behind the other."""
    statements = SpanList.of(draft.statements)
    parts = (
        draft.text.encode("utf-8", "surrogatepass"),
        array(_PLACES, statements.starts).tobytes(),
        array(_PLACES, statements.ends).tobytes(),
        array(_NUMBERS, draft.sketch).tobytes(),
    )
    return [len(part) for part in parts], b"".join(parts)


def read_bytes_of(lengths: list[Any], read_bytes: Callable[[int], bytes]) -> DraftBytes:
    """Return what `written_bytes` has written.

    Raises:
        ValueError, TypeError: it is something else.
    """
    text, starts, ends, sketch = lengths
    known = read_bytes(sum(map(int, lengths)))
    begun = text + starts
    return DraftBytes(
        text=known[:text].decode("utf-8", "surrogatepass"),
        starts=array(_PLACES, known[text:begun]).tolist(),
        ends=array(_PLACES, known[begun : begun + ends]).tolist(),
        sketch=tuple(array(_NUMBERS, known[begun + ends : begun + ends + sketch])),
    )
