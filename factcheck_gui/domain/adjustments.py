"""What a field could not keep just as it was given."""

from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustments:
    """How many characters became U+FFFD, and how many line breaks became a space in fields of one line."""

    characters: int = 0
    breaks: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether everything is kept as it was given."""
        return not (self.characters or self.breaks)

    def __add__(self, other: "Adjustments") -> "Adjustments":
        """Return both together."""
        return Adjustments(characters=self.characters + other.characters, breaks=self.breaks + other.breaks)


KEPT_WHOLE: Final = Adjustments()
"""Nothing was adjusted."""
