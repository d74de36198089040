"""Jinja2 as reports use it: only our folders, no way out of the templates, and bounds to what they make.

Loops, calls and texts are counted, and the time is looked at, as often as a template writes, calls or loops:
a slip does not stop the program. It is no proof against a template that is meant to do harm: a single step
of Python, such as comparing very deep lists, is not interrupted.

Imports Jinja2, which takes 90 milliseconds: to be imported inside functions only.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass, is_dataclass
from functools import lru_cache
from pathlib import Path
from time import monotonic
from types import CodeType, MethodType
from typing import Final

from jinja2 import BaseLoader, BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro, markup_join
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from factcheck_gui.formats.exporters.report.bounded_filters import bounded_filters
from factcheck_gui.formats.exporters.report.bounds import (
    Room,
    check_format,
    check_method,
    check_percent,
    check_power,
    check_product,
    check_sum,
    too_much,
    weigh,
)
from factcheck_gui.formats.exporters.report.folders import locate_first
from factcheck_gui.formats.exporters.report.guarding import guarded
from factcheck_gui.formats.exporters.report.template_code import TemplateCode
from factcheck_gui.formats.exporters.report.word_files import read_text
from factcheck_gui.formats.exporters.report.words import Words

_MAKERS: Final = (str, bytes, list, int)
_HOLDERS: Final = frozenset({list, tuple, dict, set, frozenset})
_UNSAFE: Final = re.compile("[&<>'\"]")
_OFTEN: Final = 256
_OWN: Final = __name__.rpartition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far a template may go: an honest report on 100,000 claims stays within all of them.

    `steps` are those of `range`, all loops together; `rounds` those of all loops. `characters` are those of
    the report, `expressions` those of all texts that are put together, `blocks` those of all macros.
    """

    seconds: float = 180
    characters: int = 500_000_000
    steps: int = 1_000_000
    rounds: int = 50_000_000
    expressions: int = 500_000_000
    blocks: int = 600_000_000


def load_from(folders: tuple[Path, ...]) -> BaseLoader:
    """Return what finds templates in folders, the first first; never a file outside."""

    def load(name: str) -> tuple[str, str | None, Callable[[], bool] | None] | None:
        path = locate_first(folders, name)
        # Errors call a template by its name, not by its path.
        return None if path is None else (read_text(path), name, None)

    return FunctionLoader(load)


class PlainSandbox(SandboxedEnvironment):
    """How templates of reports are read, whatever they are given."""

    intercepted_binops = frozenset({"+", "%", "*", "**"})
    code_generator_class = TemplateCode

    def __init__(self, loader: BaseLoader | None = None, cache: BytecodeCache | None = None) -> None:
        super().__init__(
            loader=loader,
            bytecode_cache=cache,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_measured,
        )
        self.filters = bounded_filters(self.filters)
        # Makes as many words as it is asked for, and a report needs none of them.
        self.globals.pop("lipsum", None)

    @staticmethod
    def written(value: object) -> str:
        """Return a value as it is written: escaped, unless it is already; lists only where they are short."""
        if isinstance(value, str):
            kind = type(value)
            # What a macro or `say` returns, and what holds nothing to escape, which most texts do not.
            if kind is Markup or (kind is str and _UNSAFE.search(value) is None):
                return value
        return escape(_measured(value))


@lru_cache(maxsize=64)
def compiled(source: str, name: str, filename: str) -> CodeType:
    """Return a template as code; compiling those of one report takes longer than all else of a short one."""
    sandbox = PlainSandbox()
    return sandbox.compile(guarded(sandbox.parse(source, name, filename)), name, filename)


class KeptCode(BytecodeCache):
    """Has a template that was compiled before not compiled again."""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the code of a template."""
        bucket = Bucket(environment, name, "")
        bucket.code = compiled(source, name, filename or name)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read nothing: a bucket is filled when it is made."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write nothing."""


