"""A link is fetched when told to, and never before."""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import wait
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.dialogs import link_dialog
from factcheck_gui.ui.dialogs.link_dialog import LinkDialog
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.theme.theme import Theme


class Site(BaseHTTPRequestHandler):
    """Answers with a story, or not at all."""

    asked: list[str]
    may_end: threading.Event

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/slow.txt":
            self.may_end.wait(60)
            return
        body = b"Mill closes\n\nThe mill closed on Monday.\n"
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    Site.asked, Site.may_end = [], threading.Event()
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Site.may_end.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> LinkDialog:
    found = LinkDialog(Reader)
    qtbot.addWidget(found)
    found.open()
    return found


def test_nothing_can_be_fetched_without_an_address(dialog: LinkDialog) -> None:
    dialog.address_field.setText(" ")
    assert not dialog.fetch_button.isEnabled()
    assert dialog.contact_line.text() == ""


def test_what_is_no_web_address_can_be_tried_and_is_then_explained(dialog: LinkDialog, qtbot: QtBot) -> None:
    dialog.address_field.setText("ftp://example.org/mill")
    dialog.fetch_button.click()

    qtbot.waitUntil(lambda: "http://" in dialog.problem_line.text())


def test_an_answer_that_comes_before_it_is_waited_for_is_told(
    dialog: LinkDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hurried(DraftStream):
        """Has read all before anybody hears of it."""

        def __init__(self, reader: Reader, requests: Iterable[Request]) -> None:
            super().__init__(reader, requests)
            wait(self._futures)

    monkeypatch.setattr(link_dialog, "DraftStream", Hurried)
    dialog.address_field.setText("ftp://example.org/mill")
    dialog.fetch_button.click()

    qtbot.waitUntil(lambda: "http://" in dialog.problem_line.text())


def test_an_address_without_its_scheme_is_a_web_address(dialog: LinkDialog) -> None:
    dialog.address_field.setText("localhost:8977/page")
    assert dialog.address == "https://localhost:8977/page"

    dialog.address_field.setText("example.org/mill")
    assert dialog.fetch_button.isEnabled()
    assert dialog.address == "https://example.org/mill"
    assert "example.org" in dialog.contact_line.text()


def test_an_address_in_ones_own_network_is_fetched_only_when_allowed(
    qtbot: QtBot, dialog: LinkDialog, address: str
) -> None:
    dialog.address_field.setText(f"{address}/mill.txt")
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: not dialog.private_box.isHidden())

    assert Site.asked == []
    assert dialog.problem_line.text()

    dialog.private_box.setChecked(True)
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)

    assert dialog.stream is not None
    found = dialog.stream.take()
    dialog.stream.stop()
    assert isinstance(found, ArticleDraft)
    assert found.details.title == "Mill closes"


def test_what_was_allowed_for_one_address_is_not_for_another(
    qtbot: QtBot, dialog: LinkDialog, address: str
) -> None:
    dialog.address_field.setText(address)
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: not dialog.private_box.isHidden())
    dialog.private_box.setChecked(True)

    dialog.address_field.setText(f"{address}/other")

    assert dialog.private_box.isHidden()
    assert not dialog.private_box.isChecked()


def test_fetching_can_be_stopped_and_the_dialog_stays(qtbot: QtBot, dialog: LinkDialog, address: str) -> None:
    dialog.address_field.setText(f"{address}/slow.txt")
    dialog.private_box.setChecked(True)
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: Site.asked == ["/slow.txt"])
    assert dialog.cancel_button.text() == "Stop"

    dialog.cancel_button.click()

    assert dialog.stream is None
    assert dialog.isVisible()
    assert dialog.fetch_button.isEnabled()


def test_closing_the_dialog_stops_fetching(qtbot: QtBot, dialog: LinkDialog, address: str) -> None:
    dialog.address_field.setText(f"{address}/slow.txt")
    dialog.private_box.setChecked(True)
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: Site.asked == ["/slow.txt"])

    dialog.reject()

    assert dialog.stream is None


def test_it_is_said_that_a_link_may_lead_on_to_others(dialog: LinkDialog) -> None:
    dialog.address_field.setText("example.org/mill")

    words = "The program will contact example.org now, and whatever it leads on to. No cookies, no scripts."
    assert dialog.contact_line.text() == words


def test_the_dialog_grows_with_what_it_says(dialog: LinkDialog, qtbot: QtBot) -> None:
    before = dialog.height()
    dialog.address_field.setText("http://127.0.0.1:8080/page")
    dialog.fetch_button.click()
    qtbot.waitUntil(lambda: bool(dialog.problem_line.text()))

    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width()) >= before
