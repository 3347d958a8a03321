"""Surveys: sheets with a respondent a row, whose open answers are coded like talk."""

from dataclasses import dataclass
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
