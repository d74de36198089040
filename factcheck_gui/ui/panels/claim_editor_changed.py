"""Says that the text has changed since a claim was checked, with the words on which it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_WORDS_LINES = 3


class ChangedSection(QWidget):
    """Shown for flagged claims only; rating the claim anew takes the flag away as well."""

    def __init__(self, subject: EditedClaim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._shown: Claim | None = None
        flag = WrappedText("warning", self)
        flag.show_text(self.tr("The text has changed since this was checked. It read:"))
        self._words = WrappedText("mute", self, most_lines=_WORDS_LINES)
        self.button = QPushButton(self.tr("Still holds"), self)
        self.button.setToolTip(self.tr("The verdict and the notes hold for the new words too."))
        self.button.clicked.connect(self._on_still_holds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(5)
        layout.addWidget(flag)
        layout.addWidget(self._words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def words(self) -> str:
        """The words on which the claim was checked; empty where nothing has changed since."""
        return "" if self.isHidden() else self._words.text()

    def show_claim(self, reviewed: ReviewedClaim) -> None:
        """Show the older words of a flagged claim; nothing for any other."""
        claim, review = reviewed.claim, self._subject.review
        is_flagged = claim.checked_in is not None and (review is None or review.is_newest)
        if is_flagged and claim != self._shown:
            self._words.show_text(" ".join(self._former_words(claim).split()))
        self._shown = claim if is_flagged else None
        self.setVisible(is_flagged)

    def _former_words(self, claim: Claim) -> str:
        try:
            words = self._subject.session.workspace.versioning.former_words(claim)
        except ExpectedError:
            # Whatever hinders reading is said by whoever shows the article.
            words = None
        return words or self.tr("(the older words cannot be read)")

    def _on_still_holds(self) -> None:
        reviewed = self._subject.reviewed
        if reviewed is not None:
            placing = self._subject.session.workspace.placing
            self._subject.submit(placing.still_holds(reviewed.claim))
