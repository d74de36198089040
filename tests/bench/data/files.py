"""A folder of articles as plain files, for bringing in."""

from pathlib import Path
from random import Random
from typing import Final

from tests.bench.data.texts import Texts

WORDS: Final = 600


def write_articles(folder: Path, seed: int, count: int) -> None:
    """Write so many articles of 600 words each into a folder."""
    folder.mkdir(parents=True)
    texts = Texts(Random(seed))
    for number in range(count):
        made = texts.write(WORDS)
        (folder / f"{number:05}.txt").write_text(made.version.text, encoding="utf-8")
