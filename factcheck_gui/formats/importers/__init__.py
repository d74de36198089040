"""Reads articles: one file for each format, each listed once in `registry.IMPORTERS`."""
