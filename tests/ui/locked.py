"""A workspace file that another program holds, so that nothing can be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from factcheck_gui.domain.errors import LockedError
from factcheck_gui.storage.store import Store
from factcheck_gui.ui.session import Session


@contextmanager
def locked(session: Session) -> Iterator[None]:
    """Let nothing be read from the workspace within."""

    def fail(_store: Store) -> object:
        raise LockedError(path=session.workspace.path)

    with patch.object(Store, "reading", fail):
        yield
