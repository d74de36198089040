"""What the tests of documents share."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck_gui.formats.exporters.exporter import Material


@pytest.fixture
def stopping() -> Callable[[Material], Material]:
    """Makes material whose export is stopped before it is done."""

    def stop(done: int, of: int) -> None:
        if 0 < done < of:
            raise InterruptedError

    def made(material: Material) -> Material:
        return replace(material, progress=stop)

    return made
