"""A claim's number in the gutter."""

from PySide6.QtCore import QRectF

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A number, where the mouse can reach it."""

    claim_id: str
    rect: QRectF
    words: str
    ink: str
    tip: str = ""
