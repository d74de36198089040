"""The keys that actions have before anybody has changed them."""

from factcheck_gui.ui.actions.action_data import DESK_ACTIONS
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.built_action_data import UNDO_ACTIONS, VERDICT_ACTIONS
from factcheck_gui.ui.actions.claim_action_data import CLAIM_ACTIONS


def standard_keys() -> ActionKeys:
    """Return the default keys, for parts that are shown outside of the window."""
    return ActionKeys((*DESK_ACTIONS, *CLAIM_ACTIONS, *UNDO_ACTIONS, *VERDICT_ACTIONS))
