"""Makes documents for tests, and reads them as the reading process does."""

import io
import random
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Source

WORD_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_SPACE: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def packed(members: Mapping[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Return a zip file; those in `stored` are not compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            way = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=way)
    return made.getvalue()


def source_of(data: bytes, name: str) -> Source:
    """Return bytes as a file of this name."""
    return Source(name=name, data=data, decode=lambda data, _: data.decode("utf-8", "replace"))


def read_one(importer: FileImporter, data: bytes, name: str) -> ParsedArticle:
    """Return the only article of a file that its importer recognises."""
    source = source_of(data, name)
    assert importer.recognises(source)
    (article,) = importer.read(source)
    assert isinstance(article, ParsedArticle)
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end <= len(article.text)
        ends.append(block.end)
    return article


def blocks_of(article: ParsedArticle) -> list[tuple[str, str]]:
    """Return the kinds and words of an article's blocks."""
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def words_of(article: ParsedArticle) -> list[str]:
    """Return the words of an article's blocks."""
    return [words for _, words in blocks_of(article)]


def remarks_of(article: ParsedArticle) -> dict[str, int]:
    """Return how many of what was left out or moved."""
    return {remark.kind.value: remark.count for remark in article.remarks}


def damaged(data: bytes, count: int) -> Iterator[bytes]:
    """Yield damaged copies: cut off, with changed bytes, with bytes missing and bytes too many."""
    chance = random.Random(7)
    for number in range(count):
        copy = bytearray(data)
        place = chance.randrange(len(copy))
        match number % 4:
            case 0:
                del copy[place:]
            case 1:
                for _ in range(chance.randrange(1, 9)):
                    copy[chance.randrange(len(copy))] = chance.randrange(256)
            case 2:
                del copy[place : place + chance.randrange(1, 40)]
            case _:
                copy[place:place] = chance.randbytes(chance.randrange(1, 40))
        yield bytes(copy)


def survives(importer: FileImporter, data: bytes, name: str) -> bool:
    """Tell whether bytes could be read; what is raised must be trouble that a user is told."""
    source = source_of(data, name)
    try:
        return importer.recognises(source) and bool(list(importer.read(source)))
    except ExpectedError:
        return False


def word_file(
    body: str, *, styles: str = "", parts: Mapping[str, str] | None = None, space: str = WORD_SPACE
) -> bytes:
    """Return a DOCX with this body; `parts` are further parts of the folder `word`, by their kind."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    if space == STRICT_SPACE:
        office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    others = {"styles": f'<w:styles xmlns:w="{space}">{styles}</w:styles>'} | dict(parts or {})
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{office}/{kind}" Target="{kind}.xml"/>' for kind in others
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/>'
    members = {
        "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{relations}">{links}</Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{space}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    members |= {f"word/{kind}.xml": content for kind, content in others.items()}
    return packed(members)
