"""Tags at random until it is killed; writes the id of each claim once it is durable.

The tests of durability start it as a program of its own, with a file and the seed of its dice.
"""

import random
import sys
from pathlib import Path

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.clock import system_clock
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace


def main(path: Path, seed: int) -> None:
    """Tag the only article of a workspace without end."""
    desk = Desk(
        reviewer=f"Reviewer {seed}", clock=system_clock, new_id=IdMaker(), resources=path, backups=path.parent
    )
    workspace = Workspace.open(path, desk)
    (overview,) = workspace.browsing.articles()
    review = workspace.browsing.review(overview.article.id)
    dice = random.Random(seed)
    while True:
        start = dice.randrange(len(review.text.text) - 1)
        span = Span(start=start, end=dice.randint(start + 1, len(review.text.text)))
        edit = workspace.composer.tag(
            review.version, review.text.text, span, dice.choice(list(ClaimKind)), restatement="x" * 2_000
        )
        workspace.editing.submit(edit)
        sys.stdout.write(f"{edit.changes[0].entity_id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
