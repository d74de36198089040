"""Reports in every format of documents, and what readers of others say of them."""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.material import nasty_material

GOLDEN: Final = Path(__file__).resolve().parents[3] / "golden"
REPLACEMENT: Final = "\ufffd"
PIXEL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000640000003208060000001f15c489"
    "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)
"""What begins as a PNG of 100 by 50."""

NASTY_WORDS: Final = (
    "</script><b>the city</b> was told of 14 cracks 👩‍👩‍👧 & more.",
    f"=1+1 is what the office paid. A bell{REPLACEMENT} rang",
    "دریا 20 میٹر چوڑا ہے",
    "A claim of ten thousand characters says 🌉 again. " * 199,
    "The bridge is 412 metres long.",
    f"Reason: pier{REPLACEMENT} by pier.",
    "fourteen </in> all",
    "=A1 🌉.",
    "=Union",
)
"""What is claimed and noted in the nasty articles, as it can be written."""


def branded() -> Material:
    """Return the nasty articles with a publisher and a logo."""
    imprint = Imprint(name="Desk <&> Sons", link="https://desk.example", logo=PIXEL, logo_type="image/png")
    return replace(nasty_material(), imprint=imprint)


def same_parts_as_golden(name: str, content: bytes) -> None:
    """Compare with a golden file part by part; with UPDATE_GOLDEN=1 in the environment it is written anew."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_bytes(content)
    assert parts(content) == parts(path.read_bytes())


def parts(content: bytes) -> dict[str, str]:
    """Return the files of a package as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}
