"""The orders about what belongs to the whole desk: names, scales, rules, and sign-off."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import check, levels_of
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.text.field_text import field_text

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer
    from factcheck_gui.services.workspace import Workspace

DETAILS: Final = ("role", "organisation", "identity", "aliases")


def compose_rename(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that gives a speaker or target another name wherever it stands."""
    return lookup.services.naming.rename(_name(order), order.needed("to"))


def compose_party(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that says what is known of a speaker or target; what is not named stays."""
    given = {name: order.text(name) for name in DETAILS}
    naming = lookup.services.naming
    known = naming.party(_name(order))
    for name in given:
        if name not in order:
            given[name] = None if known is None else getattr(known, name)
    return naming.change(
        _name(order),
        role=given["role"],
        organisation=given["organisation"],
        identity=given["identity"],
        aliases=given["aliases"],
    )


def _name(order: Order) -> str:
    """Return whom an order is about.

    Raises:
        NotFoundError: the name holds what no stored name can, so nobody goes by it.
    """
    name = order.needed("name")
    if field_text(name, is_line=True)[1].characters:
        raise NotFoundError(entity="party", wanted=name)
    return name


def compose_use_scale(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that chooses a rating scale for an article, or for the workspace."""
    scaling = lookup.services.scaling
    scale = find_scale(lookup.services, order.needed("scale"))
    if "article" not in order:
        return scaling.choose_for_workspace(scale)
    review = lookup.article(order.needed("article"))
    return scaling.choose_for_article(review.article, scale.question, scale)


def compose_add_scale(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that takes a scale that ships with the program into the workspace.

    Raises:
        NotFoundError: none goes by this name.
    """
    scaling, wanted = lookup.services.scaling, order.needed("preset").casefold()
    keys = [one.key for one in scaling.presets() if wanted in (one.key.casefold(), one.name.casefold())]
    if not keys:
        raise NotFoundError(entity="scale", wanted=order.needed("preset"))
    return scaling.add_preset(keys[0])


def compose_rule(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that gives a rule a level."""
    workspace = lookup.services
    rule, level = order.choice("rule", Rule), order.choice("level", Level)
    return workspace.ruling.set_rule(workspace.browsing.rules(), rule, level)


def compose_sign_off(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that signs an article off.

    Raises:
        NotReadyError: its rules do not allow it.
    """
    review = lookup.article(order.needed("article"))
    levels = levels_of(review.rules)
    findings = check(review.claims, review.text.statements, review.coverage, levels)
    return lookup.services.signing.sign_off(review.snapshot(), findings)


def compose_reopen(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that lets an article be changed again."""
    return lookup.services.signing.reopen(lookup.article(order.needed("article")).article)


def find_scale(workspace: "Workspace", wanted: str) -> RatingScale:
    """Return the scale with an id or a name.

    Raises:
        NotFoundError: there is none.
    """
    folded = wanted.casefold()
    for scale in workspace.browsing.scales():
        if scale.id == wanted or scale.name.casefold() == folded:
            return scale
    raise NotFoundError(entity="scale", wanted=wanted)
