"""Reads texts: plain ones, where the layout tells the parts, and Markdown."""
