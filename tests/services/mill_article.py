"""An article about a mill, and files to read it from."""

from pathlib import Path

ARTICLE = """\
Mill closes after a century

By Jane Doe, Harrowfen Lantern

The mill in Mill Road closed on Monday. Nobody came to see it.

Figures

What the books say about it

It had lost £40,000 in a year. “We knew,” the owner said.
"""


def written(tmp_path: Path, name: str, data: bytes | str) -> Path:
    """Write a file, and return its place."""
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
