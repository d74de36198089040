"""Reading from a connection within one deadline and one number of bytes, however they are dealt out."""

import socket
import ssl
import time
from typing import Final

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.troubles import Fault, TroubleError, broken

_PIECE: Final = 64 * 1024


class Budget:
    """The time and the bytes that a whole fetch may take, over all its redirects."""

    def __init__(self, *, seconds: float, size: int) -> None:
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self._size = size
        self._left = size

    def remaining(self) -> float:
        """Return the seconds that are left; raises TIME where none are."""
        remaining = self._until - time.monotonic()
        if remaining <= 0:
            raise self.over()
        return remaining

    def over(self) -> TroubleError:
        """Return the trouble of a deadline that has passed."""
        return TroubleError(trouble=FetchTrouble.TIME, detail=f"{self._seconds:g}")

    def spend(self, size: int) -> None:
        """Count bytes that came, or are announced to come; raises SIZE where they are too many."""
        self.allow(size)
        self._left -= size

    def allow(self, size: int) -> None:
        """Raise SIZE where so many more bytes would be too many."""
        if size > self._left:
            raise TroubleError(trouble=FetchTrouble.SIZE, detail=str(self._size))


class Wire:
    """One connection: every wait on it ends at the deadline, and every byte from it is counted."""

    def __init__(self, line: socket.socket, budget: Budget) -> None:
        self._line = line
        self._budget = budget
        self._held = bytearray()

    @property
    def budget(self) -> Budget:
        """What the fetch may still take."""
        return self._budget

    def send(self, request: bytes) -> None:
        """Send a whole request."""
        self._line.settimeout(self._budget.remaining())
        try:
            self._line.sendall(request)
        except TimeoutError as error:
            raise self._budget.over() from error
        except OSError as error:
            raise broken(Fault.CONNECTION) from error

    def read(self, size: int) -> bytes:
        """Return at least one and at most `size` bytes; none at the end."""
        if not self._held:
            self._receive(self._budget.remaining())
        piece = bytes(self._held[:size])
        del self._held[:size]
        return piece

    def read_line(self, limit: int, too_long: Fault) -> bytes:
        """Return the next line without its end; raises `too_long` where it is, and where it has no end."""
        searched = 0
        while (end := self._held.find(b"\n", searched)) < 0:
            searched = len(self._held)
            if searched > limit:
                break
            if not self._receive(self._budget.remaining()):
                raise broken(Fault.ENDED_EARLY)
        if not 0 <= end <= limit:
            raise broken(too_long)
        line = bytes(self._held[:end])
        del self._held[: end + 1]
        return line.removesuffix(b"\r")

    def expect(self, size: int) -> None:
        """Raise SIZE where so much, with what is here already, would be too much."""
        self._budget.allow(size - len(self._held))

    def says_more(self, patience: float) -> bool:
        """Tell whether more comes within some seconds than an answer has announced; blanks do not count."""
        if self._held.strip():
            return True
        try:
            self._receive(min(patience, self._budget.remaining()))
        except TroubleError as error:
            # The answer was whole before its connection came to whatever end, unless too much followed.
            return error.trouble is FetchTrouble.SIZE
        return bool(self._held.strip())

    def _receive(self, seconds: float) -> int:
        """Wait for bytes and hold them; returns how many, which is none at the end."""
        self._line.settimeout(seconds)
        try:
            piece = self._line.recv(_PIECE)
        except TimeoutError as error:
            raise self._budget.over() from error
        except ssl.SSLError as error:
            # An encrypted connection that ends without saying so may have been cut by somebody.
            raise broken(Fault.ENDED_EARLY) from error
        except OSError as error:
            raise broken(Fault.CONNECTION) from error
        self._budget.spend(len(piece))
        self._held += piece
        return len(piece)
