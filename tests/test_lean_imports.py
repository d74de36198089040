"""What PySide prepares for tools is put off; what it says of a wrong call stays the same."""

from typing import Final

import pytest

from tests.architecture.test_starting_light import output_of

LEAN: Final = (
    "from factcheck_gui.lean_imports import import_without_features; import_without_features(); "
    "from PySide6.QtCore import QObject, QPoint, QTimer; "
)
PLAIN: Final = "from PySide6.QtCore import QObject, QPoint, QTimer; "
UNREAD: Final = (
    "print(sorted(name for name, module in sys.modules.items() "
    "if name.startswith('shibokensupport.') and vars(module).get('_unread') is not None))"
)

WRONG_CALLS: Final = (
    "QTimer.singleShot('soon', 3, 4, 5)",
    "QObject(parent=3)",
    "QObject(nothing=True)",
    "QTimer(interval='soon')",
    "QPoint(1, 2, 3)",
    "QObject().setParent(1)",
    "QObject.connect(1)",
)


def test_descriptions_are_not_read_before_somebody_asks() -> None:
    read = output_of(LEAN + UNREAD)

    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool"):
        assert f"shibokensupport.signature.{name}" in read


def test_a_wrong_call_reads_what_describes_it() -> None:
    script = (
        LEAN + "exec('''try:\n QTimer.singleShot('soon', 3, 4, 5)\nexcept TypeError:\n pass'''); " + UNREAD
    )

    assert "errorhandler" not in output_of(script)


@pytest.mark.parametrize("call", WRONG_CALLS)
def test_a_wrong_call_is_told_in_the_same_words(call: str) -> None:
    telling = f"exec('''try:\n {call}\nexcept Exception as error:\n print(type(error), error)''')"

    told = output_of(LEAN + telling)

    assert told
    assert told == output_of(PLAIN + telling)


def test_a_function_describes_itself_as_ever() -> None:
    telling = "print(QTimer.setInterval.__doc__, QPoint.__doc__)"

    assert output_of(LEAN + telling) == output_of(PLAIN + telling)


@pytest.mark.parametrize("times", [1, 2])
def test_python_imports_by_itself_afterwards(times: int) -> None:
    script = (
        "import builtins; plain = builtins.__import__; "
        "from factcheck_gui.lean_imports import import_without_features; "
        f"[import_without_features() for _ in range({times})]; "
        "print(builtins.__import__ is plain, builtins.__orig_import__ is plain)"
    )

    assert output_of(script) == "True True"
