"""What a small project says to what a file asks for."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from exports.live.anchors import alone_token, short_token, table_token, token
from exports.live.answers import Needs, NumberAnswer, Placeholder, TableAnswer
from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, SARI
from tests.services.study import COST, LOAD, PLACE, SIGNAL, study_project
from workbench.coding.saved_tables import SaveTable
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SavedTableId
from workbench.domain.live import NumberMeasure, NumberWish
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure, SavedTable, TableKind
from workbench.domain.matrix_form import written_wish
from workbench.domain.print_form import written_print
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Quote, Table
from workbench.services.printing.door import print_report
from workbench.services.printing.provenance import source_number
from workbench.services.projects import Project
from workbench.services.refreshing.answering import Answered, Answering
from workbench.services.refreshing.figures import Figures, parts_of
from workbench.services.refreshing.named_things import asked_of, wish_of
from workbench.services.refreshing.number_words import Problem, Unclear, asked_in, written
from workbench.services.tabulating import Tabulator

T = TypeVar("T")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def asking(project: Project, ask: Callable[[Answering], T], language: str = "id") -> T:
    tabulator = Tabulator(project)
    try:
        with project.reading() as reader, Answering(project, reader, tabulator, language) as answering:
            return ask(answering)
    finally:
        tabulator.close()


def said(project: Project, words: str, language: str = "id") -> object:
    found = asking(project, lambda answering: answering.asked(words), language)
    if isinstance(found, NumberAnswer | Quote):
        return found.text
    return found.problem if isinstance(found, Unclear) else found


def keep(project: Project, name: str, wish: str, kind: TableKind = TableKind.PRINT) -> SavedTable:
    table = SavedTable(SavedTableId(f"t-{name}"), name, kind, wish, project.coder.id, project.clock())
    project.perform(SaveTable(table))
    return table


class DescribeFigures:
    @pytest.mark.parametrize(
        ("words", "text"),
        [
            ("semua", "9"),
            ("semua | sumber", "4"),
            ("semua | kabupaten", "2"),
            ("semua | persen", "100,0%"),
            ("tema: Beban kerja", "6"),
            ("theme: workload | codings", "6"),
            ("tema: Beban kerja | sumber", "3"),
            ("tema: Beban kerja | penutur", "5"),
            ("tema: Beban kerja | persen", "66,7%"),
            ("kode: biaya pribadi | kabupaten: Garut", "4"),
            ("kode: Beban kerja / Biaya pribadi | kabupaten: Kabupaten Ende", "1"),
            ("kode: Workload / Biaya pribadi | persen | kabupaten: Ende", "50,0%"),
            ("kode: Biaya pribadi | kabupaten", "2"),
            ("kode: Biaya pribadi | kabupaten | kabupaten: Ende", "1"),
            ("tema: Pengembangan kapasitas", "0"),
            ("tema: Pengembangan kapasitas | kabupaten: Mimika", "0"),
            ("tema: Pengembangan kapasitas | persen | kabupaten: Mimika", "0,0%"),
        ],
    )
    def it_counts_as_was_counted_by_hand(self, project: Project, words: str, text: str) -> None:
        assert said(project, words) == text

    def it_speaks_the_language_of_print(self, project: Project) -> None:
        assert said(project, "tema: Beban kerja | persen", "en") == "66.7%"

    def it_says_the_same_as_the_theme_table(self, project: Project) -> None:
        (table,) = print_report(project, PrintWish(PrintKind.THEMES)).tables()
        at = {each.key: place for place, each in enumerate(table.columns)}
        book = project.codebook()
        for key, row in zip(table.keys, table.rows, strict=True):
            kind = "tema" if book.code(CodeId(key)).is_theme else "kode"
            for column, measure in (("codings", "jumlah"), ("sources", "sumber"), ("districts", "kabupaten")):
                assert said(project, f"{kind}: {book.path(CodeId(key))} | {measure}") == row[at[column]].text

    def it_counts_no_moderators_where_the_project_leaves_them_out(self, project: Project) -> None:
        project.count_moderator(wanted=False)
        assert said(project, "semua") == "8"

    def it_sees_in_blind_mode_what_the_coder_may_see(self, project: Project) -> None:
        project.coder = SARI
        project.be_blind(wanted=True)
        assert said(project, "semua") == "6"

    def it_knows_its_figures_by_the_parts_of_their_tags(self, project: Project) -> None:
        tabulator = Tabulator(project)
        figures = Figures(project.reader, tabulator, "id")
        for measure in NumberMeasure:
            for code in (None, LOAD.id):
                for district in (None, GARUT.id):
                    wish = NumberWish(code, measure, district)
                    assert figures.wish_at(parts_of(wish)) == wish
                    assert figures.answer(wish).parts == parts_of(wish)
        for parts in (
            ("all", "codings"),
            ("gone", "codings", "all"),
            ("all", "nothing", "all"),
            ("all", "words", "x"),
        ):
            assert figures.wish_at(parts) is None
        tabulator.close()

    def it_labels_a_figure_so_that_it_is_asked_for_again(self, project: Project) -> None:
        book, districts = project.codebook(), project.reader.all(type(GARUT))
        for code in (None, *(each.id for each in book)):
            for district in (None, GARUT.id):
                for language in ("id", "en"):
                    wish = NumberWish(code, NumberMeasure.WORDS, district)
                    asked = asked_in(written(asked_of(wish, book, districts), language))
                    assert not isinstance(asked, Unclear)
                    assert wish_of(asked, book, districts) == wish


class DescribeNamesThatAreNotUnderstood:
    @pytest.mark.parametrize(
        ("words", "problem"),
        [
            ("tema: Bebn kerja", Problem.UNKNOWN_CODE),
            ("tema: Beban kerja | kabupaten: Garrut", Problem.UNKNOWN_DISTRICT),
            ("kode: Jaringan | jumlh", Problem.PART),
            ("tabel: Tema", Problem.UNKNOWN_TABLE),
            ("kutipan: [FGD Garut, P9, par. 1]", Problem.UNKNOWN_QUOTATION),
            ("nama", Problem.KIND),
        ],
    )
    def it_is_said_why(self, project: Project, words: str, problem: Problem) -> None:
        assert said(project, words) is problem

    def it_is_said_what_may_be_meant(self, project: Project) -> None:
        found = asking(project, lambda answering: answering.asked("tema: Bebn kerja"))
        assert isinstance(found, Unclear)
        assert [each.name for each in found.near] == ["Beban kerja"]
        place = asking(project, lambda answering: answering.asked("semua | kabupaten: Garrut"))
        assert isinstance(place, Unclear)
        assert [each.district for each in place.near] == ["Garut"]

    def it_asks_which_of_several_is_meant(self, project: Project) -> None:
        twin = Code("c-twin", "Biaya pribadi", PLACE.id, 2)
        project.perform(Rewrite((twin,)))
        found = asking(project, lambda answering: answering.asked("kode: Biaya pribadi"))
        assert isinstance(found, Unclear)
        assert found.problem is Problem.SEVERAL_CODES
        assert [each.name for each in found.near] == [
            "Beban kerja / Biaya pribadi",
            "Konteks wilayah / Biaya pribadi",
        ]
        assert said(project, "kode: Konteks wilayah / Biaya pribadi") == "0"

    def it_takes_the_theme_where_a_code_is_called_the_same(self, project: Project) -> None:
        project.perform(Rewrite((Code("c-twin", "Beban kerja", PLACE.id, 2),)))
        assert said(project, "tema: Beban kerja") == "6"
        assert said(project, "kode: Beban kerja") is Problem.SEVERAL_CODES


class DescribeTables:
    def it_answers_with_the_parts_of_kept_print_tables(self, project: Project) -> None:
        table = keep(project, "Tema", written_print(PrintWish(PrintKind.THEMES)))
        of = table_token(table.id, "themes")
        found = asking(project, lambda answering: answering.answered(Needs(frozenset({of, "gone"}))))
        answer = found.answers.tables[of]
        assert set(found.answers.tables) == {of}
        assert (answer.query, answer.name) == (table.id, "Tema")
        assert isinstance(answer.block, Table)

    def it_answers_with_saved_matrices(self, project: Project) -> None:
        wish = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),))
        table = keep(project, "Silang", written_wish(wish), TableKind.MATRIX)
        of = table_token(table.id, "matrix")
        found = asking(project, lambda answering: answering.answered(Needs(frozenset({of}))))
        block = found.answers.tables[of].block
        assert isinstance(block, Table)
        assert block.keys == (LOAD.id, PLACE.id, "c-cap", "total")
        assert [each.text for each in block.rows[0]] == ["Beban kerja", "5", "1", "0", "6"]
        assert len({each.key for each in block.columns}) == len(block.columns)

    @pytest.mark.parametrize(
        ("measure", "words"), [(Measure.ROW_PERCENT, "83,3"), (Measure.PRESENT, "●"), (Measure.CODINGS, "5")]
    )
    def it_writes_a_number_as_its_measure_is_written(
        self, project: Project, measure: Measure, words: str
    ) -> None:
        wish = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),), measure)
        keep(project, "Silang", written_wish(wish), TableKind.MATRIX)
        found = said(project, "tabel: Silang")
        assert isinstance(found, TableAnswer)
        assert isinstance(found.block, Table)
        assert found.block.rows[0][1].text == words

    def it_is_put_where_an_author_asks_for_it_by_name(self, project: Project) -> None:
        table = keep(project, "Tema utama", written_print(PrintWish(PrintKind.THEMES)))
        found = said(project, "tabel: TEMA  utama")
        assert isinstance(found, TableAnswer)
        assert found.query == table.id

    def it_tells_of_tables_that_can_not_be_made(self, project: Project) -> None:
        table = keep(project, "Rusak", "{}")
        found: Answered = asking(
            project, lambda answering: answering.answered(Needs(frozenset({"something"})))
        )
        assert [each.id for each, _error in found.broken] == [table.id]
        assert said(project, "tabel: Rusak") is Problem.NO_ROWS

    def it_makes_masked_tables_on_any_thread(self, project: Project) -> None:
        table = keep(project, "Tema", written_print(PrintWish(PrintKind.THEMES, masked=True)))
        of = table_token(table.id, "themes")
        with ThreadPoolExecutor(1) as pool:
            found = pool.submit(
                asking, project, lambda answering: answering.answered(Needs(frozenset({of})))
            ).result()
        assert set(found.answers.tables) == {of}


class DescribeQuotations:
    def it_is_found_by_the_token_of_its_coding(self, project: Project) -> None:
        needs = Needs(quotations=frozenset({alone_token("x-7"), alone_token("gone")}))
        found = asking(project, lambda answering: answering.answered(needs))
        quote = found.answers.quotations[alone_token("x-7")]
        assert set(found.answers.quotations) == {alone_token("x-7")}
        assert quote.key == "x-7"
        assert quote.provenance == "FGD Ende, P3, par. 2"

    def it_is_found_by_what_print_says_of_it(self, project: Project) -> None:
        words = said(project, "kutipan: [FGD Ende, P3, par. 2]")
        assert words == said(project, "quote: fgd ende, p3, par. 2")
        assert str(words).startswith("Ongkos ojek")

    @pytest.mark.parametrize(
        "code", ["[FGD Ende, P3, par. 2]", "[FGD Ende, pendamping, par. 2]", "[Sumber {number}, par. 2]"]
    )
    def it_keeps_telling_no_more_than_was_asked_for(self, project: Project, code: str) -> None:
        coding = project.reader.get(Coding, "x-7")
        code = code.format(number=source_number(project, coding.source))
        quote = asking(project, lambda answering: answering.asked(f"kutipan: {code}"))
        assert isinstance(quote, Quote)
        assert f"[{quote.provenance}]" == code
        of = alone_token(quote.key)
        needs = Needs(quotations=frozenset({of}))
        found = asking(project, lambda answering: answering.answered(needs))
        assert found.answers.quotations == {of: quote}

    def it_asks_which_where_several_stand_there(self, project: Project) -> None:
        coding = project.reader.get(Coding, "x-7")
        segment = coding.segment
        shorter = replace(
            segment, span=replace(segment.span, end=segment.span.end - 5), quote=segment.quote[:-5]
        )
        project.perform(Rewrite((replace(coding, id="x-new", segment=shorter, code=SIGNAL.id),)))
        assert said(project, "kutipan: [FGD Ende, P3, par. 2]") is Problem.SEVERAL_QUOTATIONS
        which = "kutipan: “Ongkos ojek ke kampung atas itu” [FGD Ende, P3, par. 2]"
        assert str(said(project, which)).startswith("Ongkos ojek")
        other = "kutipan: “Kata-kata yang tidak pernah diucapkan” [FGD Ende, P3, par. 2]"
        assert said(project, other) is Problem.SEVERAL_QUOTATIONS


class DescribeAnswers:
    def it_answers_all_that_a_file_asks_for(self, project: Project) -> None:
        needs = Needs(
            numbers=frozenset(
                {("all", "codings", "all"), (token(COST.id), "sources", short_token(GARUT.id))}
            ),
            placeholders=(Placeholder("1", "tema: Beban kerja"), Placeholder("2", "tema: Beban tugas")),
        )
        found = asking(project, lambda answering: answering.answered(needs))
        assert {each.text for each in found.answers.numbers.values()} == {"9", "2", "6"}
        assert (token(LOAD.id), "codings", "all") in found.answers.numbers
        assert set(found.answers.placeholders) == {"1"}
        assert found.unclear["2"].problem is Problem.UNKNOWN_CODE
