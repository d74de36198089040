"""Reads transcripts: subtitles, and lines that begin with the name of whoever speaks."""
