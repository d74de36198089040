"""Corrects the details of an article that is in the workspace already."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.articles import Article, ArticleDetails
from factcheck_gui.domain.provenance import FoundIn, read_provenance
from factcheck_gui.ui.dialogs.details_form import DetailsForm
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.provenance_words import CONTEXT, stored_words


class DetailsDialog(FramedDialog):
    """The form of the import once more; `details` is what was corrected."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Details of the article"), parent)
        self.form = DetailsForm(self)
        self.form.set_details(article.details, read_provenance(article.provenance), _words)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.say(self.tr("The text itself stays as it is."))
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.save_button = self.add_button(self.tr("Save details"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._on_save)
        self.resize(520, 560)
        self.form.title_field.setFocus()

    @property
    def details(self) -> ArticleDetails:
        """The details as corrected."""
        return self.form.details()

    def _on_save(self) -> None:
        if self.form.problems():
            self.form.focus_problem()
        else:
            self.accept()


def _words(detail: str, found_in: FoundIn) -> str:
    return stored_words(detail, found_in, _translated)


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)
