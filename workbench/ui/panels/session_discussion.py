"""One case in the session's form: what was said and decided and why, its themes, evidence and follow-ups."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from workbench.domain.cases import Case, Risk
from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodingId
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.services.supervision_views import ActionView, evidence_quotations, today
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.session_actions import EarlierActions, NewActions
from workbench.ui.panels.supervision_parts import emptied, line_of
from workbench.ui.panels.supervision_ties import TiesEditor
from workbench.ui.panels.supervision_words import field_word, risk_word


class SessionDiscussion(Panel):
    """The fields about one case. ``earlier`` are its open follow-ups of earlier sessions, ``own`` those of this one."""

    changed = Signal()
    dropped = Signal()

    def __init__(
        self,
        project: Project,
        case: Case,
        held_on: date,
        earlier: tuple[ActionView, ...],
        own: tuple[ActionView, ...],
    ) -> None:
        super().__init__()
        self._project, self.case = project, case
        self._evidence: tuple[CodingId, ...] = ()
        self._own = own
        self._drop = IconButton("cross", size=14)
        self.earlier = EarlierActions(earlier, today(project))
        self.discussed, self.decision, self.rationale = Field(3), Field(3), Field(3)
        self.hint = label("warning", wraps=True)
        self.risk = QComboBox()
        self.risk.addItem("", "")
        for risk in Risk:
            self.risk.addItem("", risk)
        self.themes = TiesEditor(project.codebook())
        self._quotes = QVBoxLayout()
        self.choose_button = button("quiet")
        self.actions_editor = NewActions(held_on)
        self._captions = [label("caption") for _each in range(5)]
        self._lay_out()
        self._connect()
        self.retranslate()
        self._say_hint()

    def show_discussion(self, said: CaseDiscussion) -> None:
        """Fill the fields from a draft."""
        self.discussed.text.setPlainText(said.discussed)
        self.decision.text.setPlainText(said.decision)
        self.rationale.text.setPlainText(said.rationale)
        self.risk.setCurrentIndex(self.risk.findData(said.risk) if said.risk is not None else 0)
        self.themes.show_ties(said.themes)
        self._on_evidence(said.evidence)

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them."""
        risk = str(self.risk.currentData())
        return {
            "case": self.case.id,
            "discussed": self.discussed.text.toPlainText(),
            "decision": self.decision.text.toPlainText(),
            "rationale": self.rationale.text.toPlainText(),
            "risk": Risk(risk).value if risk else None,
            "themes": self.themes.data(),
            "evidence": list(self._evidence),
            "actions": self.actions_editor.data(),
        }

    def reviews(self, justify: str) -> list[Operation]:
        """Return what keeps the reviews of earlier follow-ups."""
        return self.earlier.operations(self._project, justify)

    @override
    def retranslate(self) -> None:
        words = (
            self.tr("Follow-ups from before: what has become of them?"),
            field_word("risk"),
            self.tr("Themes"),
            field_word("evidence"),
            self.tr("Follow-ups agreed on"),
        )
        for caption, each in zip(self._captions, words, strict=True):
            caption.setText(each)
        self.discussed.say(field_word("discussed"), self.tr("What was brought up, what was weighed"))
        self.decision.say(field_word("decision"), self.tr("What was decided"))
        self.rationale.say(field_word("rationale"), self.tr("Why this and not something else"))
        self.hint.setText(self.tr("Add why: without its reason the session can't be finalised."))
        self.risk.setItemText(0, self.tr("As before: {risk}").format(risk=risk_word(self.case.risk)))
        for row, risk in enumerate(Risk):
            self.risk.setItemText(row + 1, risk_word(risk))
        self.risk.setAccessibleName(field_word("risk"))
        self.choose_button.setText(self.tr("Choose quotations…"))
        self._drop.say(self.tr("Take {code} off this session").format(code=self.case.code))

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 12, 16, 14)
        inside.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(line_of("title", self.case.code, wraps=False))
        head.addWidget(line_of("muted", self.case.facilitator, wraps=False), 1)
        # A case from which follow-ups of this session hang must stay in it.
        self._drop.setVisible(not self._own)
        head.addWidget(self._drop)
        inside.addLayout(head)
        there = bool(self.earlier.rows)
        for part in (self._captions[0], self.earlier):
            part.setVisible(there)
            inside.addWidget(part)
        inside.addWidget(self.discussed)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.decision, 1)
        pair.addWidget(self.rationale, 1)
        inside.addLayout(pair)
        inside.addWidget(self.hint)
        risk = QHBoxLayout()
        risk.addWidget(self.risk)
        risk.addStretch(1)
        inside.addWidget(self._captions[1])
        inside.addLayout(risk)
        inside.addWidget(self._captions[2])
        inside.addWidget(self.themes)
        inside.addWidget(self._captions[3])
        inside.addLayout(self._quotes)
        choose = QHBoxLayout()
        choose.addWidget(self.choose_button)
        choose.addStretch(1)
        inside.addLayout(choose)
        inside.addWidget(self._captions[4])
        for view in self._own:
            inside.addWidget(ActionLine(view, today(self._project), writable=False))
        inside.addWidget(self.actions_editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _connect(self) -> None:
        self._drop.clicked.connect(self.dropped)
        self.choose_button.clicked.connect(self._on_choose)
        for field in (self.decision, self.rationale):
            field.text.textChanged.connect(self._say_hint)
        for part in (self.themes, self.actions_editor, self.earlier):
            part.changed.connect(self.changed)

    def _say_hint(self) -> None:
        bare = self.decision.text.toPlainText().strip() and not self.rationale.text.toPlainText().strip()
        self.hint.setVisible(bool(bare))

    def _on_choose(self) -> None:
        ties = (*self.themes.ties(), *self.case.themes)
        own = evidence_quotations(self._project.reader, {*self._evidence, *self.case.evidence})
        reader = self._project.reader
        near = [each for tie in ties for each in self._near(quotations(reader, CodingQuery(code=tie.code)))]
        dialog = SessionEvidence.ask(self, (*own, *near), self._evidence)
        dialog.chosen.connect(self._on_evidence)

    def _near(self, found: tuple[Quotation, ...]) -> list[Quotation]:
        """Bring what was said in the case's own district to the front."""
        home = self._project.reader.get(District, self.case.district).name
        return sorted(found, key=lambda each: each.district_name != home)

    def _on_evidence(self, evidence: tuple[CodingId, ...]) -> None:
        self._evidence = evidence
        emptied(self._quotes)
        for each in evidence_quotations(self._project.reader, set(evidence)):
            self._quotes.addWidget(line_of("", f"“{each.coding.segment.quote}”"))
            self._quotes.addWidget(line_of("faint", each.provenance))
        self.changed.emit()
