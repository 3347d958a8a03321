"""A look at what is about to be imported, with everything that was recognised open to correction."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sources import Source
from workbench.services.across import Across, across, agreeing, joined
from workbench.services.importing import Proposal, split_up
from workbench.services.similar import like, similar
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.import_files import FilesPanel
from workbench.ui.dialogs.proposal_details import SPEAKERS, ProposalDetails
from workbench.ui.job_runner import JobRunner
from workbench.ui.models.proposals_model import ProposalsModel
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import sentence

_AT_ONCE = 150_000
"""How many code points are read anew while the window waits; more are read beside it."""
Change = Callable[[Proposal], Proposal]


class ImportDialog(QDialog):
    """Lists the files at the left, the chosen one at the right. Nothing is saved before *Import* is pressed."""

    def __init__(
        self,
        parent: QWidget | None,
        proposals: tuple[Proposal, ...],
        districts: Mapping[DistrictId, District],
        language: str,
        *,
        taken: Iterable[str] = (),
        sources: Iterable[Source] = (),
        jobs: JobRunner | None = None,
    ) -> None:
        super().__init__(parent)
        # A small screen cuts off the buttons of a larger dialog; the frame wants some room too.
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1280, 780).boundedTo(room))
        self._districts = tuple(districts.values())
        self._jobs, self._language = jobs, language
        self._sources = tuple(sources)
        self._apart: set[tuple[str, str | None]] = set()
        self.model = ProposalsModel(proposals, districts, language, taken)
        self.files = FilesPanel(self.model, districts)
        self.table = self.files.table
        self.details = ProposalDetails(districts, language)
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        self._told = label("danger", wraps=True)
        self.people = button("quiet")
        self.import_button, self._cancel = button("primary"), button()
        self._connect()
        self._lay_out()
        self._say()
        self._say_ready()
        self.table.selectRow(self.model.first_ready())
        self.table.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        proposals: tuple[Proposal, ...],
        districts: Mapping[DistrictId, District],
        language: str,
        *,
        taken: Iterable[str] = (),
        sources: Iterable[Source] = (),
        jobs: JobRunner | None = None,
    ) -> tuple[Proposal, ...] | None:
        """Return what is to be imported, as corrected, or None.

        ``taken`` are the names of the project's ``sources``; long files are read anew in ``jobs``.
        """
        dialog = cls(parent, proposals, districts, language, taken=taken, sources=sources, jobs=jobs)
        return dialog.model.ready() if answered(dialog) else None

    @property
    def row(self) -> int:
        """The row of the file that is shown."""
        return self.table.currentIndex().row()

    def _connect(self) -> None:
        self.files.chosen.connect(self._show)
        self.model.chosen_changed.connect(self._on_changed)
        self.details.corrected.connect(lambda change: self._correct({self.row: change}, anew=False))
        self.details.reread.connect(lambda change: self._correct({self.row: change}))
        self.details.split_wanted.connect(self._on_split)
        self.details.similar_wanted.connect(self._on_similar)
        self.details.speakers.merges.across_decided.connect(self._on_across)
        self.people.clicked.connect(self._on_people)
        self.import_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.files)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([720, 540])
        foot = QHBoxLayout()
        foot.addWidget(self.people)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Import sources"))
        self._heading.setText(self.tr("Import sources"))
        self._hint.setText(
            self.tr("Nothing is saved yet. Choose a file to see and correct what was recognised in it.")
        )
        self._cancel.setText(self.tr("Cancel"))
        self.import_button.setDefault(True)

    def _say_ready(self) -> None:
        ready, clashing = len(self.model.ready()), len(self.model.clashing)
        self.import_button.setText(self.tr("Import %n files", "", ready))
        self.import_button.setEnabled(ready > 0 and not clashing)
        self._told.setText(
            self.tr("%n files bear a name that is taken; rename them or leave them out.", "", clashing)
            if clashing
            else ""
        )
        people = len(self._people())
        self.people.setVisible(people > 0)
        self.people.setText(self.tr("%n people may speak in several files", "", people))

    def _show(self, row: int) -> None:
        proposal = self.model.at(row)
        if proposal is not None:
            alike = len(similar(proposal, self.model.all()))
            self.details.show_proposal(proposal, alike, self._people_in(proposal))

    def _on_changed(self) -> None:
        self._say_ready()
        self._show(self.row)

    def _correct(self, changes: Mapping[int, Change], *, anew: bool = True) -> None:
        """Correct proposals: at once, or beside the window where much has to be read ``anew``."""
        before = {row: each for row in changes if (each := self.model.at(row)) is not None}
        size = sum(each.source.characters for each in before.values() if each.source is not None)

        def corrected() -> dict[int, Proposal]:
            return {row: changes[row](each) for row, each in before.items()}

        if not anew or self._jobs is None or size <= _AT_ONCE:
            self._take(before, corrected())
            return
        self._set_busy(busy=True)
        self._jobs.start(
            self.tr("Reading %n files", "", len(before)),
            lambda _progress: corrected(),
            lambda found: self._on_read(before, found),
            self._on_failed,
            quiet=True,
        )

    def _on_read(self, before: Mapping[int, Proposal], found: Mapping[int, Proposal]) -> None:
        self._set_busy(busy=False)
        self._take(before, found)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._told.setText(sentence(error, self._language))

    def _take(self, before: Mapping[int, Proposal], found: Mapping[int, Proposal]) -> None:
        """Show corrected proposals, and those who speak in other files too as they are called now."""
        rows = {row: each for row, each in found.items() if self.model.at(row) is before[row]}
        everything = list(self.model.all())
        for row, each in rows.items():
            everything[row] = each
            everything = list(agreeing(everything, each))
        changed = {row: each for row, each in enumerate(everything) if each is not self.model.at(row)}
        if changed:
            self.model.replace_all(changed)

    def _set_busy(self, *, busy: bool) -> None:
        self.details.setEnabled(not busy)
        self.files.setEnabled(not busy)
        self.import_button.setEnabled(not busy)
        self._hint.setText(self.tr("Reading anew…") if busy else "")
        if not busy:
            self._say()

    def _on_split(self) -> None:
        proposal = self.model.at(self.row)
        if proposal is None:
            return
        own = proposal.source.name.casefold() if proposal.source else ""
        taken = [name for name in self.model.names() if name.casefold() != own]
        self.model.split(self.row, split_up(proposal, self._districts, taken, sources=self._sources))

    def _on_similar(self) -> None:
        example = self.model.at(self.row)
        if example is None:
            return
        alike = similar(example, self.model.all())
        rows = [row for row, each in enumerate(self.model.all()) if any(each is other for other in alike)]
        self._correct(dict.fromkeys(rows, lambda now: like(example, now)))

    def _people(self) -> list[Across]:
        return [
            each
            for each in across(self.model.all())
            if (each.name.casefold(), each.district) not in self._apart
        ]

    def _people_in(self, proposal: Proposal) -> list[tuple[Across, str]]:
        """Return those of a file who may speak in others too, with the names of those."""
        if proposal.source is None:
            return []
        own = proposal.source.id
        names = {each.source.id: each.source.name for each in self.model.all() if each.source is not None}
        return [
            (each, ", ".join(f"“{names[source]}”" for source, _ in each.places if source != own))
            for each in self._people()
            if own in {source for source, _ in each.places}
        ]

    def _on_across(self, found: Across, one: bool) -> None:
        if not one:
            self._apart.add((found.name.casefold(), found.district))
            self._on_changed()
            return
        now = joined(self.model.all(), found)
        self.model.replace_all({row: each for row, each in enumerate(now) if each is not self.model.at(row)})

    def _on_people(self) -> None:
        """Go to the next file with somebody who may speak in others."""
        count, people = self.model.rowCount(), self._people()
        own = {source for each in people for source, _ in each.places}
        for row in [(self.row + step) % count for step in range(count + 1)]:
            proposal = self.model.at(row)
            if proposal is not None and proposal.source is not None and proposal.source.id in own:
                self.table.selectRow(row)
                self.details.tabs.setCurrentIndex(SPEAKERS)
                return
