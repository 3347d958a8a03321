"""A coding session that says what it is about to do and what is done, to be killed at any moment.

    python -m benchmarks.coding_session PROJECT SEED

Every change goes through the real services. Before it, a line ``{"will": {...}}`` names the states that it is to
leave behind; after it, ``{"did": true}`` acknowledges. A state is a key, ``coding ID`` or ``memo ID``, and what
stands there: a code's id, a memo's words, or null for nothing.
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from workbench.coding.codings import AddCodings, RecodeCoding, RemoveCodings, RemoveMemo, SetMemo
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import Operation
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.services.coding import coding_of, coding_record, memo_about, new_memo
from workbench.services.projects import Done, Project, open_project

State = dict[str, str | None]


def state_of(reader: ProjectReader) -> State:
    """Return every coding's code and every memo's words."""
    codings = {_key(each): str(each.code) for each in reader.all(Coding)}
    return {**codings, **{_key(each): each.text for each in reader.all(Memo)}}


class CodingSession:
    """Somebody who codes without a pause, as the dice fall."""

    def __init__(self, project: Project, seed: int) -> None:
        self._project = project
        self._dice = random.Random(seed)
        self._codes = [code.id for code in project.codebook()]
        self._sources = project.reader.all(Source)
        self._texts = {each.id: project.reader.get(Transcript, each.id).text for each in self._sources}
        self._now = state_of(project.reader)
        self._done: list[tuple[Done, State]] = []

    def work(self) -> None:
        """Make one change after the other, for ever."""
        moves: dict[Callable[[], None], int] = {
            self._add: 8,
            self._add_many: 1,
            self._remove: 2,
            self._recode: 2,
            self._write_memo: 3,
            self._undo: 2,
        }
        while True:
            self._dice.choices(list(moves), list(moves.values()))[0]()

    def _add(self) -> None:
        source = self._dice.choice(self._sources).id
        operation = coding_of(self._project, source, self._span(self._texts[source]), self._a_code())
        self._perform(operation, {_key(operation.coding): operation.coding.code})

    def _add_many(self) -> None:
        source, project = self._dice.choice(self._sources), self._project
        text = self._texts[source.id]
        made = [
            coding_record(project, source, text, self._span(text), self._a_code(), project.coder)
            for _ in range(self._dice.randint(2, 60))
        ]
        self._perform(AddCodings(tuple(made)), {_key(each): each.code for each in made})

    def _remove(self) -> None:
        codings = self._project.reader.all(Coding)
        chosen = self._dice.sample(codings, min(len(codings), self._dice.randint(1, 20)))
        if chosen:
            memos = [memo for each in chosen for memo in self._project.reader.where(Memo, about=each.id)]
            records: list[Coding | Memo] = [*chosen, *memos]
            after: State = {_key(each): None for each in records}
            self._perform(RemoveCodings(tuple(each.id for each in chosen)), after)

    def _recode(self) -> None:
        chosen, code = self._a_coding(), self._a_code()
        if chosen is not None and chosen.code != code:
            self._perform(RecodeCoding(chosen.id, code), {_key(chosen): code})

    def _write_memo(self) -> None:
        chosen = self._a_coding()
        if chosen is None:
            return
        known, words = memo_about(self._project, chosen.id), f"catatan {self._dice.random()}"
        if known is None:
            memo = new_memo(self._project, MemoTarget.CODING, chosen.id, words)
            self._perform(SetMemo(memo), {_key(memo): words})
        elif self._dice.random() < 0.3:
            self._perform(RemoveMemo(known.id), {_key(known): None})
        else:
            self._perform(SetMemo(known.rewritten(words)), {_key(known): words})

    def _undo(self) -> None:
        if self._done:
            done, before = self._done.pop()
            self._announce(before)
            self._project.undo(done)
            self._acknowledge(before)

    def _perform(self, operation: Operation, after: State) -> None:
        before: State = {key: self._now.get(key) for key in after}
        self._announce(after)
        self._done.append((self._project.perform(operation), before))
        self._acknowledge(after)

    def _announce(self, after: State) -> None:
        print(json.dumps({"will": after}), flush=True)

    def _acknowledge(self, after: State) -> None:
        self._now.update(after)
        print(json.dumps({"did": True}), flush=True)

    def _span(self, text: str) -> Span:
        start = self._dice.randrange(len(text) - 10)
        return Span(start, self._dice.randint(start + 1, min(len(text), start + 300)))

    def _a_code(self) -> CodeId:
        return self._dice.choice(self._codes)

    def _a_coding(self) -> Coding | None:
        codings = self._project.reader.all(Coding)
        return self._dice.choice(codings) if codings else None


def _key(record: Coding | Memo) -> str:
    return f"{'coding' if isinstance(record, Coding) else 'memo'} {record.id}"


def main(path: str, seed: str) -> None:
    """Open the project and work on it until somebody kills the process."""
    CodingSession(open_project(Path(path), coder="Pengode"), int(seed)).work()


if __name__ == "__main__":
    main(*sys.argv[1:])
