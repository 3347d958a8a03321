"""The codebook in print: whole or in part, in one language or in both."""

from collections.abc import Iterator

import pytest

from tests.services.printing.printed import by_key, labels, only_table, printed
from tests.services.study import CODES, COST, LOAD, PLACE, SIGNAL, study_project
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.branches import chosen_codes
from workbench.services.printing.door import print_report
from workbench.services.projects import Project
from workbench.services.reporting import codebook_report

KIND = PrintKind.CODEBOOK


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = study_project(tmp_path_factory.mktemp("codebook"))
    yield opened
    opened.close()


def names(codes: tuple[Code, ...]) -> list[str]:
    return [each.name for each in codes]


class DescribeChosenCodes:
    def it_takes_all_of_the_book_unless_told_otherwise(self):
        assert len(chosen_codes(Codebook(CODES), PrintWish(KIND))) == len(CODES)

    def it_takes_branches_in_the_books_order(self):
        wish = PrintWish(KIND, codes=(PLACE.id, COST.id))
        assert names(chosen_codes(Codebook(CODES), wish)) == [
            COST.name,
            PLACE.name,
            SIGNAL.name,
            "Geografi dan akses",
        ]

    def it_goes_down_to_a_level_below_the_theme(self):
        deep = Code("c-deep", "Pulsa", COST.id, 0)
        book = Codebook((*CODES, deep))
        assert deep not in chosen_codes(book, PrintWish(KIND, codes=(LOAD.id,), levels=1))
        assert COST in chosen_codes(book, PrintWish(KIND, codes=(LOAD.id,), levels=1))
        assert deep in chosen_codes(book, PrintWish(KIND, codes=(LOAD.id,)))

    def it_counts_levels_from_the_top_of_a_branch(self):
        deep, deeper = Code("c-deep", "Pulsa", COST.id, 0), Code("c-deeper", "Malam", "c-deep", 0)
        book = Codebook((*CODES, deep, deeper))
        assert names(chosen_codes(book, PrintWish(KIND, codes=(COST.id,), levels=1))) == [COST.name, "Pulsa"]
        both = PrintWish(KIND, codes=(LOAD.id, deeper.id), levels=1)
        assert names(chosen_codes(book, both)) == [LOAD.name, COST.name, "Malam", "Pelaporan digital"]

    def it_leaves_nothing_of_branches_that_are_gone(self):
        assert chosen_codes(Codebook(CODES), PrintWish(KIND, codes=(CodeId("c-gone"),))) == ()


class DescribeThePrint:
    def it_is_the_table_of_the_report_and_live(self, project: Project):
        table, report = only_table(printed(project, KIND)), only_table(codebook_report(project, "id"))
        assert table.rows == report.rows
        assert table.keys == tuple(each.id for each in CODES)
        assert table.live is not None
        assert table.live.part == "codebook"
        assert report.live is None

    def it_is_live_only_where_it_is_kept(self, project: Project):
        assert only_table(print_report(project, PrintWish(KIND))).live is None

    def it_says_that_it_is_a_part(self, project: Project):
        table = only_table(printed(project, KIND, codes=(LOAD.id,)))
        assert len(table.rows) == 3
        assert table.note == "Dicetak 3 dari 8 tema dan kode dalam buku kode."
        english = only_table(printed(project, KIND, "en", codes=(LOAD.id,), levels=1))
        assert english.note == "Printed: 3 of the 8 codes in the codebook."

    def it_puts_the_other_language_beside_names_and_definitions(self, project: Project):
        table = only_table(printed(project, KIND, bilingual=True))
        assert labels(table)[:4] == ["Tema dan kode", "Theme and code", "Definisi", "Definition"]
        assert by_key(table)[LOAD.id][:4] == [
            "Beban kerja",
            "Workload",
            "Apa yang dikerjakan.",
            "What is done.",
        ]
        assert "belum diterjemahkan" in table.note

    def it_shows_what_is_not_translated(self, project: Project):
        told = by_key(only_table(printed(project, KIND, bilingual=True)))
        assert told[COST.id][:4] == ["Biaya pribadi", "–", "Uang sendiri.", "–"]
        assert told["c-tr"][2:4] == ["", ""]

    def it_is_english_first_where_that_is_the_language_of_print(self, project: Project):
        told = by_key(only_table(printed(project, KIND, "en", bilingual=True)))
        assert told[LOAD.id][:4] == ["Workload", "Beban kerja", "What is done.", "Apa yang dikerjakan."]
