"""Names that stand beside everything somebody notes."""

from factcheck_gui.ui.text.sentences import shown


def is_reviewer_name(name: str) -> bool:
    """Tell whether everybody can read a name: it has visible characters only, and an end."""
    return bool(name.strip()) and shown(name) == name
