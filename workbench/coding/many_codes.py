"""Operations on several codes as one step: moving, ordering, colouring, deleting, archiving."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.coding.codes import RecolourCode
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.errors import CodeWithinItself, NameTaken
from workbench.domain.ids import CodeId
from workbench.domain.operations import EditLog, Restoration, Step, Together
from workbench.domain.store import ProjectStore

_STATUS_VERBS: Final = {
    CodeStatus.DRAFT: "draft_codes",
    CodeStatus.ACTIVE: "activate_codes",
    CodeStatus.RETIRED: "retire_codes",
}


@dataclass(frozen=True, slots=True)
class MoveCodes:
    """Put codes under another parent (None: make them themes), in the book's order, from ``position`` on.

    ``position`` counts the siblings there without those that move. A code below another one of them moves with it.
    """

    codes: tuple[CodeId, ...]
    parent: CodeId | None
    position: int

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("move_codes", count=len(self.codes))

    def apply(self, store: ProjectStore) -> Restoration:
        """Move them and number their new siblings from 0. Raises as MoveCode does."""
        book = Codebook(store.all(Code))
        moving = tops(book, self.codes)
        ids = {code.id for code in moving}
        if self.parent is not None:
            above = {self.parent, *(each.id for each in book.ancestors(self.parent))}
            if ids & above:
                raise CodeWithinItself(next(code.name for code in moving if code.id in above))
        siblings = [each for each in book.children(self.parent) if each.id not in ids]
        place = min(max(self.position, 0), len(siblings))
        siblings[place:place] = moving
        _refuse_one_name_twice(siblings)
        log = EditLog(store)
        log.put(*(each.moved(self.parent, place) for place, each in enumerate(siblings)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class OrderCodes:
    """Put the codes under one parent (None: the themes) into an order; those that are not named come last."""

    parent: CodeId | None
    order: tuple[CodeId, ...]

    @property
    def step(self) -> Step:
        """One step for one branch."""
        return Step("order_codes")

    def apply(self, store: ProjectStore) -> Restoration:
        """Number them from 0; raise UnknownThing when the parent is not there."""
        book = Codebook(store.all(Code))
        if self.parent is not None:
            book.code(self.parent)
        rank = {code: place for place, code in enumerate(self.order)}
        siblings = sorted(book.children(self.parent), key=lambda each: rank.get(each.id, len(rank)))
        log = EditLog(store)
        log.put(*(replace(each, position=place) for place, each in enumerate(siblings)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say that codes and all below them are drafts, in use, or retired."""

    codes: tuple[CodeId, ...]
    status: CodeStatus
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by what becomes of them; by the code, when it is one and the caller gave its name."""
        return Step(_STATUS_VERBS[self.status], self.name, len(self.codes))

    def apply(self, store: ProjectStore) -> Restoration:
        """Set the status; raise UnknownThing when one is not there."""
        book = Codebook(store.all(Code))
        log = EditLog(store)
        for top in tops(book, self.codes):
            log.put(*(replace(each, status=self.status) for each in book.branch(top.id)))
        return log.inverse(self.step)


def recolouring(codes: Collection[CodeId], colour: str) -> Together:
    """Return the one step that gives codes another colour."""
    return Together(
        Step("recolour_codes", count=len(codes)), tuple(RecolourCode(code, colour) for code in codes)
    )


def removal(codes: Sequence[Code]) -> Together:
    """Return the one step that deletes codes and all below them; none may stand below another one of them."""
    step = Step("remove_codes", codes[0].name if len(codes) == 1 else "", len(codes))
    return Together(step, tuple(RemoveCode(code.id, code.name) for code in codes))


def tops(book: Codebook, codes: Collection[CodeId]) -> tuple[Code, ...]:
    """Return the codes without those that stand below another one of them, in the book's order.

    Raises UnknownThing when one is not in the book.
    """
    chosen = {book.code(code).id for code in codes}
    return tuple(
        code
        for code in book
        if code.id in chosen and not chosen.intersection(each.id for each in book.ancestors(code.id))
    )


def is_offered(code: Code) -> bool:
    """Tell whether a code may be given to segments."""
    return code.status is not CodeStatus.RETIRED


def _refuse_one_name_twice(siblings: Collection[Code]) -> None:
    names: set[str] = set()
    for each in siblings:
        if each.name.casefold() in names:
            raise NameTaken(each.name)
        names.add(each.name.casefold())
