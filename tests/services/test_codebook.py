"""Codebooks as sheets: what a file may be, and what comes back from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.tabular import write_codebook_csv
from tests.fakes.memory_store import MemoryStore
from workbench.domain.codes import Code, Codebook, CodeStatus, Guide
from workbench.domain.errors import FileReason, FileRefused, InvalidField, NameEmpty, UnknownField
from workbench.domain.themes import Interpretation
from workbench.services.codebook import codebook_rows, keyword_list, read_codebook, revision_of

HERE = Path("kode.csv")
WORK = Code("w", "Beban kerja", colour="#aa3300", guide=Guide("apa", "kapan", "jangan", "cth", ("lelah",)))
COST = Code("c", "Biaya", "w", 0, "#aa3300")

lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=20).map(
    str.strip
)
names = lines.map(lambda text: " ".join(text.split())).filter(lambda text: text and " / " not in f" {text} ")
keywords = st.lists(names.filter(lambda text: ";" not in text), max_size=3, unique=True).map(tuple)
guides = st.builds(Guide, lines, lines, lines, lines, keywords)
codes = st.builds(
    lambda name, guide, english, guide_en, status, colour: Code(
        "", name, None, 0, f"#{colour:06x}", guide, english, guide_en, status
    ),
    names,
    guides,
    lines,
    guides,
    st.sampled_from(CodeStatus),
    st.integers(0, 0xFFFFFF),
)


def book_of(themes: list[Code]) -> list[Code]:
    """Every second code becomes a child of the one before."""
    unique = {code.name.casefold(): code for code in themes}.values()
    placed: list[Code] = []
    for number, code in enumerate(unique):
        parent = placed[-1].id if number % 2 else None
        placed.append(replace(code, id=f"k{number}", parent=parent, position=number))
    return placed


class DescribeRoundTrip:
    @given(st.lists(codes, max_size=6), lines, lines)
    def it_changes_nothing(
        self, tmp_path_factory: pytest.TempPathFactory, made: list[Code], one: str, other: str
    ) -> None:
        book = book_of(made)
        meanings = [Interpretation(book[0].id, one, other)] if book and (one or other) else []
        path = tmp_path_factory.mktemp("kode") / "kode.csv"
        assert write_codebook_csv(Codebook(book), meanings, path) == len(book)
        back = revision_of(MemoryStore(*book, *meanings), read_codebook(path))
        assert (back.added, back.updated, back.unchanged, back.operation) == (0, 0, len(book), None)

    @given(st.lists(codes, min_size=1, max_size=6))
    def it_carries_all_to_an_empty_project(
        self, tmp_path_factory: pytest.TempPathFactory, made: list[Code]
    ) -> None:
        book = Codebook(book_of(made))
        path = tmp_path_factory.mktemp("kode") / "kode.csv"
        write_codebook_csv(book, [], path)
        store = MemoryStore()
        revision = revision_of(store, read_codebook(path))
        assert revision.operation is not None
        store.perform(revision.operation)
        copy = Codebook(store.all(Code))
        assert [
            (copy.path(each.id), each.guide, each.guide_en, each.colour, each.status) for each in copy
        ] == [(book.path(each.id), each.guide, each.guide_en, each.colour, each.status) for each in book]


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
        monkeypatch.setattr("workbench.services.codebook._LIMIT", 3)
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
