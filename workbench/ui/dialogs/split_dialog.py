"""Going through a code's segments, one after the other: each stays or goes to another code, by one key."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code, Codebook, checked_name
from workbench.domain.codings import Quotation
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId
from workbench.services.coding import new_code
from workbench.services.projects import Project
from workbench.services.splitting import SplitPlan, surroundings
from workbench.ui.dialogs.answered import answered
from workbench.ui.models.code_choices import Choice
from workbench.ui.panels.base import button, label
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.views.reading_pane import ReadingPane

KEYS = "123456789abcdefghijlmopqrstuvwxyz"
"""The keys of the targets in their order, without those that do something else."""
_KEEP, _NEW = "0", "n"
_STEPS = {Qt.Key.Key_Backspace: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SplitDialog(QDialog):
    """Asks for every segment where it goes. Nothing is changed until *Do it*; closing keeps what was decided."""

    def __init__(
        self, parent: QWidget | None, project: Project, plan: SplitPlan, segments: tuple[Quotation, ...]
    ) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(940, 640).boundedTo(room))
        self._project, self.plan, self._segments = project, plan, segments
        self._code = project.codebook().code(plan.code)
        self._texts: dict[str, str] = {}
        self.setWindowTitle(self.tr("Split “{name}”").format(name=self._code.name))
        self.place = next((number for number, each in enumerate(segments) if each.coding.id == plan.at), 0)
        self.where, self.decision = label("muted", wraps=True), label("heading", wraps=True)
        self.progress = QProgressBar(textVisible=False, maximum=len(segments))
        self.progress.setAccessibleName(self.tr("Segments decided"))
        self.words = ReadingPane()
        self.words.setAccessibleName(self.tr("Segment with what stands around it"))
        self.targets = QListWidget()
        self.targets.setAccessibleName(self.tr("Where the segment goes"))
        self.targets.setObjectName("framed")
        self.targets.installEventFilter(self)
        self.targets.itemClicked.connect(lambda item: self._press(str(item.data(_KEY))))
        self.targets.itemActivated.connect(lambda item: self._press(str(item.data(_KEY))))
        self.box = CodeBox(self)
        self.box.chosen.connect(self._on_target_chosen)
        self.back, self.onward, self.add = button("quiet"), button("quiet"), button("quiet")
        self.later, self.yes = button(), button("primary")
        self._lay_out()
        self._show_targets()
        self._show_segment()
        self.targets.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, project: Project, plan: SplitPlan, segments: tuple[Quotation, ...]
    ) -> bool:
        """Let the person go through the segments; tell whether what was decided is to be done now."""
        return answered(cls(parent, project, plan, segments))

    def add_target(self, code: CodeId, fresh: Code | None = None) -> None:
        """Add a code to which segments may go; ``fresh`` is the code itself when it is not in the book yet."""
        if code not in self.plan.targets and code != self.plan.code and len(self.plan.targets) < len(KEYS):
            self.plan.targets.append(code)
            if fresh is not None:
                self.plan.fresh[code] = fresh
        self._show_targets()

    def decide(self, target: CodeId | None) -> None:
        """Let the segment that is shown go to a target, or stay, and show the next one."""
        self.plan.decided[self._segments[self.place].coding.id] = target
        self.step(1)

    def step(self, by: int) -> None:
        """Show the segment so many places on."""
        self.place = min(max(0, self.place + by), len(self._segments) - 1)
        self._show_segment()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys from the list, which would look for a line that begins with the letter."""
        if watched is self.targets and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _STEPS:
            self.step(_STEPS[Qt.Key(event.key())])
            return True
        return self._press(event.text().casefold())

    def _press(self, key: str) -> bool:
        """Do what a key stands for; tell whether it stands for anything."""
        if key == _KEEP:
            self.decide(None)
        elif key == _NEW:
            self._ask_target()
        elif key and key in KEYS and KEYS.index(key) < len(self.plan.targets):
            self.decide(self.plan.targets[KEYS.index(key)])
        else:
            return False
        return True

    def _lay_out(self) -> None:
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr(
                "Press the key of a code for the segment to go there, 0 for it to stay, N for another code. Arrow keys "
                "go back and forth. Nothing is changed until the end."
            )
        )
        for made, words, do in (
            (self.back, self.tr("Back"), lambda: self.step(-1)),
            (self.onward, self.tr("Next"), lambda: self.step(1)),
            (self.add, self.tr("Another code… (N)"), self._ask_target),
            (self.later, self.tr("Go on later"), self.reject),
            (self.yes, self.tr("Do it"), self.accept),
        ):
            made.setText(words)
            made.setAutoDefault(False)
            made.clicked.connect(do)
        side, middle = QVBoxLayout(), QHBoxLayout()
        caption = label("caption")
        caption.setText(self.targets.accessibleName())
        side.setSpacing(6)
        side.addWidget(caption)
        side.addWidget(self.targets, 1)
        side.addWidget(self.add)
        text = QVBoxLayout()
        text.setSpacing(6)
        text.addWidget(self.where)
        text.addWidget(self.words, 1)
        text.addWidget(self.decision)
        middle.setSpacing(14)
        middle.addLayout(text, 3)
        middle.addLayout(side, 2)
        foot = QHBoxLayout()
        for widget in (self.back, self.onward):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(self.progress)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)

    def _show_targets(self) -> None:
        self.targets.clear()
        for key, target in ((_KEEP, None), *zip(KEYS, self.plan.targets, strict=False)):
            number = sum(1 for each in self.plan.decided.values() if each == target)
            words = (
                self.tr("stays in “{name}”").format(name=self._code.name)
                if target is None
                else self._name(target)
            )
            item = QListWidgetItem(
                f"{key.upper()}   {words}  ({number})" if number else f"{key.upper()}   {words}"
            )
            item.setData(_KEY, key)
            self.targets.addItem(item)
        self.targets.setCurrentRow(0)

    def _show_segment(self) -> None:
        shown = self._segments[self.place]
        self.plan.at = shown.coding.id
        source = shown.coding.source
        if source not in self._texts:
            self._texts[source] = self._project.reader.text(source)
        words, span = surroundings(self._texts[source], shown.coding.span)
        self.words.show_text(words)
        self.words.mark(span)
        number = self.tr("Segment {number} of {all}").format(number=self.place + 1, all=len(self._segments))
        self.where.setText(f"{number} · {shown.provenance}")
        self._say_decision(shown)
        decided = sum(1 for each in self._segments if each.coding.id in self.plan.decided)
        self.progress.setValue(decided)
        going = sum(1 for target in self.plan.decided.values() if target is not None)
        self.yes.setText(self.tr("Do it: %n go", "", going) if going else self.tr("Do it"))
        self.yes.setEnabled(going > 0)
        self.back.setEnabled(self.place > 0)
        self.onward.setEnabled(self.place + 1 < len(self._segments))
        row = self.targets.currentRow()
        self._show_targets()
        self.targets.setCurrentRow(max(0, row))

    def _say_decision(self, shown: Quotation) -> None:
        if shown.coding.id not in self.plan.decided:
            self.decision.setText(self.tr("Not decided yet"))
            return
        target = self.plan.decided[shown.coding.id]
        self.decision.setText(
            self.tr("Stays")
            if target is None
            else self.tr("Goes to “{name}”").format(name=self._name(target))
        )

    def _name(self, code: CodeId) -> str:
        fresh = self.plan.fresh.get(code)
        if fresh is not None:
            return self.tr("{name} (new)").format(name=fresh.name)
        return self._project.codebook().code(code).name

    def _ask_target(self) -> None:
        known = {*self.plan.targets, self.plan.code}
        book = self._project.codebook()
        # Those above one that is offered must stay, or the tree falls apart.
        others = Codebook(each for each in book if each.id not in known or book.children(each.id))
        at = self.add.mapToGlobal(QPoint(0, self.add.height() + 4))
        self.box.ask_at(at, others, self.tr("To which code? A new name makes one"), new=True)

    def _on_target_chosen(self, choice: Choice) -> None:
        if choice.code is not None:
            self.add_target(choice.code)
            return
        try:
            made = new_code(self._project, checked_name(choice.name), self._code.parent)
        except RuleBroken:
            self.decision.setText(self.tr("This can't be a name: it is empty or holds “ / ”."))
            return
        self.add_target(made.id, made)


_KEY = Qt.ItemDataRole.UserRole
