"""Framework matrices over an open project: the grid, its cells, and writing in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, SARI
from tests.services.study import BAYU, CAPACITY, COST, LOAD, MIMIKA, NOON, PLACE, SIGNAL, study_project
from workbench.coding.codings import RecodeCoding, RemoveCodings
from workbench.coding.frameworks import ConfirmSummary, RemoveSummary, RestOn, WriteSummary
from workbench.coding.material import SetRole
from workbench.coding.removal import RemoveCode
from workbench.domain.errors import UnknownThing
from workbench.domain.framework_grids import (
    CellState,
    FrameworkCell,
    FrameworkFigures,
    FrameworkRows,
    FrameworkWish,
    SubjectHeading,
)
from workbench.domain.frameworks import FRESH, CellKey, Freshness, SubjectKind, Summary
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.matrices import Dimension, Facet, MatrixWish
from workbench.domain.operations import Step, Together
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.services.frameworks import (
    FrameworkGrid,
    Frameworks,
    confirming,
    earlier_versions,
    linking,
    writing,
)
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator

THEMES = FrameworkWish()
IN_GARUT = CellKey(LOAD.id, SubjectKind.DISTRICT, GARUT.id)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    opened.coder = SARI
    yield opened
    opened.close()


@pytest.fixture
def frameworks(project: Project) -> Iterator[Frameworks]:
    asked = Frameworks(project)
    yield asked
    asked.close()


def counts(grid: FrameworkGrid) -> list[list[int]]:
    columns = range(len(grid.columns))
    return [[grid.cell(row, column).codings for column in columns] for row in range(len(grid.rows))]


def cell(grid: FrameworkGrid, key: CellKey = IN_GARUT) -> FrameworkCell:
    place = grid.place(key)
    assert place is not None
    return grid.cell(*place)


def write(project: Project, frameworks: Frameworks, text: str = "Uang sendiri.") -> Summary:
    operation = writing(project, frameworks.grid(THEMES), IN_GARUT, text)
    assert operation is not None
    project.perform(operation)
    return operation.summary


class DescribeTheGrid:
    def it_counts_themes_with_what_is_below_them_by_district(self, frameworks: Frameworks):
        grid = frameworks.grid(THEMES)
        assert [each.name for each in grid.rows] == [LOAD.name, PLACE.name, CAPACITY.name]
        assert [each.label for each in grid.columns] == ["Garut", "Ende", "Mimika"]
        # By hand: of Beban kerja x-0 to x-3 and x-5 in Garut, x-7 in Ende; of Konteks wilayah x-4, x-6; x-8 nowhere.
        assert counts(grid) == [[5, 1, 0], [1, 1, 0], [0, 0, 0]]
        assert grid.figures() == FrameworkFigures(0, 0, unwritten=4, bare=5, left_out=1)
        assert grid.moderator

    def it_shows_all_codes_or_one_branch(self, frameworks: Frameworks):
        everything = frameworks.grid(FrameworkWish(FrameworkRows.CODE))
        assert [(each.name, each.depth) for each in everything.rows][:3] == [
            ("Beban kerja", 0),
            ("Biaya pribadi", 1),
            ("Pelaporan digital", 1),
        ]
        branch = frameworks.grid(FrameworkWish(FrameworkRows.BRANCH, theme=LOAD.id))
        assert [each.path for each in branch.rows] == [
            "Beban kerja",
            "Beban kerja / Biaya pribadi",
            "Beban kerja / Pelaporan digital",
        ]
        assert counts(branch) == [[5, 1, 0], [4, 1, 0], [1, 0, 0]]
        below = frameworks.grid(FrameworkWish(FrameworkRows.BRANCH, theme=COST.id))
        assert [(each.name, each.depth) for each in below.rows] == [("Biaya pribadi", 0)]
        assert below.figures().left_out == 0

    def it_counts_by_participant_and_tells_those_of_one_name_apart(self, frameworks: Frameworks):
        grid = frameworks.grid(FrameworkWish(kind=SubjectKind.PARTICIPANT))
        assert [each.label for each in grid.columns] == [
            "K1 (Garut)",
            "MOD (Garut)",
            "N (catatan lapangan)",
            "P1 (03-garut-fgd-pendamping)",
            "P1 (21-ende-fgd)",
            "P2 (Garut)",
            "P3 (Ende)",
        ]
        assert counts(grid)[0] == [1, 1, 0, 2, 0, 1, 1]

    def it_counts_by_source(self, frameworks: Frameworks):
        grid = frameworks.grid(FrameworkWish(kind=SubjectKind.SOURCE))
        assert [each.label for each in grid.columns] == [
            "03-garut-fgd-pendamping (Garut)",
            "04-garut-fgd-kpm (Garut)",
            "21-ende-fgd (Ende)",
            "catatan lapangan",
        ]
        assert counts(grid)[:2] == [[4, 1, 1, 0], [1, 0, 1, 1]]

    def it_shows_who_or_what_belongs_to_one_district(self, frameworks: Frameworks):
        people = frameworks.grid(FrameworkWish(kind=SubjectKind.PARTICIPANT, district=ENDE.id))
        assert [each.name for each in people.columns] == ["P1", "P3"]
        sources = frameworks.grid(FrameworkWish(kind=SubjectKind.SOURCE, district=ENDE.id))
        assert [each.name for each in sources.columns] == ["21-ende-fgd"]
        with pytest.raises(UnknownThing):
            frameworks.grid(FrameworkWish(district=DistrictId("d-404")))

    def it_leaves_moderators_out_when_their_talk_does_not_count(
        self, project: Project, frameworks: Frameworks
    ):
        project.count_moderator(wanted=False)
        assert counts(frameworks.grid(THEMES))[0] == [4, 1, 0]
        people = frameworks.grid(FrameworkWish(kind=SubjectKind.PARTICIPANT))
        assert not people.moderator
        assert "MOD" not in {each.name for each in people.columns}

    def it_shows_a_blind_coder_their_own_alone(self, project: Project, frameworks: Frameworks):
        project.be_blind(wanted=True)
        assert counts(frameworks.grid(THEMES)) == [[4, 0, 0], [1, 0, 0], [0, 0, 0]]

    def it_counts_as_the_matrix_does(self, project: Project, frameworks: Frameworks):
        tabulator = Tabulator(project)
        for kind, dimension in (
            (SubjectKind.DISTRICT, Dimension.DISTRICT),
            (SubjectKind.SOURCE, Dimension.SOURCE),
            (SubjectKind.PARTICIPANT, Dimension.SPEAKER),
        ):
            grid = frameworks.grid(FrameworkWish(FrameworkRows.CODE, kind))
            wish = MatrixWish((Facet(Dimension.CODE),), (Facet(dimension),), tree=True)
            matrix = tabulator.matrix(wish)
            theirs = {
                (row.id, column.id): number
                for row, cells in zip(matrix.rows, matrix.cells, strict=True)
                for column, number in zip(matrix.columns, cells, strict=True)
            }
            ours = {
                (row.code, column.id): number
                for row, cells in zip(grid.rows, counts(grid), strict=True)
                for column, number in zip(grid.columns, cells, strict=True)
            }
            assert ours == {place: theirs.get(place, 0) for place in ours}
            assert sum(ours.values()) == sum(theirs.values())
        tabulator.close()

    def it_follows_every_change(self, project: Project, frameworks: Frameworks):
        assert counts(frameworks.grid(THEMES))[1] == [1, 1, 0]
        project.perform(RecodeCoding(CodingId("x-7"), SIGNAL.id))
        assert counts(frameworks.grid(THEMES))[:2] == [[5, 0, 0], [1, 2, 0]]

    def it_reads_on_a_thread_with_a_reader_lent(self, project: Project, frameworks: Frameworks):
        with project.reading() as reader:
            assert len(frameworks.grid(THEMES, reader).rows) == 3

    def it_has_no_rows_or_columns_in_an_empty_project(self, tmp_path: Path):
        (tmp_path / "leer").mkdir()
        empty = study_project(tmp_path / "leer", coded=False)
        empty.perform(
            Together(Step("clear"), tuple(RemoveCode(each.id) for each in empty.codebook().themes()))
        )
        grid = Frameworks(empty).grid(FrameworkWish(FrameworkRows.BRANCH, SubjectKind.PARTICIPANT))
        assert (grid.rows, grid.figures().bare) == ((), 0)
        empty.close()


class DescribeRespondentsOfASurvey:
    def it_shows_those_of_whom_something_is_coded_or_written(self, project: Project, frameworks: Frameworks):
        source = replace(described("sv", "Survei", SourceKind.SURVEY, "csv", made.TEXT, NOON), district=None)
        people = [Participant(f"r-{n}", f"R{n}", Role.OTHER, GARUT.id) for n in (1, 2, 3)]  # type: ignore[arg-type]
        turns = tuple(replace(turn, participant=f"r-{n}") for n, turn in enumerate(made.TURNS, 1))
        coding = made.coding("x-s", 4, 14, COST.id, source)
        project.perform(Rewrite((source, *people, Transcript(source.id, made.TEXT, turns, ("r-3",)), coding)))  # type: ignore[arg-type]
        wish = FrameworkWish(kind=SubjectKind.PARTICIPANT)
        assert [each.name for each in frameworks.grid(wish).columns if each.id.startswith("r-")] == ["R1"]
        key = CellKey(LOAD.id, SubjectKind.PARTICIPANT, "r-2")
        told = replace(made.SUMMARY, code=key.code, kind=key.kind, subject="r-2", rests_on=())
        project.perform(WriteSummary(told))
        assert [each.name for each in frameworks.grid(wish).columns if each.id.startswith("r-")] == [
            "R1",
            "R2",
        ]


class DescribeWhereSomebodySpeaks:
    def it_names_two_sources_and_counts_more(self, project: Project, frameworks: Frameworks):
        names = ("03-garut-fgd-pendamping", "04-garut-fgd-kpm", "21-ende-fgd")
        person = Participant("p-x", "K1", Role.OTHER)  # type: ignore[arg-type]
        talks = [project.reader.get(Transcript, name) for name in names]
        project.perform(Rewrite((person, *(replace(each, silent=("p-x",)) for each in talks[:2]))))  # type: ignore[arg-type]
        wish = FrameworkWish(kind=SubjectKind.PARTICIPANT)

        def shown() -> str:
            return next(each.detail for each in frameworks.grid(wish).columns if each.id == "p-x")

        assert shown() == "03-garut-fgd-pendamping, 04-garut-fgd-kpm"
        project.perform(Rewrite((replace(talks[2], silent=("p-x",)),)))  # type: ignore[arg-type]
        assert shown() == "03-garut-fgd-pendamping +2"

    def it_says_nothing_where_there_is_nothing_to_say(self):
        assert SubjectHeading("d", "Garut").label == "Garut"


class DescribeACell:
    def it_stands_empty_or_unwritten_or_fresh_or_stale(self, project: Project, frameworks: Frameworks):
        grid = frameworks.grid(THEMES)
        assert cell(grid, CellKey(LOAD.id, SubjectKind.DISTRICT, MIMIKA.id)).state is CellState.EMPTY
        assert cell(grid).state is CellState.UNWRITTEN
        write(project, frameworks)
        fresh = cell(frameworks.grid(THEMES))
        assert (fresh.state, fresh.freshness) == (CellState.FRESH, FRESH)
        project.perform(RemoveCodings((CodingId("x-1"),)))
        stale = cell(frameworks.grid(THEMES))
        assert (stale.state, stale.freshness, stale.codings) == (CellState.STALE, Freshness(gone=1), 4)
        assert frameworks.grid(THEMES).figures() == FrameworkFigures(1, 1, unwritten=3, bare=5, left_out=1)

    def it_is_in_no_grid_that_does_not_show_it(self, frameworks: Frameworks):
        grid = frameworks.grid(THEMES)
        assert grid.place(replace(IN_GARUT, code=CodeId("c-404"))) is None
        assert grid.place(replace(IN_GARUT, subject="d-404")) is None
        assert grid.place(replace(IN_GARUT, kind=SubjectKind.SOURCE)) is None

    def it_lists_its_codings_those_first_that_are_new_or_changed(
        self, project: Project, frameworks: Frameworks
    ):
        assert frameworks.grid(THEMES).quotations(IN_GARUT).ids() == ("x-0", "x-1", "x-2", "x-3", "x-5")
        write(project, frameworks)
        project.perform(RecodeCoding(CodingId("x-5"), LOAD.id))
        grid = frameworks.grid(THEMES)
        assert grid.quotations(IN_GARUT).ids() == ("x-5", "x-0", "x-1", "x-2", "x-3")
        row = grid.quotations(IN_GARUT).rows(project.reader, 0, 1)[0]
        assert row is not None
        assert row.quotation.source_name == "04-garut-fgd-kpm"

    def it_goes_stale_when_the_project_counts_moderators_no_more_and_comes_back(
        self, project: Project, frameworks: Frameworks
    ):
        write(project, frameworks)
        project.count_moderator(wanted=False)
        assert cell(frameworks.grid(THEMES)).freshness == Freshness(gone=1)
        project.count_moderator(wanted=True)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_shows_a_summary_of_other_codes_or_subjects_nowhere(self, project: Project, frameworks: Frameworks):
        write(project, frameworks)
        only_places = frameworks.grid(FrameworkWish(FrameworkRows.BRANCH, theme=PLACE.id))
        assert only_places.figures().filled == 0
        assert frameworks.grid(FrameworkWish(kind=SubjectKind.SOURCE)).figures().filled == 0


class DescribeWriting:
    def it_is_by_whoever_works_and_true_of_what_stands_there(self, project: Project, frameworks: Frameworks):
        summary = write(project, frameworks)
        assert (summary.coder, summary.changed_at) == (project.coder.id, NOON)
        assert cell(frameworks.grid(THEMES)).summary == summary

    def it_changes_nothing_when_nothing_changed(self, project: Project, frameworks: Frameworks):
        grid = frameworks.grid(THEMES)
        assert writing(project, grid, IN_GARUT, "") is None
        write(project, frameworks)
        assert writing(project, frameworks.grid(THEMES), IN_GARUT, "Uang sendiri.") is None

    def it_stays_stale_when_only_its_words_are_mended(self, project: Project, frameworks: Frameworks):
        write(project, frameworks)
        project.perform(RemoveCodings((CodingId("x-1"),)))
        write(project, frameworks, "Uang sendiri, tiap bulan.")
        assert cell(frameworks.grid(THEMES)).state is CellState.STALE

    def it_may_be_written_anew_and_confirmed_in_one(self, project: Project, frameworks: Frameworks):
        write(project, frameworks)
        project.perform(RemoveCodings((CodingId("x-1"),)))
        operation = writing(project, frameworks.grid(THEMES), IN_GARUT, "Lain.", confirmed=True)
        assert operation is not None
        project.perform(operation)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_is_fresh_again_when_it_is_confirmed(self, project: Project, frameworks: Frameworks):
        summary = write(project, frameworks)
        project.perform(RemoveCodings((CodingId("x-1"),)))
        operation = confirming(project, frameworks.grid(THEMES), summary)
        assert isinstance(operation, ConfirmSummary)
        done = project.perform(operation)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH
        project.undo(done)
        assert cell(frameworks.grid(THEMES)).state is CellState.STALE

    def it_keeps_what_others_saw_when_a_blind_coder_confirms(self, project: Project, frameworks: Frameworks):
        summary = write(project, frameworks)
        project.be_blind(wanted=True)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH
        project.perform(confirming(project, frameworks.grid(THEMES), summary))
        project.be_blind(wanted=False)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_tells_who_sees_more_what_a_blind_coder_could_not_know(
        self, project: Project, frameworks: Frameworks
    ):
        project.be_blind(wanted=True)
        write(project, frameworks)
        project.be_blind(wanted=False)
        assert cell(frameworks.grid(THEMES)).freshness == Freshness(new=(CodingId("x-2"),))


class DescribeWhatItSaidBefore:
    def it_tells_other_words_the_newest_first(self, project: Project, frameworks: Frameworks):
        summary = write(project, frameworks, "Satu.")
        write(project, frameworks, "Dua.")
        project.perform(confirming(project, frameworks.grid(THEMES), summary))
        write(project, frameworks, "")
        write(project, frameworks, "Tiga.")
        versions = earlier_versions(project, summary.id)
        assert [(each.text, each.coder, each.at) for each in versions] == [
            ("Dua.", "Sari", NOON),
            ("Satu.", "Sari", NOON),
        ]


class DescribeLinking:
    def it_links_a_cell_without_words(self, project: Project, frameworks: Frameworks):
        operation = linking(project, frameworks.grid(THEMES), IN_GARUT, [CodingId("x-1")])
        assert isinstance(operation, WriteSummary)
        project.perform(operation)
        found = cell(frameworks.grid(THEMES))
        assert found.summary is not None
        assert (found.summary.text, found.summary.rests_on) == ("", ("x-1",))

    def it_takes_a_linked_coding_for_read(self, project: Project, frameworks: Frameworks):
        write(project, frameworks)
        project.perform(RecodeCoding(CodingId("x-4"), COST.id))
        assert cell(frameworks.grid(THEMES)).freshness == Freshness(new=(CodingId("x-4"),))
        operation = linking(project, frameworks.grid(THEMES), IN_GARUT, [CodingId("x-4")])
        assert isinstance(operation, RestOn)
        project.perform(operation)
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_heeds_codings_outside_the_cell_as_long_as_they_are_linked(
        self, project: Project, frameworks: Frameworks
    ):
        write(project, frameworks)
        project.perform(linking(project, frameworks.grid(THEMES), IN_GARUT, [CodingId("x-6")]))
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH
        project.perform(RecodeCoding(CodingId("x-6"), COST.id))
        assert cell(frameworks.grid(THEMES)).freshness == Freshness(recoded=(CodingId("x-6"),))
        project.perform(linking(project, frameworks.grid(THEMES), IN_GARUT, []))
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_hears_nothing_of_a_linked_coding_that_may_not_be_seen(
        self, project: Project, frameworks: Frameworks
    ):
        write(project, frameworks)
        project.perform(linking(project, frameworks.grid(THEMES), IN_GARUT, [CodingId("x-6")]))
        project.be_blind(wanted=True)
        assert project.reader.find(Summary, cell(frameworks.grid(THEMES)).summary.id) is not None  # type: ignore[union-attr]
        assert cell(frameworks.grid(THEMES)).state is CellState.FRESH

    def it_goes_with_its_summary(self, project: Project, frameworks: Frameworks):
        summary = write(project, frameworks)
        project.perform(RemoveSummary(summary.id))
        assert cell(frameworks.grid(THEMES)).state is CellState.UNWRITTEN


class DescribeAChangeOfRole:
    def it_takes_somebodys_talk_out_where_moderators_do_not_count(
        self, project: Project, frameworks: Frameworks
    ):
        project.count_moderator(wanted=False)
        assert frameworks.grid(THEMES).cell(0, 0).codings == 4
        person = next(each for each in project.reader.all(Participant) if each.name == "K1")
        project.perform(SetRole(person.id, Role.MODERATOR))
        assert frameworks.grid(THEMES).cell(0, 0).codings == 3
        assert BAYU.name in {each.name for each in project.coders()}
