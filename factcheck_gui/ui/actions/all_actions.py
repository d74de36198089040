"""Every action that the window builds, in the order of its menus."""

from typing import Final

from factcheck_gui.ui.actions.action_data import DESK_ACTIONS, ActionData
from factcheck_gui.ui.actions.claim_action_data import CLAIM_ACTIONS
from factcheck_gui.ui.actions.claims_list_action_data import CLAIMS_LIST_ACTIONS
from factcheck_gui.ui.actions.dividing_action_data import DIVIDING_ACTIONS
from factcheck_gui.ui.actions.finding_action_data import FINDING_ACTIONS
from factcheck_gui.ui.actions.keys_action_data import KEYS_ACTIONS
from factcheck_gui.ui.actions.looking_back_action_data import LOOKING_BACK_ACTIONS
from factcheck_gui.ui.actions.map_action_data import MAP_ACTIONS
from factcheck_gui.ui.actions.pack_action_data import PACK_ACTIONS
from factcheck_gui.ui.actions.people_action_data import PEOPLE_ACTIONS
from factcheck_gui.ui.actions.scale_action_data import SCALE_ACTIONS
from factcheck_gui.ui.actions.signing_action_data import SIGNING_ACTIONS
from factcheck_gui.ui.actions.source_action_data import SOURCE_ACTIONS

ALL_ACTIONS: Final[tuple[ActionData, ...]] = (
    *DESK_ACTIONS,
    *FINDING_ACTIONS,
    *KEYS_ACTIONS,
    *CLAIM_ACTIONS,
    *DIVIDING_ACTIONS,
    *CLAIMS_LIST_ACTIONS,
    *LOOKING_BACK_ACTIONS,
    *SIGNING_ACTIONS,
    *SCALE_ACTIONS,
    *MAP_ACTIONS,
    *PEOPLE_ACTIONS,
    *SOURCE_ACTIONS,
    *PACK_ACTIONS,
)
