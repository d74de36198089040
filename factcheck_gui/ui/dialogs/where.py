"""Asks for files: the only place that opens a file dialog.

A file dialog reads the files of the folder that it lists, to tell their kinds, and lets go of them again. For
the open workspace that drops the locks by which SQLite keeps other programs apart, so the session connects
anew after every dialog.
"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from factcheck_gui.services.workspace import SUFFIX
from factcheck_gui.ui.local_files import path_of_name
from factcheck_gui.ui.session import Session


def ask_which(
    parent: QWidget, session: Session | None, title: str, folder: Path, kinds: str, *, several: bool = False
) -> list[Path]:
    """Return the files that were chosen; none where the dialog was left."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    return _asked(dialog, session)


def ask_folder(parent: QWidget, session: Session | None, title: str, folder: Path) -> Path | None:
    """Return the folder that was chosen, or None."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_asked(dialog, session)), None)


def ask_where(
    parent: QWidget,
    session: Session | None,
    title: str,
    proposed: Path,
    kinds: str,
    *,
    may_replace: bool = True,
) -> Path | None:
    """Return where a new file is to lie, with its ending, or None.

    Before a file is replaced the dialog asks; where `may_replace` is False nothing is asked, because what
    stands there will be refused anyway.
    """
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Added before the dialog looks whether the file exists, not after.
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, on=not may_replace)
    dialog.selectFile(proposed.name)
    return next(iter(_asked(dialog, session)), None)


def workspace_kinds(parent: QWidget) -> str:
    """Return how a file dialog names workspaces."""
    return parent.tr("Workspaces (*%1)").replace("%1", SUFFIX)


def _asked(dialog: QFileDialog, session: Session | None) -> list[Path]:
    chosen = [path_of_name(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    if session is not None:
        session.reconnect()
    return chosen
