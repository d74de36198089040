"""Colours, fonts and icons; no other place names a colour."""
