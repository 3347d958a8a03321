"""The window's menus: one list of commands laid out in menus, and menus within them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from workbench.ui.actions import Actions
from workbench.ui.command_list import MENUS, SUBMENUS, menu_title


class Menus(QObject):
    """Fills a menu bar. ``panels`` gives the menu of what can be shown and hidden now, None where there is nothing."""

    def __init__(self, bar: QMenuBar, commands: Actions, panels: Callable[[], QMenu | None]) -> None:
        super().__init__(bar)
        self._commands, self._offered = commands, panels
        self._menus = [(name, bar.addMenu("")) for name, _title in MENUS]
        self._inner = {name: QMenu(bar) for name, _title in SUBMENUS}
        self._panels = QMenu(bar)
        self._panels.aboutToShow.connect(self._fill_panels)

    def fill(self, *, with_panels: bool) -> None:
        """Lay the commands out; with a menu of the panels where a project is open."""
        for name, menu in self._menus:
            self._fill_menu(name, menu)
            inner = [each for each in self._inner if each.startswith(f"{name}/")]
            if inner:
                menu.addSeparator()
            for each in inner:
                self._fill_menu(each, self._inner[each])
                menu.addMenu(self._inner[each])
            if name == "view" and with_panels:
                menu.addSeparator()
                menu.addMenu(self._panels)

    def retranslate(self) -> None:
        """Say the titles anew."""
        for name, menu in (*self._menus, *self._inner.items()):
            menu.setTitle(menu_title(name))
        self._panels.setTitle(self.tr("&Panels"))

    def _fill_menu(self, name: str, menu: QMenu) -> None:
        menu.clear()
        for action in self._commands.in_menu(name):
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)

    def _fill_panels(self) -> None:
        self._panels.clear()
        offered = self._offered()
        self._panels.addActions(offered.actions() if offered is not None else [])
