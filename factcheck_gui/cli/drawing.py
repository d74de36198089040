"""The command that draws the window to a picture."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from factcheck_gui.cli.command import ARTICLE_HELP, Command, makes_output
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.kept_backups import refuse_backup
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import opened, refuse_workspace
from factcheck_gui.sizes import window_size


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output", metavar="FILE", type=Path, required=True, help="the PNG, which is replaced"
    )
    parser.add_argument(
        "--size", metavar="WxH", type=window_size, default=(1440, 900), help="in pixels; else 1440x900"
    )
    parser.add_argument("--dark", action="store_true", help="in the dark palette")
    parser.add_argument("--article", metavar="ID", help=f"the article that is open: {ARTICLE_HELP}")


def _run(arguments: Namespace) -> int:
    refuse_workspace(arguments.output, arguments.workspace)
    refuse_backup(arguments.workspace)
    # Whatever is wrong with the workspace is told before Qt is loaded.
    with opened(arguments) as workspace:
        wanted = arguments.article
        article = None if wanted is None else workspace.browsing.find_article(wanted).id
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from factcheck_gui.app import draw_window

    code = draw_window(
        arguments.workspace, arguments.output, size=arguments.size, dark=arguments.dark, article=article
    )
    if code == Exit.DONE:
        if arguments.json:
            tell_json({"output": str(arguments.output), "size": list(arguments.size)})
        else:
            tell("{path}", path=arguments.output)
    return code


SCREENSHOT: Final = Command(
    name="screenshot",
    summary="Draw the window with a workspace to a PNG; needs no display",
    declare=_declare,
    run=_run,
    makes=makes_output,
)
