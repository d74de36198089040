"""The steps that lead from an empty file to today's schema; a step that has shipped never changes."""

from typing import Final

from sqlite_utils.migrations import Migrations

from factcheck_gui.storage.migrations.m0001_beginning import create_tables
from factcheck_gui.storage.migrations.m0002_originals_and_versions import keep_originals_and_versions

MIGRATIONS: Final = Migrations("factcheck")
MIGRATIONS(name="m0001_beginning")(create_tables)
MIGRATIONS(name="m0002_originals_and_versions")(keep_originals_and_versions)

SCHEMA_VERSION: Final = 2
"""The number of migrations, kept in the file as `PRAGMA user_version`."""
