"""What a print table is to show, choice by choice: those that concern its kind, one below the other."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.print_tables import ChosenQuotations, PrintWish
from workbench.services.redacted_copies import masks_exports
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button, follow, label
from workbench.ui.panels.print_choices import PrintChoices
from workbench.ui.panels.print_columns import PrintColumns
from workbench.ui.panels.print_themes import PrintThemes
from workbench.ui.print_fields import FIELDS, Field
from workbench.ui.sitting import Sitting


class _Column(QScrollArea):
    """Scrolls up and down only: it is never narrower than what stands in it."""

    @override
    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        needed = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(needed + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())


class PrintForm(Panel):
    """Tells of every change. What a kind does not heed is out of sight, and stays as it was."""

    changed = Signal()

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._wish: PrintWish | None = None
        self.themes, self.columns = PrintThemes(), PrintColumns(actions)
        self.choices = PrintChoices(sitting)
        self.by_hand, self.chosen_told = button(), label("muted", wraps=True)
        follow(self.by_hand, actions["choose_print_quotations"])
        self.empty, self.bilingual, self.masked = QCheckBox(), QCheckBox(), QCheckBox()
        self._headings = [label("heading", wraps=True) for _ in range(5)]
        self.area = _Column(widgetResizable=True)
        self._lay_out()
        for part in (self.themes, self.columns, self.choices):
            part.changed.connect(self._on_changed)
        for box in (self.empty, self.bilingual, self.masked):
            box.toggled.connect(lambda _on: self._on_changed())
        self.retranslate()

    def wish(self) -> PrintWish:
        """Return what is chosen."""
        assert self._wish is not None
        return replace(
            self.choices.of_wish(self._wish),
            codes=self.themes.chosen,
            columns=self.columns.chosen,
            empty_codes=self.empty.isChecked(),
            bilingual=self.bilingual.isChecked(),
            masked=self.masked.isChecked(),
        )

    def show_wish(self, wish: PrintWish) -> None:
        """Show a wish as chosen; nobody is told."""
        self._wish = wish
        self.blockSignals(True)
        self.themes.show_book(self._sitting.project.codebook())
        self.themes.choose(wish.codes)
        self.columns.choose(wish.columns)
        self.choices.show_wish(wish)
        for box, on in (
            (self.empty, wish.empty_codes),
            (self.bilingual, wish.bilingual),
            (self.masked, wish.masked or masks_exports(self._sitting.project)),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.masked.setEnabled(not masks_exports(self._sitting.project))
        self.blockSignals(False)
        self._show_fields()
        self._say_chosen(wish.chosen)

    def choose_by_hand(self, chosen: Sequence[ChosenQuotations]) -> None:
        """Take the quotations that were chosen by hand."""
        assert self._wish is not None
        self._wish = replace(self._wish, chosen=tuple(chosen))
        self._say_chosen(chosen)
        self._on_changed()

    def offer(self) -> None:
        """Offer the codes, districts and queries that there are now; what is chosen stays as far as it is there."""
        if self._wish is not None:
            self.show_wish(self.wish())

    @override
    def retranslate(self) -> None:
        words = (
            self.tr("Themes and codes"),
            self.tr("Columns"),
            self.tr("Quotations"),
            self.tr("What is shown"),
            self.tr("Language and protection"),
        )
        for heading, said in zip(self._headings, words, strict=True):
            heading.setText(said)
        self.area.setAccessibleName(self.tr("What the table shows"))
        self.by_hand.setText(self.tr("Choose quotations…"))
        self.empty.setText(self.tr("Codes without codings too"))
        self.bilingual.setText(self.tr("In both languages"))
        self.bilingual.setToolTip(
            self.tr("Names and definitions in the other language too, and translations beside quotations")
        )
        self.masked.setText(self.tr("Mask personal data"))
        self.masked.setToolTip(
            self.tr(
                "In this file and whenever it is refreshed. Where the project masks all exports it is always so."
            )
        )
        self.choices.retranslate()
        if self._wish is not None:
            self._say_chosen(self._wish.chosen)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("panel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 16)
        column.setSpacing(6)
        choices = self.choices
        self._groups: list[tuple[QLabel, tuple[tuple[Field | None, QWidget], ...]]] = [
            (
                self._headings[0],
                (
                    (Field.CODES, self.themes),
                    (Field.LEVELS, choices.levels),
                    (Field.ORDER, choices.order),
                    (Field.EMPTY, self.empty),
                ),
            ),
            (self._headings[1], ((Field.COLUMNS, self.columns),)),
            (
                self._headings[2],
                (
                    (Field.QUOTATIONS, choices.quotations),
                    (Field.LENGTH, choices.length),
                    (Field.CHOSEN, self.by_hand),
                    (Field.CHOSEN, self.chosen_told),
                    (Field.PROVENANCE, choices.provenance),
                ),
            ),
            (
                self._headings[3],
                (
                    (Field.MEASURE, choices.measure),
                    (Field.THING, choices.thing),
                    (Field.DISTRICT, choices.district),
                    (Field.QUERY, choices.query),
                ),
            ),
            (
                self._headings[4],
                (
                    (None, choices.language),
                    (Field.BILINGUAL, self.bilingual),
                    (Field.ANONYMITY, choices.anonymity),
                    (None, self.masked),
                ),
            ),
        ]
        for heading, members in self._groups:
            group = QWidget()
            inner = QVBoxLayout(group)
            inner.setContentsMargins(0, 0, 0, 8)
            inner.setSpacing(6)
            inner.addWidget(heading)
            for _field, widget in members:
                if isinstance(widget, QComboBox):
                    inner.addWidget(choices.caption_of(widget))
                inner.addWidget(widget)
            column.addWidget(group)
        column.addStretch(1)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _show_fields(self) -> None:
        assert self._wish is not None
        heeded = FIELDS[self._wish.kind]
        for heading, members in self._groups:
            for field, widget in members:
                there = field is None or field in heeded
                widget.setVisible(there)
                if isinstance(widget, QComboBox):
                    self.choices.caption_of(widget).setVisible(there)
            group = heading.parentWidget()
            assert group is not None
            group.setVisible(any(field is None or field in heeded for field, _widget in members))

    def _say_chosen(self, chosen: Sequence[ChosenQuotations]) -> None:
        told = (
            self.tr("Chosen by hand for %n codes, proposed for the others", "", len(chosen))
            if chosen
            else self.tr("Proposed: spread over districts and speakers")
        )
        self.chosen_told.setText(told)

    def _on_changed(self) -> None:
        if not self.signalsBlocked():
            self.changed.emit()
