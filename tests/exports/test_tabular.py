"""Sheets as CSV."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from exports.tabular import write_codebook_csv, write_csv
from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK, READING, WORKLOAD
from workbench.domain.codes import Code, Codebook, Guide
from workbench.services.codebook import read_codebook, revision_of

TRICKY = Guide('"Kutipan"; dua\nbaris', "=1+1", "-", "é 😀", ("lelah", "beban kerja"))


class DescribeTheCodebookSheet:
    def it_says_to_excel_that_it_is_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "kode.csv"
        assert write_codebook_csv(Codebook((WORKLOAD, NETWORK)), (READING,), path) == 2
        text = path.read_bytes()
        assert text.startswith(b"\xef\xbb\xbfpath,name_en,definition,")
        assert b"Beban kerja / Jaringan internet" in text
        assert b"lelah;beban" in text
        assert b"The load is real." in text

    def it_is_read_again_as_the_same_codebook(self, tmp_path: Path) -> None:
        codes: tuple[Code, ...] = (
            replace(WORKLOAD, guide=TRICKY, name_en="Workload", guide_en=TRICKY),
            NETWORK,
        )
        write_codebook_csv(Codebook(codes), (READING,), tmp_path / "kode.csv")
        store = MemoryStore(*codes, READING)
        revision = revision_of(store, read_codebook(tmp_path / "kode.csv"))
        assert (revision.operation, revision.added, revision.updated, revision.unchanged) == (None, 0, 0, 2)


class DescribeAnySheet:
    @given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs", "Cc"])))))
    def it_keeps_every_row(self, rows: list[tuple[str]]) -> None:
        import csv
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.csv"
            assert write_csv(("x",), rows, path) == len(rows)
            with path.open(encoding="utf-8-sig", newline="") as stream:
                assert [tuple(row) for row in csv.reader(stream)][1:] == rows
