"""What is demanded of JSON in which nothing may be read two ways."""


def unambiguous(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON, in which every name stands once.

    Raises:
        ValueError: a name stands twice: which of the two was meant?
    """
    found = dict(pairs)
    if len(found) != len(pairs):
        msg = "duplicate name"
        raise ValueError(msg)
    return found
