"""What somebody who does anything may do, each thing through the services."""

import random
from collections.abc import Callable
from typing import Protocol

from workbench.coding.coders import RenameCoder
from workbench.coding.codes import AddCode, Interpret, MoveCode, RecolourCode, RedescribeCode, RenameCode
from workbench.coding.codings import RecodeCoding, RemoveCodings, RemoveMemo, SetMemo
from workbench.coding.districts import AddDistrict, UnlinkDistrict
from workbench.coding.material import PlaceSource, RemoveSource, RenameSource, SetRole
from workbench.coding.merging import MergeCodes
from workbench.coding.participants import ChangeParticipants, MergeParticipants
from workbench.coding.removal import RemoveCode
from workbench.coding.turns import AssignTurns, JoinTurns, MarkTurn, UnmarkTurn
from workbench.domain.actions import Action
from workbench.domain.cases import Case, CaseState
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import DistrictId, MemoId, new_id
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant, Role
from workbench.domain.sessions import Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import R, Record
from workbench.domain.suggestions import Suggestion
from workbench.services import coding as do
from workbench.services import deciding, supervision
from workbench.services.codebook import revision_of
from workbench.services.correcting import correction_of, dropping_of, placing_of
from workbench.services.importing import Proposal, import_operation
from workbench.services.people import newcomer
from workbench.services.projects import Project

WORDS = (
    "biaya",
    "sinyal",
    "jalan",
    "pulsa",
    "anak-anak",
    "koordinator",
    "format",
    "sawah 😀",
    "a\u0301jar",
    "laporan",
)
CODERS = ("Sari", "Bayu", "Rini")
STATES = tuple(each.value for each in CaseState)


class Hand(Protocol):
    """What a deed needs of whoever does it."""

    project: Project
    dice: random.Random
    proposals: list[Proposal]

    def any(self, kind: type[R]) -> R | None: ...
    def name(self) -> str: ...
    def span(self, length: int) -> Span: ...
    def sentence(self) -> str: ...


def code_segments(hand: Hand) -> Operation | None:
    source, code = hand.any(Source), hand.any(Code)
    if source is None or code is None:
        return None
    hand.project.switch_coder(hand.dice.choice(CODERS))
    spans = [hand.span(source.characters) for _ in range(hand.dice.choice((1, 1, 1, 3)))]
    return do.codings_of(hand.project, source.id, spans, code.id)


def recode(hand: Hand) -> Operation | None:
    coding, code = hand.any(Coding), hand.any(Code)
    return RecodeCoding(coding.id, code.id) if coding and code else None


def uncode(hand: Hand) -> Operation | None:
    codings = hand.project.reader.all(Coding)
    wanted = hand.dice.sample(codings, min(len(codings), hand.dice.choice((1, 1, 2))))
    return RemoveCodings(tuple(each.id for each in wanted)) if wanted else None


def note(hand: Hand) -> Operation | None:
    kinds: list[tuple[MemoTarget, type[Record]]] = [
        (MemoTarget.CODING, Coding),
        (MemoTarget.CODE, Code),
        (MemoTarget.SOURCE, Source),
        (MemoTarget.PARTICIPANT, Participant),
        (MemoTarget.DISTRICT, District),
        (MemoTarget.CASE, Case),
    ]
    target, kind = hand.dice.choice(kinds)
    about = hand.any(kind)  # type: ignore[type-var]
    text = hand.dice.choice((hand.sentence(), ""))
    if about is None or hand.dice.random() < 0.1:
        return do.memo_on(hand.project, MemoTarget.PROJECT, PROJECT, text)
    return do.memo_on(hand.project, target, about.id, text)


def note_on_words(hand: Hand) -> Operation | None:
    source = hand.any(Source)
    if source is None:
        return None
    text = hand.project.reader.text(source.id)
    span = hand.span(len(text))
    memo = do.new_memo(hand.project, MemoTarget.SOURCE, source.id, hand.dice.choice(("", "Penting.")))
    segment = Segment(source.id, span, span.of(text), source.sha256)
    return SetMemo(
        Memo(MemoId(new_id()), memo.target, memo.about, memo.text, memo.author, memo.created_at, segment)
    )


