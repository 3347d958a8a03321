"""Reports of a project: what counts, what is quoted, and how sources are called."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.word_files import blocks, misplaced, opened, part
from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW
from tests.services.study import CODES, COST, LOAD, MIMIKA, SIGNAL, study_project
from workbench.coding.code_cards import AddExample, SetCodeStatus, SetResearchQuestion
from workbench.coding.material import RemoveSource
from workbench.domain.codes import CodeExample, CodeStatus, ExampleKind
from workbench.domain.codings import Coding, Quotation, Segment
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.participants import Participant, Role
from workbench.domain.reports import Paragraph, Report, Table
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.services.projects import Project
from workbench.services.reporting import (
    ThemeReportOptions,
    codebook_report,
    export_codebook,
    export_themes,
    theme_report,
    write,
)
from workbench.services.reporting_names import print_names
from workbench.services.reporting_quotations import QuotationChooser, printed
from workbench.services.reporting_words import day, listed, number

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = study_project(tmp_path)
    yield opened_project
    opened_project.close()


@pytest.fixture
def uncoded(tmp_path: Path) -> Iterator[Project]:
    opened_project = study_project(tmp_path, coded=False)
    yield opened_project
    opened_project.close()


CODED = ThemeReportOptions(empty_codes=False)


def tables(report: Report) -> list[Table]:
    return [block for section in report.sections for block in section.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def prose(report: Report) -> str:
    blocks_of = (block for section in report.sections for block in section.blocks)
    return "\n".join(block.text for block in blocks_of if isinstance(block, Paragraph))


class DescribeTheThemeTable:
    def it_counts_codes_and_whole_themes(self, project: Project) -> None:
        rows = texts(tables(theme_report(project, "id", CODED))[0])
        assert [(row[0], *row[2:6]) for row in rows] == [
            ("Beban kerja", "6", "3", "2", "Garut, Ende"),
            ("Biaya pribadi", "5", "3", "2", "Garut, Ende"),
            ("Pelaporan digital", "1", "1", "1", "Garut"),
            ("Konteks wilayah", "3", "3", "2", "Garut, Ende"),
            ("Jaringan internet", "3", "3", "2", "Garut, Ende"),
        ]

    def it_names_in_the_note_what_is_not_coded(self, project: Project) -> None:
        note = tables(theme_report(project, "id", CODED))[0].note
        assert note.endswith("Belum ada pengodean untuk: Geografi dan akses; Pengembangan kapasitas.")

    def it_gives_every_code_a_row_by_itself_and_when_nothing_is_coded(
        self, project: Project, tmp_path: Path
    ) -> None:
        assert len(tables(theme_report(project, "id"))[0].rows) == len(CODES)
        (tmp_path / "other").mkdir()
        empty = study_project(tmp_path / "other", coded=False)
        assert len(tables(theme_report(empty, "id", CODED))[0].rows) == len(CODES)
        empty.close()

    def it_marks_themes_and_indents_codes(self, project: Project) -> None:
        rows = tables(theme_report(project, "id"))[0].rows
        assert [(row[0].strong, row[0].level) for row in rows[:2]] == [(True, 0), (False, 1)]

    def it_quotes_different_districts_before_a_second_time_the_same(self, project: Project) -> None:
        row = tables(theme_report(project, "id"))[0].rows[1]
        assert [each.provenance for each in row[-1].quotes] == [
            "FGD pendamping Garut, P1, par. 2",
            "FGD Ende, P3, par. 2",
        ]

    def it_never_quotes_the_same_words_twice(self, project: Project) -> None:
        rows = tables(theme_report(project, "id", ThemeReportOptions(5)))[0].rows
        quotes = [quote for row in rows for quote in row[-1].quotes]
        assert len(quotes) == len(set(quotes)) == 7

    def it_does_without_quotations(self, project: Project) -> None:
        table = tables(theme_report(project, "id", ThemeReportOptions(0)))[0]
        assert [column.label for column in table.columns][-1] == "Di mana"
        assert not any(cell.quotes for row in table.rows for cell in row)
        assert "kutipan" not in table.note

    def it_speaks_english_where_the_codebook_does(self, project: Project) -> None:
        rows = texts(tables(theme_report(project, "en"))[0])
        assert [row[:2] for row in rows[:2]] == [
            ["Workload", "What is done."],
            ["Biaya pribadi", "Uang sendiri."],
        ]

    def it_names_the_missing_districts_where_there_are_fewer(self, project: Project) -> None:
        districts = [
            replace(GARUT, id=f"d-{n}", name=f"Kota {n}", aliases=(), position=9 + n) for n in range(4)
        ]
        template = project.reader.all(Source)[0]
        records = [
            replace(template, id=f"s-{each.id}", name=f"Sumber {each.id}", district=each.id)
            for each in districts
        ]
        segments = [Segment(each.id, Span(0, 3), "MOD", each.sha256) for each in records]
        codings = [Coding(f"y-{n}", each, COST.id, "k-bayu", NOW) for n, each in enumerate(segments[:3])]
        talk = project.reader.get(Transcript, template.id)
        project.perform(
            Rewrite(
                (*districts, *records, *(replace(talk, source=s.id, turns=()) for s in records), *codings)
            )
        )
        rows = texts(tables(theme_report(project, "id"))[0])
        assert rows[0][5] == "Semua kecuali Kota 3"
        more = Coding("y-9", segments[3], LOAD.id, "k-bayu", NOW)
        project.perform(Rewrite((more,)))
        assert texts(tables(theme_report(project, "id"))[0])[0][5] == "Semua"


class DescribeTheOtherTables:
    def it_counts_themes_by_district_with_totals(self, project: Project) -> None:
        table = tables(theme_report(project, "id"))[1]
        assert [column.label for column in table.columns] == ["Tema", "Garut", "Ende", "Jumlah"]
        assert texts(table) == [
            ["Beban kerja", "5", "1", "6"],
            ["Konteks wilayah", "1", "1", "2"],
            ["Pengembangan kapasitas", "0", "0", "0"],
            ["Jumlah", "6", "2", "8"],
        ]

    def it_says_what_theme_by_district_leaves_out(self, project: Project) -> None:
        notes = [tables(theme_report(project, language))[1].note for language in ("id", "en")]
        assert "1 pengodean tanpa kabupaten yang diketahui" in notes[0]
        assert "Belum ada bahan dari Mimika." in notes[0]
        assert "Not included: 1 coding whose district is not known." in notes[1]

    def it_knows_districts_by_those_who_speak_in_sources_without_one(self, project: Project) -> None:
        note = next(each for each in project.reader.all(Source) if each.name == "catatan lapangan")
        (person,) = project.reader.among(Participant, project.reader.get(Transcript, note.id).people)
        project.perform(Rewrite((person.placed(MIMIKA.id),)))
        report = theme_report(project, "en")
        assert dict(report.facts)["Districts"] == "3"
        table = tables(report)[1]
        assert [each.label for each in table.columns] == ["Theme", "Garut", "Ende", "Mimika", "Total"]
        assert "Not included" not in table.note
        assert "no material" not in table.note
        project.perform(Rewrite((person.placed(MIMIKA.id).in_role(Role.MODERATOR),)))
        assert dict(theme_report(project, "en").facts)["Districts"] == "2"

    def it_explains_the_short_names(self, project: Project) -> None:
        rows = texts(tables(theme_report(project, "id"))[2])
        assert [row[:3] for row in rows] == [
            ["FGD KPM Garut", "04-garut-fgd-kpm", "Garut"],
            ["FGD pendamping Garut", "03-garut-fgd-pendamping", "Garut"],
            ["FGD Ende", "21-ende-fgd", "Ende"],
            ["catatan lapangan", "catatan lapangan", ""],
        ]

    def it_leaves_out_tables_that_would_be_empty(self, project: Project) -> None:
        project.perform(Rewrite((), tuple(project.reader.all(Coding))))
        for source in project.reader.all(Source):
            project.perform(RemoveSource(source.id))
        assert len(tables(theme_report(project, "id"))) == 1


class DescribeTheFacts:
    def it_says_what_was_counted(self, project: Project) -> None:
        facts = dict(theme_report(project, "id").facts)
        assert facts == {
            "Sumber": "4 (3 FGD, 1 catatan)",
            "Panjang bahan": "99 kata",
            "Kabupaten": "2",
            "Pengodean": "9",
            "Pengode": "Bayu dan Sari",
            "Dibuat": "2 Maret 2026",
        }

    @pytest.mark.parametrize(
        ("language", "words"),
        [("id", "Sebanyak 1 di antaranya berawal dari saran"), ("en", "Of these, 1 comes from suggestions")],
    )
    def it_says_how_many_began_as_suggestions(self, project: Project, language: str, words: str) -> None:
        assert words in prose(theme_report(project, language))

    @pytest.mark.parametrize(
        ("language", "words"), [("id", "belum memiliki pengodean"), ("en", "no codings yet")]
    )
    def it_says_when_there_is_nothing(self, uncoded: Project, language: str, words: str) -> None:
        assert words in prose(theme_report(uncoded, language))

    def it_gives_the_interpretations_in_the_language(self, project: Project) -> None:
        assert "Layar mengambil jam kunjungan." in prose(theme_report(project, "id"))
        assert "The screen takes the hours of visits." in prose(theme_report(project, "en"))

    def it_reads_with_the_reader_that_it_is_given(self, project: Project) -> None:
        with project.reading() as reader:
            assert theme_report(project, "id", reader=reader) == theme_report(project, "id")
            assert codebook_report(project, "id", reader=reader) == codebook_report(project, "id")


class DescribePrintNames:
    def it_falls_back_to_numbers_and_to_the_file_name(self, project: Project) -> None:
        sources = project.reader.all(Source)
        third = replace(sources[0], name="05_garut", district=ENDE.id)
        stray = replace(sources[1], name="rekaman_2025-09-01", district=None)
        project.perform(Rewrite((third, stray)))
        names = print_names(project.reader, "id")
        assert names[third.id] == "FGD pendamping Ende 1"
        assert names["21-ende-fgd"] == "FGD pendamping Ende 2"
        assert names[stray.id] == "rekaman 2025 09 01"

    def it_gives_no_two_sources_the_same_name(self, project: Project) -> None:
        for language in ("id", "en"):
            names = print_names(project.reader, language)
            assert len(set(names.values())) == len(names) == 4


class DescribeChoosingQuotations:
    def it_prefers_those_who_were_asked_to_those_who_ask(self) -> None:
        asked = _quotation("a" * 100, 0, role=Role.MODERATOR)
        answered = _quotation("b" * 10, 200)
        assert QuotationChooser().pick([asked, answered], 1) == (answered,)

    def it_prefers_a_comfortable_length(self) -> None:
        right = _quotation("b" * 100, 50)
        candidates = [_quotation("a" * 20, 0), right, _quotation("c" * 400, 200)]
        assert QuotationChooser().pick(candidates, 1) == (right,)

    def it_takes_words_that_overlap_once(self) -> None:
        chooser = QuotationChooser()
        assert len(chooser.pick([_quotation("a" * 50, 0), _quotation("b" * 50, 40)], 2)) == 1
        apart = _quotation("d" * 50, 90)
        assert chooser.pick([_quotation("c" * 50, 20), apart], 2)[0] == apart

    def it_shows_words_again_rather_than_none(self) -> None:
        chooser, again = QuotationChooser(), _quotation("b" * 50, 20)
        chooser.pick([_quotation("a" * 50, 0)], 1)
        assert chooser.pick([again], 2) == (again,)

    def it_lets_every_district_have_its_say(self) -> None:
        chooser = QuotationChooser()
        chooser.pick([_quotation("a" * 100, 0, district="Ende")], 1)
        other = _quotation("c" * 100, 400, district="Pidie")
        assert chooser.pick([_quotation("b" * 100, 200, district="Ende"), other], 1) == (other,)

    def it_heeds_what_others_chose(self) -> None:
        chooser, other = QuotationChooser(), _quotation("c" * 100, 400)
        chooser.note([_quotation("a" * 100, 0)])
        assert chooser.pick([_quotation("b" * 100, 50), other], 2) == (other,)


class DescribePrintedWords:
    @pytest.mark.parametrize(
        ("words", "limit", "shown"),
        [
            ("Satu baris.", 280, "Satu baris."),
            ("Satu.\n  Dua  kali.", 280, "Satu. / Dua kali."),
            ('Katanya "sabar", lalu "pulang".', 280, "Katanya ‘sabar’, lalu ‘pulang’."),
            ("Katanya “sabar”.", 280, "Katanya ‘sabar’."),
            ('Layar 10" saja.', 280, 'Layar 10" saja.'),
            ("Kalimat pertama di sini. Kalimat kedua.", 30, "Kalimat pertama di sini. […]"),
            ("satu dua tiga, empat lima", 15, "satu dua tiga […]"),
            ("abcdefghij", 5, "abcde […]"),
        ],
    )
    def it_shows_them_in_one_line_and_cuts_them_honestly(self, words: str, limit: int, shown: str) -> None:
        assert printed(words, limit) == shown


class DescribeWordsOfReports:
    def it_writes_numbers_as_each_language_does(self) -> None:
        assert [number(1558, "id"), number(1558, "en")] == ["1.558", "1,558"]
        assert [number(2.5, "id"), number(2.5, "en")] == ["2,5", "2.5"]

    def it_lists_things(self) -> None:
        assert listed([], "id") == ""
        assert listed(["a", "b", "c"], "id") == "a, b, dan c"
        assert listed(["a", "b", "c"], "en") == "a, b, and c"

    def it_writes_days(self) -> None:
        assert day(NOW, "en") == "2 March 2026"


class DescribeWriting:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_writes_the_document_that_was_looked_at(
        self, project: Project, tmp_path: Path, language: str
    ) -> None:
        path = tmp_path / "tema.docx"
        assert export_themes(project, path, language, coded_only=True) == 5
        golden = (GOLDEN / f"themes-{language}.txt").read_text(encoding="utf-8").splitlines()
        assert [line.rstrip() for line in blocks(opened(path))] == golden
        assert misplaced(part(path, "word/document.xml")) == []
        assert opened(path).core_properties.author == "Sari"

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_writes_the_codebook(self, project: Project, tmp_path: Path, language: str) -> None:
        path = tmp_path / "kode.docx"
        assert export_codebook(project, path, language) == len(CODES)
        golden = (GOLDEN / f"codebook-{language}.txt").read_text(encoding="utf-8").splitlines()
        assert [line.rstrip() for line in blocks(opened(path))] == golden

    def it_writes_the_codebook_as_a_sheet(self, project: Project, tmp_path: Path) -> None:
        assert export_codebook(project, tmp_path / "kode.csv", "id") == len(CODES)
        lines = (tmp_path / "kode.csv").read_text(encoding="utf-8-sig").splitlines()
        assert lines[2].startswith("Beban kerja / Biaya pribadi,,Uang sendiri.")

    def it_says_what_it_wrote(self, project: Project, tmp_path: Path) -> None:
        written = write(codebook_report(project, "id"), tmp_path / "kode.docx")
        assert (written.path, written.rows) == (tmp_path / "kode.docx", len(CODES))
        assert written.bytes == (tmp_path / "kode.docx").stat().st_size

    def it_refuses_a_format_that_it_does_not_know(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            export_themes(project, tmp_path / "tema.odt", "id")
        assert refused.value.reason is FileReason.UNKNOWN_FORMAT


def _quotation(
    words: str, start: int, *, role: Role = Role.FACILITATOR, district: str = "Garut"
) -> Quotation:
    segment = Segment("s", Span(start, start + len(words)), words, "")
    coding = Coding(f"x-{start}", segment, SIGNAL.id, "k", NOW)
    return Quotation(coding, "sumber", "Jaringan internet", "Sari", 1, district, "P1", role)


class DescribeTheCodebooksCards:
    @pytest.mark.parametrize(
        ("language", "told"),
        [
            (
                "id",
                (
                    "Beban kerja (tidak dipakai lagi)",
                    "Pertanyaan penelitian: Apa?",
                    "Khas; FGD Garut, P1, par. 2",
                ),
            ),
            ("en", ("Workload (retired)", "Research question: Apa?", "Typical; FGD Garut, P1, par. 2")),
        ],
    )
    def it_prints_status_question_and_examples(
        self, project: Project, language: str, told: tuple[str, ...]
    ) -> None:
        code = project.codebook().at_path("Beban kerja")
        project.perform(SetCodeStatus(code.id, CodeStatus.RETIRED))
        project.perform(SetResearchQuestion(code.id, "Apa?"))
        for kind, where in ((ExampleKind.COUNTER, ""), (ExampleKind.TYPICAL, "FGD Garut, P1, par. 2")):
            project.perform(AddExample(code.id, CodeExample(kind, "naik bukit", where)))
        row = codebook_report(project, language).tables()[0].rows[0]
        name, asked, shown = told
        assert row[0].text == name
        assert row[1].text.endswith(asked)
        assert [quote.provenance for quote in row[4].quotes] == [
            shown,
            {"id": "Tandingan", "en": "Counter"}[language],
        ]
