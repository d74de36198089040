"""The exit codes, and which error leads to which."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from factcheck_gui.domain import errors, input_errors
from factcheck_gui.domain.errors import ExpectedError


class Exit(IntEnum):
    """What a script can tell from the exit code."""

    DONE = 0
    CONTENT = 1
    REFUSED = 2
    DAMAGED = 3
    NEWER = 4
    DISK = 5
    LOCKED = 6
    INPUT = 7
    NETWORK = 8
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


MEANINGS: Final[Mapping[Exit, str]] = {
    Exit.DONE: "done and durable",
    Exit.CONTENT: "done, and something is wrong with the content",
    Exit.REFUSED: "wrong use, or refused; nothing was written",
    Exit.DAMAGED: "the workspace is damaged",
    Exit.NEWER: "the workspace is from a newer version",
    Exit.DISK: "the disk or the system refused",
    Exit.LOCKED: "another program is writing to the workspace",
    Exit.INPUT: "input rejected",
    Exit.NETWORK: "the link could not be fetched",
}

_CODES: Final[Mapping[type[ExpectedError], Exit]] = {
    errors.DamagedError: Exit.DAMAGED,
    errors.NewerSchemaError: Exit.NEWER,
    errors.DiskError: Exit.DISK,
    errors.LockedError: Exit.LOCKED,
    errors.EmptyInputError: Exit.INPUT,
    errors.BinaryInputError: Exit.INPUT,
    errors.UnreadableInputError: Exit.INPUT,
    input_errors.InputError: Exit.INPUT,
    input_errors.FetchError: Exit.NETWORK,
}


def exit_code(error: ExpectedError) -> Exit:
    """Return the exit code for an error."""
    found = (_CODES[kind] for kind in type(error).__mro__ if kind in _CODES)
    return next(found, Exit.REFUSED)
