"""The article as a typeset page."""
