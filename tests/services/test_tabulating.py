"""Matrices of a small project that was counted by hand."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.matrices import Dimension, Facet, Matrix, MatrixWish, Measure
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.turns import Turn
from workbench.services.counting import left_out
from workbench.services.districts import links_and_codings, overviews
from workbench.services.projects import Project, create_file
from workbench.services.retrieval import code_counts, coding_ties
from workbench.services.tabulating import Tabulator

TEXT = "aa bb cc dd ee ff gg hh"
BUDI = Coder("k-budi", "Budi")
A, A1, A2 = Code("a", "A"), Code("a1", "satu", "a", 0), Code("a2", "dua", "a", 1)
B, B1 = Code("b", "B", None, 1), Code("b1", "satu", "b", 0)
FGD = described("s1", "FGD", SourceKind.FGD, "txt", TEXT, NOW, GARUT.id)
TALK = described("s2", "Talk", SourceKind.INTERVIEW, "txt", TEXT, NOW, ENDE.id)
NOTE = described("s3", "Note", SourceKind.NOTE, "txt", TEXT, NOW)
PEOPLE = (
    Participant("p1", "P1", Role.FACILITATOR),
    Participant("p2", "P2", Role.BENEFICIARY),
    Participant("p3", "P3", Role.FACILITATOR),
)


def coded(id: str, source: Source, start: int, end: int, code: Code, coder: Coder = SARI) -> Coding:
    segment = Segment(source.id, Span(start, end), TEXT[start:end], source.sha256)
    return Coding(id, segment, code.id, coder.id, NOW)


CODINGS = (
    coded("x1", FGD, 0, 5, A1),
    coded("x2", FGD, 3, 8, A1, BUDI),
    coded("x3", FGD, 12, 17, B1),
    coded("x4", TALK, 0, 5, A1),
    coded("x5", TALK, 3, 8, A2),
    coded("x6", NOTE, 0, 2, A),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "studi.workbench", study="empty", title="", coder="Sari")
    talks = (
        Transcript("s1", TEXT, (Turn(0, "P1", 0, 0, 12, "p1"), Turn(1, "P2", 12, 12, 23, "p2"))),
        Transcript("s2", TEXT, (Turn(0, "P3", 0, 3, 23, "p3"),)),
        Transcript("s3", TEXT),
    )
    codes = (A, A1, A2, B, B1)
    opened.perform(Rewrite((GARUT, ENDE, SARI, BUDI, *codes, FGD, TALK, NOTE, *PEOPLE, *talks, *CODINGS)))
    yield opened
    opened.close()


def table(found: Matrix) -> dict[str, list[float]]:
    """Rows by label, each with its total at the end."""
    return {
        heading.label: [*cells, total]
        for heading, cells, total in zip(found.rows, found.cells, found.row_totals, strict=True)
    }


def cross_table(
    project: Project,
    rows: Dimension,
    columns: Dimension,
    measure: Measure,
    *,
    nested: bool = False,
    moderator: bool | None = None,
    reader: ProjectReader | None = None,
) -> Matrix:
    wish = MatrixWish((Facet(rows),), (Facet(columns),), measure, nested, moderator)
    return Tabulator(project).matrix(wish, reader)


class DescribeMeasures:
    @pytest.mark.parametrize(
        ("measure", "satu", "dua", "other", "foot"),
        [
            (Measure.CODINGS, [2, 1, 3], [0, 1, 1], [1, 0, 1], [3, 2, 5]),
            (Measure.SOURCES, [1, 1, 2], [0, 1, 1], [1, 0, 1], [1, 1, 2]),
            (Measure.SPEAKERS, [1, 1, 2], [0, 1, 1], [1, 0, 1], [2, 1, 3]),
            (Measure.WORDS, [3, 2, 5], [0, 2, 2], [2, 0, 2], [5, 3, 8]),
            (Measure.ROW_PERCENT, [200 / 3, 100 / 3, 100], [0, 100, 100], [100, 0, 100], [60, 40, 100]),
            (Measure.COLUMN_PERCENT, [200 / 3, 50, 60], [0, 50, 20], [100 / 3, 0, 20], [100, 100, 100]),
            (Measure.PER_1000_WORDS, [250, 125, 187.5], [0, 125, 62.5], [125, 0, 62.5], [375, 250, 312.5]),
            (Measure.PRESENT, [1, 1, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]),
        ],
    )
    def it_measures_codes_by_district(
        self,
        project: Project,
        measure: Measure,
        satu: list[float],
        dua: list[float],
        other: list[float],
        foot: list[float],
    ) -> None:
        found = cross_table(project, Dimension.CODE, Dimension.DISTRICT, measure)
        rows = table(found)
        assert list(rows) == ["A", "A / satu", "A / dua", "B / satu"]
        assert rows["A"] == [0, 0, 0]
        assert rows["A / satu"] == pytest.approx(satu)
        assert rows["A / dua"] == pytest.approx(dua)
        assert rows["B / satu"] == pytest.approx(other)
        assert [*found.column_totals, found.grand_total] == pytest.approx(foot)
        assert [each.label for each in found.columns] == ["Garut", "Ende"]
        assert (found.row_kind, found.column_kind) == (Dimension.CODE, Dimension.DISTRICT)


class DescribeSourcesWithoutDistrict:
    """A talk of people from several districts: codings and words are counted where whoever says them is from."""

    @pytest.fixture
    def mixed(self, project: Project) -> Project:
        """Four words are said by somebody of Garut, four by somebody of Ende who leads; both begin a coding."""
        talk = described("s4", "Campuran", SourceKind.FGD, "txt", TEXT, NOW)
        people = (
            Participant("p4", "P4", Role.FACILITATOR, GARUT.id),
            Participant("p5", "P5", Role.MODERATOR, ENDE.id),
        )
        turns = (Turn(0, "P4", 0, 0, 12, "p4"), Turn(1, "P5", 12, 12, 23, "p5"))
        codings = coded("x8", talk, 0, 5, A1), coded("x9", talk, 12, 17, A1)
        project.perform(Rewrite((talk, *people, Transcript("s4", TEXT, turns), *codings)))
        return project

    @pytest.mark.parametrize(
        ("moderator", "satu"),
        [(True, [3000 / 12, 2000 / 12, 5000 / 24]), (False, [3000 / 12, 1000 / 8, 4000 / 20])],
    )
    def it_rates_them_by_the_words_of_the_same_people(
        self, mixed: Project, moderator: bool, satu: list[float]
    ) -> None:
        found = cross_table(
            mixed, Dimension.CODE, Dimension.DISTRICT, Measure.PER_1000_WORDS, moderator=moderator
        )
        assert table(found)["A / satu"] == pytest.approx(satu)

    def it_counts_the_source_in_each_of_its_districts(self, mixed: Project) -> None:
        found = {each.district.name: (each.sources, each.words) for each in overviews(mixed)}
        assert found == {"Garut": (2, 12), "Ende": (2, 12)}
        mixed.count_moderator(wanted=False)
        found = {each.district.name: (each.sources, each.words) for each in overviews(mixed)}
        assert found == {"Garut": (2, 12), "Ende": (1, 8)}


class DescribeLeavingModeratorsOut:
    @pytest.fixture
    def led(self, project: Project) -> Project:
        """P2, who says 12 to 23 of the FGD in four words and begins x3, leads it."""
        project.perform(Rewrite((PEOPLE[1].in_role(Role.MODERATOR),)))
        return project

    def it_leaves_out_what_begins_in_their_turns(self, led: Project) -> None:
        found = cross_table(led, Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS, moderator=False)
        assert table(found)["B / satu"] == [0, 0, 0]
        assert table(found)["A / satu"] == [2, 1, 3]
        kept = cross_table(led, Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS, moderator=True)
        assert table(kept)["B / satu"] == [1, 0, 1]

    def it_leaves_their_words_out_of_rates(self, led: Project) -> None:
        found = cross_table(led, Dimension.CODE, Dimension.DISTRICT, Measure.PER_1000_WORDS, moderator=False)
        assert table(found)["A / satu"] == pytest.approx([2000 / 4, 1000 / 8, 3000 / 12])

    def it_gives_them_no_row_and_no_column(self, led: Project) -> None:
        for dimension in (Dimension.ROLE, Dimension.SPEAKER):
            found = cross_table(led, Dimension.CODE, dimension, Measure.CODINGS, moderator=False)
            assert not {"moderator", "P2 (FGD)"} & {each.label for each in found.columns}

    def it_is_the_projects_choice_unless_told_otherwise(self, led: Project) -> None:
        assert led.moderator_counts
        led.count_moderator(wanted=False)
        found = cross_table(led, Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS)
        assert found.grand_total == 4
        assert left_out(led) == {"x3"}
        assert "b1" not in code_counts(led)
        assert {each.district.name: each.codings for each in overviews(led)} == {"Garut": 2, "Ende": 2}
        assert {each.district.name: each.words for each in overviews(led)} == {"Garut": 4, "Ende": 8}
        assert [each.code.id for each in links_and_codings(led, GARUT.id)] == ["a1"]
        assert {tie[0] for tie in coding_ties(led)} == {"x1", "x2", "x4", "x5", "x6"}
        led.count_moderator(wanted=True)
        assert left_out(led) == frozenset()
        assert left_out(led, moderator=False) == {"x3"}

    def it_leaves_nothing_out_where_nobody_leads(self, project: Project) -> None:
        assert left_out(project, moderator=False) == frozenset()


class DescribeDimensions:
    @pytest.mark.parametrize(
        ("columns", "labels", "satu"),
        [
            (Dimension.SOURCE, ["FGD", "Note", "Talk"], [2, 0, 1, 3]),
            (Dimension.KIND, ["fgd", "interview", "note"], [2, 1, 0, 3]),
            (Dimension.ROLE, ["pendamping", "kpm"], [3, 0, 3]),
            (Dimension.SPEAKER, ["P1 (FGD)", "P2 (FGD)", "P3 (Talk)"], [2, 0, 1, 3]),
            (Dimension.THEME, ["A", "B"], [3, 0, 3]),
            (Dimension.CODE, ["A", "A / satu", "A / dua", "B / satu"], [0, 3, 1, 0, 3]),
        ],
    )
    def it_stands_each_coding_at_its_thing(
        self, project: Project, columns: Dimension, labels: list[str], satu: list[float]
    ) -> None:
        found = cross_table(project, Dimension.CODE, columns, Measure.CODINGS)
        assert [each.label for each in found.columns] == labels
        assert table(found)["A / satu"] == satu

    def it_tells_coders_apart(self, project: Project) -> None:
        found = cross_table(project, Dimension.CODE, Dimension.CODER, Measure.CODINGS)
        cells = dict(zip((each.label for each in found.columns), found.cells[1], strict=True))
        assert cells["Sari"] == 2
        assert cells["Budi"] == 1

    def it_gathers_themes(self, project: Project) -> None:
        found = cross_table(project, Dimension.THEME, Dimension.DISTRICT, Measure.CODINGS)
        assert table(found) == {"A": [2, 2, 4], "B": [1, 0, 1]}

    def it_rates_speech_by_what_was_spoken(self, project: Project) -> None:
        found = cross_table(project, Dimension.THEME, Dimension.ROLE, Measure.PER_1000_WORDS)
        spoken = 4 + 7
        assert table(found)["A"] == pytest.approx([4000 / spoken, 0, 4000 / 15])

    def it_turns_rows_and_columns_round(self, project: Project) -> None:
        one = cross_table(project, Dimension.DISTRICT, Dimension.KIND, Measure.WORDS)
        other = cross_table(project, Dimension.KIND, Dimension.DISTRICT, Measure.WORDS)
        assert tuple(zip(*one.cells, strict=True)) == other.cells
        assert (one.row_totals, one.grand_total) == (other.column_totals, other.grand_total)


class DescribeNested:
    def it_counts_codes_in_their_themes(self, project: Project) -> None:
        found = cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS, nested=True)
        assert table(found) == {
            "A": [2, 2, 4],
            "A / satu": [2, 1, 3],
            "A / dua": [0, 1, 1],
            "B": [1, 0, 1],
            "B / satu": [1, 0, 1],
        }
        assert [each.depth for each in found.rows] == [0, 1, 1, 0, 1]
        assert (found.column_totals, found.grand_total) == ((3, 2), 5)

    def it_counts_sources_and_words_in_themes_once(self, project: Project) -> None:
        sources = cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.SOURCES, nested=True)
        words = cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.WORDS, nested=True)
        assert table(sources)["A"] == [1, 1, 2]
        assert table(words)["A"] == [3, 3, 6]

    def it_nests_only_rows_of_codes(self, project: Project) -> None:
        themes = cross_table(project, Dimension.THEME, Dimension.DISTRICT, Measure.CODINGS, nested=True)
        plain = cross_table(project, Dimension.THEME, Dimension.DISTRICT, Measure.CODINGS)
        assert themes == plain
        by_source = cross_table(project, Dimension.SOURCE, Dimension.DISTRICT, Measure.CODINGS, nested=True)
        plain = cross_table(project, Dimension.SOURCE, Dimension.DISTRICT, Measure.CODINGS)
        assert by_source == plain


class DescribeOverlap:
    def it_counts_codings_that_share_text(self, project: Project) -> None:
        found = cross_table(project, Dimension.CODE, Dimension.CODE, Measure.CODINGS)
        assert found.cells == ((1, 0, 0, 0), (0, 3, 1, 0), (0, 1, 1, 0), (0, 0, 0, 1))
        assert found.row_totals == (1, 3, 1, 1)
        assert found.grand_total == 6

    def it_does_not_take_touching_for_sharing(self, project: Project) -> None:
        project.perform(Rewrite((coded("x7", FGD, 8, 12, A2),)))
        found = cross_table(project, Dimension.CODE, Dimension.CODE, Measure.CODINGS)
        assert found.cells[2] == (0, 1, 2, 0)


class DescribeCrossTable:
    def it_counts_an_empty_project(self, tmp_path: Path) -> None:
        empty = create_file(tmp_path / "kosong.workbench", study="empty", title="", coder="Sari")
        plain = [each for each in Dimension if each is not Dimension.ATTRIBUTE]
        for rows, columns, measure in product(plain, plain, Measure):
            assert cross_table(empty, rows, columns, measure).grand_total == 0
        empty.close()

    def it_counts_on_another_thread_through_a_lent_reader(self, project: Project) -> None:
        found: list[Matrix] = []

        def count() -> None:
            with project.reading() as reader:
                found.append(
                    cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.WORDS, reader=reader)
                )

        thread = threading.Thread(target=count)
        thread.start()
        thread.join()
        assert found == [cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.WORDS)]

    def it_follows_what_is_removed(self, project: Project) -> None:
        project.perform(Rewrite(remove=(CODINGS[0], CODINGS[1])))
        project.perform(Rewrite((replace(FGD, district=None),)))
        found = cross_table(project, Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS)
        assert table(found)["A / satu"] == [0, 1, 1]
        assert found.grand_total == 2
