from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.storage.conftest import Put
from workbench.domain.cases import ThemeTie
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.errors import NotAProject
from workbench.domain.frameworks import SubjectKind
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.memos import MemoTarget
from workbench.domain.sessions import CaseDiscussion
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.storage.check import check
from workbench.storage.project_file import ProjectFile


def _found(project: ProjectFile) -> set[tuple[str, str, str]]:
    return {(problem.kind, problem.id, problem.what) for problem in check(project).problems}


def _misquoted(waiting: Unplaced) -> Coding:
    assert waiting.coding is not None
    return replace(waiting.coding, segment=replace(waiting.coding.segment, quote="lain"))


def _meddled(project: ProjectFile, sql: str) -> set[tuple[str, str, str]]:
    """Change the file behind the program's back and check it."""
    project._database.rows("PRAGMA foreign_keys=OFF")
    project._database.rows(sql)
    return _found(project)


def _showing(**cited: object) -> JointDisplay:
    row = replace(made.DISPLAY.rows[0], **cited)  # type: ignore[arg-type]
    return replace(made.DISPLAY, rows=(row,))


class DescribeASoundProject:
    def it_has_no_problems_and_is_counted(self, filled: ProjectFile):
        result = check(filled)
        assert result.ok
        assert result.problems == ()
        assert (result.counts["coding"], result.counts["district"], result.counts["operation"]) == (1, 2, 1)

    def it_stays_sound_through_undo_and_redo(self, filled: ProjectFile):
        done = filled.perform(
            Rewrite(remove=(made.MEMO, made.LINK, made.DISPLAY, made.SUMMARY, made.CODING)),
            None,
            at=made.NOW,
        )
        undone = filled.perform(done.inverse, None, at=made.NOW, undoes=done.id)
        filled.perform(undone.inverse, None, at=made.NOW, redoes=done.id)
        assert check(filled).ok

    def it_may_keep_the_interpretation_of_a_theme_that_became_a_code(self, filled: ProjectFile, put: Put):
        put(Code("c-top", "Atap"), replace(made.WORKLOAD, parent="c-top"))
        assert check(filled).ok

    def it_can_be_checked_by_its_path(self, filled: ProjectFile, path: Path):
        assert check(path).ok
        filled.close()
        assert check(path).ok

    def it_must_be_a_project(self, path: Path):
        path.write_text("bukan")
        with pytest.raises(NotAProject):
            check(path)


class DescribeWhatAProgramCouldHaveWrittenWrongly:
    @pytest.mark.parametrize(
        ("record", "problem"),
        [
            (
                replace(made.CODING, segment=replace(made.CODING.segment, span=Span(0, 999))),
                ("coding", "x-1", "span_out_of_range"),
            ),
            (
                replace(made.CODING, segment=replace(made.CODING.segment, quote="lain")),
                ("coding", "x-1", "quote_differs"),
            ),
            (
                replace(made.CODING, segment=replace(made.CODING.segment, text_sha256="0")),
                ("coding", "x-1", "text_differs"),
            ),
            (replace(made.SOURCE, sha256="0"), ("source", "s-1", "fingerprint_differs")),
            (replace(made.SOURCE, characters=3), ("source", "s-1", "characters_differ")),
            (replace(made.SOURCE, words=3), ("source", "s-1", "words_differ")),
            (replace(made.SOURCE, id="s-2"), ("source", "s-2", "text_missing")),
            (
                replace(made.TRANSCRIPT, turns=(replace(made.TURNS[0], end=9999),)),
                ("transcript", "s-1", "turn_out_of_range"),
            ),
            (
                replace(made.TRANSCRIPT, turns=made.TURNS[::-1]),
                ("transcript", "s-1", "turn_out_of_order"),
            ),
            (replace(made.REFUSAL, span=Span(5, 5000)), ("refusal", "r-1", "span_out_of_range")),
            (
                replace(made.MARK, segment=replace(made.MARK.segment, span=Span(0, 999))),
                ("personal_mark", "n-1", "span_out_of_range"),
            ),
            (
                replace(made.MARK, segment=replace(made.MARK.segment, quote="lain")),
                ("personal_mark", "n-1", "quote_differs"),
            ),
            (
                replace(made.MARK, segment=replace(made.MARK.segment, text_sha256="0")),
                ("personal_mark", "n-1", "text_differs"),
            ),
            (replace(made.WAITING, candidates=(Span(4, 999),)), ("unplaced", "x-9", "span_out_of_range")),
            (
                replace(made.WAITING, coding=_misquoted(made.WAITING)),
                ("unplaced", "x-9", "quote_differs"),
            ),
            (Code("c-2", "Beban kerja"), ("code", "c-2", "name_taken")),
            (replace(made.WORKLOAD, parent="c-net"), ("code", "c-work", "within_itself")),
            (replace(made.LINK, evidence=("x-0",)), ("district_link", "l-1", "evidence_missing")),
            (replace(made.CASE, evidence=("x-0",)), ("case", "q-1", "evidence_missing")),
            (_showing(quotations=("x-0",)), ("joint_display", "j-1", "evidence_missing")),
            (_showing(codes=("c-0",)), ("joint_display", "j-1", "theme_missing")),
            (_showing(district="d-0"), ("joint_display", "j-1", "district_missing")),
            (replace(made.SUMMARY, rests_on=("x-0",)), ("summary", "y-1", "evidence_missing")),
            (replace(made.SUMMARY, subject="d-0"), ("summary", "y-1", "district_missing")),
            (replace(made.SUMMARY, id="y-2"), ("summary", "y-2", "written_twice")),
            (
                replace(made.SUMMARY, kind=SubjectKind.PARTICIPANT),
                ("summary", "y-1", "participant_missing"),
            ),
            (replace(made.SUMMARY, kind=SubjectKind.SOURCE), ("summary", "y-1", "source_missing")),
            (replace(made.CASE, themes=(ThemeTie("c-9"),)), ("case", "q-1", "theme_missing")),
            (replace(made.SESSION, discussions=(CaseDiscussion("q-9"),)), ("session", "z-1", "case_missing")),
            (
                replace(made.SESSION, discussions=(CaseDiscussion("q-1", evidence=("x-0",)),)),
                ("session", "z-1", "evidence_missing"),
            ),
            (replace(made.MEMO, about="x-0"), ("memo", "m-1", "coding_missing")),
            (replace(made.MEMO, target=MemoTarget.CODE), ("memo", "m-1", "code_missing")),
            (replace(made.MEMO, target=MemoTarget.PARTICIPANT), ("memo", "m-1", "participant_missing")),
            (replace(made.MEMO, target=MemoTarget.DISTRICT), ("memo", "m-1", "district_missing")),
            (replace(made.MEMO, target=MemoTarget.CASE), ("memo", "m-1", "case_missing")),
            (replace(made.MEMO, target=MemoTarget.PROJECT), ("memo", "m-1", "project_missing")),
            (
                replace(made.READING, key_quotations=("x-0",)),
                ("interpretation", "c-work", "evidence_missing"),
            ),
            (
                replace(made.READING, counter_evidence=("x-0",)),
                ("interpretation", "c-work", "evidence_missing"),
            ),
        ],
    )
    def it_is_found(self, filled: ProjectFile, put: Put, record: Record, problem: tuple[str, str, str]):
        put(record)
        assert problem in _found(filled)
        assert not check(filled).ok


