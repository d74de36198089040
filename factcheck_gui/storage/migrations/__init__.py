"""The steps that lead from an empty file to today's schema; a step that has shipped never changes."""

from typing import Final

STEPS: Final = (
    "m0001_beginning",
    "m0002_originals_and_versions",
    "m0003_sources_and_scales",
    "m0004_corrections",
    "m0005_search_and_indexes",
    "m0006_checksums_and_seals",
    "m0007_sketches_by_sums",
)
"""The names of the steps in their order: a file of schema n has taken the first n."""

SCHEMA_VERSION: Final = len(STEPS)
"""The number of migrations, kept in the file as `PRAGMA user_version`."""
