"""One uninterrupted stay in a field."""


class Stay:
    """Stands for all that is saved between coming to a field and leaving it or pressing Enter there.

    It is known by its identity: what is saved during one and the same stay is one step of undo.
    """

    __slots__ = ("may_be_put_off", "was_put_off")

    def __init__(self) -> None:
        self.may_be_put_off = False
        """Whether the typing goes on: what cannot be saved just now is saved a little later."""
        self.was_put_off = False
        """Whether that has become of the last saving."""
