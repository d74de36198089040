"""Asks for the one claim that all selected claims are to be linked to."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.asking_for_claim import AskingForClaim
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView


class BulkLinkDialog(AskingForClaim):
    """The claims of the article; typing a number or words narrows them down."""

    def __init__(self, review: Review, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Link to one claim"))
        self.model = ClaimListModel(self)
        self.model.show_review(review)
        one, many = self.tr("The claim"), self.tr("Each of the %n claims")
        self.offer_types(self.tr("What each claim does to the other"), link_word)
        row = QHBoxLayout()
        row.addWidget(text_label(counted(count, one, many), "body", self))
        row.addWidget(self.type_box)
        row.addWidget(text_label(self.tr("the claim chosen here:"), "mute", self), 1)
        self.ask_for_words(self.tr("Number or words of the other claim"))
        self.claims = ClaimListView(self.model, theme, self)
        self.claims.setAccessibleName(self.tr("Claims"))
        self.body.addLayout(row)
        self.show_below(self.claims)
        self.find_line.textChanged.connect(self._on_typed)
        self.resize(520, 440)
        self._on_typed("")
        self.find_line.setFocus()

    @property
    def chosen(self) -> str | None:
        """The claim chosen in the list."""
        return self.claims.current_id

    def _on_typed(self, text: str) -> None:
        self.model.set_filter(ClaimFilter(words=text.strip()))
        shown = self.model.claim_ids
        self.claims.follow(shown[0] if shown else None)
        self.link_button.setEnabled(bool(shown))
        self.say("" if shown else self.tr("No claim has these words."))
