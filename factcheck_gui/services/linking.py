"""Makes edits that change a link: what it says, and which way it leads."""

from dataclasses import replace

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.services.composing import Composer


def retype_link(link: Link, link_type: LinkType) -> Edit:
    """Return the edit that lets a link say something else."""
    changes = difference(link, replace(link, type=link_type))
    return Edit(action=Action.CHANGE_LINK, changes=changes, detail=link_type)


def turn_link(composer: Composer, link: Link) -> Edit:
    """Return the edit that lets a link lead the other way: it goes, and another comes in one step."""
    turned = Link(**composer.made(), type=link.type, from_claim=link.to_claim, to_claim=link.from_claim)
    return Edit(action=Action.CHANGE_LINK, changes=(removal(link), creation(turned)), detail=link.type)
