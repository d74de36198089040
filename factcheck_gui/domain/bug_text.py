"""Describes a bug without a word of what people work on: types, places in programs, and nothing else.

What an exception says may hold anything, the words of an article too: it is passed on only where it is known
to hold nothing but words of Python itself.
"""

import errno
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import CodeType
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_INSTALLED: Final = ("site-packages", "dist-packages", f"python{sys.version_info[0]}.{sys.version_info[1]}")
# Put together when there is a bug; nobody waits for them at the start.
_FROZEN: Final = r"<frozen [\w.]+>"
_NAME: Final = r"[\w.<>]{1,200}"
_OF_SQLITE: Final = r"SQLITE_[A-Z_]{1,60}"
_IN_FAULT: Final = r'\s*File "(?P<file>.*)", line (?P<line>\d+|\?\?\?) in (?P<name>[\w<>.]{1,100})'
_OF_DESCRIPTION: Final = (
    r"(  (elsewhere|… \d+ more|[\w./-]{1,200}\.py:\d{1,7} in [\w.<>]{1,200})"
    r"|[\w.<>]{1,200}(: [\w ()]{1,60})?)"
)
_OF_FAULT: Final = (
    r"(Fatal Python error: [\w ()]{1,60}|(Current t|T)hread 0x[0-9a-f]+ \(most recent call first\):"
    r"|\s*Garbage-collecting|\s*\.\.\.|\s*<no Python frame>|<[\w ]{1,40}>)"
)
_SAFE_WORDS: Final = frozenset(
    {
        "division by zero",
        "dictionary changed size during iteration",
        "deque mutated during iteration",
        "generator already executing",
        "list index out of range",
        "list modified during sort",
        "max() iterable argument is empty",
        "maximum recursion depth exceeded",
        "min() iterable argument is empty",
        "pop from an empty deque",
        "pop from an empty set",
        "pop from empty list",
        "Set changed size during iteration",
        "string index out of range",
        "tuple index out of range",
    }
)
_MOST_FRAMES: Final = 40
_MOST_ERRORS: Final = 8
_GROUPED: Final = 3


def describe_bug(error: BaseException) -> str:
    """Return the lines of a traceback: types and places, the innermost last, and what had led there first."""
    chain = list(_chain(error))
    return "\n".join(line for one in reversed(chain) for line in _lines(one))


def name_bug(error: BaseException) -> str:
    """Return a bug in one line: its type, and the innermost place in our own code."""
    frames = list(walk_tb(error.__traceback__))
    ours = [(frame.f_code, line) for frame, line in frames if _is_ours(frame.f_code)]
    if not ours:
        return _kind(error)
    code, line = ours[-1]
    return f"{_kind(error)} at {shown_file(code.co_filename)}:{line}"


def describe_fault(text: str) -> str:
    """Return what `faulthandler` has written, with places in programs only."""
    found: list[str] = []
    for line in text.splitlines():
        frame = re.fullmatch(_IN_FAULT, line)
        if frame is not None:
            found.append(f"  {shown_file(frame['file'])}:{frame['line']} in {frame['name']}")
        elif re.fullmatch(_OF_FAULT, line):
            found.append(line)
    return "\n".join(found)


def own_lines(text: str) -> str:
    """Return of a description that another process has given the lines that are one, and not too many."""
    found = [line for line in text.splitlines() if re.fullmatch(_OF_DESCRIPTION, line, re.ASCII)]
    return "\n".join(found[-_MOST_FRAMES:])


def shown_file(name: str) -> str:
    """Return where a file of a program lies in its package; of others not even the name."""
    if re.fullmatch(_FROZEN, name):
        return name
    path = Path(name)
    if path.suffix == ".py":
        if path.is_relative_to(_PACKAGE):
            return f"{_PACKAGE.name}/{path.relative_to(_PACKAGE).as_posix()}"
        for folder in _INSTALLED:
            if folder in path.parts and _is_of_python(path):
                return "/".join(path.parts[path.parts.index(folder) + 1 :])
    return "elsewhere"


def _lines(error: BaseException) -> Iterator[str]:
    frames = [(frame.f_code, line) for frame, line in walk_tb(error.__traceback__)]
    left_out = len(frames) - _MOST_FRAMES
    for index, (code, line) in enumerate(frames):
        if left_out > 0 and index == _MOST_FRAMES // 2:
            yield f"  … {left_out} more"
        if left_out <= 0 or index < _MOST_FRAMES // 2 or index >= len(frames) - _MOST_FRAMES // 2:
            yield _frame(code, line)
    detail = _detail(error)
    yield f"{_kind(error)}: {detail}" if detail else _kind(error)


def _frame(code: CodeType, line: int) -> str:
    file = shown_file(code.co_filename)
    # A template's frames bear names of its author's making.
    return f"  {file}" if file == "elsewhere" else f"  {file}:{line} in {_named(code.co_qualname)}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error, what has led to it, and the first of those that it groups."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_ERRORS:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting.append(one.__cause__ or (None if one.__suppress_context__ else one.__context__))
        if isinstance(one, BaseExceptionGroup):
            waiting += one.exceptions[:_GROUPED]


def _kind(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return _named(name)


def _named(name: str) -> str:
    return name if re.fullmatch(_NAME, name, re.ASCII) else "(a name of its own)"


def _detail(error: BaseException) -> str:
    """Return what is known to hold no words of people."""
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return errno.errorcode.get(error.errno, str(error.errno))
    of_sqlite = getattr(error, "sqlite_errorname", None)
    if isinstance(of_sqlite, str) and re.fullmatch(_OF_SQLITE, of_sqlite):
        return of_sqlite
    if isinstance(error, AttributeError | NameError):
        return _written_name(error, error.name)
    words = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    return words if words in _SAFE_WORDS else ""


def _written_name(error: BaseException, name: object) -> str:
    """Return a name that was not found, where the code that looked for it spells it out."""
    for frame, _ in walk_tb(error.__traceback__):
        code = frame.f_code
        if isinstance(name, str) and name in code.co_names and shown_file(code.co_filename) != "elsewhere":
            return name
    return ""


def _is_ours(code: CodeType) -> bool:
    return Path(code.co_filename).is_relative_to(_PACKAGE)


def _is_of_python(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in {sys.prefix, sys.base_prefix, *sys.path} if folder)
