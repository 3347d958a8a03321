"""The commands as Qt's actions: made from the list, enabled by what is true, said in the window's language."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workbench.ui.command_list import ACTIONS, text_of, tip_of
from workbench.ui.command_spec import ActionSpec, When
from workbench.ui.icons import icon

_HERE = "commands_here"
_SPECS = {spec.name: spec for spec in ACTIONS}
_NEEDED = [(spec.name, spec.enabled_when.value) for spec in ACTIONS]


class Actions(QObject):
    """The commands as Qt's actions. What a command does is connected by whoever can do it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._present = When.ALWAYS.value
        self._doers: dict[str, Callable[[], object]] = {}
        self._actions = {spec.name: self._made(spec, window) for spec in ACTIONS}
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, name=name: self._do(name))
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return a command's action."""
        return self._actions[name]

    def on(self, name: str, do: Callable[[], object]) -> None:
        """Say what a command does, in place of what it did before: a project that is opened later brings its own."""
        self._doers[name] = do

    def local_to(self, widget: QWidget, *names: str) -> None:
        """Let the shortcuts of some commands, those beside their first among them, work in a panel."""
        widget.setProperty(_HERE, [*(widget.property(_HERE) or []), *names])
        for name in names:
            action, spec = self._actions[name], _SPECS[name]
            if spec.local:
                widget.addAction(action)
            for key in spec.also:
                made = QShortcut(QKeySequence(key), widget)
                made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                made.activated.connect(action.trigger)

    def local_at(self, widget: QWidget | None) -> frozenset[str]:
        """Return the commands whose local keys work while a widget has the keyboard."""
        found: set[str] = set()
        while widget is not None:
            found.update(widget.property(_HERE) or ())
            widget = widget.parentWidget()
        return frozenset(found)

    def note(self, *, present: When = When.ALWAYS, absent: When = When.ALWAYS) -> None:
        """Note what has become true and what no longer is; commands are enabled accordingly."""
        # In plain numbers: this is asked several times for each coding, and there are well over a hundred commands.
        now = (self._present | present.value) & ~absent.value
        before, self._present = self._present, now
        changed = now ^ before
        for name, needed in _NEEDED if changed else ():
            if needed & changed:
                self._actions[name].setEnabled(needed & now == needed)

    def in_menu(self, menu: str) -> list[QAction | None]:
        """Return the commands of a menu in order; None stands for a line between groups."""
        listed: list[QAction | None] = []
        for spec in ACTIONS:
            if spec.menu == menu:
                listed += [None] if spec.begins_group else []
                listed.append(self._actions[spec.name])
        return listed

    def retranslate(self) -> None:
        """Say every command anew."""
        for spec in ACTIONS:
            action = self._actions[spec.name]
            action.setText(text_of(spec))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = tip_of(spec)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
            action.setStatusTip(tip)

    def retint(self) -> None:
        """Draw every icon anew."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.name].setIcon(icon(spec.icon))

    def _do(self, name: str) -> None:
        do = self._doers.get(name)
        if do is not None:
            do()

    @staticmethod
    def _made(spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setEnabled(spec.enabled_when is When.ALWAYS)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action
