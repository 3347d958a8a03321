from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from exports.sheets import write_sheet
from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.talking import AID, talking_project
from workbench.domain.codings import Coding, Segment
from workbench.domain.errors import FileRefused
from workbench.domain.matrices import Dimension
from workbench.domain.participants import Role
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.searching import Where
from workbench.services.stop_words import SETTING, given_stop_words, keep_stop_words, stop_words
from workbench.services.word_counts import COLUMNS, CompanyQuery, WordQuery, WordTable, company_of, word_table
from workbench.services.word_exports import Listing, write_listing


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = talking_project(tmp_path / "bicara.workbench")
    yield opened
    opened.close()


def _table(project: Project, **asked) -> WordTable:
    return word_table(project, WordQuery(**asked), Silent())


def _counts(table: WordTable) -> dict[str, int]:
    return {each.word: each.count for each in table.frequencies.words}


class DescribeAWordTable:
    def it_counts_talk_without_labels(self, project: Project) -> None:
        counts = _counts(_table(project))
        assert (counts["bantuan"], counts["sosial"], counts["jum'at"]) == (5, 2, 1)
        assert "rina" not in counts
        assert "moderator" not in counts

    def it_counts_by_stem(self, project: Project) -> None:
        first = _table(project, by_stem=True).frequencies.words[0]
        assert (first.word, first.count) == ("bantuan", 9)
        assert set(first.forms) == {"bantuan", "membantu", "dibantu", "bantu-bantu"}

    def it_lists_no_stop_words_short_words_and_numbers(self, project: Project) -> None:
        table = _table(project, stop_words=frozenset({"bantuan"}), shortest=5)
        assert not {"bantuan", "saya", "ada"} & set(_counts(table))
        assert table.frequencies.total == _table(project).frequencies.total
        assert not WordQuery().lists("2025")
        assert WordQuery(numbers=True).lists("2025")

    def it_narrows(self, project: Project) -> None:
        by_role = _table(project, where=Where(roles=frozenset({Role.FACILITATOR})))
        assert _counts(by_role)["bantuan"] == 3
        assert "jum'at" not in _counts(by_role)

    def it_leaves_moderators_out_where_the_project_does(self, project: Project) -> None:
        assert _counts(_table(project))["membantu"] == 2
        project.count_moderator(wanted=False)
        assert _counts(_table(project))["membantu"] == 1

    @pytest.mark.parametrize(
        ("columns", "headings", "groups"),
        [
            (Dimension.DISTRICT, ["Garut", "Ende"], (2, 2)),
            (Dimension.ROLE, ["moderator", "pendamping", "kpm"], (0, 3, 1)),
            (Dimension.KIND, ["fgd", "interview", "note"], (2, 2, 1)),
        ],
    )
    def it_stands_groups_beside_each_other(
        self, project: Project, columns: Dimension, headings: list[str], groups: tuple[int, ...]
    ) -> None:
        table = _table(project, columns=columns)
        assert [each.label for each in table.columns] == headings
        assert next(each for each in table.frequencies.words if each.word == "bantuan").groups == groups
        assert len(table.frequencies.group_totals) == len(headings)

    def it_counts_under_codes(self, project: Project) -> None:
        assert _table(project, code=AID.id).frequencies.total == 0
        text = project.reader.text("s-ende")
        span = Span(text.index("Bantuan"), len(text))
        segment = Segment("s-ende", span, span.of(text), project.reader.get(Source, "s-ende").sha256)
        project.perform(Rewrite((Coding("x-1", segment, AID.id, SARI.id, NOW),)))
        under = _table(project, code=AID.id)
        assert (_counts(under)["bantuan"], under.frequencies.total) == (2, 5)
        for columns in (Dimension.THEME, Dimension.CODE):
            table = _table(project, columns=columns)
            assert [each.label for each in table.columns] == ["Bantuan"]
            assert table.frequencies.group_totals == (5,)

    def it_offers_no_other_columns(self) -> None:
        assert set(COLUMNS) == {
            Dimension.DISTRICT, Dimension.ROLE, Dimension.KIND, Dimension.THEME, Dimension.CODE,
        }  # fmt: skip


