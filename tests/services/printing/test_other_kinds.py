"""Framework matrix, joint displays, participation and memos in print."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from tests.services.printing.printed import by_key, labels, only_table, paragraphs, printed, sound
from tests.services.study import COST, LOAD, MIMIKA, SIGNAL, study_project
from workbench.domain.codings import Coding
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.joint_displays import JointDisplay, JointRow, SurveyFigure
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.print_tables import Anonymity, PrintKind
from workbench.domain.prose import Link, LinkKind
from workbench.domain.reports import Prose, Words
from workbench.domain.sources import Source
from workbench.services.projects import Project

FGD, KPM = "03-garut-fgd-pendamping", "04-garut-fgd-kpm"
P1 = f"{FGD}-P1"


def summary(number: int, code: str, kind: SubjectKind, subject: str, *rests_on: str) -> Summary:
    return Summary(f"s-{number}", code, kind, subject, f"Ringkasan {number}.", SARI.id, NOW, rests_on)


def memo(number: int, target: MemoTarget, about: str, **more: object) -> Memo:
    return replace(Memo(f"m-{number}", target, about, f"Catatan {number}.", SARI.id, NOW), **more)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = study_project(tmp_path_factory.mktemp("other"))
    coding = made.reader.get(Coding, "x-1")
    figure = SurveyFigure("Membayar sendiri", "57,3 %", source="BRIN")
    row = JointRow("Bensin", (figure,), (COST.id,), (coding.id,), "Uang sendiri.")
    made.perform(
        Rewrite(
            (
                summary(1, LOAD.id, SubjectKind.DISTRICT, GARUT.id, "x-1"),
                summary(2, SIGNAL.id, SubjectKind.DISTRICT, ENDE.id),
                summary(3, COST.id, SubjectKind.PARTICIPANT, P1, "x-1"),
                summary(4, COST.id, SubjectKind.SOURCE, FGD),
                JointDisplay(
                    "j-1", "Survei dan pembicaraan", (row, row, replace(row, district=GARUT.id)), SARI.id, NOW
                ),
                JointDisplay("j-2", "Kedua", (row,), SARI.id, NOW),
                memo(1, MemoTarget.CODE, COST.id),
                memo(2, MemoTarget.DISTRICT, GARUT.id, type=MemoType.REFLEXIVE, status=MemoStatus.DONE),
                memo(3, MemoTarget.SOURCE, FGD, segment=coding.segment),
                memo(4, MemoTarget.SOURCE, FGD, segment=coding.segment, type=MemoType.TRANSLATION),
            )
        )
    )
    yield made
    made.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path, coded=False)
    yield made
    made.close()


class DescribeTheFrameworkMatrix:
    def it_has_what_is_written_by_district(self, project: Project):
        table = only_table(printed(project, PrintKind.FRAMEWORK))
        assert table.keys == (LOAD.id, SIGNAL.id)
        assert [each.key for each in table.columns] == ["corner", GARUT.id, ENDE.id]
        assert table.live is not None
        assert table.live.part == "framework1"
        quote = table.rows[0][1].quotes[0]
        assert quote.key == "x-1"
        assert quote.provenance.endswith("P1, par. 2")

    def it_prints_the_chosen_branches_alone(self, project: Project):
        table = only_table(printed(project, PrintKind.FRAMEWORK, codes=(LOAD.id,)))
        assert table.keys == (LOAD.id,)
        assert "Ende" not in labels(table)

    def it_counts_bare_rows_of_what_is_chosen(self, project: Project):
        # Of three codes one is written, of three districts one.
        assert (
            "4 baris atau kolom" in only_table(printed(project, PrintKind.FRAMEWORK, codes=(LOAD.id,))).note
        )

    @pytest.mark.parametrize(
        ("anonymity", "name"),
        [(Anonymity.NAMES, "P1"), (Anonymity.ROLES, "pendamping 1"), (Anonymity.SOURCES, "pendamping 1")],
    )
    def it_calls_participants_by_what_may_be_told(self, project: Project, anonymity: Anonymity, name: str):
        table = only_table(printed(project, PrintKind.FRAMEWORK, thing="participant", anonymity=anonymity))
        assert labels(table)[1].startswith(name)
        assert ("P1" in table.rows[0][1].quotes[0].provenance) == (anonymity is Anonymity.NAMES)

    def it_calls_sources_by_number_where_their_names_are_not_told(self, project: Project):
        table = only_table(printed(project, PrintKind.FRAMEWORK, thing="source", anonymity=Anonymity.SOURCES))
        assert labels(table)[1] == "Sumber 1"

    def it_prints_no_quotations_where_none_are_asked_for(self, project: Project):
        table = only_table(printed(project, PrintKind.FRAMEWORK, quotations=0))
        assert not any(cell.quotes for row in table.rows for cell in row)

    def it_says_when_nothing_is_written(self, empty: Project):
        assert paragraphs(printed(empty, PrintKind.FRAMEWORK, "en"))[""] == "There are no summaries yet."

    def it_refuses_columns_that_there_are_not(self, project: Project):
        with pytest.raises(InvalidField):
            printed(project, PrintKind.FRAMEWORK, thing="weather")


class DescribeJointDisplays:
    def it_prints_the_one_that_is_named(self, project: Project):
        report = printed(project, PrintKind.JOINT_DISPLAY, thing="j-1")
        sound(report)
        assert only_table(report).caption == "Survei dan pembicaraan"
        assert only_table(report).keys == ("/Bensin", "/Bensin/2", f"{GARUT.id}/Bensin")

    def it_prints_all_of_them_unless_one_is_named(self, project: Project):
        report = printed(project, PrintKind.JOINT_DISPLAY)
        sound(report)
        assert [each.title for each in report.sections] == ["Survei dan pembicaraan", "Kedua"]

    @pytest.mark.parametrize(
        ("anonymity", "told"),
        [
            (Anonymity.NAMES, "FGD pendamping Garut, P1, par. 2"),
            (Anonymity.ROLES, "FGD pendamping Garut, pendamping, par. 2"),
            (Anonymity.SOURCES, "Sumber 1, par. 2"),
        ],
    )
    def it_says_of_quotations_what_may_be_told(self, project: Project, anonymity: Anonymity, told: str):
        table = only_table(printed(project, PrintKind.JOINT_DISPLAY, thing="j-2", anonymity=anonymity))
        assert [(each.provenance, each.key) for each in table.rows[0][3].quotes] == [(told, "x-1")]

    def it_says_when_there_is_none(self, empty: Project):
        assert "Belum ada sajian gabungan" in paragraphs(printed(empty, PrintKind.JOINT_DISPLAY))[""]

    def it_does_not_print_one_that_is_gone(self, project: Project):
        with pytest.raises(UnknownThing):
            printed(project, PrintKind.JOINT_DISPLAY, thing="j-gone")


class DescribeParticipation:
    def it_has_a_table_of_speakers_where_names_may_be_told(self, project: Project):
        report = printed(project, PrintKind.PARTICIPATION)
        sound(report)
        assert [each.live.part for each in report.tables() if each.live] == ["sources", "roles", "speakers"]
        assert "{table:3}" in paragraphs(report)[""]
        assert f"{FGD}/{P1}" in by_key(report.tables()[2])

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_lists_nobody_where_roles_stand_for_names(self, project: Project, language: str):
        report = printed(project, PrintKind.PARTICIPATION, language, anonymity=Anonymity.ROLES)
        assert [each.live.part for each in report.tables() if each.live] == ["sources", "roles"]
        assert "{table:3}" not in paragraphs(report)[""]
        assert by_key(report.tables()[0])[FGD][1] == "Garut"

    def it_names_no_place_where_places_are_not_told(self, project: Project):
        report = printed(project, PrintKind.PARTICIPATION, anonymity=Anonymity.SOURCES)
        assert by_key(report.tables()[0])[FGD][:2] == ["Sumber 1", ""]
        assert "kabupaten" not in paragraphs(report)["method"]

    def it_says_when_a_district_has_no_talk(self, project: Project):
        report = printed(project, PrintKind.PARTICIPATION, district=MIMIKA.id)
        assert report.tables() == ()
        assert "Belum ada sumber" in paragraphs(report)["method"]


class DescribeMemos:
    def it_prints_them_with_how_many_there_are_but_no_translations(self, project: Project):
        report = printed(project, PrintKind.MEMOS)
        assert paragraphs(report)["count"] == "3 memo, 2 di antaranya masih terbuka."
        assert (
            paragraphs(printed(project, PrintKind.MEMOS, "en"))["count"] == "3 memos, of which 2 still open."
        )

    def it_prints_one_type_where_that_is_asked_for(self, project: Project):
        assert "1 memo" in paragraphs(printed(project, PrintKind.MEMOS, thing="translation"))["count"]
        assert "1 memo" in paragraphs(printed(project, PrintKind.MEMOS, thing="reflexive"))["count"]

    def it_prints_those_on_a_district_and_on_its_sources(self, project: Project):
        assert "2 memo" in paragraphs(printed(project, PrintKind.MEMOS, district=GARUT.id))["count"]
        assert (
            printed(project, PrintKind.MEMOS, district=ENDE.id).sections[0].blocks[0].text
            == "Tidak ada memo."
        )

    def it_says_of_words_what_may_be_told(self, project: Project):
        report = printed(project, PrintKind.MEMOS, anonymity=Anonymity.SOURCES)
        quotes = [
            block.quote for each in report.sections for block in each.blocks if isinstance(block, Words)
        ]
        assert [each.provenance for each in quotes] == ["Sumber 1, par. 2"]

    @pytest.mark.parametrize(
        ("anonymity", "told"),
        [
            (Anonymity.NAMES, "Tanya P1 dan dia (P1) tentang FGD pendamping Garut."),
            (Anonymity.ROLES, "Tanya pendamping dan dia (pendamping) tentang FGD pendamping Garut."),
            (Anonymity.SOURCES, "Tanya … dan dia tentang Sumber 1."),
        ],
    )
    def it_follows_links_to_what_may_be_told(self, tmp_path: Path, anonymity: Anonymity, told: str):
        made = study_project(tmp_path)
        name = made.reader.get(Source, FGD).name
        who, where = (
            Link(kind, id).address for kind, id in ((LinkKind.PARTICIPANT, P1), (LinkKind.SOURCE, FGD))
        )
        text = f"Tanya [P1]({who}) dan [dia]({who}) tentang [{name}]({where})."
        made.perform(Rewrite((replace(memo(5, MemoTarget.DISTRICT, GARUT.id), text=text),)))
        report = printed(made, PrintKind.MEMOS, anonymity=anonymity)
        blocks = [block for each in report.sections for block in each.blocks if isinstance(block, Prose)]
        assert told in [line.text for block in blocks for line in block.lines]
        made.close()

    @pytest.mark.parametrize(
        ("anonymity", "title"),
        [
            (Anonymity.NAMES, "Partisipan: P1"),
            (Anonymity.ROLES, "Partisipan: pendamping"),
            (Anonymity.SOURCES, "Partisipan"),
        ],
    )
    def it_calls_people_by_what_may_be_told(self, tmp_path: Path, anonymity: Anonymity, title: str):
        made = study_project(tmp_path)
        made.perform(Rewrite((memo(5, MemoTarget.PARTICIPANT, P1),)))
        assert title in [each.title for each in printed(made, PrintKind.MEMOS, anonymity=anonymity).sections]
        made.close()

    def it_refuses_a_type_that_there_is_not(self, project: Project):
        with pytest.raises(InvalidField):
            printed(project, PrintKind.MEMOS, thing="poem")
