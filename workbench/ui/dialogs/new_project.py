"""A new project: what it is called, where it lies, what is in it at first."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.services import studies
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label

SUFFIX = ".workbench"


@dataclass(frozen=True, slots=True)
class NewProjectAnswer:
    """What the person wants. ``study`` is one of ``study_names``; ``whole`` asks for its invented material as well."""

    path: Path
    title: str
    study: str
    whole: bool = False


class NewProject(QDialog):
    """Asks for name, folder and starting point."""

    def __init__(self, parent: QWidget | None, folder: Path, language: str) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self._folder, self._language = folder, language
        self.name = QLineEdit()
        self._where = label("muted", wraps=True)
        self.starts = {study: QRadioButton() for study in studies.study_names()}
        self.starts[studies.EXAMPLE].setChecked(True)
        self.whole = QCheckBox()
        self._heading = label("title")
        self._browse = button()
        self.create_button, self._cancel = button("primary"), button()
        self._lay_out()
        self._connect()
        self._say()
        self._on_changed()

    @classmethod
    def ask(cls, parent: QWidget | None, folder: Path, language: str) -> NewProjectAnswer | None:
        """Ask, with studies called by their name in ``language``; None when the person changed their mind."""
        dialog = cls(parent, folder, language)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> NewProjectAnswer:
        """Return what is filled in now."""
        title = " ".join(self.name.text().split())
        study = next(name for name, choice in self.starts.items() if choice.isChecked())
        return NewProjectAnswer(self._path(), title, study, self.whole.isChecked() and self.whole.isEnabled())

    def _path(self) -> Path:
        safe = "".join(each if each.isalnum() or each in " -_." else "-" for each in self.name.text()).strip(
            " ."
        )
        return self._folder / f"{' '.join(safe.split())}{SUFFIX}"

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self._where, 1)
        place.addWidget(self._browse)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(12)
        self._name_label, self._place_label, self._start_label = (
            label("muted"),
            label("muted"),
            label("muted"),
        )
        self._form.addRow(self._name_label, self.name)
        self._form.addRow(self._place_label, place)
        first, *others = self.starts.values()
        self._form.addRow(self._start_label, first)
        for choice in others:
            self._form.addRow("", choice)
        self._form.addRow("", self.whole)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.create_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(16)
        layout.addWidget(self._heading)
        layout.addLayout(self._form)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_changed)
        self._browse.clicked.connect(self._on_browse)
        self.create_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.starts[studies.EMPTY].toggled.connect(self.whole.setDisabled)
        self.create_button.setDefault(True)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("New project"))
        self._heading.setText(self.tr("New project"))
        self._name_label.setText(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("such as PKH interviews 2026"))
        self.name.setAccessibleName(self.tr("Name"))
        self._place_label.setText(self.tr("File"))
        self._browse.setText(self.tr("Other folder…"))
        self._start_label.setText(self.tr("Start with"))
        for study, choice in self.starts.items():
            choice.setText(self._start(study))
        self.whole.setText(self.tr("With the invented material of the example, to try things on"))
        self.create_button.setText(self.tr("Create"))
        self._cancel.setText(self.tr("Cancel"))

    def _start(self, study: str) -> str:
        if study == studies.EMPTY:
            return self.tr("Nothing: own districts and codes")
        manifest = studies.manifest_of(study)
        return manifest.start if self._language == "id" else manifest.start_en

    def _on_changed(self) -> None:
        named = bool(self.name.text().strip())
        taken = named and self._path().exists()
        self._where.setText(
            self.tr("{path} is there already; choose another name").format(path=self._path().name)
            if taken
            else str(self._path() if named else self._folder)
        )
        self.create_button.setEnabled(named and not taken)

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the project lies"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._on_changed()
