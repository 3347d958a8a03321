"""Provenance codes: what print says of where a quotation stands, such as ``FGD Garut, P3, par. 41``.

A code leads back to the words: by what the source is called, by paragraph and, where it names one, by speaker or role.
Print puts it in brackets.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from workbench.domain.codings import Quotation
from workbench.domain.ids import SourceId
from workbench.domain.participants import Role
from workbench.domain.print_tables import Anonymity
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.reporting_names import print_names

PARAGRAPH: Final = "par."
"""What stands before the number of a paragraph, in both languages."""
SOURCE: Final[Mapping[str, str]] = {"id": "Sumber", "en": "Source"}
"""What stands before the number of a source whose name is not told."""
ROLES: Final[Mapping[str, Mapping[Role, str]]] = {
    "id": {
        Role.MODERATOR: "moderator",
        Role.FACILITATOR: "pendamping",
        Role.COORDINATOR: "koordinator",
        Role.OFFICIAL: "dinas",
        Role.BENEFICIARY: "KPM",
        Role.OTHER: "lainnya",
    },
    "en": {
        Role.MODERATOR: "moderator",
        Role.FACILITATOR: "facilitator",
        Role.COORDINATOR: "coordinator",
        Role.OFFICIAL: "official",
        Role.BENEFICIARY: "beneficiary",
        Role.OTHER: "other",
    },
}
"""What a code calls who speaks where it does not tell the code name."""


def source_numbers(project: Project) -> dict[SourceId, int]:
    """Return the number of each source that is or was in the project, from 1 in the order of their import.

    A source keeps its number for ever: that of one that was deleted goes to no other. May be called on any thread.
    """
    from workbench.storage.reads import sources_ever

    return {source: number for number, source in enumerate(sources_ever(project.file), 1)}


def source_number(project: Project, source: SourceId) -> int:
    """Return the number that a source bears where its name is not told; 0 for one that never was in the project."""
    return source_numbers(project).get(source, 0)


def source_words(
    project: Project, reader: ProjectReader, language: str, anonymity: Anonymity
) -> dict[SourceId, str]:
    """Return the first part of each source's codes: ``FGD Garut``, or ``Sumber 7`` where its name is not told.

    ``reader`` gives names as they are to be seen, masked or not. May be called on any thread.
    """
    if anonymity is not Anonymity.SOURCES:
        return print_names(reader, language)
    return numbered_sources(project, language)


def numbered_sources(project: Project, language: str) -> dict[SourceId, str]:
    """Return what sources are called where their names are not told: ``Sumber 7``. May be called on any thread."""
    return {id: f"{SOURCE[language]} {number}" for id, number in source_numbers(project).items()}


@dataclass(frozen=True, slots=True)
class Provenances:
    """Makes the codes of one document; ``sources`` are the first parts (``source_words``)."""

    language: str
    anonymity: Anonymity
    sources: Mapping[SourceId, str]

    def of(self, quotation: Quotation) -> str:
        """Return the code of a quotation, without brackets."""
        source = self.sources.get(quotation.coding.source, quotation.source_name)
        return code_words(source, self._speaker(quotation), quotation.paragraph)

    def _speaker(self, quotation: Quotation) -> str:
        match self.anonymity:
            case Anonymity.NAMES:
                return quotation.speaker
            case Anonymity.ROLES:
                return ROLES[self.language][quotation.role] if quotation.role is not None else ""
            case _:
                return ""


def code_words(source: str, speaker: str, paragraph: int) -> str:
    """Return a code made of its parts; nothing stands for a speaker who is not known, or not told."""
    parts: Iterable[str] = (source, speaker, f"{PARAGRAPH} {paragraph}")
    return ", ".join(each for each in parts if each)


def bracketed(code: str) -> str:
    """Return a code as it stands in running text and in lists: ``[FGD Garut, P3, par. 41]``."""
    return f"[{code}]"
