"""Says at the start that the program ended unexpectedly the last time, and what was found of the work."""

from datetime import datetime

from PySide6.QtCore import QObject

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.runs import EndedRun
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.moments import day_words
from factcheck_gui.ui.windows.troubles import Troubles
from factcheck_gui.ui.windows.workbench import Workbench

_LOOKED_AT = 1_000


class LastRun(QObject):
    """Tells of one earlier run; once its workspace is open, also whether the last edit is there."""

    def __init__(self, run: EndedRun | None, troubles: Troubles, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._run = run
        self._troubles = troubles
        self._workbench = workbench
        self._is_in_doubt = False
        workbench.opened.connect(self._on_opened)

    def tell(self) -> None:
        """Say what is known so far."""
        if self._run is None and not self._troubles.typed:
            return
        fault = "" if self._run is None else self._run.fault
        sentence = self._found_there() or self._not_open()
        if not sentence:
            sentence = self.tr("Words that were typed and not saved the last time are kept.")
        elif self._troubles.typed:
            sentence = self.tr("%1 Words that were typed and not saved are kept.").replace("%1", sentence)
        self._troubles.tell_of_last_run(sentence, fault, is_in_doubt=self._is_in_doubt)

    def _on_opened(self) -> None:
        session = self._workbench.session
        if self._run is not None and session is not None and self._run.workspace == session.workspace.path:
            self.tell()

    def _found_there(self) -> str:
        """Return what the open workspace shows; nothing where it is another one."""
        run, session = self._run, self._workbench.session
        if run is None or session is None or run.workspace != session.workspace.path:
            return ""
        if _is_there(run.edit_id, session):
            template = self.tr(
                "The program ended unexpectedly %1. Everything that was shown as saved is there."
            )
        else:
            self._is_in_doubt = True
            template = self.tr(
                "The program ended unexpectedly %1. Look in the history whether your last edit is there."
            )
        # Said once: opened another time, it is as any other.
        self._run = EndedRun(at=run.at, workspace=None, edit_id="", fault=run.fault)
        return template.replace("%1", self._moment(run))

    def _not_open(self) -> str:
        run = self._run
        if run is None:
            return ""
        if run.workspace is None:
            return self.tr("The program ended unexpectedly %1.").replace("%1", self._moment(run))
        words = self.tr("The program ended unexpectedly %1. “%2” was open, and is checked when it is opened.")
        return words.replace("%1", self._moment(run)).replace("%2", run.workspace.stem)

    def _moment(self, run: EndedRun) -> str:
        here, today = run.at.astimezone(), datetime.now().astimezone().date()
        words = self.tr("at %1") if here.date() == today else self.tr("at %1, %2")
        return words.replace("%1", f"{here:%H:%M}").replace("%2", day_words(here.date(), today))


def _is_there(edit_id: str, session: Session) -> bool:
    """Tell whether the last edit that was shown as saved is in the history of the open workspace."""
    if not edit_id:
        return True
    try:
        events = session.workspace.browsing.history(newest=_LOOKED_AT)
    except ExpectedError:
        return False
    return any(event.edit_id == edit_id for event in events)
