"""Quotations, in-vivo codes and several codings at once, as use cases."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.coding.codes import AddCode
from workbench.coding.codings import RecodeCoding
from workbench.coding.material import ImportedSource, ImportSources
from workbench.coding.segments import RecodeCodings, SplitCoding
from workbench.domain.clock import system_clock
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import NameEmpty, SpanOutOfRange
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import Together
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.projects import Project
from workbench.services.segments import (
    LONGEST_NAME,
    coded_quotation,
    in_vivo,
    in_vivo_name,
    keeping,
    kept_quotation,
    moved_quotation,
    quotation_of,
    recoded,
    split,
)
from workbench.services.studies import create

TALK = SourceId("s-1")
THEME, NETWORK = CodeId("c-1"), CodeId("c-2")
TEXT = "P1: Sinyalnya 😀 hilang, kalau hujan. Dan / atau mahal."
LOST = Span(TEXT.index("hilang"), TEXT.index(","))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = create(tmp_path / "study.workbench", study="empty", coder="Rini")
    made.perform(AddCode(Code(THEME, "Konteks")))
    made.perform(AddCode(Code(NETWORK, "Jaringan", THEME)))
    source = described(TALK, "FGD", SourceKind.FGD, "txt", TEXT, system_clock())
    made.perform(ImportSources((ImportedSource(source, Transcript(TALK, TEXT)),)))
    yield made
    made.close()


def kept(project: Project, text: str = "") -> Memo:
    made = quotation_of(project, TALK, LOST, text)
    project.perform(made)
    return made.memo


class DescribeAQuotation:
    def it_is_a_memo_on_words_without_text(self, project: Project) -> None:
        step = keeping(project, TALK, LOST)
        assert step.step.subject == "hilang"
        project.perform(step)
        (memo,) = project.reader.all(Memo)
        assert (memo.text, memo.target, memo.about) == ("", MemoTarget.SOURCE, TALK)
        assert memo.segment is not None
        assert memo.segment.quote == "hilang"
        assert kept_quotation(project, TALK, LOST) == memo
        assert kept_quotation(project, TALK, Span(0, 2)) is None

    def it_is_its_authors(self, project: Project) -> None:
        kept(project)
        project.switch_coder("Bayu")
        assert kept_quotation(project, TALK, LOST) is None

    def it_lies_inside_the_text(self, project: Project) -> None:
        with pytest.raises(SpanOutOfRange):
            keeping(project, TALK, Span(0, 999))

    def it_takes_other_words(self, project: Project) -> None:
        memo = kept(project, "Penting.")
        project.perform(moved_quotation(project, memo, Span(4, LOST.end)))
        moved = project.reader.get(Memo, memo.id)
        assert moved.segment is not None
        assert moved.segment.quote == "Sinyalnya 😀 hilang"
        assert replace(moved, segment=memo.segment) == memo

    @pytest.mark.parametrize(("text", "title"), [("", ""), ("Penting.", ""), ("", "Judul")])
    def it_becomes_a_coding_in_one_step(self, project: Project, text: str, title: str) -> None:
        memo = replace(kept(project, text), title=title)
        step, coding = coded_quotation(project, memo, NETWORK)
        done = project.perform(step)
        assert project.reader.get(Coding, coding).segment.quote == "hilang"
        left = project.reader.find(Memo, memo.id)
        if text or title:
            assert left == replace(memo, target=MemoTarget.CODING, about=coding, segment=None)
        else:
            assert left is None
        project.undo(done)
        assert project.reader.all(Coding) == ()
        assert project.reader.get(Memo, memo.id) == replace(memo, title="")


class DescribeInVivo:
    def it_makes_code_and_coding_in_one_step(self, project: Project) -> None:
        step, code, coding = in_vivo(project, TALK, LOST, THEME)
        done = project.perform(step)
        assert project.codebook().path(code) == "Konteks / hilang"
        assert project.reader.get(Coding, coding).code == code
        project.undo(done)
        assert code not in project.codebook()
        assert project.reader.find(Coding, coding) is None

    def it_uses_a_sibling_of_that_name(self, project: Project) -> None:
        project.perform(in_vivo(project, TALK, LOST, THEME)[0])
        before = len(project.codebook())
        project.switch_coder("Bayu")
        step, code, _coding = in_vivo(project, TALK, LOST, THEME)
        project.perform(step)
        assert len(project.codebook()) == before
        assert {each.code for each in project.reader.all(Coding)} == {code}

    def it_takes_a_quotation_along(self, project: Project) -> None:
        memo = kept(project, "Penting.")
        step, _code, coding = in_vivo(project, TALK, LOST, THEME, memo)
        done = project.perform(step)
        assert project.reader.get(Memo, memo.id).about == coding
        project.undo(done)
        assert project.reader.get(Memo, memo.id) == memo

    def it_makes_a_theme_where_there_is_none(self, project: Project) -> None:
        step, code, _coding = in_vivo(project, TALK, LOST, None)
        project.perform(step)
        assert project.codebook().code(code).is_theme

    def it_refuses_words_that_are_no_name(self, project: Project) -> None:
        step, _code, _coding = in_vivo(project, TALK, Span(2, 3), THEME)
        with pytest.raises(NameEmpty):
            project.perform(step)

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("  “Sinyal hilang,” ", "Sinyal hilang"),
            ("\n Dan / atau.\nP2: mahal.", "Dan atau"),
            ("dan/atau", "dan/atau"),
            ("x" * 90, "x" * (LONGEST_NAME - 1) + "…"),
            ("kata " * 30, "kata kata kata kata kata kata kata kata kata kata kata kata…"),
        ],
    )
    def it_names_by_words_of_a_sane_length(self, words: str, name: str) -> None:
        assert in_vivo_name(words) == name
        assert len(name) <= LONGEST_NAME + 1


class DescribeSeveral:
    def it_is_one_step_for_one_or_many(self, project: Project) -> None:
        for code in (THEME, NETWORK):
            project.perform(coding_of(project, TALK, Span(4, LOST.end), code))
        both = project.reader.all(Coding)
        assert isinstance(recoded([both[0].id], NETWORK), RecodeCoding)
        assert isinstance(recoded([each.id for each in both], NETWORK), RecodeCodings)
        assert isinstance(split(both[:1], LOST.start), SplitCoding)
        step = split(both, LOST.start)
        assert isinstance(step, Together)
        project.perform(step)
        quotes = sorted(each.segment.quote for each in project.reader.all(Coding))
        assert quotes == ["Sinyalnya 😀", "Sinyalnya 😀", "hilang", "hilang"]
