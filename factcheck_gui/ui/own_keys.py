"""The keys that a user has chosen, as one line of the settings; what is damaged there is left out."""

from collections.abc import Mapping

from factcheck_gui.ui.actions.action_keys import Keys, normal_key


def write_own_keys(own: Mapping[str, Keys]) -> str:
    """Return keys as a line of text; empty where there are none."""
    import json

    plain = {name: [list(keys.anywhere), list(keys.on_page)] for name, keys in own.items()}
    return json.dumps(plain, sort_keys=True) if plain else ""


def read_own_keys(line: str) -> dict[str, Keys]:
    """Return the keys of each action whose entry can be read."""
    if not line:
        return {}
    import json

    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    read = {name: _keys(entry) for name, entry in found.items() if isinstance(name, str)}
    return {name: keys for name, keys in read.items() if keys is not None}


def _keys(entry: object) -> Keys | None:
    if not (isinstance(entry, list) and len(entry) == len(("anywhere", "on_page"))):
        return None
    anywhere, on_page = map(_sequences, entry)
    return None if anywhere is None or on_page is None else Keys(anywhere=anywhere, on_page=on_page)


def _sequences(entry: object) -> tuple[str, ...] | None:
    if not isinstance(entry, list):
        return None
    # The window's own keys, such as Esc, stand here where others were added to them.
    if not all(isinstance(key, str) and normal_key(key) and ", " not in normal_key(key) for key in entry):
        return None
    return tuple(normal_key(key) for key in entry)
