"""The page *Triangulation*: themes by what FGDs, interviews and supervision say of them, judged by the author."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.convergence import judgement_on
from workbench.domain.cases import Case
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.participants import Participant
from workbench.domain.sessions import Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.domain.themes import Interpretation
from workbench.services.glossary import glossary_of
from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_triangulation import SUFFIXES, below, export_triangulation
from workbench.services.triangulation import Triangulation, judging, triangulation, withdrawing
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import chosen_file, export_to
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.triangulation_card import TriangulationCard
from workbench.ui.sitting import Sitting

_COUNTED: Final = (
    Case,
    Code,
    Coding,
    District,
    Interpretation,
    Participant,
    Session,
    Source,
    Transcript,
)


class TriangulationPage(FindingPage):
    """Counts beside the window while it is in front; judgements are kept as they are made."""

    name = "triangulation"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Setting strands beside each other"), self)
        self._found: Triangulation | None = None
        self._stale, self._in_front = True, False
        self.cards: list[TriangulationCard] = []
        self.district, self.export = QComboBox(), button()
        self.facts = label("muted", wraps=True)
        self.empty, self._pages = EmptyState("table"), QStackedWidget()
        self._scroll = QScrollArea(widgetResizable=True)
        self._lay_out()
        follow(self.export, actions["export_triangulation"])
        actions.on("export_triangulation", self._on_export)
        self.district.currentIndexChanged.connect(lambda _row: self._on_district())
        sitting.eyes_changed.connect(self._on_eyes)
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("TriangulationPage", "Triangulation")

    @property
    def busy(self) -> bool:
        """Tell whether what the strands say is still being counted."""
        return self._job.busy

    @property
    def found(self) -> Triangulation | None:
        """What is shown; None before it is counted."""
        return self._found

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(District):
            self._fill_districts()
        if change.touches(*_COUNTED):
            self._stale = True
            if self._in_front:
                self._refresh()
        elif change.touches(Convergence, Coder):
            self._show_judgements()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self._refresh()
        self.district.setFocus()
        self._note_commands()

    @override
    def hidden(self) -> None:
        self.keep_writing()
        self._in_front = False
        self._note_commands()

    @override
    def keep_writing(self) -> None:
        for each in self.cards:
            each.commit()

    @override
    def retranslate(self) -> None:
        self._fill_districts()
        self.district.setAccessibleName(self.tr("District"))
        self._scroll.setAccessibleName(self.tr("Themes by strands of evidence"))
        self.export.setText(self.tr("Export…"))
        self.empty.say(
            self.tr("Do FGDs, interviews and supervision say the same?"),
            self.tr(
                "Once there are themes, they stand here with what each strand says of them; judge whether these "
                "agree, and write what follows."
            ),
        )
        self._show()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 4)
        bar.addWidget(self.district)
        bar.addStretch(1)
        bar.addWidget(self.export)
        self.facts.setContentsMargins(16, 0, 16, 8)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.facts)
        layout.addWidget(self._pages, 1)

    def _fill_districts(self) -> None:
        chosen = self.district.currentData()
        self.district.blockSignals(True)
        self.district.clear()
        self.district.addItem(self.tr("Whole study"), "")
        for each in self._sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        self.district.setCurrentIndex(max(0, self.district.findData(chosen)))
        self.district.blockSignals(False)

    def _chosen(self) -> DistrictId | None:
        chosen = self.district.currentData()
        return DistrictId(str(chosen)) if chosen else None

    def _refresh(self) -> None:
        self.keep_writing()
        self._stale = False
        project, tabulator, district = self._sitting.project, self._sitting.tabulator, self._chosen()

        def count(reader: ProjectReader, _progress: Progress) -> Triangulation:
            return triangulation(project, tabulator=tabulator, district=district, reader=reader)

        self._job.want(count, self._on_found)

    def _on_found(self, found: Triangulation) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found, language = self._found, self._sitting.preferences.language
        self.facts.setText(below(found, language) if found is not None else "")
        self._pages.setCurrentIndex(0 if found is not None and found.rows else 1)
        glossary, writable = glossary_of(self._sitting.project), self._sitting.writable
        body = QWidget()
        body.setAutoFillBackground(False)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 4, 16, 20)
        inside.setSpacing(12)
        self.cards = []
        for row in found.rows if found is not None else ():
            card = TriangulationCard(row, glossary, language, writable=writable)
            card.quotation_opened.connect(self._on_quotation)
            card.judged.connect(
                lambda judgement, words, code=row.code: self._on_judged(code, judgement, words)
            )
            self.cards.append(card)
            inside.addWidget(card)
        inside.addStretch(1)
        at = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(at)
        self._show_judgements()

    def _show_judgements(self) -> None:
        """Show judgements as they are kept now; nothing is counted for that."""
        reader, district = self._sitting.project.reader, self._chosen()
        coders = {each.id: each.name for each in reader.all(Coder)}
        for card in self.cards:
            kept = judgement_on(reader, card.row.code, district)
            card.show_judgement(kept, coders.get(kept.coder, "") if kept is not None else "")

    def _on_judged(self, code: CodeId, judgement: Judgement | None, implication: str) -> None:
        project, district = self._sitting.project, self._chosen()
        if judgement is None:
            self._sitting.perform(withdrawing(project, code, district))
        else:
            self._sitting.perform(judging(project, code, judgement, implication, district))

    def _on_district(self) -> None:
        self._found = None
        self._refresh()

    def _on_eyes(self) -> None:
        self._stale = True
        if self._in_front:
            self._refresh()

    def _on_quotation(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)

    def _note_commands(self) -> None:
        flag = When.TRIANGULATED
        self._actions.note(
            present=flag if self._in_front else When.ALWAYS, absent=When.ALWAYS if self._in_front else flag
        )

    def _on_export(self) -> None:
        self.keep_writing()
        title = self.tr("Export the triangulation")
        path = chosen_file(self, self._sitting, title, self.title(), SUFFIXES)
        if path is None:
            return
        project, tabulator, district = self._sitting.project, self._sitting.tabulator, self._chosen()
        language = self._sitting.preferences.language

        def work(stand_ins: StandIns | None, _progress: Progress) -> int:
            with masked_reading(project, stand_ins) as reader:
                masked = stand_ins is not None
                found = triangulation(
                    project, tabulator=tabulator, district=district, reader=reader, masked=masked
                )
            return export_triangulation(project, found, path, language).rows

        export_to(self, self._sitting, path, "triangulation", title, work)
