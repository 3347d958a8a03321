"""District profiles: what is known of a place on a page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from tests.services.printing.printed import by_key, only_table, paragraphs, printed, rows, sound
from tests.services.study import COST, LOAD, MIMIKA, PLACE, SIGNAL, study_project
from workbench.domain.cases import Case, CaseState, ThemeTie
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import DistrictId
from workbench.domain.print_tables import Anonymity, PrintKind
from workbench.domain.reports import Prose, Quote, Report, Words
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.themes import Interpretation
from workbench.services.projects import Project, create_file

KIND = PrintKind.DISTRICT_PROFILE
FGD = "03-garut-fgd-pendamping"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    made.perform(Rewrite((replace(GARUT, planned_fgds=1, planned_interviews=2, notes="Jalan *rusak*."),)))
    yield made
    made.close()


def told(report: Report, part: str) -> str:
    """Return the paragraph of a part of the only profile."""
    return next((text for name, text in paragraphs(report).items() if name.startswith(part)), "")


def quoted(report: Report) -> list[Quote]:
    return [block.quote for each in report.sections for block in each.blocks if isinstance(block, Words)]


class DescribeTheFacts:
    def it_says_where_it_is_what_was_planned_and_what_there_is(self, project: Project):
        report = printed(project, KIND, district=GARUT.id)
        sound(report)
        facts = told(report, "facts")
        assert facts.startswith("Provinsi Jawa Barat, BPS 3205")
        assert "Menurut rencana 1 FGD dan 2 wawancara; terkumpul 2 FGD." in facts
        assert "5 pengodean." not in facts
        assert "6 pengodean." in facts
        assert "Sumber: FGD pendamping Garut; FGD KPM Garut." in facts
        assert "belum dikodekan" not in facts

    def it_says_the_same_in_english(self, project: Project):
        facts = told(printed(project, KIND, "en", district=GARUT.id), "facts")
        assert facts.startswith("Province of Jawa Barat, BPS 3205")
        assert "Planned: 1 FGD and 2 interviews; held: 2 FGDs." in facts
        assert "codings: 6." in facts

    def it_says_what_rests_on_little(self, project: Project):
        facts = told(printed(project, KIND, district=ENDE.id), "facts")
        assert "Bertumpu pada sedikit bahan: Semua kode (2, satu sumber)." in facts
        english = told(printed(project, KIND, "en", district=ENDE.id), "facts")
        assert "Resting on little material: All codes (2, one source)." in english

    def it_names_themes_that_rest_on_little_in_the_language_of_print(self, project: Project):
        coding = project.reader.get(Coding, "x-4")
        project.perform(
            Rewrite((replace(PLACE, name_en="Context"), replace(coding, id="y-1", code=PLACE.id)))
        )
        assert "Context (2, one speaker)" in told(printed(project, KIND, "en", district=GARUT.id), "facts")

    def it_says_what_is_not_coded(self, tmp_path: Path):
        made = study_project(tmp_path, coded=False)
        report = printed(made, KIND, district=GARUT.id)
        assert "2 sumber belum dikodekan." in told(report, "facts")
        assert told(report, "bare") == "Belum ada pengodean dari sini."
        assert quoted(report) == []
        made.close()

    def it_says_when_there_is_no_material(self, project: Project):
        report = printed(project, KIND, district=MIMIKA.id)
        assert "Belum ada bahan dari sini." in told(report, "facts")
        assert told(report, "people") == "Belum ada partisipan yang diketahui dari sini."
        assert report.tables() == ()

    def it_says_what_is_missing_where_nothing_was_held(self, project: Project):
        project.perform(
            Rewrite((replace(MIMIKA, planned_interviews=1, province="", code="", code_home_affairs=""),))
        )
        facts = told(printed(project, KIND, district=MIMIKA.id), "facts")
        assert facts == "Menurut rencana 1 wawancara; terkumpul 0 wawancara."

    def it_has_sources_of_a_survey_where_somebody_answered(self, project: Project):
        talk = project.reader.get(Source, "21-ende-fgd")
        project.perform(Rewrite((replace(talk, kind=SourceKind.SURVEY, district=None),)))
        assert "Terkumpul 1 survei." in told(printed(project, KIND, district=ENDE.id), "facts")
        assert "Sumber: 21 ende fgd." in told(printed(project, KIND, district=ENDE.id), "facts")

    def it_lists_a_source_without_words_where_it_was_placed(self, project: Project):
        note = project.reader.get(Source, "catatan lapangan")
        project.perform(Rewrite((replace(note, district=MIMIKA.id),)))
        assert "Sumber: catatan lapangan." in told(printed(project, KIND, district=MIMIKA.id), "facts")

    def it_lists_a_survey_that_nobody_answered_where_it_was_placed(self, project: Project):
        note = project.reader.get(Source, "catatan lapangan")
        unanswered = replace(project.reader.get(Transcript, note.id), turns=())
        project.perform(Rewrite((replace(note, kind=SourceKind.SURVEY, district=MIMIKA.id), unanswered)))
        assert "Sumber: catatan lapangan." in told(printed(project, KIND, district=MIMIKA.id), "facts")

    def it_counts_people_by_role(self, project: Project):
        assert (
            told(printed(project, KIND, district=GARUT.id), "people") == "Partisipan: 2 pendamping dan 1 KPM."
        )
        english = told(printed(project, KIND, "en", district=GARUT.id), "people")
        assert english == "Participants: 2 PKH facilitators and 1 beneficiary (KPM)."


class DescribeTheThemes:
    def it_counts_what_stands_below_each(self, project: Project):
        table = only_table(printed(project, KIND, district=GARUT.id))
        assert by_key(table)[LOAD.id][:4] == ["Beban kerja", "5", "2", "4"]
        assert by_key(table)[PLACE.id][:4] == ["Konteks wilayah", "1", "1", "1"]
        assert [row[1].value for row in table.rows] == [5, 1]

    def it_names_them_in_the_language_of_print(self, project: Project):
        assert rows(only_table(printed(project, KIND, "en", district=GARUT.id)))[0][0] == "Workload"

    def it_says_how_many_have_no_row(self, project: Project):
        themes = [
            replace(LOAD, id=f"c-{at}", name=f"Tema {at}", name_en="", position=at + 5) for at in range(7)
        ]
        coding = project.reader.get(Coding, "x-0")
        codings = [replace(coding, id=f"y-{each.id}", code=each.id) for each in themes]
        project.perform(Rewrite((*themes, *codings)))
        table = only_table(printed(project, KIND, district=GARUT.id))
        assert len(table.rows) == 7
        assert "2 tema lain dengan pengodean di sini tidak dicetak." in table.note


class DescribeLinks:
    def it_shows_what_a_person_said_beside_the_codings(self, project: Project):
        links = (
            DistrictLink("l-1", COST.id, GARUT.id, SARI.id, NOW, "Bensin.", ("x-0", "x-1")),
            DistrictLink("l-2", SIGNAL.id, GARUT.id, SARI.id, NOW),
        )
        project.perform(Rewrite(links))
        report = printed(project, KIND, district=GARUT.id)
        sound(report)
        assert by_key(report.tables()[1]) == {
            COST.id: ["Biaya pribadi", "Bensin.", "4", "2"],
            SIGNAL.id: ["Jaringan internet", "–", "1", "0"],
        }


class DescribeSupervision:
    def it_counts_cases_that_are_not_closed_and_says_what_they_are_about(self, project: Project):
        first = Case("case-1", "K1", GARUT.id, "PD-01", NOW, themes=(ThemeTie(COST.id), ThemeTie(LOAD.id)))
        second = replace(
            first, id="case-2", code="K2", state=CaseState.CLOSED, outcome="Baik", reason="Selesai"
        )
        project.perform(Rewrite((first, second)))
        assert told(printed(project, KIND, district=GARUT.id), "cases") == (
            "Supervisi: 1 dari 2 kasus belum ditutup. Tema kasus: Beban kerja dan Biaya pribadi."
        )
        assert told(printed(project, KIND, "en", district=GARUT.id), "cases") == (
            "Supervision: 1 of 2 cases not closed. Themes of cases: Workload and Biaya pribadi."
        )

    def it_says_nothing_of_themes_where_cases_have_none(self, project: Project):
        project.perform(Rewrite((Case("case-1", "K1", GARUT.id, "PD-01", NOW),)))
        assert (
            told(printed(project, KIND, district=GARUT.id), "cases")
            == "Supervisi: 1 dari 1 kasus belum ditutup."
        )

    def it_says_nothing_where_there_are_none(self, project: Project):
        assert told(printed(project, KIND, district=GARUT.id), "cases") == ""


class DescribeQuotations:
    def it_takes_them_of_different_themes_and_people(self, project: Project):
        chosen = quoted(printed(project, KIND, district=GARUT.id))
        assert [each.key for each in chosen] == ["x-1", "x-4"]
        assert chosen[0].provenance == "FGD pendamping Garut, P1, par. 2"

    def it_takes_those_first_on_which_a_theme_is_read(self, project: Project):
        project.perform(Rewrite((Interpretation(LOAD.id, "Layar.", key_quotations=("x-3",)),)))
        assert quoted(printed(project, KIND, district=GARUT.id))[0].key == "x-3"

    def it_takes_no_words_twice(self, project: Project):
        # The signal is spoken of in the same words as reporting, which is the key quotation of the first theme.
        project.perform(Rewrite((Interpretation(LOAD.id, "Layar.", key_quotations=("x-3",)),)))
        assert [each.key for each in quoted(printed(project, KIND, district=GARUT.id))] == ["x-3"]

    def it_takes_as_many_as_are_asked_for(self, project: Project):
        assert len(quoted(printed(project, KIND, district=GARUT.id, quotations=1))) == 1
        assert quoted(printed(project, KIND, district=GARUT.id, quotations=0)) == []

    def it_cuts_none_where_no_length_is_asked_for(self, project: Project):
        whole = quoted(printed(project, KIND, district=GARUT.id, length=0))
        short = quoted(printed(project, KIND, district=GARUT.id, length=30))
        assert whole[0].text.endswith("kalau sering turun.")
        assert short[0].text.endswith("[…]")

    def it_says_of_them_what_may_be_told(self, project: Project):
        roles = quoted(printed(project, KIND, district=GARUT.id, anonymity=Anonymity.ROLES))
        assert roles[0].provenance == "FGD pendamping Garut, pendamping, par. 2"
        sources = quoted(printed(project, KIND, "en", district=GARUT.id, anonymity=Anonymity.SOURCES))
        assert sources[0].provenance == "Source 1, par. 2"


class DescribeTheWhole:
    def it_has_the_notes_as_they_were_written(self, project: Project):
        last = printed(project, KIND, district=GARUT.id).sections[-1]
        assert last.title == "Catatan"
        assert [run.text for block in last.blocks if isinstance(block, Prose) for run in block.lines[0].runs] == [
            "Jalan ", "rusak", ".",
        ]  # fmt: skip

    def it_has_a_section_for_every_district(self, project: Project):
        report = printed(project, KIND)
        sound(report)
        assert [each.title for each in report.sections if each.level == 1] == ["Garut", "Ende", "Mimika"]
        assert [each.title for each in report.sections if each.new_page] == ["Garut", "Ende", "Mimika"]

    def it_says_when_there_is_no_district(self, tmp_path: Path):
        made = create_file(tmp_path / "kosong.workbench", study="empty", title="Kosong", coder="Sari")
        assert "Belum ada kabupaten" in paragraphs(printed(made, KIND))["nothing"]
        made.close()

    def it_does_not_print_one_that_is_gone(self, project: Project):
        with pytest.raises(UnknownThing):
            printed(project, KIND, district=DistrictId("d-gone"))
