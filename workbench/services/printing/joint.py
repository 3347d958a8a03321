"""Joint displays: figures of a survey beside what the talks say."""

from dataclasses import replace
from functools import partial
from typing import Final

from workbench.domain.joint_displays import JointDisplay
from workbench.domain.reports import Paragraph, Section
from workbench.services.joint_displays import display_view
from workbench.services.printing.context import Printing
from workbench.services.printing.naming import provenance_of
from workbench.services.reporting_joint import joint_table

_NOTHING: Final = {
    "id": "Belum ada sajian gabungan dalam proyek.",
    "en": "There is no joint display in the project yet.",
}


def print_joint(printing: Printing) -> tuple[Section, ...]:
    """Return the joint display that the wish's thing names by its id, or all of them; their parts are their ids.

    Raises:
        UnknownThing: there is no such display.
    """
    records, thing = printing.reader, printing.wish.thing
    displays = (records.get(JointDisplay, thing),) if thing else records.all(JointDisplay)
    if not displays:
        return (Section("", (Paragraph(_NOTHING[printing.language]),)),)
    told = partial(provenance_of, printing)
    sections: list[Section] = []
    for display in displays:
        view = display_view(printing.project, display, printing.tabulator, records)
        table = joint_table(view, printing.language, told)
        live = printing.live(f"joint{display.id.replace('-', '')}")
        sections.append(Section("" if thing else display.title, (replace(table, live=live),)))
    return tuple(sections)
