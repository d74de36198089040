"""The command that carries out many orders, one JSON line for each."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit, exit_code
from factcheck_gui.cli.orders.carrying_out import FORMS, Form, Orders
from factcheck_gui.cli.output import complain, flush_output, tell_json
from factcheck_gui.cli.refusal import Refusal, RefusedError, told
from factcheck_gui.cli.session import opened
from factcheck_gui.cli.streams import input_lines
from factcheck_gui.domain.errors import ExpectedError

# What concerns one line only; anything else, such as a full disk, would meet the next line as well.
_ONE_LINE_ONLY: Final = frozenset({Exit.REFUSED, Exit.INPUT})


def _declare(parser: ArgumentParser) -> None:
    """Take the workspace only: the orders come from standard input."""


def _run(arguments: Namespace) -> int:
    refused = 0
    with opened(arguments) as workspace:
        orders = Orders(workspace)
        for number, line in enumerate(input_lines(), start=1):
            if not line.strip():
                continue
            try:
                answer = orders.carry_out(_order(line))
            except (RefusedError, ExpectedError) as error:
                refused += 1
                _answer(number, ok=False, error=told(error))
                if isinstance(error, ExpectedError) and exit_code(error) not in _ONE_LINE_ONLY:
                    raise
            else:
                _answer(number, ok=True, **answer)
    if refused:
        complain(f"Lines refused: {refused}. Standard output says which, and why.")
    return Exit.CONTENT if refused else Exit.DONE


def _order(line: bytes) -> Mapping[str, object]:
    try:
        order = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise RefusedError(Refusal.NOT_JSON) from error
    if not isinstance(order, dict):
        raise RefusedError(Refusal.NOT_AN_OBJECT)
    return order


def _answer(number: int, *, ok: bool, **rest: object) -> None:
    tell_json({"ok": ok, "line": number, **rest}, indent=None)
    # Whoever reads this may rely on it at once: what is answered is durable.
    flush_output()


def _described(name: str, form: Form) -> str:
    needed = ", ".join(form.needed)
    return f"  {name}: {needed}" + (f" [{', '.join(form.allowed)}]" if form.allowed else "")


_EPILOG: Final = (
    """\
Each line is an order: a JSON object with "do" and these fields, those in brackets as you like:

"""
    + "\n".join(_described(name, form) for name, form in FORMS.items())
    + """

A place is "start" and "end" in code points, or a "quote" that occurs once (else with "occurrence", from 1).
"article" and "claim" are ids; an article goes also by the beginning of its title. null takes a value back.
For example:

  {"do": "tag", "article": "0192…", "quote": "It rained.", "kind": "fact", "verdict": "true", "note": "Log."}
  {"do": "rate", "claim": "0193…", "verdict": "false", "reason": "The log says otherwise."}

Each line is answered by one, as soon as it is durable:

  {"ok": true, "line": 1, "do": "tag", "edit": "…", "claim": "…", "changes": [{"entity": "claim", …}]}
  {"ok": false, "line": 2, "error": "…"}

A line that is refused changes nothing, and the rest goes on; the exit code is then 1."""
)

BATCH: Final = Command(
    name="batch",
    summary="Carry out orders that come as JSON lines on standard input",
    declare=_declare,
    run=_run,
    epilog=_EPILOG,
    writes=True,
)
