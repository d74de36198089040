"""What is used of dkpro-cassis, which brings no types of its own."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol


class Structure(Protocol):
    """A feature structure; its features are attributes."""

    begin: int
    end: int


class TypeSystem(Protocol):
    """The types of a CAS, by their names."""

    def create_type(self, name: str, supertype: str) -> object:
        """Make a type and return it."""

    def create_feature(self, domain: object, name: str, range_type: object) -> object:
        """Give a type a feature."""

    def get_type(self, name: str) -> Callable[..., Structure]:
        """Return a type, which makes structures when it is called."""

    def to_xml(self) -> str:
        """Return the types as XML."""


class Cas(Protocol):
    """A text with what is marked in it."""

    typesystem: TypeSystem
    sofa_string: str
    sofa_mime: str

    def add(self, structure: Structure) -> None:
        """Add a structure to the view."""

    def select(self, type_name: str) -> list[Any]:
        """Return the structures of a type."""

    def to_xmi(self) -> str:
        """Return the CAS as XMI."""

    def to_json(self) -> str:
        """Return the CAS as JSON."""


def new_type_system() -> TypeSystem:
    """Return the types that every CAS has."""
    # Imported here: a tenth of a second that the start of the program does without.
    types: TypeSystem = import_module("cassis").TypeSystem(add_document_annotation_type=True)
    return types


def new_cas(types: TypeSystem) -> Cas:
    """Return a CAS with nothing in it."""
    cas: Cas = import_module("cassis").Cas(typesystem=types)
    return cas
