"""From provenance codes back to the words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services import personal_study
from tests.services.study import study_project
from workbench.coding.material import RemoveSource
from workbench.coding.personal_marks import MaskMarks
from workbench.domain.codings import Coding
from workbench.domain.ids import SourceId
from workbench.domain.print_tables import Anonymity, PrintKind, PrintWish
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.jobs import Silent
from workbench.services.locating import Locator, located
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.printing.door import Printer
from workbench.services.printing.naming import source_names
from workbench.services.printing.provenance import Provenances, bracketed, source_number, source_words
from workbench.services.projects import Project
from workbench.services.redacting import redacted
from workbench.services.reporting import codebook_report, theme_report
from workbench.services.retrieval import CodingQuery, quotations

GARUT = "03-garut-fgd-pendamping"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = studies.create_example(tmp_path_factory.mktemp("contoh") / "contoh.workbench", Silent())
    yield opened
    opened.close()


class DescribeEveryQuotation:
    @pytest.mark.parametrize("language", ["id", "en"])
    @pytest.mark.parametrize("anonymity", list(Anonymity))
    def it_is_found_by_its_code(self, example: Project, language: str, anonymity: Anonymity) -> None:
        reader, locator = example.reader, Locator(example)
        codes = Provenances(language, anonymity, source_words(example, reader, language, anonymity))
        asked = quotations(reader, CodingQuery())
        assert len(asked) > 500
        for quotation in asked:
            code = bracketed(codes.of(quotation))
            (place,) = locator.located(code)
            assert (place.source, place.paragraph) == (quotation.coding.source, quotation.paragraph)
            assert place.span.contains(quotation.coding.span.start)
            assert quotation.coding in place.codings
            assert place.fits
            (again,) = locator.located(f"“{quotation.coding.segment.quote}” {code}")
            assert again.words == quotation.coding.span

    def it_is_found_as_older_lists_call_its_source(self, example: Project) -> None:
        locator = Locator(example)
        for quotation in quotations(example.reader, CodingQuery()):
            places = locator.located(f"({quotation.provenance})")
            assert quotation.coding in places[0].codings

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_is_found_as_reports_print_it(self, example: Project, language: str) -> None:
        locator, count = Locator(example), 0
        for report in (theme_report(example, language), codebook_report(example, language)):
            for table in report.tables():
                for quote in (quote for row in table.rows for cell in row for quote in cell.quotes):
                    place = locator.located(quote.provenance)[0]
                    text = example.reader.text(place.source)
                    assert place.span.of(text)
                    assert place.fits
                    assert not quote.key or quote.key in {each.id for each in place.codings}
                    count += 1
        assert count > 50


class DescribeWhatIsMeant:
    def it_puts_first_what_the_named_speaker_said(self, project: Project) -> None:
        (place,) = located(project, "[FGD pendamping Garut, P1, par. 2]")
        assert (place.source, place.paragraph, place.fits) == (GARUT, 2, True)
        assert {each.span for each in place.codings} == {place.words}

    def it_finds_a_paragraph_in_which_nothing_is_coded(self, project: Project) -> None:
        for coding in project.reader.all(Coding):
            project.perform(Rewrite((), (coding,)))
        (place,) = located(project, "[FGD Ende, P3, par. 2]")
        text = project.reader.text(place.source)
        assert place.codings == ()
        assert place.words == place.span
        assert place.span.of(text).startswith("P3: Ongkos ojek")
        assert "\n" not in place.span.of(text)

    def it_leads_there_when_somebody_else_speaks_by_now(self, project: Project) -> None:
        (place,) = located(project, "[FGD Ende, P9, par. 2]")
        assert (place.fits, place.speaker) == (False, "p9")

    def it_takes_several_paragraphs(self, project: Project) -> None:
        (place,) = located(project, "[FGD Ende, P3, par. 1–2]")
        assert place.span == Span(0, len(project.reader.text(place.source)) - 1)
        (place,) = located(project, "[FGD Ende, P1, par. 1–99]")
        assert place.span.end == len(project.reader.text(place.source))

    @pytest.mark.parametrize("paragraph", ["0", "3", "99", "1234567"])
    def it_leads_nowhere_without_such_a_paragraph(self, project: Project, paragraph: str) -> None:
        assert located(project, f"[FGD Ende, P3, par. {paragraph}]") == ()

    @pytest.mark.parametrize("words", ["sinyal", "[FGD Bima, P3, par. 2]", "Sumber 99, par. 1"])
    def it_leads_nowhere_where_nothing_is_called_so(self, project: Project, words: str) -> None:
        assert located(project, words) == ()

    def it_gives_all_that_may_be_meant(self, project: Project) -> None:
        number = source_number(project, SourceId("21-ende-fgd"))
        other = project.reader.get(Source, GARUT)
        project.perform(Rewrite((replace(other, name=f"Sumber {number}"),)))
        places = located(project, f"[Sumber {number}, par. 2]")
        assert {place.source for place in places} == {"21-ende-fgd", GARUT}

    def it_reads_a_comma_in_a_name_as_it_fits(self, project: Project) -> None:
        garut = project.reader.get(Source, GARUT)
        ende = project.reader.get(Source, "21-ende-fgd")
        project.perform(Rewrite((garut.renamed("Rapat, 2025"), ende.renamed("Rapat"))))
        (place,) = located(project, "[Rapat, 2025, P1, par. 2]")
        assert (place.source, place.speaker) == (GARUT, "p1")
        both = located(project, "[Rapat, 2025, P9, par. 2]")
        assert {each.source for each in both} == {GARUT, "21-ende-fgd"}

    def it_does_not_lead_to_what_was_deleted(self, project: Project) -> None:
        number = source_number(project, SourceId("21-ende-fgd"))
        project.perform(RemoveSource(SourceId("21-ende-fgd")))
        assert located(project, f"[Sumber {number}, par. 2]") == ()

    def it_looks_through_another_threads_reader(self, project: Project) -> None:
        with project.reading() as reader:
            assert located(project, "[FGD Ende, P3, par. 2]", reader)


class DescribeWordsBefore:
    def it_says_which_of_several_codings_is_meant(self, project: Project) -> None:
        coding = next(each for each in project.reader.all(Coding) if each.source == "21-ende-fgd")
        text = project.reader.text(coding.source)
        start = text.index("ojek ke kampung")
        part = replace(coding.segment, span=Span(start, start + 15), quote="ojek ke kampung")
        project.perform(Rewrite((replace(coding, id="x-part", segment=part),)))
        (place,) = located(project, "“… ojek ke kampung […]” [FGD Ende, P3, par. 2]")
        assert place.words == part.span
        (place,) = located(project, "“Ongkos ojek ke kampung atas” [FGD Ende, P3, par. 2]")
        assert place.words != part.span
        (place,) = located(project, "“ini” [FGD Ende, P3, par. 2]")
        assert place.codings


class DescribeMaskedNames:
    def it_knows_what_masked_copies_print(self, tmp_path: Path) -> None:
        project = personal_study.named_project(tmp_path)
        coding = personal_study.code(project, "satu", "Tetangga saya Pak Budi punya warung")
        marks = personal_study.mark(project, "satu", "Bu Sri")
        project.perform(MaskMarks(tuple((each.id, "P4") for each in marks)))
        masked = redacted(project.reader, stand_ins_of(project))
        names = source_words(project, masked, "id", Anonymity.NAMES)
        (quotation,) = quotations(masked, CodingQuery())
        code = Provenances("id", Anonymity.NAMES, names).of(quotation)
        assert "Sri" not in code
        (place,) = located(project, bracketed(code))
        assert [each.id for each in place.codings] == [coding.id]
        assert place.fits
        project.close()


class DescribeNumbersInPrint:
    def it_leads_to_the_same_source_after_another_was_deleted(self, project: Project) -> None:
        project.perform(RemoveSource(SourceId(GARUT)))
        wish = PrintWish(PrintKind.PARTICIPATION, anonymity=Anonymity.SOURCES)
        with Printer(project) as printer:
            names = source_names(printer.printing(wish))
        numbers = {each.id: source_number(project, each.id) for each in project.reader.all(Source)}
        for id, number in numbers.items():
            assert names[id] == f"Sumber {number}"
            assert [place.source for place in located(project, f"[{names[id]}, par. 1]")] == [id]
