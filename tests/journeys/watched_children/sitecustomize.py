"""Python runs this at its start where the folder is among its paths: what processes do is noted for a test.

It is also what the watched program itself notes by, so that both mean the same.
"""

import os
import sys
from types import FrameType
from typing import Final

NOTES: Final = "FACTCHECK_TEST_NOTES"
"""Names the file that is written to."""

_INTERNET: Final = frozenset({2, 10})
"""The families of IPv4 and IPv6, as the system numbers them."""
_WATCHED: Final = (
    "socket.bind",
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "http.client.",
)
_OF_A_PROBE: Final = frozenset({"socket.__new__", "socket.bind"})


def is_noted(event: str, arguments: tuple[object, ...]) -> bool:
    """Tell whether something has to do with the network."""
    is_new = event == "socket.__new__" and arguments[1] in _INTERNET
    # Qt's and Python's own ways of waiting use sockets of the system, which lead nowhere.
    if not is_new and not event.startswith(_WATCHED):
        return False
    return not (event in _OF_A_PROBE and _is_probe())


def _is_probe() -> bool:
    """Tell whether urllib3 looks if this computer knows IPv6, as it does when it is imported.

    It binds a socket to this computer's own address and closes it: nothing goes anywhere.
    """
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        code = frame.f_code
        if code.co_name == "_has_ipv6" and code.co_filename.endswith("urllib3/util/connection.py"):
            return True
        frame = frame.f_back
    return False


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if is_noted(event, arguments):
        _write(f"{event} {arguments[1:]}")


def _write(line: str) -> None:
    descriptor = os.open(os.environ[NOTES], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, f"{line}\n".encode("utf-8", "backslashreplace"))
    os.close(descriptor)


if NOTES in os.environ:
    _write(f"started {os.getpid()}")
    sys.addaudithook(_note)