class DescribeWhatSomebodyMeddledWith:
    def it_finds_a_changed_record(self, filled: ProjectFile):
        assert _meddled(filled, "UPDATE source SET name = 'x'") == {("source", "s-1", "journal_differs")}

    def it_finds_a_removed_record(self, filled: ProjectFile):
        found = _meddled(filled, "DELETE FROM memo")
        assert found == {("memo", "m-1", "gone_without_journal"), ("memo", "m-2", "gone_without_journal")}

    def it_finds_an_added_record(self, filled: ProjectFile):
        filled._database.rows("INSERT INTO identity (guid) VALUES ('k-x')")
        found = _meddled(
            filled, "INSERT INTO coder (id, name) SELECT id, 'x' FROM identity WHERE guid = 'k-x'"
        )
        assert found == {("coder", "k-x", "not_in_journal")}

    def it_finds_a_pointer_to_nothing(self, filled: ProjectFile):
        found = _meddled(filled, "UPDATE coding SET code = 9999")
        assert "points_to_nothing" in {what for _, _, what in found}

    def it_finds_what_waits_for_a_text_that_is_gone(self, filled: ProjectFile):
        found = _meddled(filled, "DELETE FROM earlier_text")
        assert ("unplaced", "x-9", "text_missing") in found

    def it_finds_a_rewritten_journal(self, filled: ProjectFile, put: Put):
        put(made.SOURCE.renamed("a"))
        filled._database.rows("DROP TRIGGER journal_keeps_delete")
        found = _meddled(filled, "DELETE FROM journal WHERE operation = 1 AND kind = 'source'")
        assert found == {("source", "s-1", "story_broken")}

    def it_finds_another_schema_version(self, filled: ProjectFile):
        assert _meddled(filled, "PRAGMA user_version=8") == {("file", "", "schema_version")}


class DescribeCheckingAgain:
    def it_does_not_take_what_was_written_since_for_damage(self, filled: ProjectFile):
        """SQLite's own check goes by what it remembers of the index of words on a connection that lay idle."""
        for number in range(40):
            copies = [f"s-{number}-{place}" for place in range(3)]
            words = "Biaya dan sinyal.\n" * 12
            sources = [described(each, each, SourceKind.NOTE, "txt", words, made.NOW) for each in copies]
            texts = [Transcript(each, words) for each in copies]
            filled.perform(Rewrite((*sources, *texts)), None, at=made.NOW)
            if number % 3:
                filled.perform(Rewrite(remove=(*texts, *sources)), None, at=made.NOW)
            if number % 5 == 0:
                assert check(filled).ok
