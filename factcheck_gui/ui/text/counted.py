"""Numbers with their nouns, each form a template of its own: languages count differently."""

from collections.abc import Callable

Forms = tuple[str, str]
"""Templates for one, and for any other number."""


def counted(number: int, one: str, many: str) -> str:
    """Return the form that fits a number, with the number in the place of `%n`."""
    return (one if number == 1 else many).replace("%n", f"{number:,}")


def counted_of(forms: Forms, number: int, translate: Callable[[str], str] = str) -> str:
    """Return the same of templates that are still to be translated."""
    one, many = forms
    return counted(number, translate(one), translate(many))
