"""Reduces the inline part of Markdown to its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.rebuilding import LINE_BREAK

if TYPE_CHECKING:
    from markdown_it.token import Token

_SILENT: Final = ("<script", "<style", "<template")
_SILENT_ENDS: Final = ("</script", "</style", "</template")


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineWords:
    """The words of a paragraph, and the captions of the pictures in it."""

    words: str
    captions: tuple[str, ...]


def inline_words(tokens: "Iterable[Token]") -> InlineWords:
    """Return the words of inline tokens: emphasis and links are gone, pictures stand apart."""
    words: list[str] = []
    captions: list[str] = []
    silenced = False
    for token in tokens:
        if token.type == "html_inline":
            tag = token.content.lower()
            silenced = tag.startswith(_SILENT) or (silenced and not tag.startswith(_SILENT_ENDS))
            words.append(LINE_BREAK if tag.startswith("<br") else "")
        elif token.type == "image":
            captions.append(inline_words(token.children or ()).words or str(token.attrGet("title") or ""))
        elif token.type == "hardbreak":
            words.append(LINE_BREAK)
        elif token.type == "softbreak":
            words.append(" ")
        elif not silenced:
            words.append(token.content)
    return InlineWords(words="".join(words), captions=tuple(captions))
