"""What is wanted of the machine in this project, asked with what each answer means."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.services.suggestion_wishes import PRECISIONS, Wishes
from workbench.ui.bands import share_words
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label

_OFF, _ASKED, _UNASKED = range(3)


class SuggestionSettings(QDialog):
    """Three ways, how many are to be right, from whose codings it learns, and on whose talk it proposes."""

    def __init__(self, parent: QWidget | None, wishes: Wishes) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.setWindowTitle(self.tr("Settings of suggestions"))
        self.setMinimumWidth(440)
        self.ways = (QRadioButton(), QRadioButton(), QRadioButton())
        group = QButtonGroup(self)
        for place, (each, words) in enumerate(
            zip(
                self.ways,
                (
                    self.tr("Off"),
                    self.tr("Only in the code box, when I ask"),
                    self.tr("By themselves, in every source that I open"),
                ),
                strict=True,
            )
        ):
            each.setText(words)
            group.addButton(each, place)
        self._group = group
        self.precision = QComboBox()
        for each_share in PRECISIONS:
            self.precision.addItem(self.tr("{share} right").format(share=share_words(each_share)), each_share)
        self.own_only, self.moderators = QCheckBox(), QCheckBox()
        self.own_only.setText(self.tr("Learn from my own codings only"))
        self.moderators.setText(self.tr("Never suggest codes for moderators' talk"))
        self._lay_out()
        self._show(wishes)
        group.idToggled.connect(lambda _id, _on: self._enable())

    @classmethod
    def ask(cls, parent: QWidget | None, wishes: Wishes) -> Wishes | None:
        """Return what is wanted from now on, or None when the person changed their mind."""
        dialog = cls(parent, wishes)
        return dialog.wishes() if answered(dialog) else None

    def wishes(self) -> Wishes:
        """Return what is chosen."""
        way = self._group.checkedId()
        return replace(
            self._wishes,
            on=way != _OFF,
            unasked=self._wishes.unasked if way == _OFF else way == _UNASKED,
            precision=float(self.precision.currentData()),
            own_only=self.own_only.isChecked(),
            skips_moderators=self.moderators.isChecked(),
        )

    def _show(self, wishes: Wishes) -> None:
        way = _OFF if not wishes.on else _UNASKED if wishes.unasked else _ASKED
        self.ways[way].setChecked(True)
        self.ways[way].setFocus()
        self.precision.setCurrentIndex(max(0, self.precision.findData(wishes.precision)))
        self.own_only.setChecked(wishes.own_only)
        self.moderators.setChecked(wishes.skips_moderators)
        self._enable()

    def _enable(self) -> None:
        way = self._group.checkedId()
        self.precision.setEnabled(way == _UNASKED)
        self.moderators.setEnabled(way == _UNASKED)
        self.own_only.setEnabled(way != _OFF)

    def _lay_out(self) -> None:
        heading, about, promise = label("title"), label("muted", wraps=True), label("muted", wraps=True)
        heading.setText(self.tr("Suggestions in this project"))
        about.setText(
            self.tr("Learned on this computer from the codings of this project. Nothing leaves the machine.")
        )
        promise.setText(
            self.tr(
                "Promised on sources that the machine had not seen: the more are to be right, the fewer there are, "
                "and a code that can't keep the promise stays silent."
            )
        )
        self.precision.setAccessibleName(self.tr("How many suggestions are to be right"))
        share = QHBoxLayout()
        share.setContentsMargins(26, 0, 0, 0)
        share.addWidget(self.precision)
        share.addStretch(1)
        promised = QHBoxLayout()
        promised.setContentsMargins(26, 0, 0, 0)
        promised.addWidget(promise)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Set"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(about)
        for each in self.ways:
            layout.addWidget(each)
        layout.addLayout(share)
        layout.addLayout(promised)
        layout.addSpacing(4)
        layout.addWidget(self.own_only)
        layout.addWidget(self.moderators)
        layout.addSpacing(6)
        layout.addLayout(foot)
