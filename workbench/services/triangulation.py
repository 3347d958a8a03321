"""Triangulation: what FGDs, interviews and supervision say of the same themes, and how an author judges it.

Of supervision only final sessions count, and only cases whose consent mark is on. What a note says is shown without
what may tell who somebody is, whether the rest is masked or not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.coding.convergence import JudgeConvergence, WithdrawConvergence, judgement_on
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.codings import Quotation
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.districts import District
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CaseId, CodeId, CodingId, ConvergenceId, DistrictId, SessionId, new_id
from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish, Measure
from workbench.domain.sources import SourceKind
from workbench.domain.store import ProjectReader
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.themes import Interpretation
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting_quotations import QuotationChooser
from workbench.services.tabulating import CellWish, Tabulator
from workbench.services.theme_supervision import NOTHING_LEFT_OUT, LeftOut, counted, narrowed_to
from workbench.services.themes import quotations_among
from workbench.services.unnaming import unnamed

if TYPE_CHECKING:
    from workbench.storage.theme_reads import SessionRow

TYPICAL: Final = 2
"""So many quotations or notes are shown of each strand."""
_LOOKED_AT: Final = 60
"""Among so many quotations, spread evenly over sources and texts, the typical ones are chosen."""
_COUNTED: Final = (Measure.CODINGS, Measure.SOURCES)


class Strand(StrEnum):
    """Where evidence comes from."""

    FGD = "fgd"
    INTERVIEW = "interview"
    SUPERVISION = "supervision"


@dataclass(frozen=True, slots=True)
class NoteOf:
    """What a final session decided about a case and why, with what may tell who somebody is replaced."""

    session: SessionId
    number: str
    held_on: date
    case: CaseId
    district: str
    text: str


@dataclass(frozen=True, slots=True)
class StrandEvidence:
    """What one strand says of a theme.

    ``items`` counts its codings or, of supervision, its cases; ``places`` the sources, or sessions, in which these
    are. ``quotations`` and ``notes`` are typical ones: those that the author chose as the theme's first.
    """

    strand: Strand
    items: int
    places: int
    quotations: tuple[Quotation, ...] = ()
    notes: tuple[NoteOf, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing."""
        return not self.items


@dataclass(frozen=True, slots=True)
class TriangulationRow:
    """A theme, or code: what each strand says of it, in the order of ``Strand``, and the judgement, if there is one."""

    code: CodeId
    path: str
    name: str
    name_en: str
    strands: tuple[StrandEvidence, ...]
    judgement: Convergence | None = None
    judge: str = ""

    @property
    def silent(self) -> tuple[Strand, ...]:
        """The strands that say nothing of it, where at least one other does."""
        found = tuple(each.strand for each in self.strands if each.is_silent)
        return found if len(found) < len(self.strands) else ()

    def strand(self, strand: Strand) -> StrandEvidence:
        """Return what one strand says."""
        return next(each for each in self.strands if each.strand is strand)


@dataclass(frozen=True, slots=True)
class Triangulation:
    """Themes by strands, for one district or the whole study (``district`` is "").

    ``left_out`` counts cases and sessions on these themes that are no research data. ``elsewhere`` counts codings of
    the themes in notes and surveys, which belong to no strand. ``masked`` tells whether masked words are replaced.
    """

    rows: tuple[TriangulationRow, ...]
    district: str = ""
    district_id: DistrictId | None = None
    left_out: LeftOut = NOTHING_LEFT_OUT
    elsewhere: int = 0
    moderator: bool = True
    masked: bool = False


def triangulation(
    project: Project,
    *,
    tabulator: Tabulator,
    district: DistrictId | None = None,
    themes: Sequence[CodeId] | None = None,
    reader: ProjectReader | None = None,
    masked: bool = False,
) -> Triangulation:
    """Return what the strands say of themes (None: of all), each with the codes below it.

    On another thread than the project's own, ``reader`` is one that was lent there; ``masked`` tells whether it masks.

    Raises:
        UnknownThing: the district or one of the themes is not there.
    """
    records = reader if reader is not None else project.reader
    place = records.get(District, district) if district is not None else None
    book = Codebook(records.all(Code))
    live = (code.id for code in book.themes() if code.status is not CodeStatus.RETIRED)
    chosen = list(live) if themes is None else list(themes)
    for each in chosen:
        if each not in book:
            raise UnknownThing("code", each)
    look = _Look(project, records, tabulator, book, district)
    return Triangulation(
        tuple(look.row(each) for each in chosen),
        place.name if place is not None else "",
        district,
        counted(project, records, tuple(chosen), look.wanted, research=True)[1],
        look.elsewhere(chosen),
        project.moderator_counts,
        masked,
    )


def judging(
    project: Project,
    code: CodeId,
    judgement: Judgement,
    implication: str = "",
    district: DistrictId | None = None,
) -> JudgeConvergence:
    """Return the operation that keeps a judgement by who works now. Raises UnknownThing without that code."""
    name = project.reader.get(Code, code).name
    id = ConvergenceId(new_id())
    made = Convergence(id, code, judgement, project.coder.id, project.clock(), implication, district)
    return JudgeConvergence(made, name)


def withdrawing(project: Project, code: CodeId, district: DistrictId | None = None) -> WithdrawConvergence:
    """Return the operation that takes a judgement back. Raises UnknownThing when there is none."""
    found = judgement_on(project.reader, code, district)
    if found is None:
        raise UnknownThing("convergence", code)
    return WithdrawConvergence(found.id, project.reader.get(Code, code).name)


