"""The records behind a table's headings, with the numbers that they bear in the project's file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Question:
    """An open question of a survey, known by its source and key."""

    source: SourceId
    key: str
    title: str

    @property
    def id(self) -> str:
        """What it is known by."""
        return f"{self.source}/{self.key}"


@dataclass(frozen=True, eq=False)
class CountRecords:
    """Everything that a heading can be, and each thing's number in the file, by its id."""

    sources: tuple[Source, ...] = ()
    people: tuple[Participant, ...] = ()
    codes: tuple[Code, ...] = ()
    coders: tuple[Coder, ...] = ()
    districts: tuple[District, ...] = ()
    questions: tuple[Question, ...] = ()
    numbers: Mapping[type, Mapping[str, int]] = field(default_factory=dict)

    def read(self, reader: ProjectReader, kinds: frozenset[type]) -> "CountRecords":
        """Return the records with those of some kinds as ``reader`` shows them."""
        found = self
        if Source in kinds:
            found = replace(found, sources=reader.all(Source))
        if Participant in kinds:
            found = replace(found, people=reader.all(Participant))
        if Code in kinds:
            found = replace(found, codes=tuple(Codebook(reader.all(Code))))
        if Coder in kinds:
            found = replace(found, coders=reader.all(Coder))
        if District in kinds:
            found = replace(found, districts=reader.all(District))
        if Survey in kinds:
            found = replace(found, questions=_questions(reader))
        return found

    def numbered(self, file: "ProjectFile", kinds: frozenset[type]) -> "CountRecords":
        """Return the records with the numbers of those of some kinds as the file has them."""
        from workbench.storage.count_reads import numbers_of

        things: Mapping[type, Sequence[Source] | Sequence[Participant] | Sequence[Code] | Sequence[Coder]] = {
            Source: self.sources,
            Participant: self.people,
            Code: self.codes,
            Coder: self.coders,
        }
        fresh = {
            kind: numbers_of(file, [each.id for each in those])
            for kind, those in things.items()
            if kind in kinds
        }
        return replace(self, numbers={**self.numbers, **fresh})


KINDS: frozenset[type] = frozenset({Source, Participant, Code, Coder, District, Survey})
"""The kinds of record that headings are made of."""


def _questions(reader: ProjectReader) -> tuple[Question, ...]:
    surveys = sorted(reader.all(Survey), key=lambda each: each.source)
    return tuple(
        Question(survey.source, key, title) for survey in surveys for key, title in survey.questions.items()
    )