class ReportEnvironment(PlainSandbox):
    """A sandbox that also stops what would never end."""

    def __init__(self, folders: tuple[Path, ...], words: Words, limits: Limits) -> None:
        super().__init__(load_from(folders), KeptCode())
        self._limits = limits
        self._ends = monotonic() + limits.seconds
        self._steps = 0
        self._calls = 0
        self._rounds = 0
        self._blocks = 0
        self.room = Room(left=limits.expressions)
        self._names: dict[type, frozenset[str]] = {}
        self._own = frozenset[object]((words.say, words.counted, self.steps, self.joined))
        self._words = words
        self.globals |= {"range": self._range, "words": words, "say": words.say, "counted": words.counted}

    def join_path(self, template: str, parent: str) -> str:
        """Return the name of a template that another includes or extends, while there is time."""
        self.look_at_the_time()
        return super().join_path(template, parent)

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what a template reads; the views that reports are made of are safe as they are.

        Every other object goes the slow way, which asks of each attribute whether it is safe.
        """
        kind = type(obj)
        if kind is Words and attribute in self._words.plain:
            return self._words[attribute]
        names = self._names.get(kind)
        if names is None:
            names = self._names[kind] = _names(kind)
        if attribute in names:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call(
        self, context: Context, called: Callable[..., object], /, *args: object, **kwargs: object
    ) -> object:
        """Call a function or a macro, while there is time."""
        self._calls += 1
        if self._calls % _OFTEN == 0:
            self.look_at_the_time()
        kind = type(called)
        is_macro = kind is Macro
        if is_macro or (kind is MethodType and called in self._own):
            # As `Context.call` does it in the end; a report on 10,000 claims calls half a million of them.
            if kwargs:
                kwargs.pop("_block_vars", None)
                kwargs.pop("_loop_vars", None)
            return called(context.eval_ctx, *args, **kwargs) if is_macro else called(*args, **kwargs)
        owner = getattr(called, "__self__", None)
        if isinstance(owner, _MAKERS):
            given = tuple(list(one) if isinstance(one, Iterator) else one for one in args)
            check_method(owner, called.__name__, (*given, *kwargs.values()), self.room)
            return super().call(context, called, *given, **kwargs)
        return super().call(context, called, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Add, multiply, raise to a power or fill places; only up to a point."""
        match operator:
            case "+":
                check_sum(left, right, self.room)
            case "*":
                check_product(left, right, self.room)
            case "**":
                check_power(left, right)
            case "%":
                check_percent(left, right, self.room)
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: object) -> Callable[..., str] | None:
        """Return what fills the places of a text, only up to a point."""
        function = super().wrap_str_format(value)
        text = getattr(value, "__self__", None)
        if function is None or not isinstance(text, str):
            return function

        def bounded(*args: object, **kwargs: object) -> str:
            check_format(text, [*args, *kwargs.values()], self.room)
            return function(*args, **kwargs)

        return bounded

    def joined(self, *parts: object) -> str:
        """Return parts as one text, as `~` does."""
        self.room.take(sum(map(weigh, parts)))
        return markup_join(parts)

    def steps(self, wanted: Iterable[object]) -> Iterable[object]:
        """Return what a loop goes through, and count it."""
        if not isinstance(wanted, Sized):
            return self._counted(wanted)
        self._count(len(wanted))
        return wanted

    def look_at_the_time(self) -> None:
        """Stop a template that takes too long."""
        if monotonic() > self._ends:
            msg = "the report takes too long, as if a loop had no end"
            raise SecurityError(msg)

    def write(self, chunks: Iterator[str]) -> str:
        """Return what a template writes, unless it becomes too much."""
        found = []
        length = 0
        for number, chunk in enumerate(chunks):
            length += len(chunk)
            if number % _OFTEN == 0:
                self.look_at_the_time()
            if length > self._limits.characters:
                msg = "the report becomes too long, as if a loop had no end"
                raise SecurityError(msg)
            found.append(chunk)
        return "".join(found)

    def concat(self, chunks: Iterable[str], /) -> str:
        """Return what a macro or a block writes, unless all of them together become too much."""
        found = chunks if isinstance(chunks, list) else list(chunks)
        self._blocks += sum(map(len, found))
        if self._blocks > self._limits.blocks:
            raise too_much()
        return "".join(found)

    def _counted(self, wanted: Iterable[object]) -> Iterator[object]:
        for one in wanted:
            self._count(1)
            yield one

    def _count(self, rounds: int) -> None:
        self._rounds += rounds
        if self._rounds > self._limits.rounds:
            msg = "its loops never end"
            raise SecurityError(msg)

    def _range(self, *arguments: int) -> range:
        found = range(*arguments)
        self._steps += len(found)
        if self._steps > self._limits.steps:
            msg = "the loops over “range” never end"
            raise SecurityError(msg)
        return found


def _measured(value: object) -> object:
    """Return a value that is to be written; lists only where they are not too long."""
    if type(value) in _HOLDERS:
        weigh(value)
    return value


def _names(kind: type) -> frozenset[str]:
    """Return the attributes of a class that any template may read; none where each is to be asked."""
    is_view = kind.__module__.startswith(_OWN) and is_dataclass(kind)
    is_own = is_view or kind is LoopContext
    return frozenset(name for name in dir(kind) if not name.startswith("_")) if is_own else frozenset()
