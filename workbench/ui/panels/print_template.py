"""Which look a Word file takes on, and what an own template lacks: said before anything is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.templates import House, TemplateChoice, TemplateRemark
from workbench.ui.listing_export import file_name, opening
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.sitting import Sitting
from workbench.ui.template_words import choice_of, house_name, kept_of, remark_words

_ANOTHER = "another"


class PrintTemplate(Panel):
    """A box with looks of ours, the file of one's own that was used last, and a way to another one."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._choice: TemplateChoice = choice_of(sitting.preferences.settings.template)
        self._own = self._choice if isinstance(self._choice, Path) else None
        self._remarks: tuple[TemplateRemark, ...] = ()
        self.caption, self.box, self.told = QLabel(), choice_box(), label("muted", wraps=True)
        self.caption.setBuddy(self.box)
        self.box.currentIndexChanged.connect(lambda _place: self._on_chosen())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.caption)
        row.addWidget(self.box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 0, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.told)
        self.retranslate()
        if self._own is not None:
            self._look_into(self._own, lambda: None)

    @property
    def choice(self) -> TemplateChoice:
        """The look that is chosen."""
        return self._choice

    def take(self, path: Path) -> None:
        """Look into a template of the person's own, and choose it if it can be used."""
        self._look_into(path, lambda: self._choose(path))

    def save(self) -> None:
        """Ask for a file, and write the look of ours that is chosen to it, for the person to make it her own."""
        house = self._choice
        if not isinstance(house, House):
            told = self.tr("{name} is a template of your own already; choose one of the other looks first.")
            self._sitting.messages.inform(told.format(name=house.name))
            return
        title = self.tr("Save the look as a template")
        start = self._sitting.project.path.with_name(f"{file_name(house_name(house))}.dotx")
        kinds = self.tr("Word templates (*.dotx);;Word documents (*.docx)")
        chosen, _kind = QFileDialog.getSaveFileName(self.window(), title, str(start), kinds)
        if not chosen:
            return
        path, language = Path(chosen), self._sitting.preferences.language
        path = path if path.suffix else path.with_suffix(".dotx")

        def work(_progress: object) -> None:
            from workbench.services.printing.templates import save_house_template

            save_house_template(house, path, language)

        told = self.tr(
            "{name} is saved. Change its styles in Word, then choose it here as a template of your own."
        )
        self._sitting.jobs.start(
            title,
            work,
            lambda _none: self._sitting.messages.inform(told.format(name=path.name), opening(path)),
            self._sitting.tell,
        )

    @override
    def retranslate(self) -> None:
        self.caption.setText(self.tr("Look in Word"))
        self.box.setAccessibleName(self.tr("Look of the Word file"))
        self._fill()
        self._say()

    def _fill(self) -> None:
        blocker = QSignalBlocker(self.box)
        self.box.clear()
        for house in House:
            self.box.addItem(house_name(house), house.value)
        if self._own is not None:
            self.box.addItem(self._own.name, str(self._own))
        self.box.addItem(self.tr("A template of your own…"), _ANOTHER)
        self.box.setCurrentIndex(self.box.findData(kept_of(self._choice)))
        # The box may be too narrow for the name of a file.
        self.box.setToolTip(str(self._choice) if isinstance(self._choice, Path) else "")
        blocker.unblock()

    def _say(self) -> None:
        language = self._sitting.preferences.language
        words = remark_words(self._remarks, language) if isinstance(self._choice, Path) else ""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _on_chosen(self) -> None:
        wanted = str(self.box.currentData())
        if wanted == _ANOTHER:
            self._fill()
            self._ask()
        elif wanted in {each.value for each in House}:
            self._remarks = ()
            self._choose(House(wanted))
        else:
            self.take(Path(wanted))

    def _ask(self) -> None:
        start = str(self._own.parent if self._own is not None else self._sitting.project.path.parent)
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window(),
            self.tr("Choose a Word template"),
            start,
            self.tr("Word documents and templates (*.docx *.dotx)"),
        )
        if chosen:
            self.take(Path(chosen))

    def _look_into(self, path: Path, go_on: Callable[[], object]) -> None:
        language = self._sitting.preferences.language

        # What reads Word files takes long to load, and the file may lie far away.
        def look(_progress: object) -> tuple[TemplateRemark, ...]:
            from workbench.services.printing.templates import template_remarks

            return template_remarks(path, language)

        def found(remarks: tuple[TemplateRemark, ...]) -> None:
            self._remarks = remarks
            go_on()
            self._say()

        def refused(error: Exception) -> None:
            if self._choice == path:
                self._own = None
                self._choose(House.PLAIN)
            self._fill()
            self._sitting.tell(error)

        self._sitting.jobs.start(self.tr("Looking into the template"), look, found, refused)

    def _choose(self, choice: TemplateChoice) -> None:
        self._choice = choice
        self._own = choice if isinstance(choice, Path) else self._own
        self._sitting.preferences.set_template(kept_of(choice))
        self._fill()
        self._say()