def forget_note(hand: Hand) -> Operation | None:
    memo = hand.any(Memo)
    return RemoveMemo(memo.id) if memo else None


def refuse(hand: Hand) -> Operation | None:
    source, code = hand.any(Source), hand.any(Code)
    if source is None or code is None:
        return None
    span = hand.span(source.characters)
    return deciding.refusal_of(hand.project, Suggestion(source.id, span, "", code.id, 0.5))


def accept(hand: Hand) -> Operation | None:
    source, code = hand.any(Source), hand.any(Code)
    if source is None or code is None:
        return None
    span = hand.span(source.characters)
    return deciding.acceptance_of(hand.project, Suggestion(source.id, span, "", code.id, 0.5))


def new_code(hand: Hand) -> Operation:
    parent = hand.any(Code)
    below = parent.id if parent and hand.dice.random() < 0.7 else None
    return AddCode(do.new_code(hand.project, hand.name(), below))


def change_code(hand: Hand) -> Operation | None:
    code, other = hand.any(Code), hand.any(Code)
    if code is None or other is None:
        return None
    changes: list[Operation] = [
        RenameCode(code.id, hand.name()),
        RecolourCode(code.id, hand.dice.choice(do.CODE_COLOURS)),
        RedescribeCode(code.id, Guide(hand.sentence(), keywords=(hand.dice.choice(WORDS),)), hand.name()),
        MoveCode(code.id, hand.dice.choice((None, other.id)), hand.dice.randrange(4)),
        Interpret(code.id, hand.sentence()),
    ]
    return hand.dice.choice(changes)


def drop_code(hand: Hand) -> Operation | None:
    code, other = hand.any(Code), hand.any(Code)
    if code is None or other is None or hand.project.reader.count(Code) < 8:
        return None
    return hand.dice.choice(
        (RemoveCode(code.id, code.name), MergeCodes((code.id,), other.id, name=code.name))
    )


def revise(hand: Hand) -> Operation | None:
    theme = next(iter(hand.project.codebook().themes()), None)
    if theme is None:
        return None
    row = {"path": f"{theme.name} / {hand.name()}", "definition": hand.sentence()}
    revision = revision_of(hand.project.reader, [row])
    return revision.operation


def bring_in(hand: Hand) -> Operation | None:
    if not hand.proposals:
        return None
    count = hand.dice.choice((1, 1, 2))
    taken, hand.proposals = hand.proposals[:count], hand.proposals[count:]
    return import_operation(taken, hand.project)


def change_source(hand: Hand) -> Operation | None:
    source, district = hand.any(Source), hand.any(District)
    if source is None or district is None:
        return None
    changes: list[Operation] = [
        RenameSource(source.id, hand.name()),
        PlaceSource(source.id, hand.dice.choice((None, district.id))),
    ]
    return hand.dice.choice(changes)


def remove_source(hand: Hand) -> Operation | None:
    source = hand.any(Source)
    if source is None or hand.project.reader.count(Source) < 3:
        return None
    return RemoveSource(source.id, source.name)


def correct(hand: Hand) -> Operation | None:
    source = hand.any(Source)
    if source is None:
        return None
    text = hand.project.reader.text(source.id)
    span = hand.span(len(text))
    changed = text[: span.start] + hand.dice.choice(("", "betul ", hand.sentence())) + text[span.end :]
    return correction_of(hand.project, source.id, changed).operation


def place(hand: Hand) -> Operation | None:
    waiting = hand.any(Unplaced)
    if waiting is None:
        return None
    if hand.dice.random() < 0.3:
        return dropping_of(hand.project, waiting.id)
    length = len(hand.project.reader.text(waiting.source))
    return placing_of(hand.project, waiting.id, hand.span(length))


def change_people(hand: Hand) -> Operation | None:
    one, other = hand.any(Participant), hand.any(Participant)
    if one is None or other is None:
        return None
    changes: list[Operation] = [
        SetRole(one.id, hand.dice.choice(list(Role))),
        ChangeParticipants((one.described((("usia", str(hand.dice.randrange(20, 60))),)),)),
        MergeParticipants(one.id, (other.id,)),
    ]
    return hand.dice.choice(changes)


