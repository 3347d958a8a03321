"""The code box: a light popup beside the selection. Type part of a code's name, press Enter: coded.

Where the machine is asked, it ranks the codes for the selection. The box can be used at once: the ranking slips in when
it is there, unless the person has typed or moved by then. The keys 1 to 3 take what it ranks first, and nothing else.
"""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.coding.ranking import hits
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.suggestions import Ranked, Reason
from workbench.ui.delegates.choice import ChoiceDelegate
from workbench.ui.models.code_choices import Choice, CodeChoices, Ranking, choices_for, code_of
from workbench.ui.panels.base import label, line
from workbench.ui.panels.box_reasons import BoxReasons
from workbench.ui.panels.elided_button import ElidedButton

_WIDTH = 420
_ROWS = 9
_ROW = 28
_PATIENCE_MS = 1_500
"""So long after the box was opened its list may still change: later, somebody is reading it."""
_REACTION_MS = 250
"""Nobody acts on what has been in sight for less: a key or a click that soon is meant for the row as it was before."""
_TO_LIST = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class CodeBox(QFrame):
    """Offers codes for what is typed; one of them, or a new one, is chosen by Enter, click or digit."""

    chosen = Signal(object)
    """The Choice."""
    continued = Signal()
    """The person wants to go on with the code of the segment before."""
    code_marked = Signal(object)
    """The CodeId of the row that is marked now, of which the reasons are wanted; or None."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("codeBox")
        self.setFixedWidth(_WIDTH)
        self._book = Codebook(())
        self._recent: Sequence[CodeId] = ()
        self._under: CodeId | None = None
        self._top, self._new = False, True
        self._ranking: Ranking | None = None
        self._previous: tuple[CodeId, ...] = ()
        self._moved = False
        self._former: Sequence[Choice] = ()
        self._opened, self._changed = QElapsedTimer(), QElapsedTimer()
        self._model = CodeChoices()
        self.field = QLineEdit()
        self.field.textChanged.connect(lambda _text: self._offer())
        self.field.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(ChoiceDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._on_marked())
        self.go_on = ElidedButton()
        self.go_on.setProperty("kind", "quiet")
        self.go_on.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.go_on.clicked.connect(self._continue)
        self.reasons = BoxReasons()
        self._hint = label("faint", wraps=True)
        self._hint.setContentsMargins(12, 2, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        for widget in (self.view, line(), self.go_on, self.reasons, self._hint):
            layout.addWidget(widget)

    def open_at(
        self,
        point: QPoint,
        book: Codebook,
        recent: Sequence[CodeId],
        under: CodeId | None,
        *,
        previous: tuple[CodeId, ...] = (),
        ranks: bool = False,
    ) -> None:
        """Open for the selection, with the upper left corner at a point of the screen, or as near as it fits.

        ``previous`` are the codes of the segment before; ``ranks`` keeps the first keys for a ranking that will come.
        """
        self._recent = tuple(code for code in recent if code in book and is_offered(book.code(code)))
        self._top, self._new = False, True
        self._usual = ""
        self.field.setPlaceholderText(self.tr("Code… type part of its name"))
        self.field.setAccessibleName(self.tr("Code for the selection"))
        ranked = self.tr("Enter codes · 1–3 likeliest · 4–9 recent · Tab: why · Esc")
        self._usual = ranked if ranks else self.tr("Enter codes · 1–9 takes a recent one · Esc closes")
        self._ranking, self._previous = Ranking() if ranks else None, previous
        self._open(point, book, under)

    def show_ranking(self, ranked: tuple[Ranked, ...]) -> bool:
        """Put the codes in the machine's order, if nobody has typed or moved since the box was opened; tell whether."""
        late = self._opened.elapsed() > _PATIENCE_MS
        if not self.isVisible() or self._ranking is None or self._moved or self.field.text() or late:
            return False
        known = tuple(each for each in ranked if each.code in self._book)
        self._ranking = Ranking(known, known=True)
        before = self._model.choices()
        self._offer()
        self._former = before
        self._changed.start()
        return True

    def show_reasons(self, code: CodeId, reasons: tuple[Reason, ...]) -> None:
        """Say why the marked code is as likely as it is, if it is still the one that is marked."""
        if self.isVisible() and self.marked() == code:
            self.reasons.show_reasons(reasons)
            self.adjustSize()

    def marked(self) -> CodeId | None:
        """Return the code of the row that is marked; None for a new one."""
        choice = self._model.at(self.view.currentIndex().row())
        return choice.code if choice is not None else None

    def ask_at(
        self, point: QPoint, book: Codebook, question: str, *, top: bool = False, new: bool = False
    ) -> None:
        """Open to ask for a code for what ``question`` names; ``top`` and ``new`` are those of choices_for."""
        self._recent, self._top, self._new = (), top, new
        self._ranking, self._previous = None, ()
        self.field.setPlaceholderText(question)
        self.field.setAccessibleName(question)
        self._usual = self.tr("Type part of a name · Enter takes it · Esc closes")
        self._open(point, book, None)

    def _open(self, point: QPoint, book: Codebook, under: CodeId | None) -> None:
        self._book, self._under = book, under
        self.view.setAccessibleName(self.tr("Codes that fit"))
        self._moved = False
        self._opened.start()
        self.field.clear()
        self._say_previous()
        self.reasons.begin()
        self._offer()
        self.adjustSize()
        self.move(self._fitting(point))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Tab and self._ranking is not None:
            self.reasons.show_more(not self.reasons.has_more)
            self.adjustSize()
            return True
        if key in _TO_LIST:
            self._moved, self._former = True, ()
            row = self.view.currentIndex().row() + _TO_LIST[key]
            self.view.setCurrentIndex(self._model.index(min(max(0, row), self._model.rowCount() - 1)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._meant(self.view.currentIndex().row()))
            return True
        if not self.field.text() and event.text() and event.text() in set("0123456789"):
            self._on_digit(int(event.text()))
            return True
        return False

    def _on_digit(self, digit: int) -> None:
        if digit == 0:
            self._continue()
        else:
            code = code_of(digit, self._recent, self._ranking)
            taken = (each for each in self._model.choices() if each.code == code)
            self._choose(next(taken, None) if code is not None else None)

    def _continue(self) -> None:
        if self._previous:
            self.hide()
            self.continued.emit()

    def _say_previous(self) -> None:
        names = ", ".join(self._book.code(code).name for code in self._previous if code in self._book)
        self.go_on.say(self.tr("0   Go on with: {codes}").format(codes=names))
        self.go_on.setVisible(bool(names))

    def _on_marked(self) -> None:
        self.reasons.show_reasons(())
        if self._ranking is not None and self._ranking.known:
            self.code_marked.emit(self.marked())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self._meant(index.row()))

    def _meant(self, row: int) -> Choice | None:
        """Return what a person means who takes a row now: what stood there until a moment ago, if that was other."""
        if self._former and self._changed.elapsed() <= _REACTION_MS:
            return self._former[row] if 0 <= row < len(self._former) else None
        return self._model.at(row)

    def _choose(self, choice: Choice | None) -> None:
        if choice is not None:
            self.hide()
            self.chosen.emit(choice)

    def _offer(self) -> None:
        self._former = ()
        self._model.show_choices(
            choices_for(
                self.field.text(),
                self._book,
                self._recent,
                self._under,
                top=self._top,
                new=self._new,
                ranking=self._ranking,
            ),
            self._book,
        )
        archived = not self._model.rowCount() and self._only_archived_fit()
        self._hint.setText(
            self.tr("Only an archived code fits; “Use again” in the tree brings it back")
            if archived
            else self._usual
        )
        self.view.setCurrentIndex(self._model.index(0))
        self.view.scrollToTop()
        self.view.setFixedHeight(max(1, min(_ROWS, self._model.rowCount())) * _ROW + 10)
        self.adjustSize()

    def _only_archived_fit(self) -> bool:
        retired = [code for code in self._book if not is_offered(code)]
        return bool(hits(self.field.text(), self._book, retired))

    def _fitting(self, point: QPoint) -> QPoint:
        screen = QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = min(max(point.x(), room.left() + 8), room.right() - self.width() - 8)
        below = point.y() + self.height() <= room.bottom()
        return QPoint(left, point.y() if below else max(room.top(), point.y() - self.height() - 40))
