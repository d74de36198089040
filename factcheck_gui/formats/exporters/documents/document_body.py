"""Goes through the blocks of a document, for whatever markup they are written in."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from factcheck_gui.domain.documents import (
    Block,
    Document,
    Group,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Rule,
    Table,
)
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.places import bookmarks
from factcheck_gui.formats.exporters.documents.placing import Place, in_group, is_kept_together


class DocumentBody(ABC):
    """Writes the blocks of a document, and keeps what one of them leaves to the next paragraph.

    That is a page that begins with it (`_breaks`), and what leads to a group (`_waiting`).
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bookmarks = bookmarks(document)
        self._is_titled = sum(line.level == 1 for line in paragraphs(document.blocks)) == 1
        self._groups = 0
        self._breaks = False
        self._waiting: list[str] = []

    def written(self) -> Iterator[str]:
        """Yield the markup of one block after another."""
        for block in self._document.blocks:
            yield self._block(block, Place())

    def _block(self, block: Block, place: Place) -> str:
        match block:
            case PageBreak():
                self._breaks = True
                return ""
            case Rule():
                return self._rule()
            case Paragraph():
                return self._paragraph(block, place)
        return self._set_apart(block, place)

    def _set_apart(self, block: Group | Listing | Table | Picture, place: Place) -> str:
        match block:
            case Group():
                return self._group(block, place)
            case Listing():
                return self._list(block, place)
            case Table():
                return self._table(block, place)
            case Picture():
                return self._picture(block, place)

    def _group(self, group: Group, place: Place) -> str:
        self._waiting += group.anchors
        self._groups += 1
        inner = in_group(place, group, is_other=self._groups % 2 == 0)
        if not is_kept_together(group.blocks):
            return "".join(self._block(block, inner) for block in group.blocks)
        last = len(group.blocks) - 1
        return "".join(
            self._block(block, replace(inner, keeps_next=index < last or place.keeps_next))
            for index, block in enumerate(group.blocks)
        )

    @abstractmethod
    def _rule(self) -> str: ...

    @abstractmethod
    def _paragraph(self, paragraph: Paragraph, place: Place) -> str: ...

    @abstractmethod
    def _list(self, listing: Listing, place: Place) -> str: ...

    @abstractmethod
    def _table(self, table: Table, place: Place) -> str: ...

    @abstractmethod
    def _picture(self, picture: Picture, place: Place) -> str: ...
