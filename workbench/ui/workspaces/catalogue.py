"""Which workspaces the window has, in the order of its bar and of Ctrl+1 and so on."""

from workbench.ui.workspaces.base import Workspace
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.districts import DistrictsWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace
from workbench.ui.workspaces.suggestions import SuggestionsWorkspace
from workbench.ui.workspaces.supervision import SupervisionWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace
from workbench.ui.workspaces.writing import WritingWorkspace

WORKSPACES: tuple[type[Workspace], ...] = (
    CodingWorkspace,
    MemosWorkspace,
    FindingWorkspace,
    DistrictsWorkspace,
    SupervisionWorkspace,
    SuggestionsWorkspace,
    TablesWorkspace,
    WritingWorkspace,
)
