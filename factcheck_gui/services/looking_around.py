"""Looks at what is around a workspace file: whether several computers may write it."""

from pathlib import Path

from factcheck_gui.domain.surroundings import Surroundings
from factcheck_gui.storage.network_places import network_of
from factcheck_gui.storage.synchronised_folders import set_aside, sync_service_of


def look_around(path: Path, home: Path | None = None) -> Surroundings:
    """Return what is recognised around a file, by names and by what the system says of its mounts."""
    place = path.absolute()
    service = sync_service_of(place, Path.home() if home is None else home)
    return Surroundings(network=network_of(place), service=service, set_aside=set_aside(place, service))