class DescribeTheCompanyOfAWord:
    def it_names_who_is_near(self, project: Project) -> None:
        found = company_of(project, CompanyQuery("bantuan", 2), Silent())
        assert found.node == 5
        assert "sosial" in [each.word for each in found.collocates]

    def it_takes_all_forms_of_a_stem(self, project: Project) -> None:
        asked = CompanyQuery("pembantu", 1, WordQuery(by_stem=True))
        assert company_of(project, asked, Silent()).node == 9
        assert company_of(project, CompanyQuery("bantu", 1, WordQuery(by_stem=True)), Silent()).node == 9

    def it_is_empty_for_what_nobody_says(self, project: Project) -> None:
        for by_stem in (False, True):
            found = company_of(project, CompanyQuery("zzz", words=WordQuery(by_stem=by_stem)), Silent())
            assert (found.node, found.collocates) == (0, ())


class DescribeStopWords:
    def it_begins_with_those_that_are_given(self, project: Project) -> None:
        assert stop_words(project) == given_stop_words()
        assert "dan" in stop_words(project)

    def it_keeps_what_the_researcher_changes(self, project: Project) -> None:
        keep_stop_words(project, (given_stop_words() - {"dan"}) | {"Jum'at", "pkh", " "})
        assert "dan" not in stop_words(project)
        assert {"jum'at", "pkh", "yang"} <= stop_words(project)

    @pytest.mark.parametrize("kept", ["{", "[]", '{"added": 3}'])
    def it_passes_over_what_it_can_not_read(self, project: Project, kept: str) -> None:
        project.file.set_setting(SETTING, kept)
        assert stop_words(project) == given_stop_words()


LISTING = Listing(
    "Kata: [uji]", "id", ("Kata", "Jumlah", "Tiap 1.000"), [("=1+1", 3, 1.25), ("beras", 1, 0.5)]
)


class DescribeWritingAListing:
    def it_writes_a_workbook_with_numbers_and_no_formula(self, tmp_path: Path) -> None:
        assert write_listing(LISTING, tmp_path / "kata.xlsx") == 2
        book = CalamineWorkbook.from_path(str(tmp_path / "kata.xlsx"))
        assert book.sheet_names == ["Kata   uji"]
        assert book.get_sheet_by_index(0).to_python() == [
            ["Kata", "Jumlah", "Tiap 1.000"], ["=1+1", 3, 1.25], ["beras", 1, 0.5],
        ]  # fmt: skip
        with ZipFile(tmp_path / "kata.xlsx") as parts:
            assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")

    def it_writes_separated_values(self, tmp_path: Path) -> None:
        assert write_listing(LISTING, tmp_path / "kata.csv") == 2
        text = (tmp_path / "kata.csv").read_text(encoding="utf-8-sig")
        assert text.splitlines() == ["Kata,Jumlah,Tiap 1.000", "=1+1,3,1.25", "beras,1,0.5"]

    def it_writes_a_word_table_with_a_decimal_comma(self, tmp_path: Path) -> None:
        assert write_listing(LISTING, tmp_path / "kata.docx") == 2
        (table,) = Document(str(tmp_path / "kata.docx")).tables
        assert [cell.text for cell in table.rows[1].cells] == ["=1+1", "3", "1,25"]

    def it_writes_no_rows_at_all(self, tmp_path: Path) -> None:
        empty = Listing("Kata", "en", ("Word", "Count"), [], (2, 1))
        assert [write_listing(empty, tmp_path / f"kata.{kind}") for kind in ("xlsx", "csv", "docx")] == [
            0,
            0,
            0,
        ]

    def it_refuses_a_place_that_can_not_be_written(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            write_sheet(("a",), [("b",)], tmp_path / "tiada" / "kata.xlsx")
