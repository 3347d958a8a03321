"""Participation in a project: which sources, and the report on it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.word_files import blocks, misplaced, opened, part
from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT
from tests.services.study import study_project
from workbench.coding.material import RemoveSource
from workbench.domain.errors import Cancelled, FileReason, FileRefused
from workbench.domain.participants import Participant, Role
from workbench.domain.reports import Paragraph, Report
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.services.participation import participation_in, participation_overview
from workbench.services.projects import Project
from workbench.services.reporting import export_participation, participation_report

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FGD = "03-garut-fgd-pendamping"
QUIET = Participant("p-diam", "P9", Role.FACILITATOR)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """The small study; P9 was in the FGD in Garut and said nothing."""
    opened_project = study_project(tmp_path, coded=False)
    talk = opened_project.reader.get(Transcript, FGD)
    opened_project.perform(Rewrite((QUIET, replace(talk, silent=(QUIET.id,)))))
    yield opened_project
    opened_project.close()


def prose(report: Report) -> str:
    blocks_of = (block for section in report.sections for block in section.blocks)
    return "\n".join(block.text for block in blocks_of if isinstance(block, Paragraph))


class DescribeTheOverview:
    def it_orders_sources_by_district_and_name(self, project: Project) -> None:
        found = participation_overview(project.reader)
        assert [each.source.name for each in found.sources] == [
            FGD,
            "04-garut-fgd-kpm",
            "21-ende-fgd",
            "catatan lapangan",
        ]
        assert found.overall.sources == 4
        assert [found.place_of(each) for each in (GARUT.id, None, "d-unknown")] == ["Garut", "", ""]

    def it_takes_some_sources_or_those_of_a_district(self, project: Project) -> None:
        some = participation_overview(project.reader, ["21-ende-fgd", FGD])
        assert [each.source.id for each in some.sources] == [FGD, "21-ende-fgd"]
        assert [
            each.source.id for each in participation_overview(project.reader, district=ENDE.id).sources
        ] == ["21-ende-fgd"]

    def it_counts_a_survey_only_when_it_is_named(self, project: Project) -> None:
        source = project.reader.get(Source, "21-ende-fgd")
        project.perform(Rewrite((replace(source, kind=SourceKind.SURVEY),)))
        assert len(participation_overview(project.reader).sources) == 3
        assert len(participation_overview(project.reader, [source.id]).sources) == 1

    def it_gives_for_one_source_what_the_overview_gives(self, project: Project) -> None:
        for each in participation_overview(project.reader).sources:
            assert participation_in(project.reader, each.source) == each.participation
        assert [each.name for each in participation_overview(project.reader).overall.silent] == ["P9"]

    def it_stops_when_nobody_waits(self, project: Project) -> None:
        class Impatient:
            def advance(self, done: int, total: int, what: str = "") -> None:
                assert total == 4
                if done == 2:
                    raise Cancelled

        with pytest.raises(Cancelled):
            participation_overview(project.reader, progress=Impatient())


class DescribeTheReport:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_writes_the_document_that_was_looked_at(
        self, project: Project, tmp_path: Path, language: str
    ) -> None:
        path = tmp_path / "partisipasi.docx"
        assert export_participation(project, path, language) == 8
        golden = (GOLDEN / f"participation-{language}.txt").read_text(encoding="utf-8").splitlines()
        assert [line.rstrip() for line in blocks(opened(path))] == golden
        assert misplaced(part(path, "word/document.xml")) == []

    def it_writes_a_sheet_with_the_silent_too(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "partisipasi.csv"
        assert export_participation(project, path, "id") == 8
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith("source,source_district,speaker,role,district,turns,words,share,")
        assert lines[1] == f"{FGD},Garut,MOD,moderator,Garut,1,11,0.2683,,11.00,11"
        assert lines[4] == f"{FGD},Garut,P9,pendamping,Garut,0,0,0.0000,0.0000,0.00,0"

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("id", "dari 1 kabupaten. Sebanyak 2 penutur mengucapkan 32 kata dalam 2 giliran bicara"),
            ("en", "2 speakers said 32 words in 2 turns, on average 16.0 words a turn"),
        ],
    )
    def it_speaks_of_no_moderator_where_there_is_none(
        self, project: Project, language: str, words: str
    ) -> None:
        overview = participation_overview(project.reader, ["21-ende-fgd"])
        told = prose(participation_report(project, language, overview))
        assert words in told
        assert "Moderator" not in told.split("\n")[0]
        assert ("(1 sumber)" if language == "id" else "(1 source)") in told

    def it_says_how_many_sources_have_no_turns(self, project: Project) -> None:
        for source in (FGD, "21-ende-fgd"):
            talk = project.reader.get(Transcript, source)
            project.perform(Rewrite((replace(talk, turns=(), silent=()),)))
        told = {
            language: prose(participation_report(project, language, participation_overview(project.reader)))
            for language in ("id", "en")
        }
        assert "Sebanyak 2 sumber tanpa giliran bicara tidak dihitung." in told["id"]
        assert "2 sources without turns are not counted." in told["en"]

    def it_tells_one_who_moderates_and_one_who_is_silent_in_the_singular(self, project: Project) -> None:
        overview = participation_overview(project.reader, [FGD])
        told = prose(participation_report(project, "en", overview))
        assert "3 speakers, 1 moderator among them, said" in told
        assert "1 person who was present had no turn at all." in told
        assert "The moderator said" in told

    @pytest.mark.parametrize(
        ("language", "words"), [("id", "Belum ada sumber"), ("en", "No source has turns")]
    )
    def it_says_when_there_is_nothing(self, project: Project, language: str, words: str) -> None:
        for source in project.reader.all(Source):
            project.perform(RemoveSource(source.id))
        report = participation_report(project, language, participation_overview(project.reader))
        assert words in prose(report)
        assert report.tables() == ()

    def it_reads_with_the_reader_that_it_is_given(self, project: Project, tmp_path: Path) -> None:
        with project.reading() as reader:
            assert export_participation(project, tmp_path / "a.docx", "id", reader=reader) == 8

    def it_refuses_a_format_that_it_does_not_know(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            export_participation(project, tmp_path / "a.odt", "id")
        assert refused.value.reason is FileReason.UNKNOWN_FORMAT
