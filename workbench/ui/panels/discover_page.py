"""The page *Discover*: what is in the talk that nobody asked for yet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.listing_export import export_listing
from workbench.ui.panels.base import button, follow
from workbench.ui.panels.confused_panel import ConfusedPanel
from workbench.ui.panels.discovery_panel import DiscoveryPanel
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.groups_panel import GroupsPanel
from workbench.ui.panels.key_phrases_panel import KeyPhrasesPanel
from workbench.ui.panels.near_code_panel import NearCodePanel
from workbench.ui.sitting import Sitting

PARTS: tuple[type[DiscoveryPanel], ...] = (KeyPhrasesPanel, GroupsPanel, NearCodePanel, ConfusedPanel)
"""The parts in the order of their buttons."""


class DiscoverPage(FindingPage):
    """Four ways to look; each is made when it is first looked at."""

    name = "discover"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self.parts: dict[type[DiscoveryPanel], DiscoveryPanel] = {}
        self.ways: tuple[QPushButton, ...] = tuple(button("segment") for _ in PARTS)
        self.export = button()
        self._pages = QStackedWidget()
        self._in_front = False
        ways, choice = QHBoxLayout(), QButtonGroup(self)
        ways.setSpacing(0)
        for place, way in enumerate(self.ways):
            way.setCheckable(True)
            way.setProperty("place", {0: "first", len(PARTS) - 1: "last"}.get(place, "middle"))
            choice.addButton(way, place)
            ways.addWidget(way)
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 20, 8)
        top.addLayout(ways)
        top.addStretch(1)
        top.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        self.ways[0].setChecked(True)
        choice.idClicked.connect(lambda place: self.show_part(PARTS[place]))
        actions.on("export_discovered", self._on_export)
        follow(self.export, actions["export_discovered"])
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("DiscoverPage", "Discover")

    @property
    def front(self) -> DiscoveryPanel | None:
        """The part that is shown; None before the page was ever in front."""
        part = self._pages.currentWidget()
        return part if isinstance(part, DiscoveryPanel) else None

    def show_part(self, kind: type[DiscoveryPanel]) -> DiscoveryPanel:
        """Bring a part to the front."""
        part = self.parts.get(kind)
        if part is None:
            part = self.parts[kind] = kind(self._sitting)
            part.place_wanted.connect(self.source_wanted)
            part.filled.connect(lambda _there: self._note())
            self._pages.addWidget(part)
        self.ways[PARTS.index(kind)].setChecked(True)
        self._pages.setCurrentWidget(part)
        part.shown()
        self._note()
        return part

    @override
    def on_changed(self, change: Change) -> None:
        for part in self.parts.values():
            part.on_changed(change)

    @override
    def shown(self) -> None:
        self._in_front = True
        place = next(place for place, way in enumerate(self.ways) if way.isChecked())
        self.show_part(PARTS[place])
        self.ways[place].setFocus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        for way, words, tip in zip(
            self.ways,
            (
                self.tr("Key phrases"),
                self.tr("Similar passages"),
                self.tr("Near a code"),
                self.tr("Confused codes"),
            ),
            (
                self.tr("What a district, a role or a group says more than the others"),
                self.tr("Groups of passages that are alike: candidates for new codes"),
                self.tr("What a code may have missed, and what may not belong to it"),
                self.tr("Pairs of codes that are hard to tell apart"),
            ),
            strict=True,
        ):
            way.setText(words)
            way.setToolTip(tip)
        self.export.setText(self.tr("Export…"))

    def _note(self) -> None:
        there = self._in_front and self.front is not None and self.front.listing() is not None
        self._actions.note(
            present=When.DISCOVERED if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.DISCOVERED,
        )

    def _on_export(self) -> None:
        listing = self.front.listing() if self.front is not None else None
        if listing is not None:
            export_listing(self, self._sitting, listing.title, lambda: listing)
