"""What words take over from the elements around them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import Align, Look
from factcheck_gui.formats.exporters.documents.attributes import alignment, classes, direction
from factcheck_gui.formats.exporters.documents.looks import look_within

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS: Final = frozenset(
    {"html", "body", "main", "article", "section", "header", "footer", "nav", "aside", "div", "p", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "li", "dl", "dt", "dd", "table", "hr"}
    | {"blockquote", "figure", "figcaption", "address", "details", "summary", "form", "fieldset", "legend"}
    | {"center", "caption", "tr", "td", "th", "thead", "tbody", "tfoot"}
)
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_MOST_KNOWN: Final = 2_000
_WAYS: Final = frozenset({"ltr", "rtl"})
"""What an element says itself; any other way depends on its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What words take over from the elements around them."""

    look: Look = field(default_factory=Look)
    href: str | None = None
    language: str | None = None
    is_rtl: bool = False
    is_typed: bool = False
    is_quote: bool = False
    indent: int = 0
    role: str = ""
    level: int = 0
    align: Align = Align.START
    depth: int = 0


_Key = tuple[int, str, str | None, str | None, str | None, str | None]


class States:
    """Makes states, each of them once: ten thousand cards are made of the same few elements."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        self._looks: dict[tuple[Look, str, str | None, str | None], Look] = {}
        self._states: dict[_Key, tuple[State, State]] = {}
        self._apart = (State(), State())

    def without_role(self, state: State) -> State:
        """Return a state without the role of what is set apart."""
        if self._apart[0] is not state:
            self._apart = (state, replace(state, role=""))
        return self._apart[1]

    def within(self, element: "_Element", state: State) -> State:
        """Return what words in an element take over, which stands among words of some state."""
        key = self._key(element, state)
        if key is None:
            return self._made(element, state)
        href = element.get("href") if key[1] == "a" else None
        found = self._kept(key, element, state)
        return replace(found, href=href) if href else found

    def _kept(self, key: _Key, element: "_Element", state: State) -> State:
        """Return what words in an element take over, wherever it leads to."""
        known = self._states.get(key)
        if known is None or known[0] is not state:
            if len(self._states) > _MOST_KNOWN:
                self._states.clear()
            known = self._states[key] = (state, self._made(element, state))
        return known[1]

    @staticmethod
    def _key(element: "_Element", state: State) -> _Key | None:
        """Return what words take over of an element depends on, or None where that is its own alone."""
        tag, get = str(element.tag), element.get
        way = get("dir") if tag in BLOCKS else None
        if way is not None and way.lower() not in _WAYS:
            return None
        # The state by what it is, and not by what it holds: to compare states takes longer than all else.
        return id(state), tag, get("class"), get("style"), get("lang"), way

    def _made(self, element: "_Element", state: State) -> State:
        tag, named = str(element.tag), classes(element)
        is_block = tag in BLOCKS
        is_quote = tag == "blockquote"
        language = element.get("lang")
        return State(
            look=self._look(state.look, element),
            href=state.href,
            language=state.language if language is None else language or None,
            is_rtl=direction(element, is_rtl=state.is_rtl) if is_block else state.is_rtl,
            is_typed=state.is_typed or "typed" in named or tag == "pre",
            is_quote=state.is_quote or is_quote,
            indent=state.indent + (tag == "dd" or (is_quote and state.is_quote)),
            role=(named[0] if named else "") if is_block else state.role,
            level=_LEVELS.get(tag, 0) if is_block else state.level,
            align=alignment(element, state.align),
            depth=state.depth + 1,
        )

    def _look(self, look: Look, element: "_Element") -> Look:
        key = (look, str(element.tag), element.get("class"), element.get("style"))
        if key not in self._looks:
            self._looks[key] = look_within(look, element, self._colours)
        return self._looks[key]
