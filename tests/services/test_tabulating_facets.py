"""What rows and columns can be, in one level and two, counted by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.analysis import sides
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField, TableTooLarge, UnknownThing
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import (
    Base,
    Dimension,
    Facet,
    Heading,
    Lack,
    Matrix,
    MatrixWish,
    Measure,
    SavedTable,
    TableKind,
)
from workbench.domain.participants import Participant, Role
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn
from workbench.domain.turns import Turn
from workbench.services.asked_tables import facets_in, opened_matrix, table_named
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project, create_file
from workbench.services.redacted_copies import masked_reading
from workbench.services.tabulating import CellWish, Tabulator, facets_of
from workbench.storage import count_reads

SEA = District("d-laut", "Laut", "", position=9)
A, A1, B = Code("a", "A"), Code("a1", "satu", "a"), Code("b", "B", None, 1)
PEOPLE = (
    Participant("r1", "R1", Role.BENEFICIARY, GARUT.id, (("Usia", "34"), ("Sekolah", "SD"))),
    Participant("r2", "R2", Role.BENEFICIARY, ENDE.id, (("Usia", "9"),)),
    Participant("r3", "R3", Role.BENEFICIARY, SEA.id, (("Usia", "tua"),)),
    Participant("r4", "Siti", Role.BENEFICIARY),
)
ANSWERS = "P1: Apa? R1 P1: aa bb cc. R2 P1: dd ee. P2: ff R3 P2: gg R4 P1: hh ii."
SURVEY = described("q", "Survei", SourceKind.SURVEY, "csv", ANSWERS, NOW)
TALK = described("t", "Wawancara", SourceKind.INTERVIEW, "txt", "Siti: kk ll mm", NOW, GARUT.id)
CODE = (Facet(Dimension.CODE),)


def answer(number: int, key: str, words: str, who: str) -> Turn:
    start = ANSWERS.index(f"{key}: {words}")
    return Turn(number, key, start, start + 4, start + 4 + len(words), who)


def coded(id: str, source: str, words: str, code: Code) -> Coding:
    text = ANSWERS if source == "q" else "Siti: kk ll mm"
    span = Span(text.index(words), text.index(words) + len(words))
    sha = (SURVEY if source == "q" else TALK).sha256
    return Coding(id, Segment(source, span, words, sha), code.id, SARI.id, NOW)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "studi.workbench", study="empty", title="", coder="Sari")
    columns = (SurveyColumn("Apa?", ColumnPart.ANSWER, "P1"), SurveyColumn("Siapa?", ColumnPart.ANSWER, "P2"))
    turns = (
        answer(0, "P1", "aa bb cc.", "r1"),
        answer(1, "P1", "dd ee.", "r2"),
        answer(2, "P2", "ff", "r2"),
        answer(3, "P2", "gg", "r3"),
        answer(4, "P1", "hh ii.", "r4"),
    )
    codings = (
        coded("x1", "q", "aa bb", A1),
        coded("x2", "q", "dd", A1),
        coded("x3", "q", "ff", B),
        coded("x4", "q", "gg", B),
        coded("x5", "q", "hh ii", A1),
        coded("x6", "q", "Apa?", B),
        coded("x7", "t", "kk ll", A1),
        coded("x8", "t", "ll mm", B),
    )
    talk = Transcript("t", "Siti: kk ll mm", (Turn(0, "Siti", 0, 6, 14, "r4"),))
    records = (GARUT, ENDE, SEA, SARI, A, A1, B, *PEOPLE, SURVEY, Survey("q", columns), TALK)
    opened.perform(Rewrite((*records, Transcript("q", ANSWERS, turns), talk, *codings)))
    yield opened
    opened.close()


def counted(
    project: Project,
    columns: tuple[Facet, ...],
    measure: Measure = Measure.CODINGS,
    rows: tuple[Facet, ...] = CODE,
    *,
    tree: bool = False,
) -> Matrix:
    return Tabulator(project).matrix(MatrixWish(rows, columns, measure, tree))


def names(headings: tuple[Heading, ...]) -> list[str]:
    return [f"{each.outer[1]}|{each.label}" if each.outer else each.label for each in headings]


class DescribeQuestions:
    def it_has_those_of_surveys_with_their_titles(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.QUESTION),))
        assert names(found.columns) == ["P1: Apa?", "P2: Siapa?"]
        assert found.cells == ((3, 0), (0, 2))
        assert (found.left_out, found.lacks) == (3, ((Lack.ANSWER, 3),))

    def it_rates_answers_by_the_words_of_their_answers(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.QUESTION),), Measure.PER_1000_WORDS)
        assert (found.base, found.bases, found.whole) == (Base.COLUMN, (7, 2), 9)
        assert found.cells[0] == pytest.approx((3000 / 7, 0))

    def it_names_the_survey_where_there_are_several(self, project: Project) -> None:
        second = described("w", "Lain", SourceKind.SURVEY, "csv", "P1: zz", NOW)
        column = SurveyColumn("Kenapa?", ColumnPart.ANSWER, "P1")
        project.perform(Rewrite((second, Transcript("w", "P1: zz"), Survey("w", (column,)))))
        found = counted(project, (Facet(Dimension.QUESTION),))
        assert names(found.columns) == ["P1: Apa? (Survei)", "P2: Siapa? (Survei)", "P1: Kenapa? (Lain)"]


class DescribePlaces:
    def it_places_answers_with_who_writes_them(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.DISTRICT),))
        assert names(found.columns) == ["Garut", "Ende", "Laut"]
        assert found.cells == ((2, 1, 0), (1, 1, 1))
        assert found.lacks == ((Lack.DISTRICT, 2),)

    def it_puts_districts_without_a_province_last(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.PROVINCE),))
        assert names(found.columns) == [GARUT.province, ENDE.province, ""]
        assert found.column_totals == (3, 2, 1)

    def it_rates_by_words_without_labels_in_surveys_only(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.DISTRICT),), Measure.PER_1000_WORDS)
        assert (found.bases, found.whole) == ((3 + 4, 3, 1), 11)

    def it_counts_a_survey_as_one_source_of_each_district(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.DISTRICT),), Measure.PER_SOURCE)
        assert (found.bases, found.whole) == ((2, 1, 1), 2)
        assert found.cells == ((1, 1, 0), (0.5, 1, 1))
        assert found.row_totals == (1.5, 1.5)


class DescribeAttributes:
    def it_orders_numbers_as_numbers_and_puts_nothing_said_last(self, project: Project) -> None:
        usia, sekolah = (Facet(Dimension.ATTRIBUTE, each) for each in ("Usia", "Sekolah"))
        assert names(counted(project, (usia,)).columns) == ["9", "34", "tua", ""]
        found = counted(project, (sekolah,), Measure.PER_1000_WORDS)
        assert names(found.columns) == ["SD", ""]
        assert found.bases == (3, 3 + 1 + 2 + 3)
        assert found.lacks == ((Lack.SPEAKER, 1),)

    def it_refuses_what_nobody_has(self, project: Project) -> None:
        with pytest.raises(InvalidField) as refused:
            counted(project, (Facet(Dimension.ATTRIBUTE, "Sepatu"),))
        assert (refused.value.name, refused.value.value) == ("attribute", "Sepatu")

    def it_offers_them_behind_the_rest(self, project: Project) -> None:
        found = facets_of(project.reader)
        assert found[-3:] == (
            Facet(Dimension.QUESTION),
            Facet(Dimension.ATTRIBUTE, "Sekolah"),
            Facet(Dimension.ATTRIBUTE, "Usia"),
        )
        assert Facet(Dimension.QUESTION) not in facets_of(
            create_file(
                project.path.with_name("lain.workbench"), study="empty", title="", coder="Sari"
            ).reader
        )


class DescribeTwoLevels:
    def it_shows_what_meets_in_the_material(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.KIND), Facet(Dimension.DISTRICT)))
        assert names(found.columns) == ["interview|Garut", "survey|Garut", "survey|Ende", "survey|Laut"]
        assert found.cells == ((1, 1, 1, 0), (1, 0, 1, 1))
        assert (found.row_kind, found.column_kind) == (Dimension.CODE, Dimension.DISTRICT)

    def it_rates_each_by_where_both_meet(self, project: Project) -> None:
        sides = (Facet(Dimension.KIND), Facet(Dimension.SPEAKER))
        found = counted(project, sides, Measure.PER_1000_WORDS)
        assert names(found.columns)[0] == "interview|Siti (Survei, Wawancara)"
        assert (found.bases, found.whole) == ((3, 3, 3, 1, 2), 12)

    def it_calls_speakers_by_their_name_alone_under_their_source(self, project: Project) -> None:
        found = counted(project, (Facet(Dimension.SOURCE), Facet(Dimension.SPEAKER)))
        assert names(found.columns)[-1] == "Wawancara|Siti"

    def it_keeps_codes_in_their_branch(self, project: Project) -> None:
        sides = (Facet(Dimension.THEME), Facet(Dimension.CODE))
        found = counted(project, (Facet(Dimension.KIND),), rows=sides)
        assert names(found.rows) == ["A|A / satu", "B|B"]
        tree = counted(project, (Facet(Dimension.KIND),), rows=sides, tree=True)
        assert names(tree.rows) == ["A|A", "A|A / satu", "B|B"]
        assert [each.depth for each in tree.rows] == [0, 1, 0]

    def it_puts_every_code_under_every_district(self, project: Project) -> None:
        sides = (Facet(Dimension.DISTRICT), Facet(Dimension.CODE))
        found = counted(project, (Facet(Dimension.KIND),), rows=sides)
        assert names(found.rows)[:3] == ["Garut|A / satu", "Garut|B", "Ende|A / satu"]
        assert found.row_totals == (2, 1, 1, 1, 0, 1)

    def it_rates_by_the_side_that_has_material(self, project: Project) -> None:
        sides = (Facet(Dimension.CODER), Facet(Dimension.DISTRICT))
        found = counted(project, sides, Measure.PER_SOURCE)
        assert found.base is Base.PART
        assert found.bases[-3:] == (2, 1, 1)
        turned = counted(project, sides[::-1], Measure.PER_SOURCE)
        assert (turned.whole, set(turned.bases[:2])) == (found.whole, {2})

    def it_rates_by_everything_where_columns_have_no_material(self, project: Project) -> None:
        found = counted(project, CODE, Measure.PER_SOURCE, (Facet(Dimension.KIND),))
        assert (found.base, found.bases) == (Base.ALL, (2, 2))

    def it_meets_overlapping_codes_on_both_sides_only(self, project: Project) -> None:
        both = counted(project, CODE)
        assert both.cells == ((4, 1), (1, 4))
        turned = counted(project, CODE, rows=(Facet(Dimension.KIND),))
        assert turned.cells == tuple(zip(*counted(project, (Facet(Dimension.KIND),)).cells, strict=True))
        tree = counted(project, CODE, rows=(Facet(Dimension.KIND),), tree=True)
        assert names(tree.columns) == ["A", "A / satu", "B"]
        assert [each.depth for each in tree.columns] == [0, 1, 0]

    @pytest.mark.parametrize("marks", [0, 1 << 27])
    def it_meets_them_in_any_number(
        self, project: Project, monkeypatch: pytest.MonkeyPatch, marks: int
    ) -> None:
        monkeypatch.setattr(sides, "_MARKS", marks)
        found = counted(project, (Facet(Dimension.KIND), *CODE))
        assert found.cells == ((1, 1, 3, 0), (1, 1, 0, 3))

    @pytest.mark.parametrize("columns", [(), CODE * 2, (*CODE, Facet(Dimension.ROLE), Facet(Dimension.KIND))])
    def it_takes_one_facet_or_two(self, project: Project, columns: tuple[Facet, ...]) -> None:
        with pytest.raises(InvalidField):
            counted(project, columns)

    def it_refuses_what_nobody_would_read(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sides, "MOST_CELLS", 5)
        with pytest.raises(TableTooLarge):
            counted(project, (Facet(Dimension.DISTRICT),))
        with pytest.raises(TableTooLarge):
            counted(project, (Facet(Dimension.DISTRICT), *CODE), rows=(Facet(Dimension.KIND),))


class DescribeCells:
    def it_gives_the_codings_in_the_order_of_names_and_text(self, project: Project) -> None:
        tabulator = Tabulator(project)
        wish = MatrixWish(CODE, (Facet(Dimension.KIND), Facet(Dimension.ROLE)))
        found = tabulator.matrix(wish)
        row, column = found.rows[0], found.columns[-1]
        assert tabulator.codings_in(CellWish(wish, row, column)) == ("x1", "x2", "x5")
        assert tabulator.codings_in(CellWish(wish, row, None)) == ("x1", "x2", "x5", "x7")
        assert tabulator.codings_in(CellWish(wish, None, found.columns[0])) == ("x7", "x8")

    def it_gives_many_by_reading_all_ids(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        wish = MatrixWish(CODE, (Facet(Dimension.KIND),))
        tabulator = Tabulator(project)
        tabulator.warm()
        few = tabulator.codings_in(CellWish(wish, None, None))
        monkeypatch.setattr(count_reads, "_MANY", 1)
        assert tabulator.codings_in(CellWish(wish, None, None)) == few
        assert len(few) == 8

    def it_gives_none_for_what_is_not_there(self, project: Project) -> None:
        gone = Heading("gone", "")
        wish = MatrixWish(CODE, (Facet(Dimension.KIND),))
        assert Tabulator(project).codings_in(CellWish(wish, gone, None)) == ()
        assert Tabulator(project).codings_in(CellWish(wish, None, replace(gone, outer=("a", "")))) == ()


class DescribeMaskedTables:
    def it_shows_no_name_that_is_masked(self, project: Project) -> None:
        name = Segment("t", Span(0, 4), "Siti", TALK.sha256)
        masked_as = (PersonalKind.NAME, MarkState.MASKED, "hand", SARI.id, NOW, "P9")
        project.perform(Rewrite((PersonalMark("m", name, *masked_as),)))
        with masked_reading(project, stand_ins_of(project)) as reader:
            wish = MatrixWish(CODE, (Facet(Dimension.SPEAKER),))
            masked = Tabulator(project).matrix(wish, reader)
        plain = Tabulator(project).matrix(wish)
        assert "Siti" in str(plain.columns)
        assert "Siti" not in str(masked.columns)
        assert sorted(masked.column_totals) == sorted(plain.column_totals)


class DescribeAskingInWords:
    @pytest.mark.parametrize(
        ("words", "facets"),
        [
            ("district", [("district", "")]),
            ("district, role", [("district", ""), ("role", "")]),
            ("attribute:usia", [("attribute", "Usia")]),
            ("attribute: a, b , kind", [("attribute", "A, b"), ("kind", "")]),
            ("kind,attribute:Usia", [("kind", ""), ("attribute", "Usia")]),
        ],
    )
    def it_understands_facets(self, words: str, facets: list[tuple[str, str]]) -> None:
        found = facets_in(words, ["Usia", "A, b"])
        assert [(each.dimension.value, each.name) for each in found] == facets

    def it_opens_matrices_alone(self, project: Project) -> None:
        table = SavedTable(SavedTableId("k"), "Jalan", TableKind.SATURATION, "{}", SARI.id, NOW)
        project.perform(Rewrite((table,)))
        with pytest.raises(InvalidField):
            opened_matrix(project, table_named(project.reader, " jalan "))
        with pytest.raises(UnknownThing):
            table_named(project.reader, "Jalan", TableKind.MATRIX)

    @pytest.mark.parametrize("words", ["", "bulan", "attribute", "role,bulan"])
    def it_refuses_what_is_none(self, words: str) -> None:
        with pytest.raises(ValueError, match=r"Dimension|attribute"):
            facets_in(words, [])
