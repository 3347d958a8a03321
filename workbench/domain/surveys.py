"""Surveys: sheets with a respondent a row, whose open answers are coded like talk."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.domain.ids import SourceId


class ColumnPart(StrEnum):
    """What a column of a sheet is for."""

    ANSWER = "answer"
    ATTRIBUTE = "attribute"
    DISTRICT = "district"
    RESPONDENT = "respondent"
    TIME = "time"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class SurveyColumn:
    """A column: its title as it stands in the sheet and its part; ``key`` is the label of its answers in the text."""

    title: str
    part: ColumnPart
    key: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """The columns of a survey source. Its respondents are participants, its answers turns labelled by ``key``."""

    source: SourceId
    columns: tuple[SurveyColumn, ...]

    @property
    def id(self) -> SourceId:
        """A survey is known by its source."""
        return self.source

    @property
    def questions(self) -> dict[str, str]:
        """The open questions by the key that labels their answers."""
        return {column.key: column.title for column in self.columns if column.part is ColumnPart.ANSWER}


def keyed(columns: Iterable[SurveyColumn]) -> tuple[SurveyColumn, ...]:
    """Return the columns with keys for those of open answers, ``P1``, ``P2``, ... in their order, and for no others."""
    made: list[SurveyColumn] = []
    questions = 0
    for column in columns:
        is_question = column.part is ColumnPart.ANSWER
        questions += is_question
        made.append(replace(column, key=f"P{questions}" if is_question else ""))
    return tuple(made)
