"""How a command says what it cannot do."""


def is_one_plain_line(text: str) -> bool:
    """Tell whether it is one line, and nothing that Python would say."""
    return text.endswith("\n") and text.count("\n") == 1 and "Error" not in text and "Traceback" not in text
