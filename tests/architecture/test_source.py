"""Rules of the house that no tool knows, read off the source."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

PACKAGE: Final = ROOT / "factcheck_gui"
SOURCES: Final = sorted(PACKAGE.rglob("*.py"))
_LONGEST: Final = 300
_QT_ALLOWED: Final = ("ui/", "app.py", "log.py", "__main__.py")
_TRANSLATORS: Final = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            found = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if found in names:
                yield node


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def places(path: Path, nodes: Iterable[ast.expr | ast.excepthandler]) -> list[str]:
    return [f"{name(path)}:{node.lineno}" for node in nodes]


def test_there_is_source_to_read() -> None:
    assert len(SOURCES) > 200
    assert PACKAGE / "app.py" in SOURCES


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    lengths = {
        name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (*SOURCES, ROOT / "run")
    }

    assert {path: length for path, length in lengths.items() if length > _LONGEST} == {}


def test_translated_words_are_plain_literals() -> None:
    # lupdate finds neither f-strings nor words glued from pieces.
    glued = (ast.JoinedStr, ast.BinOp)
    found = [
        place
        for path in SOURCES
        for call in calls(path, *_TRANSLATORS)
        for place in places(path, [argument for argument in call.args if isinstance(argument, glued)])
    ]

    assert found == []


def test_no_lambda_is_connected() -> None:
    found = [
        place
        for path in SOURCES
        for call in calls(path, "connect", "singleShot")
        for place in places(path, [argument for argument in call.args if isinstance(argument, ast.Lambda)])
    ]

    assert found == []


def test_qt_stays_in_the_window() -> None:
    users = [
        path.relative_to(PACKAGE).as_posix()
        for path in SOURCES
        if any(module.split(".")[0] == "PySide6" for module in imported(path))
    ]

    assert [path for path in users if not path.startswith(_QT_ALLOWED)] == []
    assert users


def test_sqlite_is_taken_from_one_place_only() -> None:
    # A second SQLite in one process drops the locks of the first.
    others = {"sqlite3", "pysqlite3", "pysqlite3.dbapi2"}

    users = [name(path) for path in SOURCES if not imported(path).isdisjoint(others)]
    assert users == ["factcheck_gui/storage/driver.py"]


def test_no_layout_is_asked_for_its_items() -> None:
    # PySide keeps hold of them when Qt deletes them, and the program ends some hundred claims later. A scene
    # has items of another kind.
    asking = re.compile(r"(?<!def )\b(itemAt|takeAt)\(")
    users = [name(path) for path in SOURCES if asking.search(path.read_text(encoding="utf-8"))]

    assert users == ["factcheck_gui/ui/map/view.py"]


def test_no_error_is_swallowed_unseen() -> None:
    found = []
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
        found += places(path, [one for one in handlers if is_broad(one) and not raises(one)])

    assert found == []


def test_no_check_is_switched_off() -> None:
    marks = ("# type" + ": ignore", "# no" + "qa")
    texts = {name(path): path.read_text(encoding="utf-8") for path in (ROOT / "factcheck_gui").rglob("*.py")}
    texts |= {name(path): path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")}

    assert [path for path, text in texts.items() if any(mark in text for mark in marks)] == []


def is_broad(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or (
        isinstance(handler.type, ast.Name) and handler.type.id in {"Exception", "BaseException"}
    )


def raises(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) for node in ast.walk(handler))