def change_turns(hand: Hand) -> Operation | None:
    source, person = hand.any(Source), hand.any(Participant)
    if source is None or person is None:
        return None
    turns = hand.project.reader.get(Transcript, source.id).turns
    at = hand.dice.randrange(max(1, len(turns)))
    speaker = hand.dice.choice((person, newcomer(hand.name())))
    changes: list[Operation] = [
        JoinTurns(source.id, at),
        UnmarkTurn(source.id, at),
        AssignTurns(source.id, (at,), speaker),
        MarkTurn(source.id, hand.span(source.characters), speaker),
    ]
    return hand.dice.choice(changes)


def districts(hand: Hand) -> Operation | None:
    code, district, link = hand.any(Code), hand.any(District), hand.any(DistrictLink)
    if code is None or district is None:
        return None
    place = hand.project.reader.count(District)
    new = District(DistrictId(new_id()), hand.name(), "Jawa", str(place), "", (), place)
    if hand.dice.random() < 0.2:
        return AddDistrict(new)
    if link is not None and hand.dice.random() < 0.3:
        return UnlinkDistrict(link.id)
    coding = hand.any(Coding)
    return do.link(hand.project, code.id, district.id, hand.sentence(), (coding.id,) if coding else ())


def cases(hand: Hand) -> Operation | None:
    district, case = hand.any(District), hand.any(Case)
    coding, code = hand.any(Coding), hand.any(Code)
    if district is None or code is None:
        return None
    facts = {"evidence": [coding.id] if coding else [], "situation": hand.sentence()}
    if case is None or hand.dice.random() < 0.4:
        return supervision.case_from(
            hand.project,
            {
                "code": f"K-{hand.dice.randrange(900)}",
                "district": district.name,
                "facilitator": "PD-07",
                "themes": [{"code": hand.project.codebook().path(code.id), "strength": 2}],
                **facts,
            },
        )
    if hand.dice.random() < 0.5:
        return supervision.case_edited(hand.project, case.code, facts)
    return supervision.case_in_state(hand.project, case.code, hand.dice.choice(STATES), "Sudah.", "Baik.")


def sessions(hand: Hand) -> Operation | None:
    case, session, action = hand.any(Case), hand.any(Session), hand.any(Action)
    if case is None:
        return None
    if session is not None and hand.dice.random() < 0.3:
        return supervision.session_finalised(hand.project, session.number)
    if action is not None and hand.dice.random() < 0.5:
        return supervision.action_reviewed(hand.project, action.id, hand.sentence())
    discussion = {
        "case": case.code,
        "discussed": hand.sentence(),
        "decision": "Dikunjungi",
        "rationale": hand.sentence(),
        "actions": [{"what": hand.sentence(), "who": "PD-07", "due": "2026-04-16"}],
    }
    district = hand.project.reader.get(District, case.district)
    return supervision.session_from(
        hand.project,
        {
            "date": "2026-03-02",
            "district": district.name,
            "supervisor": "KK-01",
            "type": "case_conference",
            "medium": "whatsapp",
            "cases": [discussion],
        },
    )


def rename_coder(hand: Hand) -> Operation | None:
    coder = hand.any(Coder)
    return RenameCoder(coder.id, hand.dice.choice((*CODERS, hand.name()))) if coder else None


DEEDS: dict[Callable[[Hand], Operation | None], int] = {
    code_segments: 30,
    recode: 6,
    uncode: 6,
    note: 10,
    note_on_words: 5,
    forget_note: 2,
    refuse: 3,
    accept: 3,
    new_code: 6,
    change_code: 10,
    drop_code: 3,
    revise: 2,
    bring_in: 2,
    change_source: 4,
    remove_source: 1,
    correct: 6,
    place: 5,
    change_people: 4,
    change_turns: 6,
    districts: 6,
    cases: 5,
    sessions: 5,
    rename_coder: 1,
}
"""What a worker does, and how often."""
