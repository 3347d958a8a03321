"""What a workspace is: a place for one kind of work, with panels that a person can move about.

A new workspace subclasses :class:`Workspace`, sets ``name``, ``icon``, builds its central widget and its docks in
``__init__`` and says its words in ``retranslate``. The window lists it in ``workspaces/catalogue.py``.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QWidget
from typing_extensions import override

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.memos import THE_PROJECT, Subject
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.panels.dock_title import DockTitle
from workbench.ui.sitting import Sitting

_LAYOUT_VERSION = 2


class Workspace(QMainWindow):
    """One kind of work. Panels around the centre are docks: they can be moved, floated, closed and brought back."""

    name = ""
    """Names the workspace in settings and tests, never on the screen."""
    icon = ""

    source_wanted = Signal(str, object)
    """Show a source, and a Span in it or None, in the coding workspace."""

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName(f"workspace_{self.name}")
        self.setDockNestingEnabled(True)
        self.sitting = sitting
        self.commands = actions
        self._at_first = QByteArray()
        self._titles = QTimer(self, singleShot=True, interval=0)
        self._titles.timeout.connect(self._on_docks_moved)
        self._at_front = True
        self._missed: Change | None = None
        sitting.changed.connect(self._on_sitting_changed)

    @classmethod
    def title(cls) -> str:
        """Return the workspace's name on the bar, which shows it before the workspace is made."""
        raise NotImplementedError

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""

    def entered(self) -> None:
        """Be told that the workspace has come to the front: say which commands make sense, focus the main thing."""

    def may_close(self) -> bool:
        """Tell whether nothing typed would be lost with the workspace; asks the person where something would."""
        return True

    def keep_writing(self) -> None:
        """Keep what is half written, beyond what a text keeps by itself when the keyboard leaves it."""

    def left(self) -> None:
        """Be told that another workspace has come to the front."""

    def set_at_front(self, at_front: bool) -> None:
        """Be told whether one can be seen; what changed meanwhile is caught up with in one go, not step by step."""
        self._at_front = at_front
        if at_front and self._missed is not None:
            missed, self._missed = self._missed, None
            self.on_changed(missed)

    def retranslate(self) -> None:
        """Say every word that belongs to the workspace itself anew."""

    def subject(self) -> Subject:
        """Return what is marked here, for a memo on it; the project where nothing is."""
        return THE_PROJECT

    def show_source(self, source: SourceId, span: Span | None) -> None:
        """Show a source; only the coding workspace can."""

    def show_code(self, code: CodeId) -> None:
        """Bring a code to the fore where the workspace shows codes."""

    def dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """Put a panel at a side and return its dock, whose title ``retranslate`` sets."""
        dock = QDockWidget(self)
        dock.setObjectName(f"dock_{name}")
        widget.setObjectName("panel")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dock.setWidget(widget)
        dock.setTitleBarWidget(DockTitle(dock))
        self.addDockWidget(area, dock)
        for happened in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            happened.connect(lambda *_facts: self._titles.start())
        return dock

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Move panels without laying them out step by step, by which Qt 6 leaves bars of tabs behind."""
        layout = self.layout()
        assert layout is not None
        layout.setEnabled(False)
        try:
            yield
        finally:
            layout.setEnabled(True)

    def layout_ready(self) -> None:
        """Remember how the panels stand now as the layout to come back to. Called once they are all there."""
        self._at_first = self.saveState(_LAYOUT_VERSION)

    def packed_layout(self) -> str:
        """Return how the panels stand, as text for the settings."""
        return self.saveState(_LAYOUT_VERSION).toBase64().toStdString()

    def restore_layout(self, packed: str) -> None:
        """Put the panels as they stood; what can't be read is passed over."""
        self._restore(QByteArray.fromBase64(QByteArray(packed.encode())))

    def reset_layout(self) -> None:
        """Put the panels back as they stood at first."""
        self._restore(self._at_first)

    def _restore(self, state: QByteArray) -> None:
        before = self._tab_bars()
        self.restoreState(state, _LAYOUT_VERSION)
        # Qt 6 makes new bars of tabs and leaves the old ones where they were, above the panels.
        if len(self._tab_bars()) > len(before):
            for bar in before:
                bar.hide()

    def _tab_bars(self) -> list[QTabBar]:
        return self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _on_sitting_changed(self, change: Change) -> None:
        if self._at_front:
            self.on_changed(change)
        elif self._missed is None:
            self._missed = change
        else:
            self._missed = Change(self._missed.kinds | change.kinds, self._missed.ids | change.ids)

    def _on_docks_moved(self) -> None:
        """Spare a panel the title that its tab says already."""
        for dock in self.findChildren(QDockWidget):
            title = dock.titleBarWidget()
            if isinstance(title, DockTitle):
                title.fold(bool(self.tabifiedDockWidgets(dock)) and not dock.isFloating())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
