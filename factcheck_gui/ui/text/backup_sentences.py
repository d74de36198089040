"""The sentences for what goes wrong with backups."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.backup_errors import KeptBackupError, OpenWorkspaceError, OtherContentsError
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

BACKUP_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    OtherContentsError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” is a backup of another workspace and builds on what this one has never held, so nothing was"
        " restored. Open a copy of it instead.",
    ),
    OpenWorkspaceError: QT_TRANSLATE_NOOP(
        "sentences", "“{path}” is the workspace itself. Choose one of its backups."
    ),
    KeptBackupError: QT_TRANSLATE_NOOP(
        "sentences", "This is a backup, which stays as it is. Open a copy of it: File › Backups."
    ),
}

BACKUP_COMMANDS: Final[Mapping[str, str]] = {
    BACKUP_TEMPLATES[KeptBackupError]: (
        "“{path}” is a backup, which stays as it is. Put a copy of it where no file stands yet: “factcheck"
        " restore WORKSPACE BACKUP”."
    ),
}
"""For sentences that name a menu, what the command line says instead."""
