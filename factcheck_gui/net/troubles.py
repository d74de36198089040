"""The trouble that the parts of a fetch run into, before anybody has said which link it was."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.input_errors import FetchTrouble


class Fault(StrEnum):
    """What is wrong with an answer that is no use; the `detail` of BROKEN_ANSWER."""

    NOT_HTTP = "not_http"
    HEAD = "head"
    """Headers without end, or one answer after the other before the answer proper."""
    LENGTH = "length"
    """More came than was announced, or two lengths were announced."""
    ENDED_EARLY = "ended_early"
    CHUNKS = "chunks"
    """The pieces of the body are not marked as they must be."""
    PACKING = "packing"
    """It is packed in a way that we did not ask for, or cannot be unpacked."""
    CONNECTION = "connection"
    """The connection broke, or could not be encrypted."""


@dataclass(kw_only=True, eq=False)
class TroubleError(Exception):
    """A reason to give a fetch up; `fetch` turns it into a `FetchError` that names the link."""

    trouble: FetchTrouble
    detail: str = ""


def broken(fault: Fault) -> TroubleError:
    """Return the trouble of an answer that is no HTTP, ended early, or cannot be unpacked."""
    return TroubleError(trouble=FetchTrouble.BROKEN_ANSWER, detail=fault)
