"""Which codes' codings the transcript shows: a button with a menu, and a sign when something is kept from sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.menu_button import MenuButton
from workbench.ui.sitting import Sitting


class StayingMenu(QMenu):
    """A menu that stays open while things in it are ticked, so that several can be."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _tick(action: QAction | None) -> bool:
        if action is None or not action.isEnabled() or not action.property("stays"):
            return False
        action.trigger()
        return True


class ShownChoice(MenuButton):
    """Chooses between all codings, those of the marked code's branch, and those of some themes."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._roots: tuple[CodeId, ...] = ()
        self._marked: CodeId | None = None
        self.offered = StayingMenu(self)
        self.offered.aboutToShow.connect(self._fill)
        self.setMenu(self.offered)
        sitting.shown.changed.connect(self._on_filtered)
        self._on_filtered()

    def mark_code(self, code: CodeId | None) -> None:
        """Be told which code is marked in the tree."""
        self._marked = code

    def book_changed(self) -> None:
        """Let new codes below the chosen ones through, and forget chosen ones that are gone."""
        book = self._sitting.project.codebook()
        if self._roots:
            show_branches(self._sitting, tuple(root for root in self._roots if root in book))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is shown."""
        self.say(self._chosen(), self.tr("Choose which codings are shown: all, one code's, some themes'"))

    def _chosen(self) -> str:
        book, codes = self._sitting.project.codebook(), self._sitting.shown.codes
        if codes is None:
            return self.tr("Showing: all codes")
        if len(self._roots) == 1 and self._roots[0] in book:
            name = book.code(self._roots[0]).name
            return self.tr("Showing: {name}").format(name=name)
        if self._roots:
            return self.tr("Showing: %n themes", "", len(self._roots))
        return self.tr("Showing: some codes")

    def _on_filtered(self) -> None:
        self._roots = roots_of(self._sitting.project.codebook(), self._sitting.shown.codes)
        self.retranslate()

    def _fill(self) -> None:
        menu, book = self.offered, self._sitting.project.codebook()
        menu.clear()
        everything = menu.addAction(self.tr("All codes"), lambda: show_branches(self._sitting, ()))
        everything.setCheckable(True)
        everything.setChecked(self._sitting.shown.codes is None)
        marked = self._marked if self._marked is not None and self._marked in book else None
        only = menu.addAction(self.tr("Only the code marked in the tree"))
        only.setCheckable(True)
        only.setEnabled(marked is not None)
        if marked is not None:
            words = self.tr("Only “{name}” and what is below it").format(name=book.code(marked).name)
            only.setText(words.replace("&", "&&"))
            only.setChecked(self._roots == (marked,))
            only.triggered.connect(lambda: show_branches(self._sitting, (marked,)))
        menu.addSeparator()
        menu.addAction(self.tr("Themes, one or several:")).setEnabled(False)
        for theme in book.themes():
            self._add_theme(menu, theme)

    def _add_theme(self, menu: QMenu, theme: Code) -> None:
        action = menu.addAction(theme.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(theme.id in self._roots)
        action.setProperty("stays", True)
        action.triggered.connect(lambda on, theme=theme.id: self._on_theme(theme, on=on))

    def _on_theme(self, theme: CodeId, *, on: bool) -> None:
        book = self._sitting.project.codebook()
        chosen = {root for root in self._roots if book.code(root).is_theme} - {theme}
        chosen |= {theme} if on else set()
        show_branches(self._sitting, tuple(each.id for each in book.themes() if each.id in chosen))


class HiddenSign(Panel):
    """Says how much is kept from sight, and shows all at one click; it is not there when nothing is."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._counts = (0, 0)
        self._words = label("warning", wraps=True)
        self.show_all = button("quiet")
        self.show_all.clicked.connect(self._on_show_all)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self.show_all)
        self.retranslate()

    def tell(self, in_sight: int, there: int) -> None:
        """Say how many codings are in sight of how many."""
        self._counts = in_sight, there
        self.setVisible(self._sitting.shown.filtered)
        words = self.tr("{shown} of %Ln codings shown", "", there)
        self._words.setText(words.format(shown=self.locale().toString(in_sight)))

    @override
    def retranslate(self) -> None:
        self.show_all.setText(self.tr("Show all"))
        self.tell(*self._counts)

    def _on_show_all(self) -> None:
        self._sitting.shown.show_all()


def show_branches(sitting: Sitting, roots: tuple[CodeId, ...]) -> None:
    """Show the codings of these codes and of all below them; of every code when there are none."""
    book = sitting.project.codebook()
    codes = frozenset[CodeId]().union(*(book.branch_ids(root) for root in roots))
    sitting.shown.only_codes(codes or None)


def roots_of(book: Codebook, codes: frozenset[CodeId] | None) -> tuple[CodeId, ...]:
    """Return the codes whose whole branches make up ``codes``; none when it is put together otherwise."""
    known = [code for code in book if codes is not None and code.id in codes]
    roots = tuple(code.id for code in known if code.parent is None or code.parent not in (codes or ()))
    whole = frozenset[CodeId]().union(*(book.branch_ids(root) for root in roots))
    return roots if codes is not None and whole == codes else ()
