"""One case in the session's form: what was said and decided and why, its themes, evidence and follow-ups."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from workbench.domain.cases import Case, Risk
from workbench.domain.sessions import Alarm, CaseDiscussion, Session
from workbench.services.projects import Project
from workbench.services.session_drafts import own_actions
from workbench.ui.panels.base import IconButton, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.session_actions import NewActions
from workbench.ui.panels.session_block import SessionBlock
from workbench.ui.panels.session_extras import SessionExtras, stacked
from workbench.ui.panels.session_quotes import SessionQuotes
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import RiskMark
from workbench.ui.panels.supervision_ties import TiesEditor

_SHOWN = ("discussed", "decision", "rationale")
_EXTRA = ("done", "analysis", "strengths")
_LINES = {"discussed": 2, "decision": 2, "rationale": 2}
_LABELLED = ("risk", "themes", "evidence", "alarm", "new_actions")


class SessionDiscussion(SessionBlock):
    """The fields about one case."""

    changed = Signal()
    dropped = Signal()
    action_dropped = Signal(str)

    def __init__(self, project: Project, case: Case, held_on: date, words: SessionWords) -> None:
        super().__init__(f"case:{case.id}")
        self._project, self.case, self._words = project, case, words
        self._session: Session | None = None
        self.refused: list[str] = []
        self._drop = IconButton("cross", size=14)
        self.texts = {name: Field(_LINES.get(name, 1)) for name in (*_SHOWN, *_EXTRA)}
        self.hint = label("warning", wraps=True)
        self.risk, self.alarm, self.risk_reason = QComboBox(), QComboBox(), QLineEdit()
        self.risk.addItem("", "")
        for risk in Risk:
            self.risk.addItem("", risk)
        for alarm in Alarm:
            self.alarm.addItem("", alarm)
        self.alarm_hint = label("warning", wraps=True)
        self.themes = TiesEditor(project.codebook())
        self.quotes = SessionQuotes(project, case)
        self.actions_editor = NewActions(held_on, words, self._grounds)
        self._captions = {name: label("caption") for name in _LABELLED}
        parts = {
            **{name: self.texts[name] for name in _EXTRA},
            "themes": stacked(self._captions["themes"], self.themes),
            "evidence": stacked(self._captions["evidence"], self.quotes),
            "alarm": stacked(self._captions["alarm"], self.alarm, self.alarm_hint),
        }
        self._parts: dict[str, QWidget] = parts
        self.extras = SessionExtras(parts, words, self._enter_extra)
        self._fill_block()
        self._connect()
        self.retranslate()
        self._say_hints()

    @property
    def decision(self) -> Field:
        """What was decided."""
        return self.texts["decision"]

    @property
    def rationale(self) -> Field:
        """Why it was decided so."""
        return self.texts["rationale"]

    @property
    def discussed(self) -> Field:
        """What was talked about."""
        return self.texts["discussed"]

    @property
    def lacks_rationale(self) -> bool:
        """Tell whether a decision stands there without its reason."""
        return bool(_words(self.decision)) and not _words(self.rationale)

    def show_discussion(self, said: CaseDiscussion, session: Session) -> None:
        """Show what a draft has of the case; fields that say the same stay as they are."""
        self._session = self.quotes.session = session
        for name, field in self.texts.items():
            if _words(field) != getattr(said, name).strip():
                field.text.setPlainText(getattr(said, name))
            field.text.show_text(field.text.toPlainText())
        self.risk.setCurrentIndex(self.risk.findData(said.risk) if said.risk is not None else 0)
        if self.risk_reason.text().strip() != said.risk_reason:
            self.risk_reason.setText(said.risk_reason)
        self.alarm.setCurrentIndex(self.alarm.findData(said.alarm))
        if self.themes.ties() != said.themes:
            self.themes.show_ties(said.themes)
        self.quotes.show_evidence(said.evidence, said.notes)
        self.refused = list(said.refused)
        self.actions_editor.show_actions(own_actions(self._project, self.case, session))
        self._show_filled()
        self._say_hints()

    def field_of(self, name: str) -> QWidget | None:
        """Return the field of a text by its name, brought out."""
        self.unfold()
        if name == "risk_reason":
            return self.risk_reason
        if name in _EXTRA:
            self.extras.out(name)
        return self.texts[name].text if name in self.texts else None

    def refuse(self, code: str) -> None:
        """Remember that a suggested code is not wanted here."""
        if code not in self.refused:
            self.refused.append(code)
            self.changed.emit()

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them, without the follow-ups."""
        risk, book = str(self.risk.currentData()), self._project.codebook()
        return {
            "case": self.case.id,
            **{name: field.text.toPlainText().strip() for name, field in self.texts.items()},
            "risk": Risk(risk).value if risk else None,
            "risk_reason": self.risk_reason.text().strip() if risk else "",
            "alarm": Alarm(self.alarm.currentData()).value,
            "themes": self.themes.data(),
            "evidence": list(self.quotes.evidence),
            "notes": self.quotes.notes_data(),
            "refused": [book.path(each.id) for each in book if each.id in self.refused],
        }

    def brief(self) -> str:
        """Say in short what was decided, or talked about."""
        return _words(self.decision) or _words(self.discussed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Ctrl+Enter goes on from what was discussed to the decision, to its reason, to a new follow-up.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    @override
    def retranslate(self) -> None:
        say = self._words
        self.say(f"{say('case')} {self.case.code}")
        hints = {
            "discussed": self.tr("What was brought up, what was weighed"),
            "decision": self.tr("What was decided"),
            "rationale": self.tr("Why this and not something else"),
            "done": self.tr("What was done since last time"),
            "analysis": self.tr("What may be behind it, what else could be done"),
            "strengths": self.tr("What goes well, on what one can build"),
        }
        for name, field in self.texts.items():
            field.say(say(name), hints[name])
        for name, caption in self._captions.items():
            caption.setText(self.tr("Follow-ups agreed on") if name == "new_actions" else say(name))
        for name in _SHOWN:
            self.texts[name].text.setToolTip(self.tr("Ctrl+Enter goes on to the next field"))
        self.hint.setText(self.tr("Add why: without its reason the session can't be finalised."))
        self.risk.setItemText(0, self.tr("As before: {risk}").format(risk=say.value(self.case.risk)))
        for row, risk in enumerate(Risk):
            self.risk.setItemText(row + 1, say.value(risk))
        for row, alarm in enumerate(Alarm):
            self.alarm.setItemText(row, say.value(alarm))
        self.risk.setAccessibleName(say("risk"))
        self.risk_reason.setAccessibleName(say("risk_reason"))
        self.risk_reason.setPlaceholderText(say("risk_reason"))
        self.alarm.setAccessibleName(say("alarm"))
        self.alarm_hint.setText(self.tr("It must not wait: finalising the session hands the case up."))
        self._drop.say(self.tr("Take {code} off this session").format(code=self.case.code))

    def _fill_block(self) -> None:
        self.head_row.addWidget(RiskMark(self.case.risk))
        self.head_row.addWidget(self._drop)
        inside = self.inside
        inside.addWidget(self._parts["done"])
        inside.addWidget(self.discussed)
        inside.addWidget(self._parts["analysis"])
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.decision, 1)
        pair.addWidget(self.rationale, 1)
        inside.addLayout(pair)
        inside.addWidget(self.hint)
        inside.addWidget(self._captions["risk"])
        risk = QHBoxLayout()
        risk.setSpacing(8)
        risk.addWidget(self.risk)
        risk.addWidget(self.risk_reason, 1)
        inside.addLayout(risk)
        for name in ("strengths", "alarm", "themes", "evidence"):
            inside.addWidget(self._parts[name])
        inside.addWidget(self._captions["new_actions"])
        inside.addWidget(self.actions_editor)
        inside.addWidget(self.extras)

    def _connect(self) -> None:
        self._drop.clicked.connect(self.dropped)
        self.actions_editor.dropped.connect(self.action_dropped)
        for field in self.texts.values():
            field.text.textChanged.connect(self._on_written)
        for name in _SHOWN:
            self.texts[name].text.installEventFilter(self)
        self.risk_reason.textChanged.connect(lambda _text: self.changed.emit())
        for choice in (self.risk, self.alarm):
            choice.currentIndexChanged.connect(lambda _row: self._on_written())
        self.themes.changed.connect(self._on_themes)
        for part in (self.quotes, self.actions_editor):
            part.changed.connect(self._on_structure)

    def _go_on(self, written: QObject) -> None:
        at = next(place for place, name in enumerate(_SHOWN) if self.texts[name].text is written)
        if at + 1 < len(_SHOWN):
            self.texts[_SHOWN[at + 1]].text.setFocus()
        else:
            self.actions_editor.add()

    def _grounds(self) -> tuple[str, list[str]]:
        return _words(self.rationale) or _words(self.decision), list(self.quotes.evidence)

    def _enter_extra(self, name: str) -> None:
        targets: dict[str, QWidget] = {each: self.texts[each].text for each in _EXTRA}
        targets |= {
            "themes": self.themes.add_button,
            "evidence": self.quotes.choose_button,
            "alarm": self.alarm,
        }
        targets[name].setFocus()

    def _show_filled(self) -> None:
        filled = {
            **{name: bool(_words(self.texts[name])) for name in _EXTRA},
            "themes": bool(self.themes.ties()),
            "evidence": not self.quotes.empty,
            "alarm": self.alarm.currentIndex() > 0,
        }
        for name, there in filled.items():
            if there:
                self.extras.out(name)

    def _on_written(self) -> None:
        self._say_hints()
        self.changed.emit()

    def _on_themes(self) -> None:
        self.quotes.ties = self.themes.ties()
        self._on_structure()

    def _on_structure(self) -> None:
        self._show_filled()
        self._say_hints()
        self.changed.emit()

    def _say_hints(self) -> None:
        self.hint.setVisible(self.lacks_rationale)
        self.risk_reason.setVisible(self.risk.currentIndex() > 0)
        self.alarm_hint.setVisible(self.alarm.currentIndex() > 0)
        # A case from which follow-ups of this session hang must stay in it.
        self._drop.setVisible(not any(row.id for row in self.actions_editor.rows))
        self.sum_up(self.brief())


def _words(field: Field) -> str:
    return field.text.toPlainText().strip()
