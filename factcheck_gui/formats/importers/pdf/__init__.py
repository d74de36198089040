"""Reads PDF files with a text layer."""
