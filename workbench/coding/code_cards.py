"""Operations on what a code's card says beside its guide: status, research question, examples from segments."""

from dataclasses import dataclass, replace

from workbench.domain.codes import Code, CodeExample, CodeStatus, ExampleKind
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore


@dataclass(frozen=True, slots=True)
class SetCodeStatus:
    """Say where one code stands in its life; those below it stay as they are."""

    code: CodeId
    status: CodeStatus

    @property
    def step(self) -> Step:
        """One step for one code."""
        return Step("set_code_status")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the status; raise UnknownThing when the code is not there."""
        return _put(store, replace(store.get(Code, self.code), status=self.status), self.step)


@dataclass(frozen=True, slots=True)
class SetResearchQuestion:
    """Say which question of the study a code helps to answer."""

    code: CodeId
    question: str

    @property
    def step(self) -> Step:
        """One step for one code."""
        return Step("set_research_question")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words; raise UnknownThing when the code is not there."""
        code = store.get(Code, self.code)
        return _put(store, replace(code, research_question=self.question.strip()), self.step)


@dataclass(frozen=True, slots=True)
class AddExample:
    """Show a code by words that somebody said: last among its examples of that kind."""

    code: CodeId
    example: CodeExample

    @property
    def step(self) -> Step:
        """One step for one example."""
        return Step("add_code_example")

    def apply(self, store: ProjectStore) -> Restoration:
        """Add it, or let it take the place of one of the same words and coding. Raises UnknownThing."""
        code = store.get(Code, self.code)
        if self.example.coding is not None:
            store.get(Coding, self.example.coding)
        others = tuple(each for each in code.examples if not _same(each, self.example))
        return _put(store, replace(code, examples=(*others, self.example)), self.step)


@dataclass(frozen=True, slots=True)
class RemoveExample:
    """Let an example go, by its place among all of the code's."""

    code: CodeId
    place: int

    @property
    def step(self) -> Step:
        """One step for one example."""
        return Step("remove_code_example")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when there is none at that place."""
        code = store.get(Code, self.code)
        _refuse_no_place(code, self.place)
        left = code.examples[: self.place] + code.examples[self.place + 1 :]
        return _put(store, replace(code, examples=left), self.step)


@dataclass(frozen=True, slots=True)
class MoveExample:
    """Put an example before (``by`` -1) or behind (1) its neighbour of the same kind, or make it of another kind."""

    code: CodeId
    place: int
    by: int = 0
    kind: ExampleKind | None = None

    @property
    def step(self) -> Step:
        """One step for one example."""
        return Step("move_code_example")

    def apply(self, store: ProjectStore) -> Restoration:
        """Move it; at the end of its kind it stays. Raises UnknownThing when there is none at that place."""
        code = store.get(Code, self.code)
        _refuse_no_place(code, self.place)
        shown = list(code.examples)
        if self.kind is not None:
            shown[self.place] = replace(shown[self.place], kind=self.kind)
        kin = [place for place, each in enumerate(shown) if each.kind is shown[self.place].kind]
        rank = kin.index(self.place) + self.by
        if 0 <= rank < len(kin):
            other = kin[rank]
            shown[self.place], shown[other] = shown[other], shown[self.place]
        return _put(store, replace(code, examples=tuple(shown)), self.step)


def _same(one: CodeExample, other: CodeExample) -> bool:
    return (one.coding, one.quote, one.provenance) == (other.coding, other.quote, other.provenance)


def _refuse_no_place(code: Code, place: int) -> None:
    if not 0 <= place < len(code.examples):
        raise UnknownThing("example", str(place + 1))


def _put(store: ProjectStore, code: Code, step: Step) -> Restoration:
    log = EditLog(store)
    log.put(code)
    return log.inverse(step)
