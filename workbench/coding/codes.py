"""Operations on the codebook that leave codings where they are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.codes import Code, Codebook, Guide, checked_name
from workbench.domain.errors import CodeWithinItself, NameTaken, NotATheme
from workbench.domain.ids import CodeId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.themes import Interpretation


@dataclass(frozen=True, slots=True)
class AddCode:
    """Add a code under its parent, last among its siblings unless its position says otherwise."""

    code: Code

    @property
    def step(self) -> Step:
        """Named by the code."""
        return Step("add_code", self.code.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the code. Raises NameEmpty, NameTaken, and UnknownThing for a parent that is not there."""
        code = replace(self.code, name=checked_name(self.code.name))
        if code.parent is not None:
            store.get(Code, code.parent)
        refuse_taken_name(store, code)
        log = EditLog(store)
        log.add(code)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RenameCode:
    """Give a code another name among its siblings."""

    code: CodeId
    name: str

    @property
    def step(self) -> Step:
        """Named by the new name."""
        return Step("rename_code", self.name)

    def apply(self, store: ProjectStore) -> "RenameCode":
        """Rename and return the operation that renames back. Raises NameEmpty and NameTaken."""
        before = store.get(Code, self.code)
        after = before.renamed(checked_name(self.name))
        refuse_taken_name(store, after)
        store.put(after)
        return RenameCode(self.code, before.name)


@dataclass(frozen=True, slots=True)
class RecolourCode:
    """Give a code another colour (``#rrggbb``)."""

    code: CodeId
    colour: str

    @property
    def step(self) -> Step:
        """One step for one code."""
        return Step("recolour_code")

    def apply(self, store: ProjectStore) -> "RecolourCode":
        """Recolour and return the operation that gives the old colour back."""
        before = store.get(Code, self.code)
        store.put(replace(before, colour=self.colour))
        return RecolourCode(self.code, before.colour)


@dataclass(frozen=True, slots=True)
class RedescribeCode:
    """Write a code's guide anew, in both languages."""

    code: CodeId
    guide: Guide
    name_en: str = ""
    guide_en: Guide = Guide()

    @property
    def step(self) -> Step:
        """One step for one code."""
        return Step("redescribe_code")

    def apply(self, store: ProjectStore) -> "RedescribeCode":
        """Write and return the operation that brings the old words back."""
        before = store.get(Code, self.code)
        store.put(replace(before, guide=self.guide, name_en=self.name_en, guide_en=self.guide_en))
        return RedescribeCode(self.code, before.guide, before.name_en, before.guide_en)


@dataclass(frozen=True, slots=True)
class MoveCode:
    """Put a code under another parent (None: make it a theme), before the sibling that now stands at ``position``."""

    code: CodeId
    parent: CodeId | None
    position: int

    @property
    def step(self) -> Step:
        """One step for one code."""
        return Step("move_code")

    def apply(self, store: ProjectStore) -> Restoration:
        """Move the code and number its new siblings from 0.

        A theme that becomes a code keeps its interpretation for the day it is a theme again.

        Raises:
            CodeWithinItself: the parent lies in the code's own branch.
            NameTaken: a new sibling bears the name.
        """
        book = Codebook(store.all(Code))
        code = book.code(self.code)
        if self.parent is not None and self.parent in book.branch_ids(code.id):
            raise CodeWithinItself(code.name)
        if self.parent is not None:
            book.code(self.parent)
        refuse_taken_name(store, code.moved(self.parent, 0))
        siblings = [each for each in book.children(self.parent) if each.id != code.id]
        siblings.insert(min(max(self.position, 0), len(siblings)), code)
        log = EditLog(store)
        log.put(*(each.moved(self.parent, place) for place, each in enumerate(siblings)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class Interpret:
    """Write what a theme comes to mean."""

    theme: CodeId
    text: str
    text_en: str = ""

    @property
    def step(self) -> Step:
        """One step for one theme."""
        return Step("interpret_theme")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words; raise NotATheme for a code that is no top branch."""
        code = store.get(Code, self.theme)
        if not code.is_theme:
            raise NotATheme(code.name)
        log = EditLog(store)
        known = store.find(Interpretation, self.theme) or Interpretation(self.theme)
        log.put(replace(known, text=self.text, text_en=self.text_en))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ReviseCodebook:
    """Put many codes and interpretations at once, as an import of a codebook does."""

    codes: tuple[Code, ...]
    interpretations: tuple[Interpretation, ...] = ()

    @property
    def step(self) -> Step:
        """Named by how many codes."""
        return Step("revise_codebook", count=len(self.codes))

    def apply(self, store: ProjectStore) -> Restoration:
        """Put them all. Raises NameTaken when two siblings would bear one name, CodeWithinItself for a ring."""
        after = {code.id: code for code in store.all(Code)} | {code.id: code for code in self.codes}
        _refuse_broken_tree(after.values())
        log = EditLog(store)
        log.put(*self.codes, *self.interpretations)
        return log.inverse(self.step)


def refuse_taken_name(reader: ProjectReader, code: Code) -> None:
    """Raise NameTaken when another code under the same parent bears the name, capital letters aside."""
    for sibling in Codebook(reader.all(Code)).children(code.parent):
        if sibling.id != code.id and sibling.name.casefold() == code.name.casefold():
            raise NameTaken(code.name)


def _refuse_broken_tree(codes: Iterable[Code]) -> None:
    everything = tuple(codes)
    book = Codebook(everything)
    if sum(1 for _ in book) != len(everything):
        reached = {code.id for code in book}
        raise CodeWithinItself(next(code.name for code in everything if code.id not in reached))
    names: set[tuple[CodeId | None, str]] = set()
    for code in everything:
        key = (code.parent, code.name.casefold())
        if key in names:
            raise NameTaken(code.name)
        names.add(key)
