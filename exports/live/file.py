"""The door to an author's Word file: what it asks for, what a refresh would do, and the file with that done."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree
from lxml.etree import _Element

from exports.live.anchors import Tag, token
from exports.live.answers import Answers, Needs
from exports.live.comparing import Deed, Move
from exports.live.making import Making
from exports.live.marking import table_base
from exports.live.package import Package
from exports.live.pieces import set_tag
from exports.live.remembering import remembered
from exports.live.survey import Survey, Surveyed, ids_of, needs_of, stories_of
from exports.live.words import MC, W
from workbench.domain.live import TAKEN_UNASKED, LiveChange, LiveTable

_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is live in a file, and what is to be said of it: by story, table, row."""

    tables: tuple[LiveTable, ...] = ()
    changes: tuple[LiveChange, ...] = ()


class LiveFile:
    """One state of an author's file. Nothing that is asked of it changes it."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Take what stands in the file at ``path``, which is named in what is refused.

        Raises:
            FileRefused: it is damaged, not a Word file, holds macros, is signed or protected.
        """
        self._data, self._path = data, path
        Package(data, path)

    def needs(self) -> Needs:
        """Return what the file asks the project for."""
        package = Package(self._data, self._path)
        return needs_of(stories_of(package), package.ledger)

    def compared(self, answers: Answers) -> Comparison:
        """Return what is live in the file and what a refresh would do, now that the project says ``answers``."""
        survey = _surveyed(Package(self._data, self._path), answers)
        tables, changes = [], []
        for id_, each in zip(ids_of(survey.found), survey.found, strict=True):
            told = [_change(id_, each, move) for _, move in each.moves]
            changes += told
            if not each.is_placeholder:
                changed = sum(change.what in TAKEN_UNASKED for change in told)
                tables.append(LiveTable(id_, each.kind, each.where, each.query, changed, each.gone))
        return Comparison(tuple(tables), tuple(changes))

    def written(self, answers: Answers, wanted: Collection[str]) -> bytes:
        """Return the file with the changes of these ids made; with none of them it is what it was, byte for byte."""
        package = Package(self._data, self._path)
        survey = _surveyed(package, answers)
        deeds = sorted(_deeds(survey, frozenset(wanted)), key=lambda each: each.rank)
        if not deeds:
            return self._data
        shown = {name: _boxes(package.stories[name]) for name in {each.story for each in deeds}}
        for each in deeds:
            each.deed()
        self._mark(survey, set(shown))
        for boxes in shown.values():
            _follow(boxes)
        changed = {*shown, survey.making.noted}
        return package.rewritten(changed, remembered(survey, stories_of(package)))

    @staticmethod
    def _mark(survey: Survey, changed: Collection[str]) -> None:
        """Bring the marks of tables up to date in the stories that change."""
        for story, hand in survey.hands:
            if story in changed:
                hand.mark_again()
                control = hand.found.control()
                if control is not None:
                    set_tag(control, Tag("t", (hand.found.token, table_base(hand.block))))


@dataclass(frozen=True, slots=True)
class _Deed:
    story: str
    rank: tuple[int, int]
    deed: Deed


def _surveyed(package: Package, answers: Answers) -> Survey:
    stories = stories_of(package)
    making = Making(package.stories, package.styles(), package.language())
    return Survey(stories, answers, package.ledger, making)


def _change(table: str, found: Surveyed, move: Move) -> LiveChange:
    return LiveChange(
        _id(table, move), found.kind, move.what, found.where, move.old, move.new, move.row, move.column
    )


def _id(table: str, move: Move) -> str:
    return token(f"{table}\n{move.place}\n{move.what.value}\n{move.old}\n{move.new}")[:_SHORT]


def _deeds(survey: Survey, wanted: frozenset[str]) -> Iterator[_Deed]:
    """Give what was asked for; of several placeholders in a paragraph the last comes first, so that places hold."""
    at = 0
    for id_, each in zip(ids_of(survey.found), survey.found, strict=True):
        for story, move in each.moves:
            if move.deed is not None and _id(id_, move) in wanted:
                at += 1
                yield _Deed(story, (move.rank, -at if each.is_placeholder else at), move.deed)


def _boxes(story: _Element) -> list[tuple[_Element, _Element, bytes]]:
    """Return the texts of text boxes that stand in a story twice, for newer and for older programs, and their state."""
    found = []
    for both in story.iter(MC + "AlternateContent"):
        newer = [box for choice in both.findall(MC + "Choice") for box in choice.iter(W + "txbxContent")]
        older = [box for other in both.findall(MC + "Fallback") for box in other.iter(W + "txbxContent")]
        if len(newer) == len(older):
            found += [(box, other, etree.tostring(box)) for box, other in zip(newer, older, strict=True)]
    return found


def _follow(boxes: list[tuple[_Element, _Element, bytes]]) -> None:
    """Make what older programs show follow what was changed for newer ones."""
    for box, other, before in boxes:
        if etree.tostring(box) != before:
            other[:] = [deepcopy(each) for each in box]
