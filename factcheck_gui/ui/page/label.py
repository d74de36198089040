"""A claim's number in the gutter."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A number, where the mouse can reach it."""

    claim_id: str
    rect: QRectF
    words: str
    ink: str
    tip: str = ""
