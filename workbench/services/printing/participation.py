"""Who speaks how much: a paragraph for the methods chapter and the tables behind it."""

from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Section
from workbench.services.participation import participation_overview
from workbench.services.printing.context import Printing
from workbench.services.printing.naming import source_names
from workbench.services.reporting_participation import ParticipationPrint, participation_sections
from workbench.services.reporting_words import day


def print_participation(printing: Printing) -> tuple[Section, ...]:
    """Return prose and tables of all talks, or of one district's (parts as ``participation_sections`` names them).

    Where names may not be told, nobody is listed; where places may not, the tables name none.
    """
    wish, project = printing.wish, printing.project
    overview = participation_overview(printing.reader, (), wish.district)
    how = ParticipationPrint(
        printing.language,
        source_names(printing),
        day(project.clock().astimezone(), printing.language),
        project.place_level,
        printing.live,
        speakers=wish.anonymity is Anonymity.NAMES,
        places=wish.anonymity is not Anonymity.SOURCES,
    )
    return participation_sections(overview, how)
