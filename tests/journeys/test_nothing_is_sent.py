"""Nothing is sent anywhere: not at the start, not while idling, not by what is imported or exported."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from factcheck_gui.paths import HOME_VARIABLE
from factcheck_gui.services.export_orders import export_formats
from tests.conftest import ROOT

asked: list[str] = []


class Trap(BaseHTTPRequestHandler):
    """Answers everything, and remembers that it was asked."""

    def do_GET(self) -> None:
        asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"caught")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def lure() -> Iterator[str]:
    """The address of a server on this computer, to which nobody must come."""
    asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Trap)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def told_by(home: Path, lure: str, way: str) -> dict[str, Any]:
    """Return what a process has noted of itself."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.silent_program", str(home), lure, way],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, HOME_VARIABLE: str(home / "home"), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_days_work_opens_no_connection(tmp_path: Path, lure: str) -> None:
    told = told_by(tmp_path, lure, "work")

    assert told["seen"] == []
    assert told["modules"] == []
    assert asked == []
    # All of it was really done, in the reading processes and the one that exports as well.
    assert told["children"] >= 2
    unread = {name: how for name, how in told["read"].items() if how != "read"}
    assert unread == {}
    assert len(told["made"]) == len(export_formats())


def test_the_watch_is_awake(tmp_path: Path, lure: str) -> None:
    told = told_by(tmp_path, lure, "look")

    assert asked == ["/"]
    assert any(one.startswith("socket.connect") for one in told["seen"])
    assert any(one.startswith("open ") for one in told["seen"])
    assert any(one.startswith("child: socket.connect") for one in told["seen"])
