"""Correcting as a use case: previews, what a file says, and what waits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from workbench.coding.codings import SetMemo
from workbench.coding.deciding import RefuseSuggestion
from workbench.coding.realignment import Certainty
from workbench.domain.codes import Code
from workbench.domain.codings import Segment
from workbench.domain.errors import (
    FileReason,
    FileRefused,
    SpanOutOfRange,
    SurveyNotCorrected,
    TextUnusable,
    TextUnusableReason,
    UnknownThing,
)
from workbench.domain.marks import MarkKind
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal, Suggestion
from workbench.domain.surveys import Survey
from workbench.services.coding import coding_of
from workbench.services.correcting import (
    correction_from_file,
    correction_of,
    placing_of,
    review_items,
    version_numbered,
    versions_of,
    waiting_count,
)
from workbench.services.deciding import refusal_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.people import newcomer
from workbench.services.projects import Project
from workbench.services.studies import create
from workbench.services.upkeep import audit_trail, check

TALK = """Moderator: Bagaimana jalan ke balai desa?
P1: Rusak sejak banjir, kami memutar lewat sawah.
P2: Iya betul, apalagi musim hujan.
P1: Anak-anak berangkat sebelum subuh.
"""
GONE = TALK.replace("P2: Iya betul, apalagi musim hujan.\n", "")

OTHER = """Bu Lurah: Pasar baru dibuka kembali tahun depan, katanya.
Pak Camat: Pedagang kecil sudah didata semuanya kemarin.
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    file = tmp_path / "FGD Garut.txt"
    file.write_text(TALK, encoding="utf-8")
    made = create(tmp_path / "uji.workbench", coder="Sari")
    operation = import_operation(propose(made.reader, [file], ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    yield made
    made.close()


def source_of(project: Project) -> Source:
    return project.reader.all(Source)[0]


def code_words(project: Project, words: str) -> str:
    code = next(each for each in project.reader.all(Code) if each.parent is not None)
    start = TALK.index(words)
    operation = coding_of(project, source_of(project).id, Span(start, start + len(words)), code.id)
    project.perform(operation)
    return operation.coding.id


def speakers_in(project: Project) -> list[str | None]:
    return [turn.participant for turn in project.reader.get(Transcript, source_of(project).id).turns]


def perform(project: Project, text: str) -> None:
    operation = correction_of(project, source_of(project).id, text).operation
    assert operation is not None
    project.perform(operation)


class DescribeThePreview:
    def it_says_what_becomes_of_each_and_saves_nothing(self, project: Project) -> None:
        kept = code_words(project, "Anak-anak")
        changed = code_words(project, "kami memutar lewat sawah")
        lost = code_words(project, "Iya betul, apalagi musim hujan.")
        text = GONE.replace("lewat sawah", "lewat pinggir sawah")
        correction = correction_of(project, source_of(project).id, text)
        found = {each.id: each for each in correction.moved}
        assert found[kept].certainty is Certainty.KEPT
        assert found[changed].new is not None
        assert found[changed].new.words == "kami memutar lewat pinggir sawah"
        assert found[changed].old.before.endswith("Rusak sejak banjir, ")
        assert found[lost].new is None
        assert [each.id for each in correction.of(Certainty.UNCERTAIN)] == [lost]
        assert found[kept].coder == "Sari"
        assert " / " in found[kept].code
        assert project.reader.text(source_of(project).id) == TALK

    def it_counts_refusals_whose_words_are_gone(self, project: Project) -> None:
        code = project.reader.all(Code)[1]
        for words in ("Iya betul", "Rusak sejak banjir"):
            start = TALK.index(words)
            span = Span(start, start + len(words))
            operation: RefuseSuggestion = refusal_of(
                project, Suggestion(source_of(project).id, span, words, code.id, 0.5)
            )
            project.perform(operation)
        correction = correction_of(project, source_of(project).id, GONE)
        assert correction.refusals_gone == 1
        assert correction.operation is not None
        project.perform(correction.operation)
        assert len(project.reader.all(Refusal)) == 1

    def it_is_nothing_for_the_same_words(self, project: Project) -> None:
        assert correction_of(project, source_of(project).id, TALK.replace("\n", "\r\n")).operation is None

    def it_refuses_unusable_text_unknown_sources_and_surveys(self, project: Project) -> None:
        source = source_of(project)
        with pytest.raises(TextUnusable):
            correction_of(project, source.id, "a\0b")
        for empty in ("", " \n\n"):
            with pytest.raises(TextUnusable) as refused:
                correction_of(project, source.id, empty)
            assert refused.value.reason is TextUnusableReason.NO_TEXT
        with pytest.raises(UnknownThing):
            correction_of(project, "tidak-ada", "a")
        project.perform(Rewrite((Survey(source.id, ()),)))
        with pytest.raises(SurveyNotCorrected):
            correction_of(project, source.id, "a")

    def it_doubts_a_text_of_which_hardly_anything_stands_in_the_old_one(self, project: Project) -> None:
        code_words(project, "Rusak sejak banjir")
        source = source_of(project).id
        assert correction_of(project, source, OTHER).looks_like_another
        assert not correction_of(project, source, TALK).looks_like_another
        assert not correction_of(project, source, GONE).looks_like_another
        # few of the words of a long talk stay, but what was coded is among them
        shortened = replace(correction_of(project, source, GONE), words=1000, words_kept=100)
        assert not shortened.looks_like_another

    def it_doubts_another_text_where_nothing_is_coded_too(self, project: Project) -> None:
        assert correction_of(project, source_of(project).id, OTHER).looks_like_another


class DescribeALabelThatIsCorrected:
    def it_makes_a_newcomer_of_a_name_that_nobody_bears(self, project: Project) -> None:
        before = speakers_in(project)
        text = TALK.replace("P1: Anak", "P7: Anak").replace("P2: Iya", "P7: Iya")
        operation = correction_of(project, source_of(project).id, text).operation
        assert operation is not None
        done = project.perform(operation)
        new = next(each for each in project.reader.all(Participant) if each.name == "P7")
        assert speakers_in(project) == [*before[:2], new.id, new.id]
        assert new.district == source_of(project).district
        project.undo(done)
        assert speakers_in(project) == before

    def it_takes_what_is_too_long_for_a_name_for_none(self, project: Project) -> None:
        before = speakers_in(project)
        long = "Yang duduk di pojok dekat jendela dan tadi datang terlambat sekali karena hujan lebat"
        perform(project, TALK.replace("P1: Anak", f"{long}: Anak"))
        assert speakers_in(project) == before

    def it_finds_somebody_who_was_there_and_said_nothing(self, project: Project) -> None:
        talk = project.reader.get(Transcript, source_of(project).id)
        silent = newcomer("P7")
        project.perform(Rewrite((silent, replace(talk, silent=(silent.id,)))))
        perform(project, TALK.replace("P1: Anak", "p7: Anak"))
        assert speakers_in(project)[3] == silent.id
        assert [each.name for each in project.reader.all(Participant)].count("P7") == 1

    def it_leaves_a_turn_of_nobody_to_nobody(self, project: Project) -> None:
        talk = project.reader.get(Transcript, source_of(project).id)
        turns = tuple(replace(each, participant=None) for each in talk.turns)
        project.perform(Rewrite((replace(talk, turns=turns),)))
        perform(project, TALK.replace("sejak banjir", "sejak banjir besar"))
        assert speakers_in(project) == [None] * 4


class DescribeACorrectedFile:
    def it_refuses_the_sheet_of_a_survey_and_a_file_without_words(
        self, project: Project, tmp_path: Path
    ) -> None:
        source = source_of(project).id
        sheet, talk, blank = (tmp_path / name for name in ("angket.csv", "rekaman.csv", "kosong.txt"))
        sheet.write_text(
            "Timestamp,Usia,Apa kendala Anda?\n2024-05-01 08:00:00,31,Sinyal hilang kalau hujan\n", "utf-8"
        )
        with pytest.raises(FileRefused) as refused:
            correction_from_file(project, source, sheet)
        assert refused.value.reason is FileReason.SURVEY_SHEET
        blank.write_text(" \n\n", "utf-8")
        with pytest.raises(FileRefused):
            correction_from_file(project, source, blank)
        talk.write_text("Speaker,Text\nP1,Rusak sejak banjir\nP2,Iya betul\nP1,Begitulah\n", "utf-8")
        assert correction_from_file(project, source, talk).operation is not None

    def it_takes_turns_and_marks_from_the_file_and_knows_people_by_name(
        self, project: Project, tmp_path: Path
    ) -> None:
        before = {each.name: each.id for each in project.reader.all(Participant)}
        file = tmp_path / "baru.txt"
        file.write_text(TALK + "P3: Listrik juga padam.\nP1: Betul.\nP3: Ya.\n", encoding="utf-8")
        operation = correction_from_file(project, source_of(project).id, file).operation
        assert operation is not None
        project.perform(operation)
        after = {each.name: each.id for each in project.reader.all(Participant)}
        assert after.keys() == before.keys() | {"P3"}
        assert all(after[name] == id for name, id in before.items())
        transcript = project.reader.get(Transcript, source_of(project).id)
        assert [turn.speaker for turn in transcript.turns][-3:] == ["P3", "P1", "P3"]
        assert all(mark.kind in MarkKind for mark in transcript.marks)
        assert check(project.path).ok

    def it_says_why_a_file_is_refused(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            correction_from_file(project, source_of(project).id, tmp_path / "tidak-ada.txt")
        bad = tmp_path / "nul.txt"
        bad.write_bytes(b"P1: a\0b\nP2: c\n")
        with pytest.raises(FileRefused):
            correction_from_file(project, source_of(project).id, bad)


class DescribePeopleInACorrectedFile:
    def it_makes_nobody_one_person_with_somebody_else(self, tmp_path: Path) -> None:
        talk = "Moderator: Apa?\nBu Sri: Sinyal.\nIBU SRI: Betul.\nModerator: Lalu?\nIbu Sri: Bukit.\nBu Sri: Ya.\n"
        file = tmp_path / "FGD Ende.txt"
        file.write_text(talk, encoding="utf-8")
        project = create(tmp_path / "uji.workbench", coder="Sari")
        operation = import_operation(propose(project.reader, [file], ImportOptions(), Silent()))
        assert operation is not None
        project.perform(operation)
        before = speakers_in(project)
        corrected = tmp_path / "benar.txt"
        corrected.write_text(talk.replace("Sinyal.", "Sinyalnya hilang."), encoding="utf-8")
        found = correction_from_file(project, source_of(project).id, corrected)
        assert found.operation is not None
        project.perform(found.operation)
        assert speakers_in(project) == before
        assert len(set(before)) == 4
        project.close()

    def it_knows_somebody_by_other_capitals_where_only_one_is_meant(
        self, project: Project, tmp_path: Path
    ) -> None:
        before = speakers_in(project)
        corrected = tmp_path / "benar.txt"
        corrected.write_text(
            TALK.replace("Moderator:", "MODERATOR:").replace("sawah", "kebun"), encoding="utf-8"
        )
        found = correction_from_file(project, source_of(project).id, corrected)
        assert found.operation is not None
        project.perform(found.operation)
        assert speakers_in(project) == before


class DescribeWhatWaits:
    def it_tells_codings_and_memos_on_words(self, project: Project) -> None:
        source = source_of(project)
        lost = code_words(project, "Iya betul")
        start = TALK.index("musim hujan")
        segment = Segment(source.id, Span(start, start + 11), "musim hujan", source.sha256)
        memo = Memo(
            "m-1", MemoTarget.SOURCE, source.id, "Bulan apa?", project.coder.id, project.clock(), segment
        )
        project.perform(SetMemo(memo))
        perform(project, GONE)
        first, second = review_items(project)
        assert (first.id, first.old.words, first.memo) == (lost, "Iya betul", "")
        assert (second.id, second.code, second.memo, second.coder) == ("m-1", "", "Bulan apa?", "Sari")
        assert review_items(project, source.id) == (first, second)
        assert waiting_count(project, source.id) == 2
        assert check(project.path).ok

    def it_places_on_words_and_not_on_white_space(self, project: Project) -> None:
        lost = code_words(project, "Iya betul")
        perform(project, GONE)
        start = GONE.index(" Anak")
        assert placing_of(project, lost, Span(start, start + 6)).span == Span(start + 1, start + 6)
        with pytest.raises(SpanOutOfRange):
            placing_of(project, lost, Span(start, start + 1))
        with pytest.raises(SpanOutOfRange):
            placing_of(project, lost, Span(0, 10_000))


class DescribeVersions:
    def it_keeps_each_with_who_replaced_it(self, project: Project) -> None:
        source = source_of(project).id
        perform(project, GONE)
        project.switch_coder("Budi")
        perform(project, TALK)
        assert [(each.number, each.coder) for each in versions_of(project, source)] == [
            (1, "Sari"),
            (2, "Budi"),
        ]
        assert version_numbered(project, source, 2).earlier.transcript.text == GONE
        with pytest.raises(UnknownThing):
            version_numbered(project, source, 3)

    def it_leaves_their_words_out_of_the_audit_trail(self, project: Project) -> None:
        perform(project, GONE)
        assert not any("Iya betul" in str((event.before, event.after)) for event in audit_trail(project))

    def it_comes_back_after_the_project_was_opened_anew(self, project: Project) -> None:
        lost = code_words(project, "Iya betul")
        perform(project, GONE)
        steps = project.history(5)
        assert steps[-1].step.verb == "correct_transcript"
        assert review_items(project)[0].id == lost
