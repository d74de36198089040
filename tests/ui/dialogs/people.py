"""The list of people as a test looks at it."""

from factcheck_gui.domain.parties import Party
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.models.people_table import PeopleColumn
from factcheck_gui.ui.session import Session


def names(people: PeopleDialog) -> list[str]:
    """Return the names as listed."""
    model = people.list.model
    return [model.words(row, PeopleColumn.NAME) for row in range(model.row_total())]


def known(session: Session, name: str) -> Party:
    """Return what is known of somebody."""
    party = session.workspace.naming.party(name)
    assert party is not None
    return party
