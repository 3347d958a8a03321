"""Matrices as a use case: gathers columns and headings, and has them counted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.coders import Coder
from workbench.domain.codes import Codebook
from workbench.domain.districts import District
from workbench.domain.matrices import Dimension, Matrix, Measure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.services.projects import Project
from workbench.storage.reads import coding_columns, turn_columns

if TYPE_CHECKING:
    from workbench.analysis.columns import CodingTable


@dataclass(frozen=True, slots=True, eq=False)
class _Material:
    """What the sides of a matrix are made from; the numbers in ``table`` count along these tuples."""

    book: Codebook
    sources: tuple[Source, ...]
    districts: tuple[District, ...]
    coders: tuple[Coder, ...]
    participants: tuple[Participant, ...]
    codes: tuple[str, ...]
    table: "CodingTable"
    turn_words: Callable[[], dict[str, int]]


def cross_table(
    project: Project, rows: Dimension, columns: Dimension, measure: Measure, *, nested: bool = False
) -> Matrix:
    """Return rows by columns of all codings.

    Every coding stands in one row, that of its own code or theme. With ``nested``, themes and codes with codes below
    them stand above these and count them in. A coding without the thing asked for (no district, no speaker) is in no
    column. Where columns are codes, a cell holds the row's codings that share text with one of the column's.
    """
    from workbench.analysis.cross import cross

    material = _material(project)
    words = _words_counter(project.reader, material.sources)
    return cross(
        material.table,
        _row_side(material, rows, nested=nested),
        _side(material, columns)
        if columns not in {Dimension.CODE, Dimension.THEME}
        else _code_columns(material, columns),
        measure,
        words,
        sum(source.words for source in material.sources),
    )


def _material(project: Project) -> _Material:
    from workbench.analysis.columns import coding_table, speakers_of

    reader = project.reader
    raw = coding_columns(project.file)
    turns = turn_columns(project.file)
    sources, codes, coders = raw.sources, raw.codes, raw.coders
    participants = turns.participants
    draft = coding_table((raw.source, raw.code, raw.coder, raw.start, raw.end, raw.source))
    speakers = speakers_of(draft, (turns.source, turns.start, turns.end, turns.participant))
    table = coding_table((raw.source, raw.code, raw.coder, raw.start, raw.end, speakers.tolist()))
    by_source = {each.id: each for each in reader.all(Source)}
    by_coder = {each.id: each for each in reader.all(Coder)}
    people = {each.id: each for each in reader.all(Participant)}
    return _Material(
        project.codebook(),
        tuple(by_source[each] for each in sources),
        reader.all(District),
        tuple(by_coder[each] for each in coders),
        tuple(people[each] for each in participants),
        tuple(codes),
        table,
        lambda: _turn_words(reader),
    )
