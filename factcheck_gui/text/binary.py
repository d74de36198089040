"""Tells files that hold no text by their first bytes and by what text never contains."""

import re

_SAMPLE = 65_536
_MOST_CONTROLS = 0.1  # a stray NUL or control character does not make a text binary

_SIGNATURES = re.compile(
    rb"%PDF-|PK\x03\x04|PK\x05\x06|\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....(?:WEBP|WAVE|AVI )|\x1f\x8b\x08"
    rb"|SQLite format 3\x00|\x7fELF|\xd0\xcf\x11\xe0\xa1\xb1|7z\xbc\xaf|Rar!\x1a\x07|BZh[1-9]1AY&SY"
    rb"|\xfd7zXZ\x00|\x28\xb5\x2f\xfd|OggS\x00|ID3[\x02-\x04]|fLaC\x00|....ftyp|wOF[F2]\x00|MZ.\x00|II\*\x00|MM\x00\*",
    re.DOTALL,
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))


def has_signature(data: bytes) -> bool:
    """Tell whether the data begins like a known file format that is no text."""
    return _SIGNATURES.match(data) is not None


def has_many_controls(data: bytes) -> bool:
    """Tell whether the data is strewn with NUL and control bytes, as no text in 8-bit units is."""
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample)
