"""What is wanted of the machine, on a button: off, only when asked, or how many of its suggestions are to be right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from workbench.services.suggestion_wishes import PRECISIONS, Wishes
from workbench.ui.actions import Actions
from workbench.ui.bands import share_words, wishes_words
from workbench.ui.machine import Machine
from workbench.ui.panels.menu_button import MenuButton


class WishButton(MenuButton):
    """Says what is promised; its menu changes it."""

    def __init__(self, machine: Machine, actions: Actions) -> None:
        super().__init__()
        self._machine, self._actions = machine, actions
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.setMenu(menu)
        machine.wishes_changed.connect(self.say_wishes)
        self.say_wishes()

    def say_wishes(self) -> None:
        """Say what is wanted now."""
        words = wishes_words(self._machine.wishes)
        self.say(words, self.tr("Choose whether suggestions come, and how many of ten are to be right"))

    def fill(self, menu: QMenu) -> None:
        """Fill the menu with what can be wanted; what is wanted now is checked."""
        menu.clear()
        wishes, group = self._machine.wishes, QActionGroup(menu)
        choices = [
            (self.tr("Off"), replace(wishes, on=False)),
            (self.tr("Only in the code box, when asked"), replace(wishes, on=True, unasked=False)),
        ]
        for precision in PRECISIONS:
            words = self.tr("By themselves: {share} right").format(share=share_words(precision))
            choices.append((words, replace(wishes, on=True, unasked=True, precision=precision)))
        for place, (words, choice) in enumerate(choices):
            if place == 2:
                menu.addSeparator()
            made = menu.addAction(words, self._wanting(choice))
            made.setCheckable(True)
            made.setChecked(_alike(choice, wishes))
            group.addAction(made)
        menu.addSeparator()
        menu.addAction(self._actions["suggestion_settings"])

    def _wanting(self, wishes: Wishes) -> Callable[[], None]:
        return partial(self._machine.want, wishes)


def _alike(one: Wishes, other: Wishes) -> bool:
    """Tell whether two wishes are the same choice of the menu."""
    if not one.on or not other.on:
        return one.on == other.on
    return one.unasked == other.unasked and (not one.unasked or one.precision == other.precision)
