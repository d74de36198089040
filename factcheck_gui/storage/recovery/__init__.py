"""Saves what a damaged workspace still tells, without asking SQLite to make sense of it."""
