"""Memos for print and as a sheet."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.word_files import blocks, misplaced, opened, part
from tests.services.study import COST, study_project
from workbench.coding.codings import SetMemo
from workbench.domain.codings import Coding
from workbench.domain.errors import FileRefused
from workbench.domain.memos import THE_PROJECT, Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.reports import Aside, Prose, Quote, Words
from workbench.services.memos import MemoQuery, find_memos, fresh_memo, memo_items, rewriting
from workbench.services.projects import Project
from workbench.services.reporting_memos import MemoGrouping, export_memos, memo_report

TEXT = (
    "Lihat [Jaringan internet](workbench:code/c-sig), [sinyal](workbench:code/c-sig), [kata P1](workbench:coding/x-6), "
    "[yang dulu](workbench:code/lama) dan [Ende](workbench:source/21-ende-fgd).\n"
    "## Tanya\n- **siapa**\n  - *kapan*\n1. satu\n2. dua\n\nSelesai."
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    coding = made.reader.get(Coding, "x-0")
    for subject, text, title, type_ in (
        (Subject(MemoTarget.CODE, COST.id), TEXT, "Ongkos", MemoType.ANALYTIC),
        (Subject(MemoTarget.CODING, coding.id), "Nada pasrah.", "", MemoType.ANALYTIC),
        (
            Subject(MemoTarget.SOURCE, coding.source, coding.segment),
            "Cek rekaman.",
            "",
            MemoType.METHODOLOGICAL,
        ),
        (THE_PROJECT, "Aturan.", "Putaran dua", MemoType.METHODOLOGICAL),
        (Subject(MemoTarget.SOURCE, coding.source, coding.segment), "", "", MemoType.ANALYTIC),
    ):
        made.perform(SetMemo(replace(fresh_memo(made, subject, text, title), type=type_)))
    yield made
    made.close()


class DescribeMemoReport:
    def it_stands_by_things_with_the_words_that_are_meant(self, project: Project) -> None:
        report = memo_report(project, "id", find_memos(project.reader, MemoQuery()))
        assert [(each.level, each.title) for each in report.sections] == [
            (1, "Proyek"),
            (2, "Putaran dua"),
            (1, "Sumber: FGD pendamping Garut"),
            (2, "Memo, 2 Maret 2026"),
            (2, "Memo, 2 Maret 2026"),
            (1, "Kode: Beban kerja / Biaya pribadi"),
            (2, "Ongkos"),
        ]
        words = [block for section in report.sections for block in section.blocks if isinstance(block, Words)]
        quote = "Bagaimana dengan bensin dan pulsa selama ini, apakah ada yang mengganti?"
        assert words == [Words(Quote(quote, "FGD pendamping Garut, MOD, par. 1"))] * 2
        assert report.facts == (("Memo", "4"), ("Masih terbuka", "4"), ("Tanggal", "2 Maret 2026"))

    def it_stands_by_types(self, project: Project) -> None:
        items = find_memos(project.reader, MemoQuery())
        report = memo_report(project, "en", items, MemoGrouping.TYPE, chosen=True)
        assert [each.title for each in report.sections if each.level == 1] == ["Analytic", "Methodological"]
        assert report.title == "Memos (chosen)"

    def it_says_who_when_and_of_what_kind(self, project: Project) -> None:
        memo = next(each for each in project.reader.all(Memo) if each.title == "Ongkos")
        operation = rewriting(project, replace(memo, status=MemoStatus.DONE))
        assert operation is not None
        project.perform(operation)
        report = memo_report(project, "en", memo_items(project.reader))
        asides = [b.text for section in report.sections for b in section.blocks if isinstance(b, Aside)]
        assert "Analytic · done · code · Sari · 2 March 2026 · rewritten 2 March 2026" in asides
        assert "Analytic · open · coding Beban kerja / Biaya pribadi · Sari · 2 March 2026" in asides

    def it_tells_links_as_words_with_what_they_lead_to(self, project: Project) -> None:
        report = memo_report(project, "id", find_memos(project.reader, MemoQuery("ongkos")))
        (prose,) = [b for section in report.sections for b in section.blocks if isinstance(b, Prose)]
        assert prose.lines[0].text == (
            "Lihat Jaringan internet, sinyal (Jaringan internet), kata P1 (FGD Ende, P1, par. 1), "
            "yang dulu (sudah tidak ada dalam proyek) dan Ende (FGD Ende)."
        )
        assert all(run.link is None for line in prose.lines for run in line.runs)

    def it_says_that_there_are_none(self, project: Project) -> None:
        report = memo_report(project, "en", ())
        assert len(report.sections) == 1


class DescribeExportMemos:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_writes_word_with_real_lists_and_looks(
        self, project: Project, tmp_path: Path, language: str
    ) -> None:
        path = tmp_path / "memo.docx"
        assert export_memos(project, path, language) == 4
        document = opened(path)
        lines = list(blocks(document))
        assert "[Prose Heading] Tanya" in lines
        assert "[List Paragraph] siapa" in lines
        assert (
            "[Quotation] “Bagaimana dengan bensin dan pulsa selama ini, apakah ada yang mengganti?”" in lines
        )
        bold = [run.text for each in document.paragraphs for run in each.runs if run.style.name == "Strong"]
        assert bold == ["siapa"]
        for name in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
            assert misplaced(part(path, name)) == []

    def it_writes_a_sheet_with_the_text_as_it_was_written(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "memo.csv"
        assert export_memos(project, path, "id", MemoQuery(type=MemoType.ANALYTIC)) == 2
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert [(each["about"], each["name"], each["start"]) for each in rows] == [
            ("coding", "Beban kerja / Biaya pribadi", "5"),
            ("code", "Beban kerja / Biaya pribadi", ""),
        ]
        assert rows[1]["text"] == TEXT

    def it_refuses_another_format(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            export_memos(project, tmp_path / "memo.xlsx", "id")
