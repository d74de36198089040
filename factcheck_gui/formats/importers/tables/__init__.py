"""Reads tables with an article in each row."""
