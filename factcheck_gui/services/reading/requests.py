"""What the reading process can be asked for, as the line of JSON that it gets."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One file to read, or one link to fetch; the other is None.

    `allow_private` lets a link lead to this computer or into a private network, this once.
    """

    path: Path | None = None
    address: str | None = None
    allow_private: bool = False

    @property
    def name(self) -> str:
        """What the request is called in errors and as an origin."""
        return self.address or (self.path.name if self.path else "")


def write_request(request: Request) -> bytes:
    """Return a request as a line."""
    values = asdict(request)
    values["path"] = None if request.path is None else str(request.path)
    # Escaped to ASCII: a file name may hold bytes that are no UTF-8.
    return json.dumps(values).encode("ascii") + b"\n"


def read_request(line: bytes) -> Request:
    """Return the request that `write_request` has written."""
    values = json.loads(line)
    path = values.pop("path")
    return Request(path=None if path is None else Path(path), **values)
