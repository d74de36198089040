"""A day's work in a process of its own, in which everything is noted that looks like a connection."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from shlex import quote
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.app import build_program, make_desk
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.export_orders import ExportOrder
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from tests.full import full
from tests.journeys import watched_children
from tests.journeys.luring_files import luring_files
from tests.journeys.watched_children.sitecustomize import NOTES, is_noted

_TABLES: Final = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
_LOOKED_AT: Final = (
    "show_tour",
    "show_about",
    "show_formats",
    "report_problem",
    "show_overview",
    "show_sources",
)

seen: list[str] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note what Python does with the network."""
    if is_noted(event, arguments):
        seen.append(f"{event} {arguments[1:]}")


def open_sockets() -> list[str]:
    """Return the sockets of the internet that this process holds open, whoever in it has opened them."""
    held = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            held.add(str(descriptor.readlink()))
        except OSError:
            # The one that the folder was read with.
            continue
    tables = [Path(f"/proc/self/net/{kind}") for kind in _TABLES]
    rows = [row.split() for table in tables if table.exists() for row in table.read_text().splitlines()[1:]]
    return [f"open {row[2]}" for row in rows if f"socket:[{row[9]}]" in held]


class Day:
    """Somebody at work in the window."""

    def __init__(self, home: Path) -> None:
        self.read: dict[str, str] = {}
        self.made = home / "made"
        self._program = build_program([], home / "settings.ini")
        self._program.settings.reviewer = "Reviewer 1"
        self._program.window.show()
        self._working = self._program.begin_work()
        self.idle(0.2)
        self._workspace = Workspace.create(home / "desk.factcheck", make_desk("Reviewer 1"))
        self._working.workbench.show(self._workspace)

    def idle(self, seconds: float) -> None:
        """Do nothing, and watch."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._program.application.processEvents()
            seen.extend(open_sockets())
            time.sleep(0.01)

    def take_in(self, files: Iterable[Path]) -> None:
        """Import files by the reading process."""
        with Reader() as reader:
            for file in files:
                for found in reader.read(Request(path=file)):
                    if isinstance(found, Failure):
                        self.read.setdefault(file.name, type(found.error).__name__)
                    else:
                        self._workspace.importing.take_in(found)
                        self.read[file.name] = "read"
                seen.extend(open_sockets())

    def check(self) -> None:
        """Look at every article, and make a claim in the last one."""
        view, session = self._working.workbench.view, self._working.workbench.session
        assert view is not None
        assert session is not None
        for one in self._workspace.browsing.articles():
            view.open_article(one.article.id)
            self.idle(0.02)
        review = session.review
        assert review is not None
        place = review.text.statements[0]
        assert session.submit(
            self._workspace.composer.tag(review.version, review.text.text, place, ClaimKind.DENIAL)
        )

    def export(self) -> None:
        """Write every format; that which Qt prints, with its preview, from the dialog."""
        self.made.mkdir()
        for one in self._workspace.exporting.formats():
            if one.name != "pdf":
                target = self.made / f"{one.name}{one.suffix}"
                self._workspace.exporting.export(ExportOrder(format_name=one.name), target)
        QTimer.singleShot(0, self._print)
        self._program.window.actions_by_name["export_report"].trigger()

    def look_around(self) -> None:
        """Open the help, and what else shows much."""
        for name in _LOOKED_AT:
            QTimer.singleShot(0, partial(self._close_dialog, 0.05))
            self._program.window.actions_by_name[name].trigger()

    def end(self) -> None:
        """Go home."""
        self.idle(0.2)
        self._program.window.close()
        self.idle(0.1)

    def _print(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.choices.choose_format("html")
        self.idle(0.2)
        dialog.choices.choose_format("pdf")
        process = dialog.export_to(self.made / "printed.pdf")
        while process.is_running:
            self.idle(0.02)
        self._close_dialog(0.0)

    def _close_dialog(self, seconds: float) -> None:
        self.idle(seconds)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()


def work(home: Path, lure: str) -> dict[str, object]:
    """Start, idle, import and export everything, and look at help and previews."""
    day = Day(home)
    (home / "lures").mkdir()
    day.take_in(luring_files(home / "lures", lure))
    day.check()
    day.export()
    day.look_around()
    read = dict(day.read)
    # What was written holds all the addresses, and can be read in again.
    day.take_in(sorted(day.made.iterdir())[:: full(5, 1)])
    day.end()
    modules = [name for name in sys.modules if name.startswith("PySide6.QtNetwork")]
    return {"modules": modules, "read": read, "made": sorted(file.name for file in day.made.iterdir())}


def watch_children(home: Path) -> Path:
    """Let every process that this one starts with its own Python be watched; return where it is noted."""
    notes, python = home / "notes", home / "python"
    folder = Path(next(iter(watched_children.__path__)))
    # By a script: the reading process is given none of our variables.
    python.write_text(
        f"#!/bin/sh\nexport {NOTES}={quote(str(notes))} PYTHONPATH={quote(str(folder))}\n"
        f'exec {quote(sys.executable)} "$@"\n',
        encoding="utf-8",
    )
    python.chmod(0o700)
    sys.executable = str(python)
    return notes


def misbehave(lure: str) -> dict[str, object]:
    """Do what must not be done, so that the watch can be seen to be awake."""
    host, _, port = lure.rpartition("/")[2].partition(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall(b"GET / HTTP/1.0\r\n\r\n")
        seen.extend(open_sockets())
        line.recv(1_000)
    again = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2]))).close()"
    subprocess.run([sys.executable, "-c", again, host, port], check=True)
    return {}


def main(home: str, lure: str, way: str) -> None:
    """Do one or the other, and tell what was seen."""
    notes = watch_children(Path(home))
    sys.addaudithook(watch)
    told = work(Path(home), lure) if way == "work" else misbehave(lure)
    lines = notes.read_text(encoding="utf-8").splitlines()
    children = [one for one in lines if one.startswith("started ")]
    seen.extend(f"child: {one}" for one in lines if one not in children)
    sys.stdout.write(json.dumps({**told, "seen": seen, "children": len(children)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
