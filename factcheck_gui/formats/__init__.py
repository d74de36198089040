"""File formats: one file each, listed once in a typed tuple."""
