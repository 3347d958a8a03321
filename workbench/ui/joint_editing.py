"""What is done with the rows of a joint display: each deed is one step that can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.services.joint_displays import noted, redone
from workbench.services.joint_rows import moved, row_for, spread_over_districts
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.take_figures import Taken
from workbench.ui.joint_taking import JointTaking
from workbench.ui.joint_words import JointWords
from workbench.ui.models.options_model import Option
from workbench.ui.panels.joint_card import with_figures
from workbench.ui.panels.joint_list import JointList
from workbench.ui.panels.picker import Picker
from workbench.ui.sitting import Sitting


class JointEditing(QObject):
    """Changes the display that is shown, by what its list tells and by commands on the row in hand."""

    def __init__(
        self, sitting: Sitting, rows: JointList, shown: Callable[[], JointDisplay | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sitting, self._list, self._shown, self._window = sitting, rows, shown, parent
        self._taking = JointTaking(sitting, parent)
        self._words = JointWords()
        self.codes = Picker(parent, several=True)
        self.codes.hide()
        self._codes_before: tuple[str, ...] = ()
        rows.edited.connect(self._on_edited)
        rows.noted.connect(self._on_noted)
        rows.figures_wanted.connect(self._on_figures_wanted)
        rows.figure_opened.connect(self._on_figure)
        rows.codes_wanted.connect(self._on_codes_wanted)
        rows.quotations_wanted.connect(self._on_quotations_wanted)
        self.codes.closed.connect(self._on_codes)

    @property
    def busy(self) -> bool:
        """Tell whether quotations are still to come."""
        return self._taking.busy

    def add_row(self) -> None:
        """Add a row below the others, and go to it."""
        if self._shown() is not None:
            self._list.commit()
            self._perform((*self._rows, JointRow("")))
            self._list.go_to(len(self._rows) - 1)

    def move_row(self, by: int) -> None:
        """Move the row in hand."""
        at = self._list.at
        if 0 <= at + by < len(self._rows):
            self._list.commit()
            self._perform(moved(self._rows, at, by))
            self._list.go_to(at + by)

    def remove_row(self) -> None:
        """Take the row in hand out; it can be undone."""
        at = self._list.at
        if at < len(self._rows):
            self._list.commit()
            rows = self._rows
            self._perform((*rows[:at], *rows[at + 1 :]), self.tr("The row is deleted."))
            self._list.go_to(min(at, len(self._rows) - 1))

    def copy_row(self) -> None:
        """Ask for a district, and make a row of the same topic for it below the row in hand."""
        at, districts = self._list.at, self._sitting.project.reader.all(District)
        if at >= len(self._rows) or not districts:
            return
        self._list.commit()
        chosen = AskChoice.ask(
            self._window.window(),
            self.tr("Duplicate for a district"),
            self.tr("The same topic and codes, with the figures that hold there."),
            choices=[(each.id, each.name) for each in districts],
            yes=self.tr("Duplicate"),
        )
        if chosen is not None:
            rows = self._rows
            made = row_for(rows[at], DistrictId(chosen), districts)
            self._perform((*rows[: at + 1], made, *rows[at + 1 :]))
            self._list.go_to(at + 1)

    def spread_row(self, at: int | None = None, taken: Taken | None = None) -> None:
        """Make a row for each district of the row in hand, from its figures and those that were ``taken``."""
        at = self._list.at if at is None else at
        if at >= len(self._rows):
            return
        self._list.commit()
        rows, figures = self._rows, taken.figures if taken is not None else ()
        districts = self._sitting.project.reader.all(District)
        result = spread_over_districts(rows, at, districts, figures)
        made = len(result) - len(rows)
        self._perform(result, self._words.made(made) if made else "")
        self._list.go_to(at)

    def take_sheet(self, at: int, path: Path | None = None) -> None:
        """Take figures from a sheet into a row, or into a row for each district."""
        self._taking.figures_of_sheet(lambda taken: self._on_taken(at, taken), path)

    @property
    def _rows(self) -> tuple[JointRow, ...]:
        display = self._shown()
        return display.rows if display is not None else ()

    def _perform(self, rows: Sequence[JointRow], told: str = "") -> None:
        """Keep the display with other rows."""
        display = self._shown()
        if display is not None and self._sitting.writable and tuple(rows) != display.rows:
            self._sitting.perform(redone(self._sitting.project, display, rows), told)

    def _on_noted(self, note: str) -> None:
        display = self._shown()
        if display is not None and self._sitting.writable:
            self._sitting.perform(noted(self._sitting.project, display, note))

    def _on_edited(self, at: int, edit: Callable[[JointRow], JointRow]) -> None:
        rows = list(self._rows)
        if at < len(rows):
            rows[at] = edit(rows[at])
            self._perform(rows)

    def _on_figures_wanted(self, at: int, way: str) -> None:
        self._list.commit()
        self._list.hold(at)
        if way == "hand":
            figure = self._taking.figure_by_hand(self._list.cards[at].row)
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
        now = self._list.cards[at].row.figures[place]
        changed = self._taking.figure_by_hand(self._list.cards[at].row, now)
        if changed is not None:
            self._on_edited(
                at,
                lambda row: replace(row, figures=(*row.figures[:place], changed, *row.figures[place + 1 :])),
            )

    def _on_codes_wanted(self, at: int) -> None:
        self._list.commit()
        self._list.hold(at)
        book, card = self._sitting.project.codebook(), self._list.cards[at]
        options = [
            Option(each.id, each.name, book.path(each.id), each.colour, each.is_theme) for each in book
        ]
        self._codes_before = tuple(card.row.codes)
        corner = card.add_codes.mapToGlobal(QPoint(0, card.add_codes.height()))
        self.codes.open_at(corner, self.tr("Codes of this row"), options, self._codes_before)

    def _on_codes(self) -> None:
        """Keep the codes that were ticked: those of before in their order, then the others in the codebook's."""
        at, ticked = self._list.held, self.codes.model.chosen
        book = self._sitting.project.codebook()
        kept = [each for each in self._codes_before if each in ticked]
        new = [each.id for each in book if each.id in ticked and each.id not in kept]
        if set(ticked) != set(self._codes_before):
            self._on_edited(at, lambda row: replace(row, codes=(*map(CodeId, kept), *new)))
        if at < len(self._list.cards):
            self._list.cards[at].add_codes.setFocus()

    def _on_quotations_wanted(self, at: int) -> None:
        self._list.commit()
        self._list.hold(at)
        self._taking.quotations(
            self._list.cards[at].row,
            lambda chosen: self._on_edited(at, lambda row: _quoting(row, chosen)),
        )


def _quoting(row: JointRow, chosen: Sequence[CodingId]) -> JointRow:
    return replace(row, quotations=tuple(dict.fromkeys((*row.quotations, *chosen))))
