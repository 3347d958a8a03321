"""A workspace of several pages side by side, each behind a tab."""

from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace


class PagedWorkspace(Workspace):
    """Shows one page at a time; a page that is not in front may wait with its work."""

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self.tabs = QTabWidget(documentMode=True)
        self.pages = {kind.name: kind(sitting, actions) for kind in self.kinds()}
        for page in self.pages.values():
            self.tabs.addTab(page, "")
            page.source_wanted.connect(self.source_wanted)
        self.tabs.currentChanged.connect(lambda _index: self._on_turned())
        self.setCentralWidget(self.tabs)
        self.layout_ready()

    @classmethod
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        """Return the pages in the order of their tabs; they are not loaded before somebody wants the workspace."""
        raise NotImplementedError

    def show_page(self, name: str) -> FindingPage:
        """Bring the page of that name to the front, and return it."""
        page = self.pages[name]
        self.tabs.setCurrentWidget(page)
        self._on_turned()
        return page

    def about(self) -> str:
        """Return what the row of tabs is for, for those who can't see it."""
        raise NotImplementedError

    @override
    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.about())
        for index, page in enumerate(self.pages.values()):
            self.tabs.setTabText(index, page.title())

    @override
    def on_changed(self, change: Change) -> None:
        for page in self.pages.values():
            page.on_changed(change)

    @override
    def entered(self) -> None:
        self._on_turned()

    @override
    def left(self) -> None:
        for page in self.pages.values():
            page.hidden()

    @override
    def keep_writing(self) -> None:
        for page in self.pages.values():
            page.keep_writing()

    @override
    def may_close(self) -> bool:
        self.keep_writing()
        return True

    def _on_turned(self) -> None:
        front = self.tabs.currentWidget()
        for page in self.pages.values():
            if page is not front:
                page.hidden()
        if isinstance(front, FindingPage):
            front.shown()
