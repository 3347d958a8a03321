"""Which function prints which kind."""

from collections.abc import Callable, Mapping
from typing import Final

from workbench.domain.print_tables import PrintKind
from workbench.domain.reports import Section
from workbench.services.printing.by_district import print_by_district
from workbench.services.printing.context import Printing
from workbench.services.printing.quotations import print_quotations
from workbench.services.printing.themes import print_themes

Print = Callable[[Printing], tuple[Section, ...]]
"""Returns what a wish comes to; every table and paragraph of numbers bears ``Printing.live``."""


KINDS: Final[Mapping[PrintKind, Print]] = {
    PrintKind.THEMES: print_themes,
    PrintKind.THEMES_BY_DISTRICT: print_by_district,
    PrintKind.QUOTATIONS: print_quotations,
}
