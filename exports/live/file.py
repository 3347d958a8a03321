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
from exports.live.survey import Story, Survey, Surveyed, ids_of, needs_of, stories_of
from exports.live.words import MC, W
from workbench.domain.live import TAKEN_UNASKED, LiveChange, LiveTable

_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is live in a file, and what is to be said of it: by story, table, row."""

    tables: tuple[LiveTable, ...] = ()
    changes: tuple[LiveChange, ...] = ()


class LiveFile:
    """One state of an author's file. Nothing that is asked of it changes it.

    What was read of it is kept for the next question, until a file is written of it.
    """

    def __init__(self, data: bytes, path: Path) -> None:
        """Take what stands in the file at ``path``, which is named in what is refused.

        Raises:
            FileRefused: it is damaged, not a Word file, holds macros, is signed or protected.
        """
        self._data, self._path = data, path
        self._unread: Package | None = Package(data, path)
        self._read: tuple[Package, list[Story]] | None = None
        self._compared: tuple[Answers, Package, Survey] | None = None

    def needs(self) -> Needs:
        """Return what the file asks the project for."""
        package, stories = self._read = self._taken()
        return needs_of(stories, package.ledger)

    def _package(self) -> Package:
        package, self._unread = self._unread, None
        return package or Package(self._data, self._path)

    def _taken(self) -> tuple[Package, list[Story]]:
        """Return the file as it was read for the last question, else read anew; it is then nobody else's."""
        read, self._read = self._read, None
        if read is None:
            package = self._package()
            read = package, stories_of(package)
        return read

    def compared(self, answers: Answers) -> Comparison:
        """Return what is live in the file and what a refresh would do, now that the project says ``answers``."""
        package, survey = _surveyed(self._taken(), answers)
        self._compared = answers, package, survey
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
        compared, self._compared = self._compared, None
        if compared is not None and compared[0] is answers:
            _, package, survey = compared
        else:
            package, survey = _surveyed(self._taken(), answers)
        deeds = sorted(_deeds(survey, frozenset(wanted)), key=lambda each: each.rank)
        if not deeds:
            return self._data
        shown = {name: _boxes(package.stories[name]) for name in {each.story for each in deeds}}
        before = survey.making.referred()
        for each in deeds:
            each.deed()
        survey.making.let_go(before)
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


def _surveyed(read: tuple[Package, list[Story]], answers: Answers) -> tuple[Package, Survey]:
    package, stories = read
    making = Making(package.stories, package.styles(), package.language())
    return package, Survey(stories, answers, package.ledger, making)


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
    """Return the texts of text boxes that stand in a story twice, for newer and for older programs, and their state.

    Where the two say different things, what older programs show is left as it is.
    """
    found = []
    for both in story.iter(MC + "AlternateContent"):
        newer = [box for choice in both.findall(MC + "Choice") for box in choice.iter(W + "txbxContent")]
        older = [box for other in both.findall(MC + "Fallback") for box in other.iter(W + "txbxContent")]
        if len(newer) == len(older):
            found += [
                (box, other, etree.tostring(box))
                for box, other in zip(newer, older, strict=True)
                if _said(box) == _said(other)
            ]
    return found


def _said(box: _Element) -> list[str]:
    return ["".join(text.text or "" for text in each.iter(W + "t")) for each in box.iter(W + "p")]


def _follow(boxes: list[tuple[_Element, _Element, bytes]]) -> None:
    """Make what older programs show follow what was changed for newer ones."""
    for box, other, before in boxes:
        if etree.tostring(box) != before:
            other[:] = [deepcopy(each) for each in box]
