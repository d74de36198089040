"""What the import dialog asks of the claims that come with a draft."""

from typing import Protocol

from PySide6.QtWidgets import QWidget


class ClaimsOfDraft(Protocol):
    """The claims that another program has marked in a draft, and what becomes of them."""

    @property
    def can_choose(self) -> bool:
        """Whether there are labels that are not our own."""

    @property
    def is_asking(self) -> bool:
        """Whether there are labels that nobody has decided on."""

    @property
    def is_of_older(self) -> bool:
        """Whether the text is that of an older version of an article that is here."""

    @property
    def coming(self) -> int:
        """How many come in with what is chosen."""

    @property
    def new(self) -> int:
        """How many the article with the same text does not have yet."""

    def choose(self, parent: QWidget) -> None:
        """Let the user say what the labels become."""
