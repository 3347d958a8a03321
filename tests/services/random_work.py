"""Somebody who does anything that the services can do, in any order: for laws that must hold whatever was done."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

from workbench.coding.coders import RenameCoder
from workbench.coding.codes import AddCode, Interpret, MoveCode, RecolourCode, RedescribeCode, RenameCode
from workbench.coding.codings import RecodeCoding, RemoveCodings, RemoveMemo, SetMemo
from workbench.coding.districts import AddDistrict, UnlinkDistrict
from workbench.coding.material import PlaceSource, RemoveSource, RenameSource, SetRole
from workbench.coding.participants import ChangeParticipants, MergeParticipants
from workbench.coding.removal import MergeCodes, RemoveCode
from workbench.coding.turns import AssignTurns, JoinTurns, MarkTurn, UnmarkTurn
from workbench.domain.actions import Action
from workbench.domain.cases import Case, CaseState
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import DistrictId, MemoId, new_id
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant, Role
from workbench.domain.sessions import Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, R, Record
from workbench.domain.suggestions import Suggestion
from workbench.services import coding as do
from workbench.services import supervision
from workbench.services.codebook import revision_of
from workbench.services.correcting import correction_of, dropping_of, placing_of
from workbench.services.importing import ImportOptions, Proposal, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.people import newcomer
from workbench.services.projects import Project
from workbench.services.retrieval import search
from workbench.services.undoing import UndoLine

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


class Ticking:
    """A clock that moves on by a minute each time somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def contents(project: Project) -> dict[type[Record], tuple[Record, ...]]:
    """Return every record of every kind but the coders, who stay with a project whatever is undone."""
    return {kind: project.file.store.all(kind) for kind in RECORD_KINDS if kind is not Coder}


def answers(project: Project) -> dict[str, list[tuple[str, Span]]]:
    """Return what the search finds for every word that the worker ever writes."""
    return {word: [(hit.source, hit.span) for hit in search(project, word)] for word in WORDS}


