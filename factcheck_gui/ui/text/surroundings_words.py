"""What is said of a workspace that several computers may write."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.surroundings import Surroundings
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Sentence, Translate

_NETWORK: Final = QT_TRANSLATE_NOOP(
    "surroundings",
    "“{name}” lies on a network share ({network}). Two computers that write it at once may damage it, so let"
    " one work on it at a time. Better keep the workspace on this computer's disk and share copies of it.",
)
_SYNCHRONISED: Final = QT_TRANSLATE_NOOP(
    "surroundings",
    "“{name}” lies in a folder that {service} synchronises. Never have it open on two computers at once:"
    " one of two states would be set aside. Better keep the workspace outside that folder and share copies of"
    " it.",
)
_SET_ASIDE: Final = QT_TRANSLATE_NOOP(
    "surroundings",
    "Beside “{name}” lies “{copy}”, which a synchronising program has set aside. Work may be in it that"
    " is missing here: open it, and compare.",
)
_SEVERAL_SET_ASIDE: Final = QT_TRANSLATE_NOOP(
    "surroundings",
    "Beside “{name}” lie {count} files that a synchronising program has set aside, “{copy}” for one. Work may"
    " be in them that is missing here: open them, and compare.",
)
_ON_A_SHARE: Final = QT_TRANSLATE_NOOP("surroundings", "⚠ network")
_IN_A_SYNCHRONISED_FOLDER: Final = QT_TRANSLATE_NOOP("surroundings", "⚠ synchronised")


def risk_sentences(path: Path, around: Surroundings, translate: Translate = str) -> tuple[str, ...]:
    """Return what somebody who opens a workspace should know of its place."""
    found = []
    if around.network is not None:
        found.append(Sentence(template=_NETWORK, values={"name": path.name, "network": around.network}))
    if around.service is not None:
        values = {"name": path.name, "service": around.service.value}
        found.append(Sentence(template=_SYNCHRONISED, values=values))
    if around.set_aside:
        count, first = len(around.set_aside), around.set_aside[0]
        values = {"name": path.name, "copy": first, "count": str(count)}
        template = _SET_ASIDE if count == 1 else _SEVERAL_SET_ASIDE
        found.append(Sentence(template=template, values=values))
    return tuple(one.text(translate) for one in found)


def risk_note(around: Surroundings, translate: Translate = str) -> str:
    """Return the few words that stand beside the file's name for as long as it is open."""
    if around.network is not None:
        return translate(_ON_A_SHARE)
    return translate(_IN_A_SYNCHRONISED_FOLDER) if around.service is not None else ""
