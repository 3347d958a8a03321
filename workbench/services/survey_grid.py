"""A survey as a grid: a row for each respondent, a column for what is known of them and for each open question."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import ParticipantId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import ColumnPart, Survey
from workbench.services.material import Reading
from workbench.services.surveys import attribute_names

_SHOWN = frozenset({ColumnPart.ATTRIBUTE, ColumnPart.TIME, ColumnPart.ANSWER, ColumnPart.DISTRICT})

Cell = tuple[int, int]
"""Row and column in the grid."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: its title, and its key when it holds answers."""

    title: str
    key: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class SurveyGrid:
    """The words of all cells by row and column, the first column being the respondents' names.

    ``answers`` holds where in the source each answer stands that was given (code points, without its label), in the
    order of the text.
    """

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    answers: Mapping[Cell, Span]

    def coded(self, codings: Iterable[Coding]) -> dict[Cell, list[Coding]]:
        """Return which codings touch which answers, in the order of the text."""
        places = [(span, cell) for cell, span in self.answers.items()]
        starts = [span.start for span, _cell in places]
        found: dict[Cell, list[Coding]] = defaultdict(list)
        for coding in sorted(codings, key=lambda each: each.span):
            place = max(0, bisect_right(starts, coding.span.start) - 1)
            while place < len(places) and places[place][0].start < coding.span.end:
                if places[place][0].overlaps(coding.span):
                    found[places[place][1]].append(coding)
                place += 1
        return dict(found)


def survey_grid(reader: ProjectReader, reading: Reading) -> SurveyGrid | None:
    """Return the grid of an open survey, None for a source that is no survey."""
    survey = reader.find(Survey, reading.source.id)
    if survey is None:
        return None
    shown = [
        (GridColumn(title, column.key), column.part is ColumnPart.DISTRICT)
        for column, title in zip(survey.columns, attribute_names(survey.columns), strict=True)
        if column.part in _SHOWN
    ]
    districts = {each.id: each.name for each in reader.all(District)}
    rows: dict[ParticipantId, list[str]] = {}
    for id_, person in reading.participants.items():
        known = dict(person.attributes)
        place = districts.get(person.district, "") if person.district is not None else ""
        rows[id_] = [
            person.name,
            *(
                "" if column.key else known.get(column.title, place if is_district else "")
                for column, is_district in shown
            ),
        ]
    columns = (GridColumn(""), *(column for column, _ in shown))
    answers = _write_answers(reading, rows, {each.key: at for at, each in enumerate(columns) if each.key})
    return SurveyGrid(columns, tuple(map(tuple, rows.values())), answers)


def _write_answers(
    reading: Reading, rows: Mapping[ParticipantId, list[str]], questions: Mapping[str, int]
) -> dict[Cell, Span]:
    """Put the answers into their cells and return where each stands."""
    places = {id_: number for number, id_ in enumerate(rows)}
    answers: dict[Cell, Span] = {}
    for turn in reading.turns:
        column = questions.get(turn.speaker)
        if column is not None and turn.participant in places and turn.text_start < turn.end:
            # Respondents who were merged have several answers to a question.
            words, known = reading.text[turn.text_start : turn.end], rows[turn.participant][column]
            rows[turn.participant][column] = f"{known}\n{words}" if known else words
            answers.setdefault((places[turn.participant], column), Span(turn.text_start, turn.end))
    return answers
