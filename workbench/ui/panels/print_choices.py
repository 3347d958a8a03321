"""The boxes of the table builder: each offers a few values of one part of what is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel

from workbench.domain.districts import District
from workbench.domain.frameworks import SubjectKind
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import Measure
from workbench.domain.memos import MemoType
from workbench.domain.print_tables import Anonymity, PrintKind, PrintWish, ProvenancePlace, RowOrder
from workbench.domain.queries import SavedQuery
from workbench.services.matrix_words import MatrixWords
from workbench.ui.memo_words import memo_type_word
from workbench.ui.panels.base import label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.print_words import anonymity_name, language_name, order_name, place_of_provenance
from workbench.ui.sitting import Sitting

_LEVELS: Final = (0, 1, 2, 3)
_PER_ROW: Final = (0, 1, 2, 3, 4, 5, 8, 12)
_LENGTHS: Final = (0, 120, 200, 280, 400, 600)
_Offered = Sequence[tuple[str, object]]


class PrintChoices(QObject):
    """Makes the boxes, fills them, reads them; whoever lays them out shows those that the kind heeds."""

    changed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self.levels, self.order, self.quotations, self.length = (choice_box() for _ in range(4))
        self.anonymity, self.provenance, self.measure = (choice_box() for _ in range(3))
        self.district, self.query, self.thing, self.language = (choice_box() for _ in range(4))
        self._kind = PrintKind.THEMES
        self._captions: dict[QComboBox, QLabel] = {}
        self._offers: dict[QComboBox, Callable[[], _Offered]] = {
            self.levels: self._of_levels,
            self.order: lambda: [(order_name(each), each) for each in RowOrder],
            self.quotations: self._of_quotations,
            self.length: self._of_lengths,
            self.anonymity: lambda: [(anonymity_name(each), each) for each in Anonymity],
            self.provenance: lambda: [(place_of_provenance(each), each) for each in ProvenancePlace],
            self.measure: self._of_measures,
            self.district: self._of_districts,
            self.query: self._of_queries,
            self.thing: self._of_things,
            self.language: lambda: [(language_name(each), each) for each in ("id", "en")],
        }
        for box in self._offers:
            made = label("muted", wraps=True)
            made.setBuddy(box)
            self._captions[box] = made
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def caption_of(self, box: QComboBox) -> QLabel:
        """Return the words above a box."""
        return self._captions[box]

    def of_wish(self, wish: PrintWish) -> PrintWish:
        """Return a wish with what is chosen in the boxes."""
        return replace(
            wish,
            levels=int(self.levels.currentData()),
            order=RowOrder(self.order.currentData()),
            quotations=int(self.quotations.currentData()),
            length=int(self.length.currentData()),
            anonymity=Anonymity(self.anonymity.currentData()),
            provenance=ProvenancePlace(self.provenance.currentData()),
            measure=Measure(self.measure.currentData()),
            district=self.district.currentData() or None,
            query=str(self.query.currentData()),
            thing=str(self.thing.currentData() or ""),
            language=str(self.language.currentData()),
        )

    def show_wish(self, wish: PrintWish) -> None:
        """Show a wish as chosen; what it names that is not offered is offered beside."""
        self._kind = wish.kind
        self._say_thing()
        for box, value in (
            (self.levels, wish.levels),
            (self.order, wish.order),
            (self.quotations, wish.quotations),
            (self.length, wish.length),
            (self.anonymity, wish.anonymity),
            (self.provenance, wish.provenance),
            (self.measure, wish.measure),
            (self.district, wish.district or ""),
            (self.query, wish.query),
            (self.thing, wish.thing),
            (self.language, wish.language),
        ):
            self._fill(box, value)

    def retranslate(self) -> None:
        """Say every word anew."""
        for box, words in (
            (self.levels, self.tr("How deep")),
            (self.order, self.tr("Order of the rows")),
            (self.quotations, self.tr("Quotations in a row")),
            (self.length, self.tr("Longest quotation")),
            (self.anonymity, self.tr("What is told of who spoke")),
            (self.provenance, self.tr("Where the source stands")),
            (self.measure, self.tr("What is counted")),
            (self.district, self.tr("District")),
            (self.query, self.tr("Only codings of a saved query")),
            (self.language, self.tr("Language of the table")),
        ):
            self._captions[box].setText(words)
            box.setAccessibleName(words)
        self._say_thing()
        for box in self._offers:
            if box.count():
                self._fill(box, box.currentData())

    def _say_thing(self) -> None:
        words = {
            PrintKind.FRAMEWORK: self.tr("Columns"),
            PrintKind.MEMOS: self.tr("Type of memo"),
        }.get(self._kind, self.tr("Which joint display"))
        self._captions[self.thing].setText(words)
        self.thing.setAccessibleName(words)

    def _fill(self, box: QComboBox, chosen: object) -> None:
        offered = list(self._offers[box]())
        if chosen not in [value for _words, value in offered]:
            words = str(chosen) if isinstance(chosen, int) else self.tr("(no longer in the project)")
            offered.append((words, chosen))
        blocker = QSignalBlocker(box)
        box.clear()
        for words, value in offered:
            box.addItem(words, value)
        box.setCurrentIndex([value for _words, value in offered].index(chosen))
        blocker.unblock()

    def _of_levels(self) -> _Offered:
        words = (
            self.tr("All levels"),
            self.tr("Themes and codes"),
            self.tr("Three levels"),
            self.tr("Four levels"),
        )
        return list(zip(words, _LEVELS, strict=True))

    def _of_quotations(self) -> _Offered:
        return [(str(each) if each else self.tr("None"), each) for each in _PER_ROW]

    def _of_lengths(self) -> _Offered:
        return [
            (self.tr("{number} characters").format(number=each) if each else self.tr("As they are"), each)
            for each in _LENGTHS
        ]

    def _of_measures(self) -> _Offered:
        words = MatrixWords(self._sitting.preferences.language, self._sitting.project.place_level)
        return [(words.measure(each), each) for each in Measure]

    def _of_districts(self) -> _Offered:
        found = sorted(self._sitting.project.reader.all(District), key=lambda each: each.name.casefold())
        return [(self.tr("All districts"), ""), *((each.name, each.id) for each in found)]

    def _of_queries(self) -> _Offered:
        found = sorted(self._sitting.project.reader.all(SavedQuery), key=lambda each: each.name.casefold())
        return [(self.tr("All codings"), ""), *((each.name, each.query) for each in found)]

    def _of_things(self) -> _Offered:
        if self._kind is PrintKind.FRAMEWORK:
            return [
                (self.tr("Districts"), ""),
                (self.tr("Participants"), SubjectKind.PARTICIPANT.value),
                (self.tr("Sources"), SubjectKind.SOURCE.value),
            ]
        if self._kind is PrintKind.MEMOS:
            return [
                (self.tr("All but translations"), ""),
                *((memo_type_word(each), each.value) for each in MemoType),
            ]
        found = sorted(self._sitting.project.reader.all(JointDisplay), key=lambda each: each.title.casefold())
        return [(self.tr("All of them"), ""), *((each.title, each.id) for each in found)]
