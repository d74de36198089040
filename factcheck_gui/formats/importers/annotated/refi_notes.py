"""The notes and links of a REFI-QDA project, and on what they hang."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.annotated.refi_codes import guid
from factcheck_gui.formats.importers.annotated.refi_package import RefiPackage, readable
from factcheck_gui.formats.importers.documents.safe_xml import local_name
from factcheck_gui.formats.importers.texts.loose_text import settle

if TYPE_CHECKING:
    from lxml.etree import _Element


_OURS: Final = "factcheck-gui "


class RefiNotes:
    """Finds the notes of anything in a project.

    `links` are origin, target and name of what is no note; `are_ours` tells whether this program wrote them.
    """

    def __init__(self, package: RefiPackage) -> None:
        self._package = package
        root = package.root
        self.are_ours = (root.get("origin") or "").startswith(_OURS)
        self._notes = {guid(one.get("guid")): one for one in _under(root, "Notes", "Note")}
        self._linked: dict[str, list[str]] = defaultdict(list)
        found: list[tuple[str, str, str]] = []
        for one in _under(root, "Links", "Link"):
            start, end = guid(one.get("originGUID")), guid(one.get("targetGUID"))
            name = " ".join(settle(one.get("name") or "")[0].split())
            if end in self._notes:
                self._linked[start].append(end)
            elif start in self._notes:
                self._linked[end].append(start)
            else:
                found.append((start, end, name))
        self.links = tuple(found)

    def of(self, element: "_Element") -> Iterator["_Element"]:
        """Yield the notes that an element refers to."""
        for one in element:
            note = self._notes.get(guid(one.get("targetGUID"))) if local_name(one) == "NoteRef" else None
            if note is not None:
                yield note

    def texts(self, element: "_Element", own: str) -> Iterator[str]:
        """Yield the texts of the notes that an element refers to, and of those that are linked with it."""
        linked = (self._notes[one] for one in self._linked.get(own, ()))
        for note in (*self.of(element), *linked):
            if (text := self.text(note)) is not None:
                yield text

    def text(self, note: "_Element") -> str | None:
        """Return what a note says: its text, its description, or at least its name."""
        found = readable(self._package, note)
        described = next((one.text for one in note if local_name(one) == "Description"), None)
        words = found or described or note.get("name")
        return None if not words else settle(words)[0]


def _under(root: "_Element", group: str, name: str) -> Iterator["_Element"]:
    for one in root:
        if local_name(one) == group:
            yield from (each for each in one if local_name(each) == name)
