"""One uninterrupted stay in a field."""


class Stay:
    """Stands for all that is saved between coming to a field and leaving it or pressing Enter there.

    It is known by its identity alone: what is saved during one and the same stay is one step of undo.
    """

    __slots__ = ()
