"""Texts that another program has marked, and how they are brought in."""

import json
from pathlib import Path

from factcheck_gui.domain.label_mapping import Family
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from tests.journeys.user import User

TEXT = "The mayor says the bridge is safe. An engineer says it is not. The mayor denies that."
SAFE = (0, 34)
DENIED = (63, 85)


def write(path: Path, *texts: str, label: str = "SAYS") -> Path:
    """Write texts as doccano does, each with two claims and an arrow between them."""
    rows = []
    for text in texts:
        entities = [
            {"id": 1, "label": label, "start_offset": SAFE[0], "end_offset": SAFE[1]},
            {"id": 2, "label": "denial", "start_offset": DENIED[0], "end_offset": DENIED[1]},
        ]
        relations = [{"id": 1, "from_id": 2, "to_id": 1, "type": "answers"}]
        rows.append(json.dumps({"text": text, "entities": entities, "relations": relations}))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def choose(dialog: LabelsDialog) -> None:
    """Let what is said be an allegation and what answers a denial of it."""
    dialog.fields[Family.LABEL, "SAYS"].choose("allegation")
    dialog.fields[Family.LINK, "answers"].choose("denies")
    dialog.take_button.click()


def bring_in(user: User, path: Path, button: str = "import_button") -> None:
    """Bring a file in by one of the buttons under its preview."""
    user.answer(ImportDialog, lambda dialog: getattr(dialog, button).click())
    user.working.imports.import_files([path])
    user.come_back()
