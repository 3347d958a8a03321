"""Checks of the pointers that the database itself does not guard: evidence, themes, cases, memos, summaries."""

from collections.abc import Iterable, Iterator

from workbench.domain.actions import Action
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.frameworks import CellKey, SubjectKind, Summary
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.sessions import Session
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation
from workbench.storage.problems import Problem


def tie_problems(reader: ProjectReader) -> Iterator[Problem]:
    """Give every pointer to nothing among them."""
    ties = _Ties(reader)
    for link in reader.all(DistrictLink):
        yield from ties.evidence("district_link", link.id, link.evidence)
    for meant in reader.all(Interpretation):
        yield from ties.evidence("interpretation", meant.id, (*meant.key_quotations, *meant.counter_evidence))
    yield from _supervision_problems(reader, ties)
    for display in reader.all(JointDisplay):
        yield from _display_problems(display, ties)
    for memo in reader.all(Memo):
        if memo.about not in ties.targets[memo.target]:
            yield Problem("memo", memo.id, f"{memo.target.value}_missing", memo.about)
    yield from _summary_problems(reader.all(Summary), ties)


def _supervision_problems(reader: ProjectReader, ties: "_Ties") -> Iterator[Problem]:
    for case in reader.all(Case):
        yield from ties.evidence("case", case.id, case.evidence)
        yield from ties.themes("case", case.id, case.themes)
    for session in reader.all(Session):
        for discussion in session.discussions:
            yield from ties.evidence("session", session.id, discussion.evidence)
            yield from ties.themes("session", session.id, discussion.themes)
            if discussion.case not in ties.cases:
                yield Problem("session", session.id, "case_missing", discussion.case)
    for action in reader.all(Action):
        yield from ties.evidence("action", action.id, action.grounds)
    for template in reader.all(CaseTemplate):
        yield from ties.themes("case_template", template.id, template.themes)


def _summary_problems(summaries: Iterable[Summary], ties: "_Ties") -> Iterator[Problem]:
    told: set[CellKey] = set()
    for summary in summaries:
        yield from ties.evidence("summary", summary.id, summary.rests_on)
        if summary.subject not in ties.targets[_TARGETS[summary.kind]]:
            yield Problem("summary", summary.id, f"{summary.kind.value}_missing", summary.subject)
        if summary.cell in told:
            yield Problem("summary", summary.id, "written_twice", summary.code)
        told.add(summary.cell)


def _display_problems(display: JointDisplay, ties: "_Ties") -> Iterator[Problem]:
    for row in display.rows:
        yield from ties.evidence("joint_display", display.id, row.quotations)
        yield from ties.codes_of("joint_display", display.id, row.codes)
        if row.district is not None and row.district not in ties.targets[MemoTarget.DISTRICT]:
            yield Problem("joint_display", display.id, "district_missing", row.district)


class _Ties:
    """What may be pointed at."""

    def __init__(self, reader: ProjectReader) -> None:
        self.codes = {str(code.id) for code in reader.all(Code)}
        waiting = {str(item.id) for item in reader.all(Unplaced) if item.coding is not None}
        self.codings = {str(coding.id) for coding in reader.all(Coding)} | waiting
        self.cases = {str(case.id) for case in reader.all(Case)}
        sources = {str(source.id) for source in reader.all(Source)}
        self.targets = {
            MemoTarget.SOURCE: sources,
            MemoTarget.CODE: self.codes,
            MemoTarget.CODING: self.codings,
            MemoTarget.PROJECT: {PROJECT},
            MemoTarget.PARTICIPANT: {str(each.id) for each in reader.all(Participant)},
            MemoTarget.DISTRICT: {str(each.id) for each in reader.all(District)},
            MemoTarget.CASE: self.cases,
        }

    def evidence(self, kind: str, id: str, codings: Iterable[str]) -> Iterator[Problem]:
        """Give the evidence that is no coding."""
        for coding in codings:
            if coding not in self.codings:
                yield Problem(kind, id, "evidence_missing", coding)

    def themes(self, kind: str, id: str, ties: Iterable[ThemeTie]) -> Iterator[Problem]:
        """Give the themes that are no codes."""
        yield from self.codes_of(kind, id, (tie.code for tie in ties))

    def codes_of(self, kind: str, id: str, codes: Iterable[str]) -> Iterator[Problem]:
        """Give the codes that are none."""
        for code in codes:
            if code not in self.codes:
                yield Problem(kind, id, "theme_missing", code)


_TARGETS = {
    SubjectKind.DISTRICT: MemoTarget.DISTRICT,
    SubjectKind.PARTICIPANT: MemoTarget.PARTICIPANT,
    SubjectKind.SOURCE: MemoTarget.SOURCE,
}
