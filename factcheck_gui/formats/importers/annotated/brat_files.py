"""How the two files of brat end; apart from the importer, so that telling pairs costs nothing."""

from typing import Final

ANNOTATIONS: Final = ".ann"
TEXT: Final = ".txt"
