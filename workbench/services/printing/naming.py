"""What sources and quotations are called in print, by how much it may say of who spoke and where."""

from collections.abc import Mapping

from workbench.domain.codings import Quotation
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.print_tables import Anonymity
from workbench.services.printing.context import Printing
from workbench.services.printing.provenance import ROLES


def source_names(printing: Printing) -> Mapping[SourceId, str]:
    """Return what each source is called: its name in print, or its number in the order of import (``Sumber 7``)."""
    return printing.provenances.sources


def provenance_of(printing: Printing, quotation: Quotation) -> str:
    """Return where words stand: ``FGD Garut, P3, par. 41``, the role for the name, or neither."""
    return printing.provenances.of(quotation)


def speaker_name(printing: Printing, person: Participant) -> str:
    """Return what somebody is called where words stand: the code name, the role, or nothing."""
    return {
        Anonymity.NAMES: person.name,
        Anonymity.ROLES: ROLES[printing.language][person.role],
        Anonymity.SOURCES: "",
    }[printing.wish.anonymity]
