"""The action that takes in what others have marked in an article."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

ANNOTATION_ACTIONS: Final = (
    ActionData(
        name="import_annotations",
        label=QT_TRANSLATE_NOOP("actions", "Import &annotations of this article…"),
        menu=Menu.FILE,
    ),
)
