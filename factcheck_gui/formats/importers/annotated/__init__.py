"""Reads what other programs have marked in a text: the text stays as it is, the marks become found claims."""
