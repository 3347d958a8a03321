"""What every kind of print table is made from."""

from dataclasses import dataclass
from functools import cached_property

from workbench.domain.ids import SavedTableId
from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import LiveRef
from workbench.domain.store import ProjectReader
from workbench.services.counting import left_out
from workbench.services.projects import Project
from workbench.services.reporting_material import Material, gathered
from workbench.services.tabulating import Tabulator


@dataclass(frozen=True, eq=False)
class Printing:
    """One wish on its way to print.

    ``reader`` gives the project's records, masked where the wish says so, and may be another thread's; ``query`` is the
    saved table that is answered, None for what nobody keeps, which is not live.
    """

    project: Project
    reader: ProjectReader
    wish: PrintWish
    tabulator: Tabulator
    query: SavedTableId | None = None

    @property
    def language(self) -> str:
        """The language of print."""
        return self.wish.language

    @cached_property
    def material(self) -> Material:
        """All that counts of the project, whatever the wish chooses of it; gathered once."""
        return gathered(self.reader, self.language, left_out(self.project), self.project.place_level)

    def live(self, part: str) -> LiveRef | None:
        """Return what a block answers; ``part`` tells the blocks of one kind apart, in letters and digits."""
        return LiveRef(self.query, part) if self.query is not None else None
