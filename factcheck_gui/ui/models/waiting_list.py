"""The queue of claims to decide on as a list model."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.models.waiting_cards import CardMaker, WaitingCard

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `WaitingCard` of a row."""


class WaitingListModel(QAbstractListModel):
    """Shows claims in the order given; a card is made when it is first looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._maker: CardMaker | None = None
        self._claims: list[ReviewedClaim] = []
        self._cards: dict[str, tuple[ReviewedClaim, WaitingCard]] = {}

    def show_claims(self, claims: Iterable[ReviewedClaim], maker: CardMaker) -> None:
        """Show other claims, or the same as they stand now; cards of those that are as they were are kept."""
        self.beginResetModel()
        self._maker, self._claims = maker, list(claims)
        self.endResetModel()

    def forget(self) -> None:
        """Make all cards anew, because another version is the newest."""
        self._cards.clear()

    def ids(self) -> tuple[str, ...]:
        """Return the claims that are shown."""
        return tuple(one.claim.id for one in self._claims)

    def row_of(self, claim_id: str | None) -> int | None:
        """Return the row of a claim, or None where it is not shown."""
        return next((row for row, one in enumerate(self._claims) if one.claim.id == claim_id), None)

    def card(self, row: int) -> WaitingCard | None:
        """Return the card in a row, or None where there is no such row."""
        if self._maker is None or not 0 <= row < len(self._claims):
            return None
        reviewed = self._claims[row]
        known = self._cards.get(reviewed.claim.id)
        if known is None or known[0] != reviewed:
            known = reviewed, self._maker.card(reviewed)
            self._cards[reviewed.claim.id] = known
        return known[1]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many claims are shown."""
        return 0 if parent.isValid() else len(self._claims)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card, or what a screen reader says of it."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        return card.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None
