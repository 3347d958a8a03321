"""Codebooks for other programs: valid by the schema, and honest about what they can't hold."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from exports.refi_codebook import unheld_by_qdc, write_codebook_qdc
from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK, READING, WORKLOAD
from workbench.domain.code_sheets import CodebookRemark
from workbench.domain.codes import Code, Codebook, CodeStatus, Guide
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.ids import new_id
from workbench.services.codebook import revision_of
from workbench.services.codebook_files import codebook_in

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "refi" / "Codebook.xsd"))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def written(folder: Path, *codes: Code) -> Path:
    path = folder / "kode.qdc"
    assert write_codebook_qdc(Codebook(codes), path, origin="Workbench 1") == len(codes)
    return path


class DescribeQdc:
    @settings(deadline=None)
    @given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
    def it_is_valid_by_the_schema(self, tmp_path_factory: pytest.TempPathFactory, made) -> None:
        codes: list[Code] = []
        for number, (name, definition) in enumerate(made):
            parent = codes[-1].id if number % 3 else None
            codes.append(Code(new_id(), name or "-", parent, number, "#aabbcc", Guide(definition)))
        SCHEMA.assertValid(etree.parse(written(tmp_path_factory.mktemp("qdc"), *codes)))

    def it_comes_back_with_tree_colours_definitions_and_guids(self, tmp_path: Path) -> None:
        theme = Code(new_id(), "Beban kerja", None, 0, "#aa3300", Guide("apa <itu> & apa\nlagi"))
        code = Code(new_id(), "Biaya", theme.id, 0, "#00aa33", Guide("uang"))
        path = written(tmp_path, theme, code)
        store = MemoryStore()
        revision = revision_of(store, codebook_in(path).rows)
        assert revision.operation is not None
        store.perform(revision.operation)
        assert set(store.all(Code)) == {theme, code}
        again = revision_of(store, codebook_in(path).rows)
        assert (again.added, again.updated, again.unchanged) == (0, 0, 2)

    def it_has_no_way_to_say_that_there_are_no_codes(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            written(tmp_path)
        assert refused.value.reason is FileReason.NO_TEXT

    def it_tells_what_it_can_not_hold(self) -> None:
        codes = (replace(WORKLOAD, status=CodeStatus.RETIRED, name_en="Workload"), NETWORK)
        told = unheld_by_qdc(Codebook(codes), (READING,))
        assert CodebookRemark("column_left_out", "status", 1) in told
        assert CodebookRemark("column_left_out", "interpretation_en", 1) in told
        assert {each.name for each in told}.isdisjoint({"path", "definition", "colour", "step", "typical"})


def foreign(folder: Path, body: str, start: str = "<CodeBook") -> Path:
    path = folder / "asing.qdc"
    path.write_text(f"{start} {body}</CodeBook>", encoding="utf-8")
    return path


class DescribeForeignCodebooks:
    def it_reads_codes_whatever_the_namespace(self, tmp_path: Path) -> None:
        path = foreign(
            tmp_path,
            'xmlns="urn:QDA-XML:codebook:0:4" origin="X"><Codes>'
            '<Code guid="{5215CC69-B628-4E02-AFB9-9BEEAEE55808}" name="Topik" isCodable="false" color="#fA0">'
            '<Code guid="?" name="Uang / Kas" isCodable="true" color="rgba(1, 2, 3, 0.5)">'
            "<Description> Kas </Description></Code>"
            '<Code guid="x" name="uang - kas" isCodable="true" color="merah"/></Code>'
            '<Code guid="y" name="" isCodable="true"/></Codes>'
            '<Sets><Set guid="z" name="Kelompok"/></Sets>',
        )
        found = codebook_in(path)
        assert found.rows == (
            {"path": "Topik", "colour": "#ffaa00", "guid": "5215cc69-b628-4e02-afb9-9beeaee55808"},
            {"path": "Topik / uang - kas", "definition": "Kas", "colour": "#010203"},
            {"path": "?"},
        )
        assert found.remarks == (
            CodebookRemark("sets_left_out", count=1),
            CodebookRemark("name_changed", "Uang / Kas"),
            CodebookRemark("colour_left_out", "uang - kas"),
            CodebookRemark("same_name", "uang - kas"),
            CodebookRemark("name_empty", ""),
        )

    @pytest.mark.parametrize(
        ("origin", "paths"), [("NVivo 12", ["A", "A / B"]), ("Lain", ["Nodes", "Nodes / A", "Nodes / A / B"])]
    )
    def it_takes_nvivos_folder_around_everything_away(
        self, tmp_path: Path, origin: str, paths: list[str]
    ) -> None:
        inner = '<Code guid="a" name="A" isCodable="true"><Code guid="b" name="B" isCodable="true"/></Code>'
        body = (
            f'origin="{origin}"><Codes><Code guid="n" name="Nodes" isCodable="false">{inner}</Code></Codes>'
        )
        assert [row["path"] for row in codebook_in(foreign(tmp_path, body)).rows] == paths

    def it_keeps_one_code_that_is_no_folder(self, tmp_path: Path) -> None:
        body = 'origin="NVivo 12"><Codes><Code guid="n" name="Nodes" isCodable="true"/></Codes>'
        assert [row["path"] for row in codebook_in(foreign(tmp_path, body)).rows] == ["Nodes"]

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("<Project/>", FileReason.NOT_A_CODEBOOK),
            ("<CodeBook><Codes/></CodeBook>", FileReason.NOT_A_CODEBOOK),
            ("<CodeBook", FileReason.DAMAGED),
            ("", FileReason.DAMAGED),
            ('<!DOCTYPE x [<!ENTITY a "b">]><CodeBook/>', FileReason.UNSAFE),
        ],
    )
    def it_refuses_what_is_none(self, tmp_path: Path, content: str, reason: FileReason) -> None:
        path = tmp_path / "bukan.qdc"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(FileRefused) as refused:
            codebook_in(path)
        assert refused.value.reason is reason

    @settings(deadline=None)
    @given(st.binary(max_size=60), st.integers(0, 200), st.integers(0, 40))
    def it_reads_or_refuses_whatever_stands_there(
        self, tmp_path_factory: pytest.TempPathFactory, junk: bytes, start: int, length: int
    ) -> None:
        folder = tmp_path_factory.mktemp("qdc")
        path = written(folder, Code(new_id(), "Beban", None, 0, "#aabbcc", Guide("apa")))
        whole = path.read_bytes()
        path.write_bytes(whole[:start] + junk + whole[start + length :])
        with suppress(FileRefused):
            assert codebook_in(path).rows

    def it_refuses_what_is_missing_or_a_giant(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(FileRefused) as refused:
            codebook_in(tmp_path / "tidak.qdc")
        assert refused.value.reason is FileReason.MISSING
        monkeypatch.setattr("workbench.language.readers.codebooks.QDC_LIMIT", 3)
        with pytest.raises(FileRefused) as refused:
            codebook_in(foreign(tmp_path, "><Codes/>"))
        assert refused.value.reason is FileReason.TOO_LARGE
