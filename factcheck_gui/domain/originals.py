"""Originals: the bytes of an article as they came."""

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes that a version's text was read from.

    `sha256` and `size` are those of the bytes as they came; `packed` holds them compressed with zlib.
    """

    sha256: str
    size: int
    media_type: str
    name: str
    packed: bytes
