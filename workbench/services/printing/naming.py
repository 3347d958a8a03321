"""What sources and quotations are called in print, by how much it may say of who spoke and where."""

from collections.abc import Mapping

from workbench.domain.codings import Quotation
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Quote
from workbench.domain.sources import Source
from workbench.services.printing.context import Printing
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import ROLE_NAMES

_NUMBERED = {"id": "Sumber {}", "en": "Source {}"}
_ENDLESS = 1 << 31


def source_names(printing: Printing) -> Mapping[SourceId, str]:
    """Return what each source is called: its name in print, or its number in the order of import (``Sumber 7``)."""
    if printing.wish.anonymity is not Anonymity.SOURCES:
        return printing.material.names
    form = _NUMBERED[printing.language]
    return {each.id: form.format(place) for place, each in enumerate(printing.reader.all(Source), 1)}


def provenance_of(printing: Printing, quotation: Quotation) -> str:
    """Return where words stand: ``FGD Garut, P3, par. 41``, the role for the name, or neither."""
    speaker = {
        Anonymity.NAMES: quotation.speaker,
        Anonymity.ROLES: ROLE_NAMES[printing.language][quotation.role] if quotation.role else "",
        Anonymity.SOURCES: "",
    }[printing.wish.anonymity]
    parts = (source_names(printing)[quotation.coding.source], speaker, f"par. {quotation.paragraph}")
    return ", ".join(part for part in parts if part)


def quote_of(printing: Printing, quotation: Quotation) -> Quote:
    """Return a quotation as print shows it, none longer than the wish's length."""
    words = quotation.coding.segment.quote
    limit = printing.wish.length or _ENDLESS
    return Quote(printed(words, limit), provenance_of(printing, quotation), quotation.coding.id)


def speaker_name(printing: Printing, person: Participant) -> str:
    """Return what somebody is called where words stand: the code name, the role, or nothing."""
    return {
        Anonymity.NAMES: person.name,
        Anonymity.ROLES: ROLE_NAMES[printing.language][person.role],
        Anonymity.SOURCES: "",
    }[printing.wish.anonymity]
