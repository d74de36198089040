"""What the actions on evidence packs do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from factcheck_gui.ui.windows.workbench import Workbench


class PackCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, documents: Path) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._documents = documents

    def check_evidence_pack(self) -> None:
        """Check an evidence pack that the user chooses, and show what was found."""
        from factcheck_gui.ui.dialogs.where import ask_which

        bench = self._workbench
        known = bench.settings.folder("export")
        folder = Path(known) if known else self._documents
        kinds = self.tr("Evidence packs (*.zip)")
        title = self.tr("Which evidence pack?")
        for path in ask_which(bench.window, bench.session, title, folder, kinds):
            self.check(path)

    def check(self, path: Path) -> None:
        """Check one pack; the window stays alive meanwhile."""
        from factcheck_gui.services.evidence import check_evidence
        from factcheck_gui.ui.dialogs.pack_check_dialog import PackCheckDialog
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.jobs import in_background

        bench = self._workbench
        # The live file must not be opened a second time, by whatever name it goes.
        if bench.path is not None and bench.path.resolve() == path.resolve():
            bench.window.messages.fail(self.tr("This is the open workspace, not an evidence pack."))
            return
        try:
            found = in_background(partial(check_evidence, path), self.tr("Checking the pack…"), bench.window)
        except ExpectedError as error:
            bench.window.messages.fail(describe(error))
            return
        if found is not None:
            run(PackCheckDialog(path, found, bench.window))
