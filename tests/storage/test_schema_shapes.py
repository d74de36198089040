"""By its shapes a file is known to have today's schema, without building one to compare with."""

from sqlite_utils import utils

from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations.fingerprints import SHAPES
from tests.storage.print_fingerprints import expected_shapes


def test_the_shapes_are_those_that_the_steps_make() -> None:
    # `python -m tests.storage.print_fingerprints` prints them anew.
    assert expected_shapes() == SHAPES


def test_one_sqlite_is_chosen_by_us_and_by_sqlite_utils() -> None:
    assert sqlite3 is vars(utils)["sqlite3"]
