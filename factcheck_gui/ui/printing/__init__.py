"""Sets documents for people with Qt: into a text document to look at, and onto the pages of a PDF."""
