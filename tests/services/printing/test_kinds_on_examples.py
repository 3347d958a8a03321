"""Every kind on both example studies: in both languages, live in every part, and in the words of the study's places."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import pytest

from exports.word import write_word
from tests.services.printing.printed import by_key, only_table, paragraphs, printed, sound
from workbench.coding.taking_part import merged
from workbench.domain.districts import District, PlaceLevel, district_named
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.participants import Role
from workbench.domain.print_tables import Anonymity, PrintKind
from workbench.domain.reports import Paragraph, Report, Table
from workbench.domain.sources import Source, SourceKind
from workbench.services import studies
from workbench.services.coverage import coverage
from workbench.services.jobs import Silent
from workbench.services.participation import participation_overview
from workbench.services.people import person_items
from workbench.services.projects import Project, create_file
from workbench.services.tabulating import Tabulator

KINDS = (
    PrintKind.CODEBOOK,
    PrintKind.FRAMEWORK,
    PrintKind.JOINT_DISPLAY,
    PrintKind.PARTICIPANTS,
    PrintKind.PARTICIPATION,
    PrintKind.MEMOS,
    PrintKind.DISTRICT_PROFILE,
    PrintKind.METHODS,
    PrintKind.COREQ,
    PrintKind.SRQR,
)


def example(name: str, folder: Path) -> Project:
    return studies.create_example(folder / f"{name}.workbench", Silent(), study=name)


@pytest.fixture(scope="module")
def pkh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = example("pkh-2025", tmp_path_factory.mktemp("pkh"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def bekasi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = example("bekasi", tmp_path_factory.mktemp("bekasi"))
    yield opened
    opened.close()


def our_words(report: Report) -> str:
    """Return what the program says itself: prose, captions, headings and notes, not what people wrote."""
    found: list[str] = []
    for block in chain.from_iterable(section.blocks for section in report.sections):
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [block.caption, block.note, block.description, *(each.label for each in block.columns)]
    return " ".join(found)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_every_kind_is_live_and_can_be_written(
    kind: PrintKind, language: str, anonymity: Anonymity, pkh: Project, bekasi: Project, tmp_path: Path
) -> None:
    for project in (pkh, bekasi):
        report = printed(project, kind, language, anonymity=anonymity)
        sound(report)
        write_word(report, tmp_path / "cetak.docx")
        assert (tmp_path / "cetak.docx").stat().st_size > 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_says_something_of_an_empty_project(
    kind: PrintKind, language: str, tmp_path: Path
) -> None:
    made = create_file(tmp_path / "kosong.workbench", study="empty", title="Kosong", coder="Sari")
    report = printed(made, kind, language)
    made.close()
    sound(report)
    assert all(section.blocks for section in report.sections)
    write_word(report, tmp_path / "kosong.docx")


def test_every_kind_is_printed_alike_on_another_thread(pkh: Project) -> None:
    with ThreadPoolExecutor(1) as pool:
        for kind in KINDS:
            assert pool.submit(printed, pkh, kind).result() == printed(pkh, kind)


@pytest.mark.parametrize("kind", [PrintKind.PARTICIPANTS, PrintKind.DISTRICT_PROFILE, PrintKind.METHODS])
def test_places_are_called_what_the_study_calls_them(kind: PrintKind, bekasi: Project) -> None:
    assert bekasi.place_level is PlaceLevel.SUBDISTRICT
    told = our_words(printed(bekasi, kind))
    assert "ecamatan" in told
    assert "abupaten" not in told.replace("Wawancara koordinator kabupaten", "")
    assert "istrict" not in our_words(printed(bekasi, kind, "en")).replace("ubdistrict", "")


class DescribeNumbers:
    """What print says agrees with the services from which the window takes its numbers."""

    def it_lists_those_whom_the_list_of_people_has_in_talks(self, pkh: Project):
        table = only_table(printed(pkh, PrintKind.PARTICIPANTS))
        expected = {
            each.participant.id
            for each in person_items(pkh)
            if each.participant.role is not Role.MODERATOR
            and any(source.kind is not SourceKind.SURVEY for source, _turns in each.talks)
        }
        assert set(table.keys) - {"total"} == expected

    def it_counts_as_many_without_names_as_with_them(self, bekasi: Project):
        by_name = only_table(printed(bekasi, PrintKind.PARTICIPANTS))
        for anonymity in (Anonymity.ROLES, Anonymity.SOURCES):
            counted = only_table(printed(bekasi, PrintKind.PARTICIPANTS, anonymity=anonymity))
            numbers = [row[-1].value for row in counted.rows]
            assert numbers[-1] == sum(each or 0 for each in numbers[:-1]) == len(by_name.rows) - 1

    def it_tells_participation_as_the_overview_has_it(self, pkh: Project):
        report = printed(pkh, PrintKind.PARTICIPATION)
        overview = participation_overview(pkh.reader)
        sources = report.tables()[0]
        words = [row[5].value for row in sources.rows]
        assert words[:-1] == [each.participation.total.words for each in overview.sources]
        assert words[-1] == merged(each.participation for each in overview.sources).total.words

    def it_restricts_participation_to_a_district(self, pkh: Project):
        ende = district_named(pkh.reader.all(District), "Ende")
        report = printed(pkh, PrintKind.PARTICIPATION, district=ende.id)
        expected = {each.id for each in pkh.reader.where(Source, district=ende.id)}
        assert {*report.tables()[0].keys} - {"total"} == expected

    @pytest.mark.parametrize("name", ["pkh", "bekasi"])
    def it_counts_themes_of_a_district_as_the_matrix_does(self, name: str, request: pytest.FixtureRequest):
        project: Project = request.getfixturevalue(name)
        tabulator = Tabulator(project)
        wish = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),))
        rates = MatrixWish(wish.rows, wish.columns, Measure.PER_1000_WORDS)
        counts, rated = tabulator.matrix(wish), tabulator.matrix(rates)
        tabulator.close()
        for at, column in enumerate(counts.columns):
            report = printed(project, PrintKind.DISTRICT_PROFILE, district=column.id)
            themes = next((each for each in report.tables() if each.columns[0].key == "theme"), None)
            shown = {} if themes is None else dict(zip(themes.keys, themes.rows, strict=True))
            for row, heading in enumerate(counts.rows):
                if heading.id in shown:
                    assert shown[heading.id][1].value == counts.cells[row][at]
                    assert shown[heading.id][4].value == pytest.approx(rated.cells[row][at], abs=1e-4)
                    assert shown[heading.id][5].value == pytest.approx(rated.row_totals[row], abs=1e-4)
                else:
                    assert counts.cells[row][at] == 0 or len(shown) == 7

    def it_tells_a_districts_material_as_coverage_has_it(self, bekasi: Project):
        for each in coverage(bekasi).districts:
            assert each.district is not None
            told = paragraphs(printed(bekasi, PrintKind.DISTRICT_PROFILE, district=each.district.id))
            facts = next(text for part, text in told.items() if part.startswith("facts"))
            missing = "Belum ada bahan dari sini." in facts
            assert missing == (not each.collected and not any(talk.planned for talk in each.talks))
            assert (f"{each.codings} pengodean" in facts) == bool(each.collected)

    def it_gives_a_profile_to_every_district(self, bekasi: Project):
        report = printed(bekasi, PrintKind.DISTRICT_PROFILE)
        names = [section.title for section in report.sections if section.level == 1]
        assert names == [each.name for each in bekasi.reader.all(District)]

    def it_says_the_same_in_methods_as_elsewhere(self, bekasi: Project):
        told = paragraphs(printed(bekasi, PrintKind.METHODS))
        words = sum(each.words for each in bekasi.reader.all(Source))
        assert f"{words:,}".replace(",", ".") in told["material"]
        assert "13 partisipan" in told["participants"]
        assert "30 responden" in told["participants"]

    def it_fills_checklists_with_the_sentences_of_methods(self, bekasi: Project):
        told = paragraphs(printed(bekasi, PrintKind.METHODS))
        known = by_key(only_table(printed(bekasi, PrintKind.COREQ)))
        assert known["12"][3]
        assert known["12"][3] in told["participants"]
        assert known["25"][3] in told["coding"]
