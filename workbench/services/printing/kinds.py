"""Which function prints which kind."""

from collections.abc import Callable, Mapping
from typing import Final

from workbench.domain.print_tables import PrintKind
from workbench.domain.reports import Section
from workbench.services.printing.by_district import print_by_district
from workbench.services.printing.checklists import print_coreq, print_srqr
from workbench.services.printing.codebook import print_codebook
from workbench.services.printing.context import Heading, Printing
from workbench.services.printing.framework import print_framework
from workbench.services.printing.joint import print_joint
from workbench.services.printing.memos import print_memos
from workbench.services.printing.methods import print_methods
from workbench.services.printing.participants import print_participants
from workbench.services.printing.participation import print_participation
from workbench.services.printing.profile import print_profile
from workbench.services.printing.quotations import print_quotations
from workbench.services.printing.themes import print_themes
from workbench.services.reporting_themes import print_theme_report, theme_report_heading

Print = Callable[[Printing], tuple[Section, ...]]
"""Returns what a wish comes to; every table and paragraph of numbers bears ``Printing.live``."""


KINDS: Final[Mapping[PrintKind, Print]] = {
    PrintKind.THEMES: print_themes,
    PrintKind.THEME_REPORT: print_theme_report,
    PrintKind.THEMES_BY_DISTRICT: print_by_district,
    PrintKind.QUOTATIONS: print_quotations,
    PrintKind.CODEBOOK: print_codebook,
    PrintKind.FRAMEWORK: print_framework,
    PrintKind.JOINT_DISPLAY: print_joint,
    PrintKind.PARTICIPANTS: print_participants,
    PrintKind.PARTICIPATION: print_participation,
    PrintKind.MEMOS: print_memos,
    PrintKind.DISTRICT_PROFILE: print_profile,
    PrintKind.METHODS: print_methods,
    PrintKind.COREQ: print_coreq,
    PrintKind.SRQR: print_srqr,
}

HEADINGS: Final[Mapping[PrintKind, Callable[[Printing], Heading]]] = {
    PrintKind.THEME_REPORT: theme_report_heading,
}
"""What stands above those kinds that are more than a table; the others are called as they are kept."""
