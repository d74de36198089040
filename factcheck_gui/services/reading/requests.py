"""What the reading process can be asked for, as the line of JSON that it gets."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Final

from factcheck_gui.domain.addresses import without_password
from factcheck_gui.domain.light_dataclasses import dataclass

PASTED: Final = "paste"
"""The origin of a text that came from no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One file to read, one link to fetch, or a text copied with its formatting; the others are None.

    Of a copied text `html` is the formatted form and `text` the plain one.
    `allow_private` lets a link lead to this computer or into a private network, this once. With `keeps` a
    link is fetched and not read: its bytes are the answer. With `marks` a file holds no text, and what it
    marks in texts that are elsewhere is the answer.
    """

    path: Path | None = None
    address: str | None = None
    allow_private: bool = False
    keeps: bool = False
    marks: bool = False
    html: str | None = None
    text: str | None = None

    @property
    def name(self) -> str:
        """What the request is called in errors and as an origin; never with a password in it."""
        if self.address is not None:
            return without_password(self.address)
        return self.path.name if self.path else PASTED


_NAMES: Final = tuple(field.name for field in fields(Request))


def write_request(request: Request) -> bytes:
    """Return a request as a line."""
    values = {name: value for name in _NAMES if (value := getattr(request, name)) not in (None, False)}
    if request.path is not None:
        values["path"] = str(request.path)
    # Escaped to ASCII: a file name may hold bytes that are no UTF-8.
    return json.dumps(values).encode("ascii") + b"\n"


def read_request(line: bytes) -> Request:
    """Return the request that `write_request` has written."""
    values = json.loads(line)
    if "path" in values:
        values["path"] = Path(values["path"])
    return Request(**values)
