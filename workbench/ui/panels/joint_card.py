"""One row of a joint display: topic and place, figures, what the talks say, quotations, inference, side by side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.joint_displays import Fit, JointRow, SurveyFigure
from workbench.services.joint_displays import Told
from workbench.services.joint_rows import moved
from workbench.services.reporting_quotations import printed
from workbench.ui.actions import Actions
from workbench.ui.icons import icon
from workbench.ui.joint_words import FIT_ICONS, JointWords, figure_title, fit_word
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.panels.in_place import InPlaceText
from workbench.ui.panels.joint_lines import JointColumn, JointLine

T = TypeVar("T")
_LONGEST = 320
_BESIDE: Final = (
    (900, ((0, 0, 8), (0, 8, 12), (0, 20, 12), (0, 32, 16), (0, 48, 14))),
    (660, ((0, 0, 14), (0, 14, 24), (0, 38, 24), (1, 0, 38), (1, 38, 24))),
    (440, ((0, 0, 62), (1, 0, 31), (1, 31, 31), (2, 0, 31), (2, 31, 31))),
    (0, ((0, 0, 62), (1, 0, 62), (2, 0, 62), (3, 0, 62), (4, 0, 62))),
)
"""From how many pixels on the parts stand how: the row, column and width of each in a grid of so many columns."""
_COLUMNS: Final = 62
_MARGINS: Final = (7, 0, 7, 0)
ROW_COMMANDS: Final = (
    "joint_row_up",
    "joint_row_down",
    "copy_joint_row",
    "spread_joint_row",
    "remove_joint_row",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the things that rows cite: the study's districts and codes, what was counted, what was said."""

    districts: tuple[District, ...] = ()
    book: Codebook = field(default_factory=lambda: Codebook(()))
    told: Mapping[tuple[CodeId, DistrictId | None], Told] = field(default_factory=dict)
    quotations: Mapping[CodingId, Quotation] = field(default_factory=dict)
    counted: bool = False


