"""Reads the documents of word processors, and books."""
