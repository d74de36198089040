"""What each step does; read in only where a file is made or lacks one."""

from typing import Final

from sqlite_utils.migrations import Migrations

from factcheck_gui.storage.migrations.m0001_beginning import create_tables
from factcheck_gui.storage.migrations.m0002_originals_and_versions import keep_originals_and_versions
from factcheck_gui.storage.migrations.m0003_sources_and_scales import keep_sources_and_scales
from factcheck_gui.storage.migrations.m0004_corrections import keep_corrections
from factcheck_gui.storage.migrations.m0005_search_and_indexes import index_words_and_lists
from factcheck_gui.storage.migrations.m0006_checksums_and_seals import add_checksums_and_seals
from factcheck_gui.storage.migrations.m0007_sketches_by_sums import empty_sketches

MIGRATIONS: Final = Migrations("factcheck")
MIGRATIONS(name="m0001_beginning")(create_tables)
MIGRATIONS(name="m0002_originals_and_versions")(keep_originals_and_versions)
MIGRATIONS(name="m0003_sources_and_scales")(keep_sources_and_scales)
MIGRATIONS(name="m0004_corrections")(keep_corrections)
MIGRATIONS(name="m0005_search_and_indexes")(index_words_and_lists)
MIGRATIONS(name="m0006_checksums_and_seals")(add_checksums_and_seals)
MIGRATIONS(name="m0007_sketches_by_sums")(empty_sketches)
