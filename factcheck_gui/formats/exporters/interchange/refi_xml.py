"""Writes the XML of REFI-QDA projects, and counts what XML cannot hold."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.unfit_characters import fit_for_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE: Final = "urn:QDA-XML:project:1.0"


class RefiXml:
    """Makes the elements of one project; `replaced` counts the characters that became U+FFFD."""

    def __init__(self) -> None:
        self.replaced = 0

    def root(self, name: str, /, **attributes: str | None) -> "_Element":
        """Return an element that stands in no other."""
        from lxml import etree

        root = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})
        self._dress(root, None, attributes)
        return root

    def add(
        self, parent: "_Element", name: str, text: str | None = None, /, **attributes: str | None
    ) -> "_Element":
        """Add an element to another; attributes without a value are left out."""
        from lxml import etree

        element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
        self._dress(element, text, attributes)
        return element

    def _dress(self, element: "_Element", text: str | None, attributes: dict[str, str | None]) -> None:
        if text is not None:
            element.text = self._fit(text)
        for name, value in attributes.items():
            if value is not None:
                element.set(name, self._fit(value))

    def _fit(self, text: str) -> str:
        fit, replaced = fit_for_xml(text)
        self.replaced += replaced
        return fit


def to_seconds(time: str) -> str:
    """Return a time of the workspace in whole seconds, as other programs write it: fractions trip some."""
    return f"{time[:19]}Z"
