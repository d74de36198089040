"""A server on loopback that answers as it is told to, however badly."""

import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

import pytest

CERTIFICATE: Final = Path(__file__).with_name("loopback.pem")
"""Signed by itself, for news.test and 127.0.0.1; of no use anywhere else."""
_PATIENCE: Final = 60.0


class Conversation:
    """One connection, from the server's side."""

    def __init__(self, line: socket.socket, stopping: Event) -> None:
        self._line = line
        self._stopping = stopping

    def send(self, words: bytes) -> None:
        self._line.sendall(words)

    def drip(self, words: bytes, seconds: float = 0.02) -> None:
        """Send again and again, with a pause before each, until the other side or the test has had enough."""
        while not self._stopping.wait(seconds):
            self._line.sendall(words)

    def flood(self, words: bytes) -> None:
        """Send without end."""
        while not self._stopping.is_set():
            self._line.sendall(words)

    def keep_silent(self) -> None:
        """Hold the connection open and say nothing."""
        self._stopping.wait(_PATIENCE)

    def cut(self) -> None:
        """Reset the connection, as a machine does that has crashed."""
        time.sleep(0.05)
        self._line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._line.close()


Answer = bytes | Callable[[Conversation], None]


class Server:
    """Answers each connection with the next of its answers, and the last one for ever."""

    def __init__(self, *, encrypted: bool = False) -> None:
        self.requests: list[bytes] = []
        self.answers: list[Answer] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if encrypted else None
        if self._context:
            self._context.load_cert_chain(CERTIFICATE)
        self._stopping = Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def answer(self, *answers: Answer) -> str:
        """Set the answers, and return the server's address."""
        self.answers = list(answers)
        return self.address()

    def address(self, host: str = "127.0.0.1") -> str:
        return f"{'https' if self._context else 'http'}://{host}:{self.port}/"

    def stop(self) -> None:
        self._stopping.set()
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join(_PATIENCE)
        self._listening.close()

    def _serve(self) -> None:
        while True:
            line, _ = self._listening.accept()
            with line:
                if self._stopping.is_set():
                    return
                line.settimeout(_PATIENCE)
                # The other side hangs up when it has had enough.
                with suppress(OSError):
                    self._converse(line)

    def _converse(self, line: socket.socket) -> None:
        if self._context:
            # Ends without saying so, as a connection does that somebody has cut.
            with self._context.wrap_socket(line, server_side=True) as encrypted:
                self._reply(encrypted)
        else:
            self._reply(line)

    def _reply(self, line: socket.socket) -> None:
        request = b""
        # Up to the end of a request, or to a greeting that asks for encryption.
        while not request.endswith(b"\r\n\r\n") and not request.startswith(b"\x16"):
            piece = line.recv(65536)
            if not piece:
                return
            request += piece
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        conversation = Conversation(line, self._stopping)
        if isinstance(answer, bytes):
            conversation.send(answer)
        else:
            answer(conversation)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server for http."""
    started = Server()
    yield started
    started.stop()


@pytest.fixture
def tls_server() -> Iterator[Server]:
    """A server for https, with a certificate that nobody has signed."""
    started = Server(encrypted=True)
    yield started
    started.stop()


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return a whole answer; its length is announced unless the headers say how it is framed."""
    framed = any(header.startswith(("Content-Length", "Transfer-Encoding")) for header in headers)
    lines = (f"HTTP/1.1 {status}", *headers, *(() if framed else (f"Content-Length: {len(body)}",)), "", "")
    return "\r\n".join(lines).encode() + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """Return an answer that leads elsewhere."""
    return page(b"", f"Location: {location}", status=status)
