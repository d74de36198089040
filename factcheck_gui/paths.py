"""Where things lie: what the program brings along, and the folders of its user.

The environment variable `FACTCHECK_GUI_HOME` names a folder that takes the place of all the user's folders,
so that tests, screenshots and a copy on a stick leave the real ones alone.
"""

import os
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "FACTCHECK_GUI_HOME"

_NAME: Final = "factcheck-gui"
_PACKAGE: Final = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Return the folder of icons, fonts, templates and rating scales."""
    return _brought_along("resources")


def seeds_folder() -> Path:
    """Return the folder of the sample articles."""
    return _brought_along("seeds")


def data_folder() -> Path:
    """Return where the program keeps what it makes for the user, such as backups; it may not exist yet."""
    home = _home()
    if home is not None:
        return home / "data"
    import platformdirs

    return platformdirs.user_data_path(_NAME, appauthor=False)


def backups_folder() -> Path:
    """Return where automatic backups of workspaces go; it may not exist yet."""
    return data_folder() / "backups"


def log_folder() -> Path:
    """Return where the program writes down what went wrong, and that it runs; it may not exist yet."""
    return data_folder() / "log"


def config_folder() -> Path:
    """Return where the user's preferences lie; it may not exist yet."""
    home = _home()
    if home is not None:
        return home / "config"
    import platformdirs

    return platformdirs.user_config_path(_NAME, appauthor=False)


def workspaces_folder() -> Path:
    """Return where a new workspace is proposed to lie: among the user's documents."""
    home = _home()
    if home is not None:
        return home / "documents"
    import platformdirs

    return platformdirs.user_documents_path()


def _home() -> Path | None:
    named = os.environ.get(HOME_VARIABLE)
    return Path(named).absolute() if named else None


def _brought_along(name: str, package: Path = _PACKAGE) -> Path:
    """Return a folder of the installed package, else of the checkout that the package lies in."""
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
