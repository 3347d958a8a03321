"""The summary of a month: what it says, to whom, and that its page is one."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from exports.office import office
from tests.exports.word_files import blocks, opened
from tests.services.supervision_papers.coordinator import (
    EVERYTHING,
    FIRST,
    MEETING,
    NOW,
    blocks_of,
    coordinators,
    words_of,
)
from workbench.domain.cases import Case, Risk, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed
from workbench.domain.reports import Report, Section, Table, Tiles
from workbench.domain.sessions import CaseDiscussion, FunctionMinutes, SessionState
from workbench.domain.store import Record
from workbench.services.projects import Project
from workbench.services.supervision_papers.monthly import MOST_NEEDS, MOST_THEMES, monthly_paper
from workbench.services.supervision_papers.paper import Copy
from workbench.services.supervision_papers.small_numbers import hidden_among, rough_share
from workbench.services.supervision_papers.writing import write_paper

MARCH = date(2026, 3, 14)
CAN_COUNT = office() is not None and shutil.which("pdftotext") is not None
GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def crowded() -> Iterator[Record]:
    """A large month: long names, many themes, many people, two digits and three everywhere."""
    district = next(each for each in EVERYTHING if isinstance(each, District) and each.name == "Ende")
    yield from EVERYTHING
    long = "Keterbatasan jangkauan layanan kesehatan dan pendidikan di desa yang jauh dari jalan raya"
    codes = [Code(f"c-{n:02d}", f"{long} {n}", None, n) for n in range(24)]
    yield from codes
    for n in range(60):
        yield Facilitator(f"g-{n}", f"PENDAMPING-KABUPATEN-{n:03d}", district.id, NOW, families=100 + 5 * n)
    cases = [replace(FIRST, id=f"k-{n}", code=f"K-{n:04d}", risk=tuple(Risk)[n % 4]) for n in range(200)]
    yield from cases
    for n in range(240):
        yield replace(
            MEETING,
            id=f"s-{n}",
            number=f"END/2026/{n + 10:03d}",
            state=SessionState.MISSED if n % 9 == 0 else SessionState.FINALISED,
            finalised_at=NOW,
            supervisees=(f"PENDAMPING-KABUPATEN-{n % 60:03d}",),
            discussions=(
                CaseDiscussion(
                    cases[n % 200].id, "x", "y", "z", themes=tuple(ThemeTie(each.id) for each in codes)
                ),
            ),
            needs=tuple(LearningNeed(each, "Belajar") for each in Competence),
            minutes=FunctionMinutes(10, 20, 30, 5),
        )


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path)
    yield opened_project
    opened_project.close()


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path, crowded())
    yield opened_project
    opened_project.close()


def ende(project: Project) -> str:
    return next(each.id for each in project.reader.all(District) if each.name == "Ende")


def page_of(report: Report) -> tuple[Section, ...]:
    """The sections before the annex."""
    end = next(place for place, each in enumerate(report.sections) if each.new_page)
    return report.sections[:end]


class DescribeTheSummary:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_is_as_it_was(self, project: Project, tmp_path: Path, language: str) -> None:
        path = tmp_path / "bulan.docx"
        write_paper(project, monthly_paper(project, ende(project), MARCH, language), path)
        lines = [line.rstrip() for line in blocks(opened(path))]
        golden = GOLDEN / f"month-{language}.txt"
        assert lines == golden.read_text(encoding="utf-8").splitlines()

    def it_sets_figures_beside_those_of_the_month_before(self, project: Project) -> None:
        report = monthly_paper(project, ende(project), MARCH, "id").report
        first = blocks_of(report, Tiles)[0]
        assert isinstance(first, Tiles)
        assert (first.tiles[0].figure, first.tiles[0].note) == ("1", "Februari 2026: 1")
        assert report.subtitle == "Ende · Maret 2026"
        assert "Belum disupervisi: PD-09, PD-11." in words_of(report)
        assert "Bulan ini belum berakhir; angka per 20 Maret 2026." in words_of(report)

    def it_covers_all_districts_and_empty_months(self, project: Project) -> None:
        report = monthly_paper(project, None, date(2025, 7, 1), "id").report
        assert report.subtitle == "seluruh kabupaten · Juli 2025"
        for words in (
            "Tidak ada sesi supervisi pada bulan ini.",
            "Tidak ada tema yang dicatat.",
            "Waktu menurut fungsi tidak dicatat.",
            "Tidak ada kebutuhan belajar yang dicatat.",
        ):
            assert words in words_of(report)

    def it_does_without_a_register(self, tmp_path: Path) -> None:
        (tmp_path / "bare").mkdir()
        records = [each for each in EVERYTHING if not isinstance(each, Facilitator | Case)]
        bare = coordinators(tmp_path / "bare", [each for each in records if not hasattr(each, "case")][:10])
        report = monthly_paper(bare, None, MARCH, "en").report
        assert "Caseloads are not known." in words_of(report)
        bare.close()

    def it_knows_no_other_district(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            monthly_paper(project, "d-404", MARCH, "id")


class DescribeItsOnePage:
    def it_holds_no_more_lines_than_fit(self, large: Project) -> None:
        page = page_of(monthly_paper(large, ende(large), MARCH, "id").report)
        tables = [each for part in page for each in part.blocks if isinstance(each, Table)]
        assert [len(each.rows) for each in tables] == [MOST_THEMES, 3]
        themes = [row[0].text for row in tables[0].rows]
        assert all(len(each) <= 60 for each in themes)
        assert any(each.startswith("… ") for each in themes)
        needs = next(each for each in page if each.title.startswith("Kebutuhan")).blocks[0]
        assert len(re.findall(r"\(\d+\)", str(needs))) == MOST_NEEDS

    @pytest.mark.skipif(not CAN_COUNT, reason="LibreOffice or pdftotext is not installed")
    @pytest.mark.parametrize("language", ["id", "en"])
    @pytest.mark.parametrize("copy", [Copy.COORDINATOR, Copy.MINISTRY])
    def it_is_one_page_with_many_records(
        self, large: Project, tmp_path: Path, language: str, copy: Copy
    ) -> None:
        assert first_of_annex(large, tmp_path / "a.pdf", language, copy) == 2

    @pytest.mark.skipif(not CAN_COUNT, reason="LibreOffice or pdftotext is not installed")
    def it_is_one_page_with_few_records(self, project: Project, tmp_path: Path) -> None:
        assert first_of_annex(project, tmp_path / "a.pdf", "id", Copy.COORDINATOR) == 2


def first_of_annex(project: Project, path: Path, language: str, copy: Copy) -> int:
    """Return on which page of the file the annex begins."""
    write_paper(project, monthly_paper(project, ende(project), MARCH, language, copy), path)
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"],
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    pages = text.split("\f")
    begins = "Lampiran:" if language == "id" else "Annex:"
    return next(number for number, page in enumerate(pages, 1) if begins in page)


class DescribeTheMinistrysCopy:
    def it_names_nobody_and_tells_no_small_number(self, project: Project) -> None:
        report = monthly_paper(project, ende(project), MARCH, "id", Copy.MINISTRY).report
        told = words_of(report)
        assert "PD-" not in told
        assert "Waktu menurut fungsi tidak dicatat." in told
        figures = [
            tile.figure for each in blocks_of(report, Tiles) if isinstance(each, Tiles) for tile in each.tiles
        ]
        assert figures[:2] == ["<\u00a03", "–"]
        numbers = [
            cell.text
            for each in blocks_of(report, Table)
            if isinstance(each, Table)
            for row in each.rows
            for cell in row[1:]
        ]
        assert not {"1", "2"} & {*numbers, *figures}
        assert not any(cell in told for cell in ("value=1,", "value=2,"))

    def it_tells_large_ones(self, large: Project) -> None:
        report = monthly_paper(large, ende(large), MARCH, "en", Copy.MINISTRY).report
        tiles = blocks_of(report, Tiles)[0]
        assert isinstance(tiles, Tiles)
        assert tiles.tiles[1].figure == "± 95%"
        assert "families for each facilitator on average" in words_of(report)


class DescribeSmallNumbers:
    @pytest.mark.parametrize(
        ("counts", "hidden"),
        [
            ((), set()),
            ((0, 5, 9), set()),
            ((1, 5, 9), {0, 1}),
            ((5, 2, 4, 9), {1, 2}),
            ((1, 2, 9), {0, 1}),
            ((2, 0), {0}),
        ],
    )
    def it_hides_what_would_give_a_small_one_away(self, counts: tuple[int, ...], hidden: set[int]) -> None:
        assert hidden_among(counts) == hidden

    def it_rounds_shares_only_of_many(self) -> None:
        assert (rough_share(29, 30), rough_share(1, 3), rough_share(0, 0)) == (95, None, None)
