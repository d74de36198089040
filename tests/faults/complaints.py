"""What programs of the command line complain of."""


def trouble(complaints: str) -> list[str]:
    """Return what was complained of; who waits where many write, or all is slow, only says so."""
    return [line for line in complaints.splitlines() if not line.endswith("Waiting for it…")]
