"""What the tests of the importers read with."""

import random
from collections.abc import Callable, Iterator

from factcheck_gui.domain.errors import EmptyInputError, ExpectedError
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source


def decode(data: bytes, name: str) -> str:
    """Return bytes as text, as the program does with what is UTF-8 or Windows-1252."""
    if not data.strip():
        raise EmptyInputError(name=name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def source(data: bytes, name: str) -> Source:
    """Return a source as the reading process gets it."""
    return Source(name=name, data=data, decode=decode)


def articles(importer: FileImporter, data: bytes, name: str = "file") -> list[ParsedArticle]:
    """Return the articles of a file that holds nothing else."""
    found = list(importer.read(source(data, name)))
    assert all(isinstance(one, ParsedArticle) for one in found), found
    return [one for one in found if isinstance(one, ParsedArticle)]


def shown(article: ParsedArticle) -> list[str]:
    """Return the blocks of an article as `kind: words`."""
    return [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]


def rejected(found: list[ParsedArticle | Rejected]) -> list[Rejected]:
    """Return those that could not be read."""
    return [one for one in found if isinstance(one, Rejected)]


def mutations(data: bytes, count: int) -> Iterator[bytes]:
    """Yield a file with holes, doubled pieces, other bytes and a lost end."""
    chance = random.Random(20260304)
    ways: tuple[Callable[[bytearray], None], ...] = (
        lambda file: file.__delitem__(slice(chance.randrange(len(file)), None)),
        lambda file: file.__delitem__(
            slice(start := chance.randrange(len(file)), start + chance.randrange(99))
        ),
        lambda file: file.__setitem__(chance.randrange(len(file)), chance.randrange(256)),
        lambda file: file.extend(file[chance.randrange(len(file)) :][:200]),
    )
    for _ in range(count):
        file = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            if file:
                chance.choice(ways)(file)
        yield bytes(file)


def survives(importer: FileImporter, data: bytes, name: str, count: int = 200) -> None:
    """Read damaged copies of a file: whatever comes, it is articles or an error that the program knows."""
    for file in mutations(data, count):
        try:
            found = list(importer.read(source(file, name)))
        except ExpectedError:
            continue
        for one in found:
            if isinstance(one, ParsedArticle):
                assert all(0 <= block.start < block.end <= len(one.text) for block in one.blocks)
