"""Runs commands as a shell would, and keeps the user's folders out of it."""

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from factcheck_gui.cli import main
from factcheck_gui.cli.session import REVIEWER_VARIABLE
from factcheck_gui.paths import HOME_VARIABLE

ARTICLE = """date 2026-03-04 Council says the bridge is safe

The mayor says the bridge is safe. An engineer says it is not. The mayor denies that.

It rained. It rained. Nobody counted 🌧️ the drops.
"""

_EMPTY: Final = "desk.factcheck"
_WITH_ARTICLE: Final = "article.factcheck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> "Json":
        """The answer in JSON."""
        found: Json = json.loads(self.out)
        return found

    @property
    def lines(self) -> list[Any]:
        """The answers of a batch."""
        return [json.loads(line) for line in self.out.splitlines()]


Json = Any
Factcheck = Callable[..., Result]


@pytest.fixture
def factcheck(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Factcheck:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv(REVIEWER_VARIABLE, "Ada")

    def run(*arguments: object, stdin: str | bytes = "") -> Result:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsysbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsysbinary.readouterr()
        return Result(code=code, out=captured.out.decode(), err=captured.err.decode())

    return run


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace that has nothing in it, and one that has an article."""
    folder = tmp_path_factory.mktemp("made")
    empty, with_article, article = (folder / name for name in (_EMPTY, _WITH_ARTICLE, "bridge.txt"))
    article.write_text(ARTICLE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(folder / "home"))
        patch.setenv(REVIEWER_VARIABLE, "Ada")
        assert main(["new", str(empty)]) == 0
        shutil.copy(empty, with_article)
        assert main(["import", str(with_article), str(article)]) == 0
    return folder


@pytest.fixture
def empty(made_once: Path, tmp_path: Path) -> Path:
    """A workspace with nothing in it."""
    return Path(shutil.copy(made_once / _EMPTY, tmp_path / "desk.factcheck"))


@pytest.fixture
def desk_file(made_once: Path, tmp_path: Path) -> Path:
    """A workspace with one article."""
    return Path(shutil.copy(made_once / _WITH_ARTICLE, tmp_path / "desk.factcheck"))


@pytest.fixture
def article_id(factcheck: Factcheck, desk_file: Path) -> str:
    found = factcheck("articles", desk_file, "--json").data[0]["id"]
    assert isinstance(found, str)
    return found
