"""The steps that lead from an empty file to today's schema; a step that has shipped never changes."""

from typing import Final

from sqlite_utils.migrations import Migrations

from factcheck_gui.storage.migrations.m0001_beginning import create_tables
from factcheck_gui.storage.migrations.m0002_originals_and_versions import keep_originals_and_versions
from factcheck_gui.storage.migrations.m0003_sources_and_scales import keep_sources_and_scales
from factcheck_gui.storage.migrations.m0004_corrections import keep_corrections

MIGRATIONS: Final = Migrations("factcheck")
MIGRATIONS(name="m0001_beginning")(create_tables)
MIGRATIONS(name="m0002_originals_and_versions")(keep_originals_and_versions)
MIGRATIONS(name="m0003_sources_and_scales")(keep_sources_and_scales)
MIGRATIONS(name="m0004_corrections")(keep_corrections)

STEPS: Final = (
    "m0001_beginning",
    "m0002_originals_and_versions",
    "m0003_sources_and_scales",
    "m0004_corrections",
)
"""The names of the steps in their order: a file of schema n has taken the first n."""

SCHEMA_VERSION: Final = len(STEPS)
"""The number of migrations, kept in the file as `PRAGMA user_version`."""
