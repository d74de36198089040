"""The colours that other programs show kinds in: those that the program itself has for them."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.claims import ClaimKind

KIND_COLOURS: Final[Mapping[ClaimKind, str]] = {
    ClaimKind.ALLEGATION: "#a94e08",
    ClaimKind.DENIAL: "#1f5fa8",
    ClaimKind.FACT: "#0a6f54",
}