class JointCard(Panel):
    """Shows one row; every change is told as what makes the new row of the one that is kept."""

    edited = Signal(object)
    """A function that makes the changed JointRow of the kept one."""
    figures_wanted = Signal(str)
    """Figures are to be added: by ``hand``, from a ``sheet`` or a ``survey``."""
    figure_opened = Signal(int)
    codes_wanted = Signal()
    quotations_wanted = Signal()
    code_opened = Signal(str)
    quotation_opened = Signal(object)
    """The Quotation, to be read in its source."""

    def __init__(self, actions: Actions, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._writable = actions, writable
        self.row = JointRow("")
        self._known = Known()
        self._words = JointWords()
        self._filling = False
        self._places: tuple[tuple[int, int, int], ...] = ()
        self.title, self.place = InPlaceText(1), choice_box()
        self.more, self._menu = IconButton("more"), QMenu(self)
        self.figures, self.told, self.quotes = JointColumn(), JointColumn(), JointColumn()
        self.add_figures, self.add_codes, self.add_quotes = button("quiet"), button("quiet"), button("quiet")
        self.fit, self.inference = choice_box(), InPlaceText(3)
        self._inference_caption, self._hidden = label("caption"), label("warning", wraps=True)
        self._parts: tuple[QWidget, ...] = ()
        self._frame = QFrame()
        self._grid = QGridLayout(self._frame)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_row(self, row: JointRow, known: Known) -> None:
        """Show a row; only what differs from what is shown is made anew."""
        self.row, self._known = row, known
        self._filling = True
        self.title.show_text(row.title)
        self.inference.show_text(row.inference)
        self._fill_place()
        self.fit.setCurrentIndex(self.fit.findData(row.fit))
        self._filling = False
        self._show_figures()
        self._show_told()
        self._show_quotations()

    def commit(self) -> None:
        """Keep what is being written."""
        self.title.commit()
        self.inference.commit()

    def focus(self) -> None:
        """Go to the row's topic."""
        self.title.setFocus()

    @override
    def retranslate(self) -> None:
        for text, words, hint in (
            (self.title, self.tr("Topic"), self.tr("Topic, such as: Workload")),
            (self.inference, self.tr("Inference"), self.tr("What do figures and talk say together?")),
        ):
            text.setAccessibleName(words)
            text.setPlaceholderText(hint)
        self.place.setAccessibleName(self.tr("District"))
        self.fit.setAccessibleName(self.tr("How figures and talk stand to each other"))
        self.fit.setToolTip(self.fit.accessibleName())
        self.more.say(self.tr("What can be done with the row"))
        self.figures.caption.setText(self.tr("Survey"))
        self.told.caption.setText(self.tr("Talks"))
        self.quotes.caption.setText(self.tr("Quotations"))
        self._inference_caption.setText(self.tr("Inference"))
        self._say_adding()
        self._filling = True
        self.fit.clear()
        for each in Fit:
            self.fit.addItem(icon(FIT_ICONS[each]), fit_word(each), each)
        self._filling = False
        for column in (self.figures, self.told, self.quotes):
            column.is_shown(None)
        self.show_row(self.row, self._known)

    @override
    def retint(self) -> None:
        for place, each in enumerate(Fit):
            self.fit.setItemIcon(place, icon(FIT_ICONS[each]))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _say_adding(self) -> None:
        for each, words, name in (
            (self.add_figures, self.tr("+ Figures"), self.tr("Add figures")),
            (self.add_codes, self.tr("+ Codes"), self.tr("Choose codes")),
            (self.add_quotes, self.tr("+ Quotations"), self.tr("Add quotations")),
        ):
            each.setText(words)
            each.setAccessibleName(name)
        menu = self.add_figures.menu()
        menu.clear()
        for words, way in (
            (self.tr("By hand…"), "hand"),
            (self.tr("From a sheet (CSV, Excel)…"), "sheet"),
            (self.tr("From an imported survey…"), "survey"),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, own=way: self.figures_wanted.emit(own))

    def _lay_out(self) -> None:
        head, tail = QWidget(), QWidget()
        topic = QVBoxLayout(head)
        topic.setContentsMargins(*_MARGINS)
        topic.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.place, 1)
        line.addWidget(self.more)
        topic.addWidget(self.title)
        topic.addLayout(line)
        topic.addStretch(1)
        self._menu.addActions([self._actions[name] for name in ROW_COMMANDS])
        self.add_figures.setMenu(QMenu(self.add_figures))
        for column, add in (
            (self.figures, self.add_figures),
            (self.told, self.add_codes),
            (self.quotes, self.add_quotes),
        ):
            column.foot.addWidget(add)
            column.foot.addStretch(1)
            # Shown before it belonged to the column, it would be a window.
            add.setVisible(self._writable)
            column.layout_.setContentsMargins(*_MARGINS)
        self.quotes.layout_.insertWidget(2, self._hidden)
        inferred = QVBoxLayout(tail)
        inferred.setContentsMargins(*_MARGINS)
        inferred.setSpacing(6)
        for widget in (self._inference_caption, self.fit, self.inference):
            inferred.addWidget(widget)
        inferred.addStretch(1)
        for text in (self.title, self.inference):
            text.setReadOnly(not self._writable)
        for box in (self.place, self.fit):
            box.setEnabled(self._writable)
        self._frame.setObjectName("card")
        self._grid.setContentsMargins(5, 12, 5, 12)
        # Narrow columns with nothing between them; what stands in the parts keeps its distance itself.
        self._grid.setHorizontalSpacing(0)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        self._grid.setVerticalSpacing(12)
        self._parts = (head, self.figures, self.told, self.quotes, tail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._arrange()
        # Not before they stand in something: what has no parent would show as a window.
        for add in (self.add_figures, self.add_codes, self.add_quotes):
            add.setVisible(self._writable)

    def _arrange(self) -> None:
        """Lay the parts out in as many columns as there is room for."""
        places = next(each for least, each in _BESIDE if self.width() >= least)
        if places == self._places:
            return
        self._places = places
        for part in self._parts:
            self._grid.removeWidget(part)
        for part, (row, column, across) in zip(self._parts, places, strict=True):
            self._grid.addWidget(part, row, column, 1, across)

    def _connect(self) -> None:
        self.title.committed.connect(lambda words: self._edit(title=" ".join(words.split())))
        self.inference.committed.connect(lambda words: self._edit(inference=words))
        self.fit.activated.connect(lambda _place: self._on_fit())
        self.place.activated.connect(lambda _place: self._on_place())
        self.more.clicked.connect(self._on_more)
        self.add_codes.clicked.connect(self.codes_wanted)
        self.add_quotes.clicked.connect(self.quotations_wanted)

    def _edit(self, **changes: object) -> None:
        self.edited.emit(lambda row: replace(row, **changes))

    def _on_fit(self) -> None:
        fit = Fit(self.fit.currentData())
        if not self._filling and fit is not self.row.fit:
            self._edit(fit=fit)

    def _on_place(self) -> None:
        district = self.place.currentData()
        if not self._filling and district != self.row.district:
            self._edit(district=district)

    def _on_more(self) -> None:
        self.more.setFocus()
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_place(self) -> None:
        offered = [(self.tr("Whole study"), None), *((each.name, each.id) for each in self._known.districts)]
        if [
            (self.place.itemText(at), self.place.itemData(at)) for at in range(self.place.count())
        ] != offered:
            self.place.clear()
            for words, district in offered:
                self.place.addItem(words, district)
        places = [district for _words, district in offered]
        self.place.setCurrentIndex(places.index(self.row.district) if self.row.district in places else 0)

    def _show_figures(self) -> None:
        if self.figures.is_shown(self.row.figures):
            return
        lines: list[JointLine] = []
        for at, each in enumerate(self.row.figures):
            about = " · ".join(part for part in (each.note, each.source) if part)
            line = self._line(f"{figure_title(each)}: {each.printed}", about, "figures", at)
            if each.share is not None:
                line.show_share(each.share)
            line.opened.connect(lambda at=at: self.figure_opened.emit(at))
            line.say(
                self.tr("Change the figure"), self.tr("Take out: {what}").format(what=figure_title(each))
            )
            lines.append(line)
        self.figures.show_lines(lines)

    def _show_told(self) -> None:
        known, row = self._known, self.row
        shown = [(code, known.told.get((code, row.district))) for code in row.codes if code in known.book]
        names = [known.book.path(code) for code, _told in shown]
        if self.told.is_shown((shown, names)):
            return
        lines: list[JointLine] = []
        for (code, told), path in zip(shown, names, strict=True):
            counts = self._words.counts(told) if told is not None else "…"
            line = self._line(path, counts, "codes", row.codes.index(code))
            line.opened.connect(lambda code=code: self.code_opened.emit(code))
            line.say(self.tr("Read the quotations"), self.tr("Take out: {what}").format(what=path))
            lines.append(line)
        self.told.show_lines(lines)

    def _show_quotations(self) -> None:
        known, ids = self._known.quotations, self.row.quotations
        shown = [known[each] for each in ids if each in known]
        hidden = len(ids) - len(shown) if self._known.counted else 0
        self._hidden.setText(self._words.hidden(hidden) if hidden else "")
        self._hidden.setVisible(bool(hidden))
        if self.quotes.is_shown(shown):
            return
        lines: list[JointLine] = []
        opening, closing = "“", "”"
        for each in shown:
            words = f"{opening}{printed(each.coding.segment.quote, _LONGEST)}{closing}"
            line = self._line(words, each.provenance, "quotations", ids.index(each.coding.id), quoted=True)
            line.opened.connect(lambda own=each: self.quotation_opened.emit(own))
            line.say(self.tr("Open in its source"), self.tr("Take out: {what}").format(what=each.provenance))
            lines.append(line)
        self.quotes.show_lines(lines)

    def _line(self, words: str, about: str, part: str, at: int, *, quoted: bool = False) -> JointLine:
        """Return a line of a part of the row, which can be taken out and moved."""
        line = JointLine(words, about, quoted=quoted, writable=self._writable)
        thing = getattr(self.row, part)[at]
        line.removed.connect(lambda: self.edited.emit(_changing(part, lambda all_: _without(all_, thing))))
        line.moved.connect(lambda by: self._on_moved(part, thing, by))
        return line

    def _on_moved(self, part: str, thing: object, by: int) -> None:
        column = {"figures": self.figures, "codes": self.told, "quotations": self.quotes}[part]
        place = next((at for at, line in enumerate(column.lines) if line.hasFocus()), 0)
        self.edited.emit(_changing(part, lambda all_: _shifted(all_, thing, by)))
        column.focus_line(place + by)


def with_figures(row: JointRow, figures: tuple[SurveyFigure, ...]) -> JointRow:
    """Return a row with these figures behind its own, none twice."""
    return replace(row, figures=tuple(dict.fromkeys((*row.figures, *figures))))


def _changing(
    part: str, change: Callable[[tuple[object, ...]], tuple[object, ...]]
) -> Callable[[JointRow], JointRow]:
    def changed(row: JointRow) -> JointRow:
        changes: dict[str, Any] = {part: change(getattr(row, part))}
        return replace(row, **changes)

    return changed


def _without(things: tuple[T, ...], gone: T) -> tuple[T, ...]:
    if gone not in things:
        return things
    at = things.index(gone)
    return (*things[:at], *things[at + 1 :])


def _shifted(things: tuple[T, ...], one: T, by: int) -> tuple[T, ...]:
    return moved(things, things.index(one), by) if one in things else things
