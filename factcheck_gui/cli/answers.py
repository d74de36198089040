"""What the commands say whose work counts: they go on also where nobody takes what they say."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, TextIO

from factcheck_gui.cli.output import abandon

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Answers(io.BufferedIOBase):
    """Hands on what is said, and drops the rest of it once the disk or the reader behind has refused some."""

    def __init__(self, name: str, below: BinaryIO) -> None:
        self.name = name
        self._below = below
        self._refusal: OSError | None = None

    @property
    def are_to_be_missed(self) -> bool:
        """Whether some are lost that somebody may wait for: a reader that went away does not."""
        return self._refusal is not None and not isinstance(self._refusal, BrokenPipeError)

    def writable(self) -> bool:
        """Tell that this is written to."""
        return True

    def fileno(self) -> int:
        """Return the descriptor of what is written to."""
        return self._below.fileno()

    def write(self, content: "ReadableBuffer", /) -> int:
        """Hand on some of what is said."""
        self._try(partial(self._below.write, content))
        return memoryview(content).nbytes

    def flush(self) -> None:
        """Hand on what has gathered below."""
        self._try(self._below.flush)

    def _try(self, step: Callable[[], object]) -> None:
        if self._refusal is not None:
            return
        try:
            step()
        except OSError as error:
            self._refusal = error
            abandon(self._below)


@contextmanager
def answering() -> Iterator[Answers]:
    """Put up with streams that refuse what is written to them, and give what became of the answers."""
    answers = Answers("<stdout>", sys.stdout.buffer)
    complaints = Answers("<stderr>", sys.stderr.buffer)
    out, err = _like(sys.stdout, answers), _like(sys.stderr, complaints)
    with redirect_stdout(out), redirect_stderr(err):
        yield answers
        out.flush()


def _like(stream: TextIO, answers: Answers) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        answers,
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=bool(stream.line_buffering),
        write_through=True,
    )
