"""Changes what a template says before it is compiled, so that its loops are counted and its texts measured.

Imports Jinja2: to be imported inside functions only.
"""

from typing import Final

from jinja2 import nodes

STEPS: Final = "steps"
"""The method of an environment that a loop asks for what it goes through."""

JOINED: Final = "joined"
"""The method of an environment that does what `~` says."""


def guarded(tree: nodes.Template) -> nodes.Template:
    """Return a template that asks its environment at each loop and at each `~`."""
    for loop in list(tree.find_all(nodes.For)):
        if isinstance(loop.iter, nodes.Expr):
            loop.iter = _asked(STEPS, [loop.iter], loop.iter)
    for concat in list(tree.find_all(nodes.Concat)):
        concat.nodes = [_asked(JOINED, concat.nodes, concat)]
    return tree


def _asked(name: str, given: list[nodes.Expr], place: nodes.Node) -> nodes.Expr:
    where = {"lineno": place.lineno, "environment": place.environment}
    return nodes.Call(nodes.EnvironmentAttribute(name, **where), given, [], None, None, **where)
