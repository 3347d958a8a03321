"""The page *Joint display*: survey figures beside what the talks say, quotations and the author's inference."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.joint_displays import DisplayView, display_view, noted, redone
from workbench.services.joint_rows import cell_of, moved, row_for, spread_over_districts
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.take_figures import Taken
from workbench.ui.joint_export import export_joint
from workbench.ui.joint_taking import SHEETS, JointTaking
from workbench.ui.joint_words import JointWords
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import button
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.joint_bar import JointBar
from workbench.ui.panels.joint_card import JointCard, Known, with_figures
from workbench.ui.panels.matrix_quotations import CellWanted, MatrixQuotations
from workbench.ui.panels.picker import Picker
from workbench.ui.sitting import Sitting

_COUNTED: Final = (Coding, Code, District, Participant, Source, Transcript)
_AT_ONCE: Final = 30
"""So many rows are shown at first, and more when they are asked for."""


class JointPage(FindingPage):
    """A display's rows one below the other, each with its five parts side by side."""

    name = "joint"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Counting what the talks say"), self)
        self._taking = JointTaking(sitting, self)
        self._words = JointWords()
        self._display: JointDisplay | None = None
        self._known = Known()
        self._stale, self._in_front, self._shown_rows, self._at = True, False, _AT_ONCE, 0
        self.cards: list[JointCard] = []
        self.bar, self.note, self.more_rows = JointBar(sitting, actions), Field(1), button("quiet")
        self.quotations = MatrixQuotations(sitting, closable=True)
        self.empty, self._pages = EmptyState("table"), QStackedWidget()
        self.area, self._between = QScrollArea(widgetResizable=True), QVBoxLayout()
        self.codes = Picker(self, several=True)
        self._codes_before: tuple[str, ...] = ()
        self.setAcceptDrops(sitting.writable)
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("JointPage", "Joint display")

    @property
    def busy(self) -> bool:
        """Tell whether counts or quotations are still to come."""
        return self._job.busy or self._taking.busy

    @property
    def display(self) -> JointDisplay | None:
        """The display that is shown."""
        return self._display

    @property
    def at(self) -> int:
        """The row in hand: where the keyboard is, or was last."""
        focus = QApplication.focusWidget()
        for place, card in enumerate(self.cards):
            if focus is not None and card.isAncestorOf(focus):
                self._at = place
        return min(self._at, max(0, len(self.cards) - 1))

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(JointDisplay):
            self.bar.fill()
        if change.touches(JointDisplay, *_COUNTED):
            self._stale = True
            if self._in_front:
                self._refresh()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self._refresh()
        if self.cards:
            self.cards[self.at].focus()
        elif self._display is None:
            self.empty.setFocus()
        self._note_commands()

    @override
    def hidden(self) -> None:
        self.keep_writing()
        self._in_front = False
        self._note_commands()

    @override
    def keep_writing(self) -> None:
        self.note.text.commit()
        for card in list(self.cards):
            card.commit()

    @override
    def retranslate(self) -> None:
        self.note.say(self.tr("Note below the table"), self.tr("Such as where the figures come from"))
        self._say()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _sheet_in(event) is not None and self._display is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _sheet_in(event)
        if path is None or self._display is None:
            return
        event.acceptProposedAction()
        at = self._card_under(event.position().toPoint())
        if at is None:
            self.add_row()
            at = len(self.cards) - 1
        self.take_sheet(at, path)

    def new_display(self) -> None:
        """Make a display, with a first row to begin with."""
        self.keep_writing()
        made = self.bar.make()
        if made is not None:
            self.bar.fill(made.id)
            self._on_chosen()
            self.add_row()

    def add_row(self) -> None:
        """Add a row below the others, and go to it."""
        if self._display is not None:
            self._perform((*self._display.rows, JointRow("")))
            self._go_to(len(self._display.rows) - 1)

    def move_row(self, by: int) -> None:
        """Move the row in hand."""
        at = self.at
        if self._display is not None and 0 <= at + by < len(self._display.rows):
            self.keep_writing()
            self._perform(moved(self._display.rows, at, by))
            self._go_to(at + by)

    def remove_row(self) -> None:
        """Take the row in hand out; it can be undone."""
        at = self.at
        if self._display is not None and at < len(self._display.rows):
            self.keep_writing()
            rows = self._display.rows
            self._perform((*rows[:at], *rows[at + 1 :]), self.tr("The row is deleted."))
            self._go_to(min(at, len(self._display.rows) - 1))

    def copy_row(self) -> None:
        """Ask for a district, and make a row of the same topic for it below the row in hand."""
        at, districts = self.at, self._sitting.project.reader.all(District)
        if self._display is None or at >= len(self._display.rows) or not districts:
            return
        self.keep_writing()
        chosen = AskChoice.ask(
            self.window(),
            self.tr("Duplicate for a district"),
            self.tr("The same topic and codes, with the figures that hold there."),
            choices=[(each.id, each.name) for each in districts],
            yes=self.tr("Duplicate"),
        )
        if chosen is not None:
            rows = self._display.rows
            made = row_for(rows[at], DistrictId(chosen), districts)
            self._perform((*rows[: at + 1], made, *rows[at + 1 :]))
            self._go_to(at + 1)

    def spread_row(self, at: int | None = None, taken: Taken | None = None) -> None:
        """Make a row for each district of the row in hand, from its figures and those that were ``taken``."""
        at = self.at if at is None else at
        if self._display is None or at >= len(self._display.rows):
            return
        self.keep_writing()
        rows, figures = self._display.rows, taken.figures if taken is not None else ()
        districts = self._sitting.project.reader.all(District)
        result = spread_over_districts(rows, at, districts, figures)
        made = len(result) - len(rows)
        self._perform(result, self._words.made(made) if made else "")
        self._go_to(at)

    def take_sheet(self, at: int, path: Path | None = None) -> None:
        """Take figures from a sheet into a row, or into a row for each district."""
        self._taking.figures_of_sheet(lambda taken: self._on_taken(at, taken), path)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._between.setContentsMargins(20, 4, 20, 16)
        self._between.setSpacing(10)
        inside.setLayout(self._between)
        self._between.addWidget(self.more_rows, 0, Qt.AlignmentFlag.AlignLeft)
        self._between.addWidget(self.note)
        self._between.addStretch(1)
        self.note.text.setReadOnly(not self._sitting.writable)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        self._pages.addWidget(self.area)
        self._pages.addWidget(self.empty)
        split.addWidget(self._pages)
        split.addWidget(self.quotations)
        split.setSizes([520, 240])
        self.quotations.setObjectName("panel")
        self.quotations.hide()
        self.codes.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._on_chosen)
        self.empty.wanted.connect(self._on_next_step)
        self.note.committed.connect(self._on_noted)
        self.more_rows.clicked.connect(self._on_more_rows)
        self.quotations.closed.connect(self._on_read_enough)
        self.quotations.quotation_opened.connect(self._on_quotation)
        self.codes.closed.connect(self._on_codes)
        self._sitting.eyes_changed.connect(self._on_eyes)
        self._actions.local_to(self, "joint_row_up", "joint_row_down")
        for name, do in (
            ("new_joint_display", self.new_display),
            ("rename_joint_display", self.bar.rename),
            ("remove_joint_display", self.bar.remove),
            ("add_joint_row", self.add_row),
            ("joint_row_up", lambda: self.move_row(-1)),
            ("joint_row_down", lambda: self.move_row(1)),
            ("copy_joint_row", self.copy_row),
            ("spread_joint_row", self.spread_row),
            ("remove_joint_row", self.remove_row),
            ("export_joint", self._on_export),
        ):
            self._actions.on(name, do)

    def _refresh(self) -> None:
        """Show the chosen display as it is kept now, and count anew what the talks say."""
        self._stale = False
        before, self._display = self._display, self.bar.display
        if before is None or self._display is None or before.id != self._display.id:
            self._shown_rows, self._at = _AT_ONCE, 0
        project = self._sitting.project
        self._known = replace(
            self._known, districts=project.reader.all(District), book=project.codebook(), counted=False
        )
        self._show_rows()
        display, tabulator = self._display, self._sitting.tabulator
        if display is None:
            self._job.drop()
            return
        self._job.want(
            lambda reader, _progress: display_view(project, display, tabulator, reader), self._on_counted
        )
        if self.quotations.isVisibleTo(self):
            self.quotations.refresh()

    def _on_counted(self, view: DisplayView) -> None:
        told = {(each.code, row.row.district): each for row in view.rows for each in row.told}
        quotations = {each.coding.id: each for row in view.rows for each in row.quotations}
        self._known = replace(self._known, told=told, quotations=quotations, counted=True)
        self._show_rows()
        self.bar.facts.setText(self._words.facts(view))

    def _show_rows(self) -> None:
        rows = self._display.rows[: self._shown_rows] if self._display is not None else ()
        while len(self.cards) > len(rows):
            card = self.cards.pop()
            self._between.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(rows):
            self.cards.append(self._made_card(len(self.cards)))
            self._between.insertWidget(len(self.cards) - 1, self.cards[-1])
        for card, row in zip(self.cards, rows, strict=True):
            card.show_row(row, self._known)
        self._say()

    def _made_card(self, at: int) -> JointCard:
        """Return a card for the row at a place; rows that move go from card to card."""
        card = JointCard(self._actions, writable=self._sitting.writable)
        card.edited.connect(lambda edit: self._on_edited(at, edit))
        card.figures_wanted.connect(lambda way: self._on_figures_wanted(at, way))
        card.figure_opened.connect(lambda place: self._on_figure(at, place))
        card.codes_wanted.connect(lambda: self._on_codes_wanted(at))
        card.quotations_wanted.connect(lambda: self._on_quotations_wanted(at))
        card.code_opened.connect(lambda code: self._on_code(at, CodeId(code)))
        card.quotation_opened.connect(self._on_quotation)
        return card

    def _say(self) -> None:
        display = self._display
        rows = len(display.rows) if display is not None else 0
        left = rows - len(self.cards)
        self.more_rows.setVisible(left > 0)
        self.more_rows.setText(self.tr("%Ln more rows", "", max(0, left)))
        self.note.text.show_text(display.note if display is not None else "")
        self._pages.setCurrentIndex(0 if rows else 1)
        writable = self._sitting.writable
        if display is None:
            self.bar.facts.setText("")
            self.empty.say(
                self.tr("What explains the survey's figures?"),
                self.tr(
                    "A joint display puts figures of a survey beside what the talks say of the same thing: themes with "
                    "their counts, quotations, and what you infer from both."
                ),
                self.tr("New joint display") if writable else "",
            )
        else:
            self.empty.say(
                self.tr("No rows yet"),
                self.tr(
                    "A row is one topic, for the whole study or for a district. Drag a sheet of figures here."
                ),
                self.tr("Add a row") if writable else "",
            )
        self._note_commands()

    def _note_commands(self) -> None:
        display = self._display if self._in_front else None
        present = {
            When.JOINT: self._in_front,
            When.JOINT_DISPLAY: display is not None,
            When.JOINT_ROW: display is not None and bool(display.rows),
        }
        for flag, there in present.items():
            self._actions.note(present=flag if there else When.ALWAYS, absent=When.ALWAYS if there else flag)

    def _perform(self, rows: Sequence[JointRow], told: str = "") -> None:
        """Keep the display with other rows."""
        if self._display is not None and self._sitting.writable and tuple(rows) != self._display.rows:
            self._sitting.perform(redone(self._sitting.project, self._display, rows), told)

    def _go_to(self, at: int) -> None:
        if at >= self._shown_rows:
            self._shown_rows = at + 1
            self._show_rows()
        if 0 <= at < len(self.cards):
            self._at = at
            self.cards[at].focus()
            self.area.ensureWidgetVisible(self.cards[at], 0, 20)

    def _card_under(self, point: QPoint) -> int | None:
        found = (
            at
            for at, card in enumerate(self.cards)
            if card.rect().contains(card.mapFrom(self, point)) and card.isVisible()
        )
        return next(found, None)

    def _on_chosen(self) -> None:
        self.keep_writing()
        self._refresh()

    def _on_eyes(self) -> None:
        self._stale = True
        if self._in_front:
            self._refresh()

    def _on_next_step(self) -> None:
        if self._display is None:
            self.new_display()
        else:
            self.add_row()

    def _on_noted(self, note: str) -> None:
        if self._display is not None and self._sitting.writable:
            self._sitting.perform(noted(self._sitting.project, self._display, note))

    def _on_more_rows(self) -> None:
        first = len(self.cards)
        self._shown_rows += _AT_ONCE
        self._show_rows()
        self._go_to(first)

    def _on_edited(self, at: int, edit: Callable[[JointRow], JointRow]) -> None:
        display = self._display
        if display is not None and at < len(display.rows):
            rows = list(display.rows)
            rows[at] = edit(rows[at])
            self._perform(rows)

    def _on_figures_wanted(self, at: int, way: str) -> None:
        self.keep_writing()
        self._at = at
        if way == "hand":
            figure = self._taking.figure_by_hand(self.cards[at].row)
            if figure is not None:
                self._on_edited(at, lambda row: with_figures(row, (figure,)))
        elif way == "sheet":
            self.take_sheet(at)
        else:
            self._taking.figures_of_survey(lambda taken: self._on_taken(at, taken))

    def _on_taken(self, at: int, taken: Taken) -> None:
        if taken.spread:
            self.spread_row(at, taken)
        else:
            self._on_edited(at, lambda row: with_figures(row, taken.figures))

    def _on_figure(self, at: int, place: int) -> None:
        if not self._sitting.writable:
            return
        now = self.cards[at].row.figures[place]
        changed = self._taking.figure_by_hand(self.cards[at].row, now)
        if changed is not None:
            self._on_edited(
                at,
                lambda row: replace(row, figures=(*row.figures[:place], changed, *row.figures[place + 1 :])),
            )

    def _on_codes_wanted(self, at: int) -> None:
        self.keep_writing()
        self._at = at
        book, card = self._sitting.project.codebook(), self.cards[at]
        options = [
            Option(each.id, each.name, book.path(each.id), each.colour, each.is_theme) for each in book
        ]
        self._codes_before = tuple(card.row.codes)
        corner = card.add_codes.mapToGlobal(QPoint(0, card.add_codes.height()))
        self.codes.open_at(corner, self.tr("Codes of this row"), options, self._codes_before)

    def _on_codes(self) -> None:
        """Keep the codes that were ticked: those of before in their order, then the others in the codebook's."""
        ticked = self.codes.model.chosen
        book = self._sitting.project.codebook()
        kept = [each for each in self._codes_before if each in ticked]
        new = [each.id for each in book if each.id in ticked and each.id not in kept]
        if set(ticked) != set(self._codes_before):
            self._on_edited(self._at, lambda row: replace(row, codes=(*map(CodeId, kept), *new)))
        if self._at < len(self.cards):
            self.cards[self._at].add_codes.setFocus()

    def _on_quotations_wanted(self, at: int) -> None:
        self.keep_writing()
        self._at = at
        self._taking.quotations(
            self.cards[at].row,
            lambda chosen: self._on_edited(
                at, lambda row: replace(row, quotations=tuple(dict.fromkeys((*row.quotations, *chosen))))
            ),
        )

    def _on_code(self, at: int, code: CodeId) -> None:
        row = self.cards[at].row
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        district = reader.find(District, row.district) if row.district is not None else None
        place = district.name if district is not None else self.tr("whole study")
        self._at = at
        self.quotations.show()
        about = f"{book.code(code).name} · {place}"
        self.quotations.show_wanted(CellWanted(cell_of(code, row.district, book.path(code)), about))
        self.quotations.view.setFocus()

    def _on_quotation(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)

    def _on_read_enough(self) -> None:
        self.quotations.drop()
        self.quotations.hide()
        if self._at < len(self.cards):
            self.cards[self._at].told.focus_line(0)

    def _on_export(self) -> None:
        self.keep_writing()
        if self._display is not None:
            export_joint(self, self._sitting, self._display)


def _sheet_in(event: QDropEvent) -> Path | None:
    """Return the sheet that is dragged, None for anything else."""
    paths = [Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.casefold() in SHEETS else None
