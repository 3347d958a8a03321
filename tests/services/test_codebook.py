"""Codebooks as sheets: what a file may be, and what comes back from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from exports.spreadsheet import SheetColumn, write_codebook_xlsx, write_xlsx
from exports.tabular import write_codebook_csv
from tests.fakes.memory_store import MemoryStore
from workbench.domain.code_sheets import CodebookRemark, settled, sheet_rows
from workbench.domain.codes import Code, Codebook, CodeExample, CodeStatus, ExampleKind, Guide
from workbench.domain.errors import FileReason, FileRefused, InvalidField, NameEmpty, UnknownField
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.language.readers import read_sheet
from workbench.language.readers.sheets import BadRow, RowFault, Sheet
from workbench.services.codebook import (
    CodeChange,
    CodeFate,
    codebook_rows,
    keyword_list,
    read_codebook,
    revision_of,
)
from workbench.services.codebook_files import codebook_in, rows_of_sheet

HERE = Path("kode.csv")
WORK = Code("w", "Beban kerja", colour="#aa3300", guide=Guide("apa", "kapan", "jangan", "cth", ("lelah",)))
COST = Code("c", "Biaya", "w", 0, "#aa3300")

SIGNS = st.sampled_from(
    ["=1+1", "+62", "-", "@nama", '"kutip"', "'", ";", "\\", "|", "\n", "\t", "_x0041_", "😀", "é", " "]
)
lines = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8) | SIGNS, max_size=4
)
lines = lines.map("".join)
names = lines.map(lambda text: " ".join(settled(text).split())).filter(
    lambda text: text and " / " not in f" {text} "
)
guides = st.builds(Guide, lines, lines, lines, lines, st.lists(lines, max_size=3).map(tuple))
examples = st.builds(CodeExample, st.sampled_from(ExampleKind), lines, lines, st.none() | st.just("x-1"))
codes = st.builds(
    lambda name, guide, english, guide_en, status, colour, question, shown: Code(
        "", name, None, 0, f"#{colour:06x}", guide, english, guide_en, status, question, shown
    ),
    names,
    guides,
    lines,
    guides,
    st.sampled_from(CodeStatus),
    st.integers(0, 0xFFFFFF),
    lines,
    st.lists(examples, max_size=4).map(tuple),
)
books = st.lists(st.tuples(codes, st.integers(0, 3)), max_size=6)


def book_of(made: list[tuple[Code, int]]) -> list[Code]:
    """Hang each code below one that stands so many levels above the one before; the last comes first among siblings."""
    branch: list[Code] = []
    placed: list[Code] = []
    taken: set[tuple[str | None, str]] = set()
    for number, (code, up) in enumerate(made):
        branch = branch[: max(0, len(branch) - up)]
        parent = branch[-1].id if branch else None
        if (parent, code.name.casefold()) not in taken:
            taken.add((parent, code.name.casefold()))
            placed.append(replace(code, id=f"k{number}", parent=parent, position=len(made) - number))
            branch.append(placed[-1])
    return placed


def meanings_of(book: list[Code], text: str, english: str) -> list[Interpretation]:
    return [Interpretation(book[0].id, text, english, ThemeStep.SYNTHESIS)] if book else []


def rows_in(path: Path) -> list[dict[str, str]]:
    """Read a sheet as the program does, without a process of its own for every example."""
    return rows_of_sheet(read_sheet(path)) if path.suffix == ".xlsx" else read_codebook(path)


@pytest.mark.parametrize(("suffix", "write"), [(".csv", write_codebook_csv), (".xlsx", write_codebook_xlsx)])
class DescribeRoundTrip:
    @settings(deadline=None)
    @given(books, lines, lines)
    def it_changes_nothing(
        self, tmp_path_factory: pytest.TempPathFactory, suffix, write, made, one: str, other: str
    ) -> None:
        book = book_of(made)
        meanings = meanings_of(book, one, other)
        path = tmp_path_factory.mktemp("kode") / f"kode{suffix}"
        assert write(Codebook(book), meanings, path) == len(book)
        back = revision_of(MemoryStore(*book, *meanings), rows_in(path))
        assert (back.added, back.updated, back.unchanged, back.operation) == (0, 0, len(book), None)
        assert {each.fate for each in back.changes} <= {CodeFate.UNCHANGED}

    @settings(deadline=None)
    @given(books, lines, lines)
    def it_carries_all_to_an_empty_project(
        self, tmp_path_factory: pytest.TempPathFactory, suffix, write, made, one: str, other: str
    ) -> None:
        book = book_of(made)
        path = tmp_path_factory.mktemp("kode") / f"kode{suffix}"
        meanings = meanings_of(book, one, other)
        write(Codebook(book), meanings, path)
        store = MemoryStore()
        revision = revision_of(store, rows_in(path))
        if revision.operation is not None:
            store.perform(revision.operation)
        copy = Codebook(store.all(Code))
        assert revision.added == len(copy)
        assert sheet_rows(copy, store.all(Interpretation)) == sheet_rows(Codebook(book), meanings)
        assert all(each.coding is None for code in copy for each in code.examples)


class DescribeASheetOfExamples:
    def it_keeps_where_an_example_was_taken_from(self) -> None:
        kept = CodeExample(ExampleKind.TYPICAL, "naik bukit", "FGD Garut, P2", "x-1")
        lost = CodeExample(ExampleKind.TYPICAL, "lama", "", "x-2")
        edge = CodeExample(ExampleKind.BOUNDARY, "batas", "", "x-3")
        store = MemoryStore(replace(WORK, examples=(lost, edge, kept)))
        row = {
            "path": "Beban kerja",
            "typical": "naik bukit | FGD Garut, P2\nbaru \\| satu\n\n",
            "counter": "",
        }
        revision = revision_of(store, [row])
        assert revision.operation is not None
        store.perform(revision.operation)
        fresh = CodeExample(ExampleKind.TYPICAL, "baru | satu")
        assert store.get(Code, "w").examples == (kept, fresh, edge)

    def it_tells_what_changes_in_which_cell(self) -> None:
        revision = revision_of(
            MemoryStore(WORK, COST),
            [{"path": "Beban kerja / Biaya", "status": "draft", "definition": "uang"}],
        )
        (change,) = revision.changes
        assert change == CodeChange(
            "Beban kerja / Biaya",
            CodeFate.UPDATED,
            (("definition", "", "uang"), ("status", "active", "draft")),
            "c",
        )

    def it_refuses_steps_that_are_none(self) -> None:
        with pytest.raises(InvalidField) as invalid:
            revised({"path": "A", "step": "later"})
        assert invalid.value.name == "step"


class DescribeWorkbooks:
    def it_says_that_a_text_is_too_long_for_excel(self, tmp_path: Path) -> None:
        long = replace(WORK, guide=Guide("😀" * 16_384))
        with pytest.raises(FileRefused) as refused:
            write_codebook_xlsx(Codebook([long]), [], tmp_path / "kode.xlsx")
        assert refused.value.reason is FileReason.CELL_TOO_LONG
        assert refused.value.facts["column"] == "definition"
        assert not (tmp_path / "kode.xlsx").exists()
        assert (
            write_codebook_xlsx(Codebook([replace(WORK, guide=Guide("x" * 32_767))]), [], tmp_path / "a.xlsx")
            == 1
        )

    def it_reads_what_excel_turned_into_a_number(self, tmp_path: Path) -> None:
        with Workbook(tmp_path / "kode.xlsx") as workbook:
            sheet = workbook.add_worksheet()
            sheet.write_row(0, 0, ["Path", "definition"])
            sheet.write_row(1, 0, [2020, 3.5])
        assert codebook_in(tmp_path / "kode.xlsx").rows == ({"path": "2020", "definition": "3.5"},)

    def it_refuses_a_sheet_with_broken_rows(self) -> None:
        bad = BadRow(3, RowFault.NUL_CHARACTERS, ("\0",))
        with pytest.raises(FileRefused) as refused:
            rows_of_sheet(Sheet(HERE, "xlsx", "", ("path",), [("A",)], [2], (bad,)))
        assert refused.value.reason is FileReason.NOT_A_CODEBOOK

    def it_knows_no_other_formats(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            codebook_in(tmp_path / "kode.ods")
        assert refused.value.reason is FileReason.UNKNOWN_FORMAT

    @pytest.mark.parametrize("ending", ["csv", "xlsx"])
    def it_tells_of_a_path_that_stands_in_several_rows(self, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"kode.{ending}"
        rows = (("Biaya / Bensin", "satu"), ("Biaya", "x"), ("biaya /  bensin", "dua"))
        if ending == "csv":
            path.write_text("path,definition\n" + "\n".join(map(",".join, rows)), encoding="utf-8")
        else:
            write_xlsx([SheetColumn("path"), SheetColumn("definition")], rows, path, "kode")

        assert codebook_in(path).remarks == (CodebookRemark("path_twice", "Biaya / Bensin", 2),)


class DescribeReadCodebook:
    @pytest.mark.parametrize("sign", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def it_reads_what_offices_write(self, tmp_path: Path, sign: str, encoding: str, end: str) -> None:
        path = tmp_path / "kode.csv"
        rows = [["Path", " DEFINITION "], ["Beban – kerja", '"café; a, b\tc"'], ["", ""], ["Biaya", "x"]]
        path.write_bytes(end.join(sign.join(row) for row in rows).encode(encoding))
        assert read_codebook(path) == [
            {"path": "Beban – kerja", "definition": "café; a, b\tc"},
            {"path": "Biaya", "definition": "x"},
        ]

    def it_keeps_line_ends_within_cells(self) -> None:
        assert codebook_rows(HERE, 'path,definition\nA,"satu\ndua"\n')[0]["definition"] == "satu\ndua"

    def it_takes_short_rows_and_empty_columns(self) -> None:
        assert codebook_rows(HERE, "path,definition,\nA\nB,x,\n") == [
            {"path": "A"},
            {"path": "B", "definition": "x"},
        ]

    @pytest.mark.parametrize(
        "words",
        [
            "",
            "\n\n",
            "name\nA",
            'path\n"A',
            'path\n"A"b',
            "path,PATH\nA,B",
            "path,colour,colour\nA,,",
            "path\nA,lebih",
            "path,,definition\nA,hilang,x",
        ],
    )
    def it_refuses_what_would_lose_words(self, words: str) -> None:
        with pytest.raises(FileRefused) as refused:
            codebook_rows(HERE, words)
        assert refused.value.reason is FileReason.NOT_A_CODEBOOK
        assert "what" in refused.value.facts

    def it_names_the_column_that_it_does_not_know(self) -> None:
        with pytest.raises(UnknownField) as unknown:
            codebook_rows(HERE, "path,Shape\nA,round")
        assert unknown.value.name == "shape"

    @pytest.mark.parametrize(
        ("content", "reason"), [(None, FileReason.MISSING), (b"path\0\nA", FileReason.NOT_TEXT)]
    )
    def it_refuses_files(self, tmp_path: Path, content: bytes | None, reason: FileReason) -> None:
        path = tmp_path / "kode.csv"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(FileRefused) as refused:
            read_codebook(path)
        assert refused.value.reason is reason

    def it_refuses_folders_and_giants(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(FileRefused):
            read_codebook(tmp_path)
        monkeypatch.setattr("workbench.services.codebook_files._LIMIT", 3)
        path = tmp_path / "kode.csv"
        path.write_text("path\n")
        with pytest.raises(FileRefused) as refused:
            read_codebook(path)
        assert refused.value.reason is FileReason.TOO_LARGE


def revised(*rows: dict[str, str]) -> tuple[MemoryStore, int, int, int]:
    store = MemoryStore(WORK, COST, Interpretation("w", "Berat."))
    revision = revision_of(store, rows)
    if revision.operation is not None:
        store.perform(revision.operation)
    return store, revision.added, revision.updated, revision.unchanged


class DescribeRevision:
    def it_leaves_what_the_sheet_does_not_speak_of(self) -> None:
        store, *counts = revised({"path": "beban KERJA", "colour": "00FF00"})
        assert counts == [0, 1, 0]
        assert store.get(Code, "w") == replace(WORK, colour="#00ff00")
        assert store.get(Interpretation, "w").text == "Berat."

    def it_empties_what_the_sheet_leaves_empty(self) -> None:
        store, *_ = revised(
            {"path": "Beban kerja", "definition": "", "keywords": "", "colour": "", "status": ""}
        )
        changed = store.get(Code, "w")
        assert changed.guide == replace(WORK.guide, definition="", keywords=())
        assert (changed.colour, changed.status) == (WORK.colour, WORK.status)

    def it_makes_parents_after_their_elder_siblings(self) -> None:
        store, *counts = revised({"path": "Beban kerja / Jarak / Laut"}, {"path": "Beban kerja / Jarak"})
        assert counts == [2, 0, 0]
        book = Codebook(store.all(Code))
        assert [each.name for each in book.children("w")] == ["Biaya", "Jarak"]
        assert book.at_path("Beban kerja / Jarak / Laut").colour == WORK.colour

    def it_lets_the_later_of_two_rows_win(self) -> None:
        store, *counts = revised(
            {"path": "Beban kerja / Biaya", "definition": "satu"},
            {"path": "BEBAN  kerja / biaya", "definition": "dua"},
        )
        assert counts == [0, 1, 0]
        assert store.get(Code, "c").guide.definition == "dua"

    def it_reads_what_themes_mean_and_nothing_of_codes(self) -> None:
        store, *counts = revised(
            {"path": "Beban kerja", "interpretation": "Nyata.", "interpretation_en": "Real."},
            {"path": "Beban kerja / Biaya", "interpretation": "Tidak dibaca"},
        )
        assert counts == [0, 1, 1]
        assert store.get(Interpretation, "w") == Interpretation("w", "Nyata.", "Real.")
        assert len(store.all(Interpretation)) == 1

    @pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g", "##12345"])
    def it_refuses_colours_that_are_none(self, colour: str) -> None:
        with pytest.raises(InvalidField) as invalid:
            revised({"path": "A", "colour": colour})
        assert (invalid.value.name, invalid.value.value) == ("colour", colour)

    def it_refuses_states_that_are_none(self) -> None:
        with pytest.raises(InvalidField):
            revised({"path": "A", "status": "lost"})
        store, *_ = revised({"path": "Beban kerja", "status": "RETIRED"})
        assert store.get(Code, "w").status is CodeStatus.RETIRED

    @pytest.mark.parametrize("path", ["", " ", "A / ", " / A", "A /  / B", "A / / B"])
    def it_refuses_paths_with_an_empty_level(self, path: str) -> None:
        with pytest.raises(NameEmpty):
            revised({"path": path})

    def it_parts_keywords_once_each(self) -> None:
        assert keyword_list(" satu ;dua  kata;; satu") == ("satu", "dua kata")
