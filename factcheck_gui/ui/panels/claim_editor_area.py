"""Where the form of the selected claim lies, once there is one to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
from factcheck_gui.ui.panels.claim_editor_sight import FieldInSight
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.field_group import Drafts


class FormArea(QScrollArea):
    """Scrolls the form, and keeps the field in sight that somebody has gone to."""

    def __init__(self, subject: EditedClaim, drafts: Drafts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = ClaimForm(subject, drafts, theme)
        self.setWidget(self.form)
        self.sight = FieldInSight(self, self.form)
