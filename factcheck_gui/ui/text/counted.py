"""Numbers with their nouns, each form a template of its own: languages count differently."""


def counted(number: int, one: str, many: str) -> str:
    """Return the form that fits a number, with the number in the place of `%n`."""
    return (one if number == 1 else many).replace("%n", f"{number:,}")
