"""The tabs of supervision about those who serve families: the register, and mentorship with the training plan."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTabWidget

from workbench.domain.store import Change
from workbench.ui.panels.mentorship_page import MentorshipPage
from workbench.ui.panels.register_page import RegisterPage
from workbench.ui.sitting import Sitting


class CapacityTabs:
    """Two pages that the workspace shows behind its own."""

    def __init__(self, sitting: Sitting) -> None:
        """Make both."""
        self.register, self.mentorship = RegisterPage(sitting), MentorshipPage(sitting)

    def add_to(self, tabs: QTabWidget) -> None:
        """Put them behind the last tab."""
        for page in (self.register, self.mentorship):
            page.setObjectName("panel")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            tabs.addTab(page, "")

    def say(self, tabs: QTabWidget) -> None:
        """Set what the tabs are called."""
        translate = QCoreApplication.translate
        tabs.setTabText(tabs.indexOf(self.register), translate("Supervision", "Facilitators"))
        tabs.setTabText(tabs.indexOf(self.mentorship), translate("Supervision", "Mentorship"))

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        self.register.on_changed(change)
        self.mentorship.on_changed(change)
