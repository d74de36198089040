"""Prints `storage/migrations/fingerprints.py` anew, after the newest step was changed."""

import sys

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrating import migrate_database
from factcheck_gui.storage.migrations.shapes import shapes


def expected_shapes() -> dict[str, str]:
    with Database(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate_database(db)
        return shapes(db)


def main() -> None:
    lines = "".join(f'    "{name}": "{shape}",\n' for name, shape in expected_shapes().items())
    sys.stdout.write(
        '"""By what the tables, indexes, triggers and views of today\'s schema are recognised.\n\n'
        "Printed by `tests/storage/print_fingerprints.py`; building an empty schema to compare with takes\n"
        'too long at every opening.\n"""\n\n'
        f"from typing import Final\n\nSHAPES: Final = {{\n{lines}}}\n"
    )


if __name__ == "__main__":
    main()
