"""Translations of quotations: written, changed, taken away, looked at again, and no notes like others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW
from tests.services.personal_study import code, mark, named_project
from tests.services.study import BAYU, COST, study_project
from workbench.coding.codings import RemoveMemo, SetMemo
from workbench.coding.correction import CorrectTranscript
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId, EarlierTextId, MemoId
from workbench.domain.memos import Memo, MemoStatus, MemoType
from workbench.domain.sources import Transcript
from workbench.services.coding import memo_about
from workbench.services.material import open_source
from workbench.services.memos import MemoQuery, find_memos, memo_count, memos_on_words
from workbench.services.personal_decisions import masking, stand_ins_of
from workbench.services.printing.translations import (
    translated,
    translating,
    translation_of,
    translations,
)
from workbench.services.projects import Project
from workbench.services.redacting import redacted
from workbench.services.segments import coded_quotation, kept_quotation

PETROL = CodingId("x-1")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def translate(project: Project, text: str, coding: CodingId = PETROL) -> None:
    operation = translating(project, coding, text)
    assert operation is not None
    project.perform(operation)


def told(project: Project, coding: CodingId = PETROL) -> str | None:
    found = translation_of(project.reader, project.reader.get(Coding, coding).segment)
    return None if found is None else found.text


class DescribeTranslating:
    def it_writes_a_translation_on_the_words_of_a_coding(self, project: Project) -> None:
        translate(project, "  I pay for petrol myself. ")
        (memo,) = project.reader.all(Memo)
        assert (memo.type, memo.status, memo.text) == (
            MemoType.TRANSLATION,
            MemoStatus.DONE,
            "I pay for petrol myself.",
        )
        assert memo.segment == project.reader.get(Coding, PETROL).segment

    def it_is_shared_by_codings_of_the_same_words(self, project: Project) -> None:
        translate(project, "Petrol.")
        assert told(project, CodingId("x-2")) == "Petrol."
        found = translations(project.reader)
        assert len(found) == 1
        assert translated(found, project.reader.get(Coding, CodingId("x-3"))) is None

    def it_changes_it_and_takes_it_away(self, project: Project) -> None:
        translate(project, "Petrol.")
        translate(project, "Fuel.")
        assert told(project) == "Fuel."
        assert len(project.reader.all(Memo)) == 1
        operation = translating(project, PETROL, "  ")
        assert isinstance(operation, RemoveMemo)
        project.perform(operation)
        assert told(project) is None

    def it_has_nothing_to_do_where_nothing_changes(self, project: Project) -> None:
        assert translating(project, PETROL, " ") is None
        translate(project, "Petrol.")
        assert translating(project, PETROL, "Petrol. ") is None

    def it_refuses_a_coding_that_is_gone(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            translating(project, CodingId("gone"), "Petrol.")

    def it_takes_the_one_that_was_written_last(self, project: Project) -> None:
        translate(project, "Petrol.")
        (memo,) = project.reader.all(Memo)
        later = replace(memo, id=MemoId("m-0"), text="Fuel.", author=BAYU.id)
        project.perform(SetMemo(replace(later, edited_at=project.clock() + timedelta(1))))
        project.perform(SetMemo(replace(memo, id=MemoId("m-1"), text="Gas.", created_at=NOW)))
        assert told(project) == "Fuel."


class DescribeAStaleTranslation:
    def it_is_open_after_its_words_were_corrected_until_it_is_said_again(self, project: Project) -> None:
        translate(project, "I pay for petrol myself.")
        before = project.reader.get(Transcript, "03-garut-fgd-pendamping")
        text = before.text.replace("tiga ratus ribu", "empat ratus ribu")
        kept = EarlierText(EarlierTextId("e-1"), before, project.clock())
        project.perform(CorrectTranscript(replace(before, text=text), kept))
        segment = project.reader.get(Coding, PETROL).segment
        found = translation_of(project.reader, segment)
        assert found is not None
        assert found.stale
        assert found.text == "I pay for petrol myself."
        translate(project, "I pay for petrol myself.")
        again = translation_of(project.reader, segment)
        assert again is not None
        assert not again.stale


class DescribeWhatATranslationIsNot:
    def it_is_no_note_of_the_transcript_or_the_source(self, project: Project) -> None:
        translate(project, "Petrol.")
        source = project.reader.get(Coding, PETROL).source
        assert memos_on_words(project.reader, source) == ()
        assert open_source(project.reader, source).memos == ()
        assert memo_count(project.reader, (source,)) == (0, 0)
        assert memo_about(project, source) is None

    def it_is_no_quotation_that_was_kept(self, project: Project) -> None:
        translate(project, "Petrol.")
        segment = project.reader.get(Coding, PETROL).segment
        assert kept_quotation(project, segment.source, segment.span) is None

    def it_stays_a_translation_when_its_words_are_coded(self, project: Project) -> None:
        project.perform(Rewrite((replace(COST, id="c-new", name="Baru", position=9),)))
        translate(project, "Petrol.")
        (memo,) = project.reader.all(Memo)
        step, coding = coded_quotation(project, memo, "c-new")
        project.perform(step)
        assert told(project, coding) == "Petrol."

    def it_is_listed_with_memos_of_its_type(self, project: Project) -> None:
        translate(project, "Petrol.")
        (found,) = find_memos(project.reader, MemoQuery(type=MemoType.TRANSLATION))
        assert found.memo.text == "Petrol."


class DescribeAMaskedTranslation:
    def it_has_its_names_masked_and_is_found_by_the_masked_words(self, tmp_path: Path) -> None:
        project = named_project(tmp_path)
        operation = masking(project, mark(project, "satu", "Budi")).operation
        assert operation is not None
        project.perform(operation)
        coding = code(project, "satu", "Tetangga saya Pak Budi punya warung.")
        translate(project, "My neighbour Budi has a stall.", coding.id)
        reader = redacted(project.reader, stand_ins_of(project))
        found = translated(translations(reader), reader.get(Coding, coding.id))
        assert found is not None
        assert "Budi" not in found.text
        assert "has a stall" in found.text
        project.close()
