"""All parts, in the order of the table."""

from typing import Final

from tests.bench.part import Part
from tests.bench.parts.exporting import Exporting
from tests.bench.parts.importing import Importing
from tests.bench.parts.large_workspace import LargeWorkspace
from tests.bench.parts.lists import Lists
from tests.bench.parts.memory import Memory
from tests.bench.parts.opening import Opening
from tests.bench.parts.searching import Searching
from tests.bench.parts.starting import Starting
from tests.bench.parts.tagging import Tagging
from tests.bench.parts.undoing import Undoing

PARTS: Final[tuple[Part, ...]] = (
    *(Starting(), Tagging(), Lists(), Opening(), Undoing()),
    *(Importing(), LargeWorkspace(), Searching(), Exporting(), Memory()),
)
