"""Makes REFI-QDA projects as other programs write them."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import quoteattr

NO_FILES: Final[Mapping[str, bytes]] = MappingProxyType({})
HEAD = '<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="P">'
CODES = """<CodeBook><Codes>
<Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Claims" isCodable="true">
  <Code guid="AAAAAAAA-0000-4000-8000-000000000002" name="Denial" isCodable="true"/></Code>
<Code guid="aaaaaaaa-0000-4000-8000-000000000003" name="Fact" isCodable="true"/>
</Codes></CodeBook>"""
CLAIMS = "aaaaaaaa-0000-4000-8000-000000000001"
DENIAL = "{AAAAAAAA-0000-4000-8000-000000000002}"
FACT = "AAAAAAAA-0000-4000-8000-000000000003"


def project(
    sources: str,
    files: Mapping[str, bytes],
    *,
    rest: str = "",
    name: str = "project.qde",
    codes: str = CODES,
    origin: str = "",
) -> bytes:
    """Return a project; `sources` are the elements of its sources, `rest` what stands behind them."""
    head = HEAD.replace('name="P"', f'name="P" origin="{origin}"')
    xml = f"\ufeff{head}{codes}<Sources>{sources}</Sources>{rest}</Project>"
    return raw_project(xml, files, name=name)


def raw_project(xml: str, files: Mapping[str, bytes] = NO_FILES, *, name: str = "project.qde") -> bytes:
    """Return a project of which the XML is given."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
        for path, content in files.items():
            archive.writestr(path, content)
    return packed.getvalue()


def text_source(selections: str, *, path: str = "internal://a.txt", name: str = "Interview") -> str:
    """Return a source with its selections."""
    return f'<TextSource guid="s-{name}" name="{name}" plainTextPath="{path}">{selections}</TextSource>'


def selection(start: int, end: int, *codes: str, name: str = "", inside: str = "", guid: str = "") -> str:
    """Return a selection with codings; `inside` stands before them."""
    codings = "".join(
        f'<Coding guid="c-{guid or start}-{at}"><CodeRef targetGUID="{code}"/></Coding>'
        for at, code in enumerate(codes)
    )
    return (
        f'<PlainTextSelection guid="{guid or start}" name={quoteattr(name)} startPosition="{start}" '
        f'endPosition="{end}">{inside}{codings}</PlainTextSelection>'
    )
