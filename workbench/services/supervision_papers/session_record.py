"""The record of one session: what was done before, what was said of each case, how the time went, who signs."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.reports import (
    Aside,
    Block,
    Cell,
    Fields,
    Notice,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
)
from workbench.domain.sessions import (
    Alarm,
    CaseDiscussion,
    Session,
    SessionState,
    SessionType,
    SessionVersion,
)
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.supervision_papers.function_parts import function_table
from workbench.services.supervision_papers.paper import NOTHING, Copy, Paper, Words, bare, filled
from workbench.services.supervision_papers.session_actions import (
    agreed_table,
    before_table,
    earlier_actions,
)
from workbench.services.supervision_papers.session_endings import endings, history, signatures
from workbench.services.supervision_papers.session_texts import texts_of
from workbench.services.supervision_views import evidence_quotations
from workbench.supervision.copying import Records, for_facilitator
from workbench.supervision.lookup import session_named
from workbench.supervision.states import FINAL_SESSION_STATES

WHAT: Final = "session_record"
_SAID: Final = {
    "id": {
        "title": "Catatan sesi supervisi {number}",
        "draft": "DRAF – ",
        "draft_notice": "DRAF. Catatan ini belum difinalkan: isinya masih dapat berubah dan belum dapat dijadikan "
                        "dasar.",
        "own_copy": "Salinan pendamping. Memuat catatan rahasia; hanya untuk yang bersangkutan.",
        "not_held": "Sesi ini {state}.",
        "no_earlier": "Tidak ada tindak lanjut dari sesi sebelumnya.",
        "no_cases": "Tidak ada kasus yang dibahas.",
        "cases": "Kasus yang dibahas",
        "strength": "{theme} ({strength} dari 3)",
        "undecided": "Belum ada keputusan.",
        "no_actions": "Tidak ada tindak lanjut yang disepakati.",
        "agreed": "Tindak lanjut yang disepakati",
        "erased": "Isi catatan ini dihapus atas permintaan.",
        "as_of": "Status tindak lanjut per {day}.",
        "sources": "Kutipan",
    },
    "en": {
        "title": "Supervision session record {number}",
        "draft": "DRAFT – ",
        "draft_notice": "DRAFT. This record is not final: it may still change, and nothing can rest on it yet.",
        "own_copy": "The facilitator's own copy. It holds restricted notes and is for her or him alone.",
        "not_held": "State of this session: {state}.",
        "no_earlier": "No follow-ups from earlier sessions.",
        "no_cases": "No case was discussed.",
        "cases": "Cases discussed",
        "strength": "{theme} ({strength} of 3)",
        "undecided": "Nothing was decided yet.",
        "no_actions": "No follow-up was agreed on.",
        "agreed": "Follow-ups agreed on",
        "erased": "What this record said was erased on request.",
        "as_of": "States of follow-ups as of {day}.",
        "sources": "Quotations",
    },
}  # fmt: skip


def session_paper(
    project: Project, session: str, language: str, copy: Copy = Copy.COORDINATOR, facilitator: str = ""
) -> Paper:
    """Return the record of a session, named by number or id.

    A facilitator's copy holds what ``copying.for_facilitator`` leaves her of it: of a session with others her own
    cases alone. Whose it is, by code name, need only be told where there were several. The copy of an individual
    session holds the well-being block; no other paper does.

    Raises:
        UnknownThing: there is no such session.
        InvalidField: it is not told whose copy it is, or she was not among the supervisees.
    """
    found = session_named(project.reader, session)
    if copy is Copy.FACILITATOR:
        found = _own_part(project.reader, found, facilitator)
    made = _Record(project, found, language, copy)
    return Paper(WHAT, made.report(), "session", found.id, tuple(texts_of(project.reader, found)))


def _own_part(reader: ProjectReader, session: Session, facilitator: str) -> Session:
    """Return what a facilitator may have of a session."""
    code = facilitator.strip() or (session.supervisees[0] if len(session.supervisees) == 1 else "")
    cases = reader.among(Case, [each.case for each in session.discussions])
    left = for_facilitator(Records(cases=cases, sessions=(session,)), code).sessions
    if not left:
        raise InvalidField("facilitator", facilitator, session.supervisees)
    # She signs for it herself; the others' names are not hers to have.
    return replace(
        left[0], supervisees=tuple(each for each in session.supervisees if each.casefold() == code.casefold())
    )


def holds_wellbeing(session: Session, copy: Copy) -> bool:
    """Tell whether a copy of a session has the restricted block."""
    return copy is Copy.FACILITATOR and session.type is SessionType.INDIVIDUAL


class _Record:
    """One session on its way to paper."""

    def __init__(self, project: Project, session: Session, language: str, copy: Copy) -> None:
        self.session = session
        self._reader = project.reader
        self._words = Words.of(project, language)
        self._said = _SAID[language]
        self._copy = copy
        self._today = project.clock().astimezone().date()
        self._district = self._reader.get(District, session.district)
        own = self._reader.where(Action, session=session.id)
        self._actions = tuple(sorted(own, key=lambda each: (each.due, each.id)))

    def report(self) -> Report:
        session, words = self.session, self._words
        title = self._said["title"].format(number=session.number)
        if self._is_draft():
            title = f"{self._said['draft']}{title}"
        sections = [Section("", tuple(self._head()))]
        if session.erased is None:
            sections += self._body()
        return Report(
            title,
            words.language,
            tuple(sections),
            f"{words.word('case_supervision')} · {self._district.name}",
        )

    def _is_draft(self) -> bool:
        return self.session.state in {SessionState.PLANNED, SessionState.HELD, SessionState.REOPENED}

    def _head(self) -> Iterator[Block]:
        session, words = self.session, self._words
        if self._is_draft():
            yield Notice(self._said["draft_notice"])
        elif session.state not in FINAL_SESSION_STATES:
            yield Notice(self._said["not_held"].format(state=words.value(session.state).lower()))
        if holds_wellbeing(session, self._copy):
            yield Notice(self._said["own_copy"])
        clock = "–".join(f"{each:%H.%M}" for each in (session.starts, session.ends) if each is not None)
        yield Fields(
            (
                (words.word("number"), session.number),
                (words.word("date"), words.day(session.held_on)),
                (words.word("state"), words.value(session.state)),
                (words.word("starts") + "–" + words.word("ends").lower(), clock or NOTHING),
                (words.word("district"), self._district.name),
                (words.word("entered_at"), words.moment(session.entered_at)),
                (words.word("supervisor"), session.supervisor),
                (words.word("role"), session.role or NOTHING),
                (words.word("supervisees"), ", ".join(session.supervisees) or NOTHING),
                (words.word("type"), words.value(session.type)),
                (words.word("medium"), words.value(session.medium)),
                (words.word("revision"), str(session.revision)),
            ),
            abreast=2,
        )
        if session.reason:
            yield Fields(((words.word("reason"), session.reason),))
        if session.erased is not None:
            yield Notice(self._said["erased"])

    def _body(self) -> Iterator[Section]:
        words, session = self._words, self.session
        earlier = earlier_actions(self._reader, session)
        before: tuple[Block, ...] = (Paragraph(self._said["no_earlier"]),)
        if earlier:
            note = self._said["as_of"].format(day=words.day(self._today))
            before = (before_table(words, self._reader, session, earlier, self._today), Aside(note))
        yield Section(words.word("previous_actions"), before)
        nothing = () if session.discussions else (Paragraph(self._said["no_cases"]),)
        yield Section(self._said["cases"], nothing)
        for discussion in session.discussions:
            yield self._case(discussion)
        balance = function_table(words, session.minutes)
        if balance is not None:
            yield Section(words.word("function_minutes"), (balance,))
        yield from endings(words, session, wellbeing=holds_wellbeing(session, self._copy))
        versions = self._reader.where(SessionVersion, session=session.id)
        yield from history(words, session, versions)
        yield signatures(words, session, self._district.name)

    def _case(self, discussion: CaseDiscussion) -> Section:
        words = self._words
        case = self._reader.get(Case, discussion.case)
        risk = discussion.risk or case.risk
        title = f"{case.code} · {words.word('risk').lower()}: {words.value(risk).lower()}"
        blocks: list[Block] = [Fields(self._fields(case, discussion)), self._decision(discussion)]
        own = tuple(each for each in self._actions if each.case == case.id)
        if own:
            blocks += [Aside(self._said["agreed"]), agreed_table(words, own, self._today)]
        else:
            blocks.append(Paragraph(self._said["no_actions"]))
        return Section(title, tuple(blocks), level=2)

    def _fields(self, case: Case, said: CaseDiscussion) -> tuple[tuple[str, str], ...]:
        words = self._words
        household = ", ".join(filter(None, (case.household, *case.components)))
        themes = "\n".join(
            self._said["strength"].format(theme=words.theme(each.code), strength=each.strength)
            for each in said.themes
        )
        return filled(
            (words.word("components"), household),
            (words.word("group"), case.group),
            (words.word("situation"), case.situation),
            (words.word("alarm"), "" if said.alarm is Alarm.NONE else f"▲ {words.value(said.alarm)}"),
            (words.word("done"), said.done),
            (words.word("discussed"), said.discussed),
            (words.word("analysis"), said.analysis),
            (words.word("risk_reason"), said.risk_reason),
            (words.word("strengths"), said.strengths),
            (words.word("themes"), themes),
            (words.word("evidence"), self._evidence(said)),
        )

    def _evidence(self, said: CaseDiscussion) -> str:
        notes = [f"“{each.quote}”" for each in said.notes]
        quotes = evidence_quotations(self._reader, set(said.evidence)) if said.evidence else ()
        return "\n".join([*(f"“{each.coding.segment.quote}” ({each.provenance})" for each in quotes), *notes])

    def _decision(self, said: CaseDiscussion) -> Table:
        """Return decision and rationale beside each other; what is missing of the two is seen."""
        words = self._words
        decision, why = said.decision.strip(), said.rationale.strip()
        row = (
            Cell(decision or self._said["undecided"], strong=bool(decision)),
            Cell(why or NOTHING, tone=Tone.AMBER if decision and not why else Tone.NONE),
        )
        columns = (words.column("decision", 1), words.column("rationale", 1))
        return bare(f"{words.word('decision')}, {words.word('rationale').lower()}", columns, (row,))