class RandomWorker:
    """Does one thing after the other; what a rule forbids is left undone."""

    def __init__(self, project: Project, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.project = project
        self.line = UndoLine(project)
        self.done: dict[str, int] = {}
        self._proposals = self._written(folder)

    def reopened(self, project: Project) -> None:
        """Go on with the same project, opened anew."""
        self.project, self.line = project, UndoLine(project)

    def work(self, steps: int) -> int:
        """Do so many things that change something, and return how many tries it took."""
        tries = 0
        while steps:
            tries += 1
            steps -= self.step()
        return tries

    def step(self) -> bool:
        """Try to do one thing; tell whether anything came of it."""
        (deed,) = self.dice.choices(list(self._deeds), list(self._deeds.values()))
        try:
            operation = deed(self)
            if operation is None:
                return False
            done = self.line.perform(operation)
        except WorkbenchError:
            return False
        self.done[done.step.verb] = self.done.get(done.step.verb, 0) + 1
        return True

    def _written(self, folder: Path) -> list[Proposal]:
        for number in range(6):
            turns = "".join(f"{self._speaker()}: {self._sentence()}.\n" for _ in range(12))
            (folder / f"Bahan {number}.txt").write_text(turns, encoding="utf-8")
        found = propose(self.project.reader, [folder], ImportOptions(), Silent())
        assert [each.status for each in found] == ["ready"] * 6
        return list(found)

    def _speaker(self) -> str:
        return self.dice.choice(("Moderator", "P1", "P2", "P3"))

    def _sentence(self) -> str:
        return " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randrange(3, 9))).capitalize()

    def _any(self, kind: type[R]) -> R | None:
        found = self.project.reader.all(kind)
        return self.dice.choice(found) if found else None

    def _name(self) -> str:
        return f"{self.dice.choice(WORDS)} {self.dice.randrange(40)}"

    def _span(self, length: int) -> Span:
        start = self.dice.randrange(max(1, length - 2))
        return Span(start, min(length, start + self.dice.randrange(1, 60)))

    def _code_segments(self) -> Operation | None:
        source, code = self._any(Source), self._any(Code)
        if source is None or code is None:
            return None
        self.project.switch_coder(self.dice.choice(CODERS))
        spans = [self._span(source.characters) for _ in range(self.dice.choice((1, 1, 1, 3)))]
        return do.codings_of(self.project, source.id, spans, code.id)

    def _recode(self) -> Operation | None:
        coding, code = self._any(Coding), self._any(Code)
        return RecodeCoding(coding.id, code.id) if coding and code else None

    def _uncode(self) -> Operation | None:
        codings = self.project.reader.all(Coding)
        wanted = self.dice.sample(codings, min(len(codings), self.dice.choice((1, 1, 2))))
        return RemoveCodings(tuple(each.id for each in wanted)) if wanted else None

    def _note(self) -> Operation | None:
        kinds: list[tuple[MemoTarget, type[Record]]] = [
            (MemoTarget.CODING, Coding),
            (MemoTarget.CODE, Code),
            (MemoTarget.SOURCE, Source),
            (MemoTarget.PARTICIPANT, Participant),
            (MemoTarget.DISTRICT, District),
            (MemoTarget.CASE, Case),
        ]
        target, kind = self.dice.choice(kinds)
        about = self._any(kind)  # type: ignore[type-var]
        text = self.dice.choice((self._sentence(), ""))
        if about is None or self.dice.random() < 0.1:
            return do.memo_on(self.project, MemoTarget.PROJECT, PROJECT, text)
        return do.memo_on(self.project, target, about.id, text)

    def _note_on_words(self) -> Operation | None:
        source = self._any(Source)
        if source is None:
            return None
        text = self.project.reader.text(source.id)
        span = self._span(len(text))
        memo = do.new_memo(self.project, MemoTarget.SOURCE, source.id, self.dice.choice(("", "Penting.")))
        segment = Segment(source.id, span, span.of(text), source.sha256)
        return SetMemo(
            Memo(MemoId(new_id()), memo.target, memo.about, memo.text, memo.author, memo.created_at, segment)
        )

    def _forget_note(self) -> Operation | None:
        memo = self._any(Memo)
        return RemoveMemo(memo.id) if memo else None

    def _refuse(self) -> Operation | None:
        source, code = self._any(Source), self._any(Code)
        if source is None or code is None:
            return None
        span = self._span(source.characters)
        return do.refusal_of(self.project, Suggestion(source.id, span, "", code.id, 0.5))

    def _accept(self) -> Operation | None:
        source, code = self._any(Source), self._any(Code)
        if source is None or code is None:
            return None
        span = self._span(source.characters)
        return do.acceptance_of(self.project, Suggestion(source.id, span, "", code.id, 0.5))

    def _new_code(self) -> Operation:
        parent = self._any(Code)
        below = parent.id if parent and self.dice.random() < 0.7 else None
        return AddCode(do.new_code(self.project, self._name(), below))

    def _change_code(self) -> Operation | None:
        code, other = self._any(Code), self._any(Code)
        if code is None or other is None:
            return None
        changes: list[Operation] = [
            RenameCode(code.id, self._name()),
            RecolourCode(code.id, self.dice.choice(do.CODE_COLOURS)),
            RedescribeCode(
                code.id, Guide(self._sentence(), keywords=(self.dice.choice(WORDS),)), self._name()
            ),
            MoveCode(code.id, self.dice.choice((None, other.id)), self.dice.randrange(4)),
            Interpret(code.id, self._sentence()),
        ]
        return self.dice.choice(changes)

    def _drop_code(self) -> Operation | None:
        code, other = self._any(Code), self._any(Code)
        if code is None or other is None or self.project.reader.count(Code) < 8:
            return None
        return self.dice.choice((RemoveCode(code.id, code.name), MergeCodes(code.id, other.id, code.name)))

    def _revise(self) -> Operation | None:
        theme = next(iter(self.project.codebook().themes()), None)
        if theme is None:
            return None
        row = {"path": f"{theme.name} / {self._name()}", "definition": self._sentence()}
        revision = revision_of(self.project.reader, [row])
        return revision.operation

    def _import(self) -> Operation | None:
        if not self._proposals:
            return None
        count = self.dice.choice((1, 1, 2))
        taken, self._proposals = self._proposals[:count], self._proposals[count:]
        return import_operation(taken, self.project)

    def _change_source(self) -> Operation | None:
        source, district = self._any(Source), self._any(District)
        if source is None or district is None:
            return None
        changes: list[Operation] = [
            RenameSource(source.id, self._name()),
            PlaceSource(source.id, self.dice.choice((None, district.id))),
        ]
        return self.dice.choice(changes)

    def _remove_source(self) -> Operation | None:
        source = self._any(Source)
        if source is None or self.project.reader.count(Source) < 3:
            return None
        return RemoveSource(source.id, source.name)

    def _correct(self) -> Operation | None:
        source = self._any(Source)
        if source is None:
            return None
        text = self.project.reader.text(source.id)
        span = self._span(len(text))
        changed = text[: span.start] + self.dice.choice(("", "betul ", self._sentence())) + text[span.end :]
        return correction_of(self.project, source.id, changed).operation

    def _place(self) -> Operation | None:
        waiting = self._any(Unplaced)
        if waiting is None:
            return None
        if self.dice.random() < 0.3:
            return dropping_of(self.project, waiting.id)
        length = len(self.project.reader.text(waiting.source))
        return placing_of(self.project, waiting.id, self._span(length))

    def _change_people(self) -> Operation | None:
        one, other = self._any(Participant), self._any(Participant)
        if one is None or other is None:
            return None
        changes: list[Operation] = [
            SetRole(one.id, self.dice.choice(list(Role))),
            ChangeParticipants((one.described((("usia", str(self.dice.randrange(20, 60))),)),)),
            MergeParticipants(one.id, (other.id,)),
        ]
        return self.dice.choice(changes)

    def _change_turns(self) -> Operation | None:
        source, person = self._any(Source), self._any(Participant)
        if source is None or person is None:
            return None
        turns = self.project.reader.get(Transcript, source.id).turns
        at = self.dice.randrange(max(1, len(turns)))
        speaker = self.dice.choice((person, newcomer(self._name())))
        changes: list[Operation] = [
            JoinTurns(source.id, at),
            UnmarkTurn(source.id, at),
            AssignTurns(source.id, (at,), speaker),
            MarkTurn(source.id, self._span(source.characters), speaker),
        ]
        return self.dice.choice(changes)

    def _districts(self) -> Operation | None:
        code, district, link = self._any(Code), self._any(District), self._any(DistrictLink)
        if code is None or district is None:
            return None
        place = self.project.reader.count(District)
        new = District(DistrictId(new_id()), self._name(), "Jawa", str(place), "", (), place)
        if self.dice.random() < 0.2:
            return AddDistrict(new)
        if link is not None and self.dice.random() < 0.3:
            return UnlinkDistrict(link.id)
        coding = self._any(Coding)
        return do.link(self.project, code.id, district.id, self._sentence(), (coding.id,) if coding else ())

    def _cases(self) -> Operation | None:
        district, case = self._any(District), self._any(Case)
        coding, code = self._any(Coding), self._any(Code)
        if district is None or code is None:
            return None
        facts = {"evidence": [coding.id] if coding else [], "situation": self._sentence()}
        if case is None or self.dice.random() < 0.4:
            return supervision.case_from(
                self.project,
                {
                    "code": f"K-{self.dice.randrange(900)}",
                    "district": district.name,
                    "facilitator": "PD-07",
                    "themes": [{"code": self.project.codebook().path(code.id), "strength": 2}],
                    **facts,
                },
            )
        if self.dice.random() < 0.5:
            return supervision.case_edited(self.project, case.code, facts)
        return supervision.case_in_state(self.project, case.code, self.dice.choice(STATES), "Sudah.", "Baik.")

    def _sessions(self) -> Operation | None:
        case, session, action = self._any(Case), self._any(Session), self._any(Action)
        if case is None:
            return None
        if session is not None and self.dice.random() < 0.3:
            return supervision.session_finalised(self.project, session.number)
        if action is not None and self.dice.random() < 0.5:
            return supervision.action_reviewed(self.project, action.id, self._sentence())
        discussion = {
            "case": case.code,
            "discussed": self._sentence(),
            "decision": "Dikunjungi",
            "rationale": self._sentence(),
            "actions": [{"what": self._sentence(), "who": "PD-07", "due": "2026-04-16"}],
        }
        district = self.project.reader.get(District, case.district)
        return supervision.session_from(
            self.project,
            {
                "date": "2026-03-02",
                "district": district.name,
                "supervisor": "KK-01",
                "type": "case_conference",
                "medium": "whatsapp",
                "cases": [discussion],
            },
        )

    def _rename_coder(self) -> Operation | None:
        coder = self._any(Coder)
        return RenameCoder(coder.id, self.dice.choice((*CODERS, self._name()))) if coder else None

    _deeds: ClassVar[dict[Callable[["RandomWorker"], Operation | None], int]] = {
        _code_segments: 30,
        _recode: 6,
        _uncode: 6,
        _note: 10,
        _note_on_words: 5,
        _forget_note: 2,
        _refuse: 3,
        _accept: 3,
        _new_code: 6,
        _change_code: 10,
        _drop_code: 3,
        _revise: 2,
        _import: 2,
        _change_source: 4,
        _remove_source: 1,
        _correct: 6,
        _place: 5,
        _change_people: 4,
        _change_turns: 6,
        _districts: 6,
        _cases: 5,
        _sessions: 5,
        _rename_coder: 1,
    }
