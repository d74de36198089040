"""Who says it, about whom, and the claim in the checker's own words."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.name_field import NameField
from factcheck_gui.ui.widgets.saved_text import SavedText


class WordsSection(QWidget):
    """Two names side by side, and under them the restatement."""

    def __init__(self, subject: EditedClaim, fields: FieldGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._build(fields)

    def _build(self, fields: FieldGroup) -> None:
        names = self._subject.session.workspace.browsing.names
        self.speaker = NameField(names, self)
        self.speaker.setAccessibleName(self.tr("Who says it"))
        self.target = NameField(names, self)
        self.target.setAccessibleName(self.tr("About whom"))
        self.restatement = GrowingText(self)
        self.restatement.setAccessibleName(self.tr("Restatement in your own words"))
        self.restatement.setPlaceholderText(self.tr("In your own words, where the quote needs it"))
        wrong = self.tr("This is not saved yet.")
        fields.add("speaker", SavedText(self.speaker, self._save_speaker, wrong=wrong))
        fields.add("target", SavedText(self.target, self._save_target, wrong=wrong))
        fields.add("restatement", SavedText(self.restatement, self._save_restatement, wrong=wrong))
        names_grid = QGridLayout()
        names_grid.setHorizontalSpacing(10)
        names_grid.setVerticalSpacing(5)
        for column, (label, field) in enumerate(
            ((self.tr("Who says it"), self.speaker), (self.tr("About whom"), self.target))
        ):
            names_grid.addWidget(caption(label, self), 0, column)
            names_grid.addWidget(field, 1, column)
            names_grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(names_grid)
        layout.addSpacing(5)
        layout.addWidget(caption(self.tr("Restatement"), self))
        layout.addWidget(self.restatement)

    def _save_speaker(self, before: str | None, text: str) -> bool:
        reviewed, composer = self._subject.reviewed, self._subject.composer
        if reviewed is None:
            return False
        return self._subject.submit(composer.name_speaker(replace(reviewed.claim, speaker=before), text))

    def _save_target(self, before: str | None, text: str) -> bool:
        reviewed, composer = self._subject.reviewed, self._subject.composer
        if reviewed is None:
            return False
        return self._subject.submit(composer.name_target(replace(reviewed.claim, target=before), text))

    def _save_restatement(self, before: str | None, text: str) -> bool:
        reviewed, composer = self._subject.reviewed, self._subject.composer
        if reviewed is None:
            return False
        return self._subject.submit(composer.restate(replace(reviewed.claim, restatement=before), text))
