"""What a discussion cites: quotations of transcripts, and words of earlier sessions' notes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from workbench.domain.cases import Case, NoteEvidence, ThemeTie
from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodingId
from workbench.domain.sessions import Session
from workbench.services.earlier_notes import earlier_notes
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.services.supervision_views import evidence_quotations
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.supervision_parts import emptied, line_of
from workbench.ui.panels.supervision_words import day_word


class SessionQuotes(Panel):
    """Lists the evidence of what was said of a case, and lets it be chosen."""

    changed = Signal()

    def __init__(self, project: Project, case: Case) -> None:
        super().__init__()
        self._project, self._case = project, case
        self.session: Session | None = None
        self.evidence: tuple[CodingId, ...] = ()
        self.notes: tuple[NoteEvidence, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.choose_button = button("quiet")
        self.ties: tuple[ThemeTie, ...] = ()
        foot = QHBoxLayout()
        foot.addWidget(self.choose_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addLayout(foot)
        self.choose_button.clicked.connect(lambda _on=False: self.choose())
        self.retranslate()

    @property
    def empty(self) -> bool:
        """Tell whether nothing is cited."""
        return not self.evidence and not self.notes

    def show_evidence(self, evidence: tuple[CodingId, ...], notes: tuple[NoteEvidence, ...]) -> None:
        """Show what is cited."""
        if (evidence, notes) == (self.evidence, self.notes):
            return
        self.evidence, self.notes = evidence, notes
        emptied(self._list)
        reader = self._project.reader
        for each in evidence_quotations(reader, set(evidence)):
            self._list.addWidget(line_of("", f"“{each.coding.segment.quote}”"))
            self._list.addWidget(line_of("faint", each.provenance))
        for note in notes:
            session = reader.find(Session, note.session)
            self._list.addWidget(line_of("", f"“{note.quote}”"))
            if session is not None:
                self._list.addWidget(line_of("faint", f"{session.number} · {day_word(session.held_on)}"))
        self.changed.emit()

    def notes_data(self) -> list[dict[str, object]]:
        """Return the cited notes as a record has them."""
        return [{"session": each.session, "quote": each.quote} for each in self.notes]

    def choose(self) -> SessionEvidence:
        """Ask what is to be cited: what the case's themes lead to, and what earlier sessions noted."""
        reader, ties = self._project.reader, (*self.ties, *self._case.themes)
        own = evidence_quotations(reader, {*self.evidence, *self._case.evidence})
        near = [each for tie in ties for each in self._near(quotations(reader, CodingQuery(code=tie.code)))]
        noted = earlier_notes(reader, self._case, self.session)
        dialog = SessionEvidence.ask(self, (*own, *near), self.evidence, noted, self.notes)
        dialog.taken.connect(self.show_evidence)
        return dialog

    @override
    def retranslate(self) -> None:
        self.choose_button.setText(self.tr("Choose quotations…"))

    def _near(self, found: tuple[Quotation, ...]) -> list[Quotation]:
        """Bring what was said in the case's own district to the front."""
        home = self._project.reader.get(District, self._case.district).name
        return sorted(found, key=lambda each: each.district_name != home)