class _Look:
    """The project at one moment, counted once for all rows."""

    def __init__(
        self,
        project: Project,
        reader: ProjectReader,
        tabulator: Tabulator,
        book: Codebook,
        district: DistrictId | None,
    ) -> None:
        self._project, self._reader, self._book = project, reader, book
        self._tabulator, self._district = tabulator, district
        self.wanted = SupervisionFilter(districts=() if district is None else (district,))
        kind = Facet(Dimension.KIND)
        columns = (kind,) if district is None else (Facet(Dimension.DISTRICT), kind)
        self._wishes = {
            measure: MatrixWish((Facet(Dimension.CODE),), columns, measure, tree=True) for measure in _COUNTED
        }
        self._counts = {measure: tabulator.matrix(wish, reader) for measure, wish in self._wishes.items()}
        self._chooser = QuotationChooser()
        self._coders = {each.id: each.name for each in reader.all(Coder)}
        self._places: Mapping[str, str] = {each.id: each.name for each in reader.all(District)}

    def row(self, code: CodeId) -> TriangulationRow:
        known = self._book.code(code)
        judgement = judgement_on(self._reader, code, self._district)
        return TriangulationRow(
            code,
            self._book.path(code),
            known.name,
            known.name_en,
            (
                self._talk(code, Strand.FGD, SourceKind.FGD),
                self._talk(code, Strand.INTERVIEW, SourceKind.INTERVIEW),
                self._supervision(code),
            ),
            judgement,
            self._coders.get(judgement.coder, "") if judgement is not None else "",
        )

    def elsewhere(self, codes: Sequence[CodeId]) -> int:
        """Count the codings that stand in notes and surveys."""
        counts = self._counts[Measure.CODINGS]
        tops = [code for code in codes if not any(each.id in codes for each in self._book.ancestors(code))]
        kinds = (SourceKind.NOTE, SourceKind.SURVEY)
        return sum(self._cell(counts, code, kind) for code in tops for kind in kinds)

    def _talk(self, code: CodeId, strand: Strand, kind: SourceKind) -> StrandEvidence:
        codings, sources = (self._cell(self._counts[measure], code, kind) for measure in _COUNTED)
        quotations = self._quotations(code, kind) if codings else ()
        return StrandEvidence(strand, codings, sources, quotations)

    def _quotations(self, code: CodeId, kind: SourceKind) -> tuple[Quotation, ...]:
        counts = self._counts[Measure.CODINGS]
        cell = CellWish(
            self._wishes[Measure.CODINGS], self._heading(counts.rows, code), self._column(counts, kind)
        )
        there = self._tabulator.codings_in(cell, self._reader)
        meant = self._reader.find(Interpretation, code)
        keys = [each for each in (meant.key_quotations if meant is not None else ()) if each in set(there)]
        chosen = list(quotations_among(self._reader, keys[:TYPICAL]))
        self._chooser.note(chosen)
        if len(chosen) < TYPICAL:
            offered = _spread([each for each in there if each not in keys], _LOOKED_AT)
            pool = quotations_among(self._reader, offered)
            chosen += self._chooser.pick(pool, TYPICAL - len(chosen))
        return tuple(chosen)

    def _supervision(self, code: CodeId) -> StrandEvidence:
        from workbench.storage.theme_reads import theme_counts, theme_sessions

        narrowed = narrowed_to(self._reader, (code,), self.wanted, research=True)
        counts = theme_counts(self._project.file, narrowed, final=True)
        said = theme_sessions(self._project.file, narrowed, _LOOKED_AT, final=True) if counts.sessions else ()
        # Where a theme was central and a decision was given its reason, most is said; the latest before others.
        telling = sorted(said, key=lambda row: (-row.strength, not (row.decision and row.rationale)))
        notes: dict[str, NoteOf] = {}
        for row in telling:
            if len(notes) < TYPICAL and row.case not in notes and (row.decision or row.discussed):
                notes[row.case] = self._note(row)
        return StrandEvidence(Strand.SUPERVISION, counts.cases, counts.sessions, notes=tuple(notes.values()))

    def _note(self, row: "SessionRow") -> NoteOf:
        words = " – ".join(filter(None, (row.decision, row.rationale))) or row.discussed
        return NoteOf(
            SessionId(row.id),
            row.number,
            row.held_on,
            CaseId(row.case),
            self._places.get(row.district, ""),
            unnamed(title_in(self._reader, words), stand_ins_of(self._project)),
        )

    def _cell(self, matrix: Matrix, code: CodeId, kind: SourceKind) -> int:
        row, column = self._heading(matrix.rows, code), self._column(matrix, kind)
        if row is None or column is None:
            return 0
        return int(matrix.cells[matrix.rows.index(row)][matrix.columns.index(column)])

    def _column(self, matrix: Matrix, kind: SourceKind) -> Heading | None:
        found = (each for each in matrix.columns if each.id == kind.value)
        if self._district is None:
            return next(found, None)
        return next((each for each in found if each.outer and each.outer[0] == self._district), None)

    @staticmethod
    def _heading(headings: Sequence[Heading], id: str) -> Heading | None:
        return next((each for each in headings if each.id == id), None)


def _spread(codings: Sequence[CodingId], limit: int) -> list[CodingId]:
    """Return so many of them at most, evenly spread."""
    step = max(1, -(-len(codings) // limit))
    return list(codings[::step])
