"""What comparisons and negative cases say in print, in both languages."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from tests.services.two_districts import (
    BAYU,
    BOGOR,
    COST,
    PLACE,
    coded,
    finished,
    two_districts,
)
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.comparisons import Base, Comparison, ComparisonWish
from workbench.domain.districts import District, PlaceLevel
from workbench.domain.errors import FileRefused
from workbench.domain.matrices import Dimension, Facet, Heading, Measure
from workbench.domain.negative_cases import CaseKind
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.reports import Report, Table
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.texts import fingerprint
from workbench.services.comparing_districts import Comparer, shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.negative_cases import negative_cases
from workbench.services.negative_words import NegativeWords
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.picturing_comparison import MOST_ROWS, comparison_picture
from workbench.services.projects import Project
from workbench.services.redacted_copies import masked_reading
from workbench.services.reporting_comparison import (
    comparison_report,
    comparison_sheet,
    export_comparison,
)
from workbench.services.reporting_negative import export_negative_cases, negative_report, negative_title

WISH = ComparisonWish(Facet(Dimension.DISTRICT), (GARUT.id, ENDE.id))
EN, ID = ComparisonWords("en"), ComparisonWords("id")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = two_districts(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def comparer(project: Project) -> Iterator[Comparer]:
    made = Comparer(project)
    yield made
    made.close()


def _report(comparer: Comparer, project: Project, words: ComparisonWords = EN, **asked: object) -> Report:
    compared = comparer.compare(replace(WISH, **asked), project.reader)
    return comparison_report(project, words, compared.comparison, shown(compared, project.reader))


def _text(report: Report) -> str:
    return "\n".join([report.title, *(repr(each) for each in report.sections)])


class DescribeTheReport:
    def it_tells_method_groups_quotations_and_cautions(self, comparer: Comparer, project: Project) -> None:
        report = _report(comparer, project)
        assert report.title == "Comparison of Garut and Ende"
        assert [each.title for each in report.sections] == [
            "How it was compared",
            "Garut",
            "Beban kerja",
            "Ende",
            "Konteks wilayah",
            "All themes",
        ]
        told = _text(report)
        assert "Material: 286 words, 2 sources, 6 speakers, and 15 codings." in told
        assert (
            "12 codings, 2 sources, and 4 speakers: 42.0 per 1,000 words, 3.5 in the other groups "
            "(12.0 times as often; G² = 10.97, log ratio = 3.58, %DIFF = 1,100, p = 0.003)." in told
        )
        assert "Caution: small numbers (fewer than 5 expected): the test is rough" in told
        assert "Di fgd-garut giliran 1" in told

    def it_says_it_in_indonesian_with_its_marks(self, comparer: Comparer, project: Project) -> None:
        told = _text(_report(comparer, project, ID))
        assert "12 pengodean, 2 sumber, dan 4 penutur: 42,0 per 1.000 kata, di kelompok lain 3,5" in told
        assert "Hati-hati: jumlahnya kecil" in told

    def it_names_what_is_absent_and_where_nothing_is_typical(
        self, comparer: Comparer, project: Project
    ) -> None:
        report = _report(comparer, project, level=Dimension.CODE)
        absent = next(each for each in report.sections if each.title == "Not found in Garut")
        assert "Konteks wilayah." in repr(absent)
        assert "does not mean that the thing is not there" in repr(absent)
        assert report.sections[-1].title == "All codes"
        nothing = _text(_report(comparer, project, measure=Measure.SOURCES))
        assert "Nothing is surely more frequent here." in nothing
        assert "of the group's sources" in nothing

    def it_lays_out_all_rows_in_a_table(self, comparer: Comparer, project: Project) -> None:
        (table,) = _report(comparer, project).tables()
        assert [each.label for each in table.columns] == ["Theme", "Garut", "Ende", "G²"]
        first = table.rows[0]
        assert [each.text for each in first] == ["Beban kerja", "42.0 (12)", "3.5 (1)", "10.97"]
        assert [each.strong for each in first] == [False, True, False, False]
        assert "with moderators' talk" in table.note
        project.perform(Rewrite((finished("fgd-bogor"),)))
        three = _report(comparer, project, groups=(GARUT.id, ENDE.id, BOGOR.id)).tables()[0]
        assert isinstance(three, Table)
        assert three.rows[0][3].text == "–"
        assert "the greatest of the row" in three.note
        assert not three.wide

    def it_says_what_is_left_out_uncoded_and_uneven(self, comparer: Comparer, project: Project) -> None:
        project.perform(
            Rewrite(
                (
                    replace(project.reader.get(Source, "wawancara-garut"), district=None),
                    coded("x-b", "fgd-bogor", 1, COST, BAYU),
                    *(replace(each, district=None) for each in _people(project, "g4")),
                )
            )
        )
        told = _text(_report(comparer, project, groups=(GARUT.id, BOGOR.id)))
        assert "5 codings without a district left out." in told
        assert "more thinly" in told
        assert "more densely" in told
        assert "Codings of 2 people count" in told
        without = comparer.compare(
            replace(WISH, groups=(GARUT.id, BOGOR.id), base=Base.CODINGS), project.reader
        )
        assert EN.doubts(without.comparison, 1) == ()

    def it_masks_what_is_to_be_masked(self, comparer: Comparer, project: Project) -> None:
        where = project.reader.get(Coding, "x-00").span.start + len("Di ")
        text = project.reader.text("fgd-garut")
        segment = Segment("fgd-garut", Span(where, where + 9), text[where : where + 9], fingerprint(text))
        project.perform(
            Rewrite(
                (
                    PersonalMark(
                        "n-1",
                        segment,
                        PersonalKind.NAME,
                        MarkState.MASKED,
                        "name",
                        SARI.id,
                        NOW,
                        pseudonym="Q1",
                    ),
                )
            )
        )
        with masked_reading(project, stand_ins_of(project)) as reader:
            compared = comparer.compare(WISH, reader)
            told = _text(comparison_report(project, EN, compared.comparison, shown(compared, reader)))
        assert "Di Q1 giliran 1 kami" in told
        assert "Di fgd-garut giliran 1 kami" not in told


def _people(project: Project, *ids: str) -> tuple[Participant, ...]:
    return project.reader.among(Participant, ids)


class DescribeFiles:
    def it_writes_a_sheet_of_every_figure(self, comparer: Comparer, project: Project, tmp_path: Path) -> None:
        comparison = comparer.compare(WISH, project.reader).comparison
        header, rows = comparison_sheet(EN, comparison)
        assert len(rows) == 6
        first = dict(zip(header, rows[0], strict=True))
        assert (first["Row"], first["Group"], first["Count"], first["Typical"]) == (
            "Beban kerja",
            "Garut",
            12,
            "yes",
        )
        assert first["G²"] == pytest.approx(10.9709, abs=1e-4)
        only = dict(zip(header, comparison_sheet(EN, comparison)[1][3], strict=True))
        assert only["Caution"].startswith("small numbers")
        path = tmp_path / "banding.csv"
        assert export_comparison(project, path, EN, comparison, ()) == 6
        last = path.read_text("utf-8-sig").splitlines()[-1]
        assert EN.method(comparison) in last
        assert EN.left_out(comparison) in last
        with pytest.raises(FileRefused):
            export_comparison(project, tmp_path / "banding.txt", EN, comparison, ())

    def it_writes_negative_cases_as_a_sheet(
        self, comparer: Comparer, project: Project, tmp_path: Path
    ) -> None:
        path, words = tmp_path / "negatif.csv", NegativeWords("en")
        found = negative_cases(comparer, PLACE.id, project.reader)
        assert export_negative_cases(project, path, words, found) == 12
        header, *rows = csv.reader(path.read_text("utf-8-sig").splitlines())
        cases = [dict(zip(header, each, strict=True)) for each in rows[:12]]
        (garut,) = (each for each in cases if each["Where"] == "fgd-garut")
        expected = next(each.expected for each in found.cases if each.label == "fgd-garut")
        assert (garut["Kind"], garut["State"]) == ("Sources", "coded in part")
        assert float(garut["Expected"]) == pytest.approx(expected, abs=0.005)
        against, stated, _empty, note = rows[12:]
        assert (against[0], against[1]) == ("Counter-evidence", found.against[0].provenance)
        assert against[-1] == found.against[0].coding.segment.quote
        assert stated[:2] == [
            "Stated, but not coded",
            "Kabupaten Bogor – Konteks wilayah / Jaringan internet",
        ]
        assert stated[-1] == "Kata koordinator."
        assert note[0] == f"Negative cases: Konteks wilayah. {words.method_of(found)}"
        with pytest.raises(FileRefused):
            export_negative_cases(project, tmp_path / "negatif.txt", words, found)

    def it_names_the_district_and_what_is_left_off(
        self, comparer: Comparer, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("workbench.services.negative_cases.LISTED", 1)
        path, words = tmp_path / "negatif.csv", NegativeWords("id")
        ende = next(each for each in project.reader.all(District) if each.name == "Ende")
        found = negative_cases(comparer, PLACE.id, project.reader, district=ende.id)
        assert negative_title(words, found) == "Kasus negatif: Konteks wilayah (Ende)"
        found = negative_cases(comparer, PLACE.id, project.reader)
        export_negative_cases(project, path, words, found)
        assert "Sumber: Dan" in path.read_text("utf-8-sig").splitlines()[-1]

    def it_writes_negative_cases_to_word(self, comparer: Comparer, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "negatif.docx"
        found = negative_cases(comparer, PLACE.id, project.reader)
        assert export_negative_cases(project, path, NegativeWords("en"), found) == 12
        words = "\n".join(each.text for each in Document(str(path)).paragraphs)
        assert "Not coded yet: nothing can be said" in words
        assert "Counter-evidence" in words
        assert (
            "Kabupaten Bogor – Konteks wilayah / Jaringan internet (not coded yet): Kata koordinator."
            in words
        )


class DescribeNegativeWords:
    def it_says_how_many_are_left_off(self, comparer: Comparer, project: Project) -> None:
        found = replace(negative_cases(comparer, PLACE.id, project.reader), more=((CaseKind.SOURCE, 4),))
        told = repr(negative_report(project, NegativeWords("id"), found))
        assert "Dan 4 lagi dengan bahan lebih sedikit." in told
        assert (
            NegativeWords("en").without(CaseKind.SOURCE, 2, 4)
            == "Sources: 2 without codings; 4 more not listed"
        )

    def it_has_nothing_to_say_of_what_is_everywhere(self, comparer: Comparer, project: Project) -> None:
        found = negative_cases(comparer, PLACE.id, project.reader)
        words = NegativeWords("en")
        assert words.no_cases(found) == "No negative case."
        bare = replace(found, cases=(), uncoded=(), against=(), bare_links=())
        assert len(negative_report(project, words, bare).sections) == 1

    def it_calls_places_what_the_study_calls_them(self) -> None:
        words = NegativeWords("en", PlaceLevel.SUBDISTRICT)
        assert words.case_kind(CaseKind.DISTRICT) == "Subdistricts"
        assert words.facet(Facet(Dimension.DISTRICT)) == "Subdistrict"
        assert NegativeWords("id", PlaceLevel.VILLAGE).case_kind(CaseKind.DISTRICT) == "Desa"


class DescribeWords:
    def it_names_groups_of_roles_kinds_and_attributes(self) -> None:
        assert EN.group(Facet(Dimension.ROLE), Heading("pendamping", "pendamping")) == "PKH facilitator"
        assert ID.group(Facet(Dimension.KIND), Heading("interview", "interview")) == "Wawancara"
        assert EN.facet(Facet(Dimension.ATTRIBUTE, "Usia")) == "Usia"
        assert EN.group(Facet(Dimension.ATTRIBUTE, "Usia"), Heading("31", "31")) == "31"

    def it_says_that_something_is_only_here_or_nowhere(self, comparer: Comparer, project: Project) -> None:
        comparison = comparer.compare(replace(WISH, level=Dimension.CODE), project.reader).comparison
        here = next(each for each in comparison.rows if each.heading.id == PLACE.id).standings
        assert EN.effect(here[1]) == "only here"
        assert EN.effect(here[0]) == "–"
        assert EN.test(here[0]).startswith("G² = ")

    @pytest.mark.parametrize(
        ("measure", "base", "english"),
        [
            (Measure.WORDS, Base.WORDS, "it is the codings that are tested"),
            (Measure.WORDS, Base.CODINGS, "of all coded words"),
            (Measure.CODINGS, Base.CODINGS, "2 × 2 table, Dunning 1993"),
            (Measure.SPEAKERS, Base.WORDS, "of the group's speakers"),
        ],
    )
    def it_names_measure_and_form_of_the_test(
        self, comparer: Comparer, project: Project, measure: Measure, base: Base, english: str
    ) -> None:
        comparison = comparer.compare(replace(WISH, measure=measure, base=base), project.reader).comparison
        assert english in EN.method(comparison)

    def it_says_without_what_attribute_codings_are(self, comparer: Comparer, project: Project) -> None:
        wish = replace(WISH, by=Facet(Dimension.ATTRIBUTE, "Dusun"), groups=("Atas", "Bawah"))
        comparison = comparer.compare(wish, project.reader).comparison
        assert EN.left_out(comparison) == "1 coding without a Dusun left out."


class DescribeThePicture:
    def it_draws_a_bar_for_each_row_and_group(self, comparer: Comparer, project: Project) -> None:
        picture = comparison_picture(EN, comparer.compare(WISH, project.reader).comparison)
        assert picture.labels == ("Beban kerja", "Konteks wilayah", "Dukungan")
        garut = picture.series[0]
        assert (garut.name, garut.parts[0].key, garut.parts[0].text) == (
            "Garut",
            f"c-load|{GARUT.id}",
            "42.0*",
        )
        assert garut.parts[0].words == "Garut, Beban kerja: 42.0 per 1,000 words"
        assert picture.frame.note == "With moderators' talk; *: typical."

    def it_draws_the_clearest_where_there_are_many(self, comparer: Comparer, project: Project) -> None:
        codes = [Code(f"c-{each:02}", f"Kode {each:02}", None, 10 + each) for each in range(MOST_ROWS)]
        codings = [coded(f"y-{each.id}", "fgd-ende", 1, each) for each in codes]
        project.perform(Rewrite((*codes, *codings)))
        picture = comparison_picture(EN, comparer.compare(WISH, project.reader).comparison)
        assert len(picture.labels) == MOST_ROWS
        assert "3 rows with the smallest differences not drawn" in picture.frame.note


class DescribeAComparison:
    def it_is_not_uneven_where_there_are_no_words(self, comparer: Comparer, project: Project) -> None:
        comparison = comparer.compare(replace(WISH, groups=(GARUT.id, BOGOR.id)), project.reader).comparison
        assert isinstance(comparison, Comparison)
        assert [comparison.unevenness(each) for each in (0, 1)] == [0, 0]

    def it_compares_a_project_that_is_empty(self, comparer: Comparer, project: Project) -> None:
        empty = described("s-0", "kosong", SourceKind.NOTE, "txt", "", NOW, ENDE.id)
        project.perform(Rewrite((empty, Transcript("s-0", ""))))
        assert comparer.compare(WISH, project.reader).comparison.rows
