"""Setting up the study's districts: by hand, from the country's list, from a file; changing, deleting, naming them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.coding.district_removal import DistrictContents, RemoveDistrict, district_contents
from workbench.coding.district_setup import EditDistrict, ReviseDistricts
from workbench.coding.districts import AddDistrict
from workbench.domain.districts import District, Outline, PlaceLevel
from workbench.domain.errors import DistrictInUse, WorkbenchError
from workbench.domain.ids import DistrictId
from workbench.domain.store import Change, ProjectReader
from workbench.services.district_files import DistrictSheet, districts_in_file
from workbench.services.jobs import Progress
from workbench.services.regions import outlines_for
from workbench.ui.actions import Actions
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.district_dialog import DistrictDialog
from workbench.ui.dialogs.district_file_preview import DistrictFilePreview
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.regency_dialog import RegencyDialog
from workbench.ui.latest_job import LatestJob
from workbench.ui.sitting import Sitting


class DistrictSetup(QObject):
    """What the commands that set up districts do. ``marked`` tells which district is marked."""

    district_added = Signal(str)
    """Its id: the last one, where there are several."""

    def __init__(
        self, sitting: Sitting, actions: Actions, marked: Callable[[], DistrictId | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sitting, self._marked, self._window = sitting, marked, parent
        self._reading = LatestJob(sitting, lambda: self.tr("Reading a file of districts"), self)
        actions.on("add_district", self.add)
        actions.on("edit_district", self.edit)
        actions.on("remove_district", self.remove)
        actions.on("districts_of_indonesia", self.choose_of_country)
        actions.on("districts_from_file", self.choose_file)
        actions.on("call_places", self.choose_level)

    def add(self) -> None:
        """Ask for a district and add it to the study."""
        district = DistrictDialog.ask(self._window) if self._sitting.writable else None
        if district is None:
            return
        told = self.tr("{district} is added.").format(district=district.name)
        if self._sitting.perform(AddDistrict(district, self._outline(district)), told) is not None:
            self.district_added.emit(district.id)

    def edit(self) -> None:
        """Show the marked district to be changed."""
        before = self._district()
        if before is None or not self._sitting.writable:
            return
        after = DistrictDialog.ask(self._window, before)
        if after is not None and after != before:
            known = self._sitting.project.reader.find(Outline, before.id) is not None
            self._sitting.perform(EditDistrict(after, None if known else self._outline(after)))

    def remove(self) -> None:
        """Delete the marked district, after a look at what hangs on it."""
        district = self._district()
        if district is None or not self._sitting.writable:
            return
        found = district_contents(self._sitting.project.reader, district.id)
        if found.cases or found.sessions:
            self._sitting.tell(DistrictInUse(district.name, found.cases, found.sessions, found.facilitators))
            return
        sure = not _holds_anything(found) or Question.ask(
            self._window,
            self.tr("Delete “{name}”?").format(name=district.name),
            self._with_it(found),
            self.tr("Delete"),
            danger=True,
        )
        if sure:
            told = self.tr("“{name}” is deleted.").format(name=district.name)
            self._sitting.perform(RemoveDistrict(district.id, district.name), told)

    def choose_of_country(self) -> None:
        """Ask for kabupaten and kota of the country's list, and add them in one step."""
        reader = self._sitting.project.reader
        there = {each.code_home_affairs for each in reader.all(District)} - {""}
        chosen = RegencyDialog.ask(self._window, there) if self._sitting.writable else None
        if not chosen:
            return
        districts = tuple(each.district() for each in chosen)
        outlines = outlines_for(districts, self._sitting.project.place_level)
        count = len(districts)
        told = self.tr("%n districts are added.", "", count)
        if self._sitting.perform(ReviseDistricts(districts, outlines), told) is not None:
            self.district_added.emit(districts[-1].id)

    def choose_file(self) -> None:
        """Ask for a file of districts."""
        if not self._sitting.writable:
            return
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Districts from a file"),
            str(Path.home()),
            self.tr("Sheets and maps (*.csv *.tsv *.xlsx *.geojson *.json);;All files (*)"),
        )
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Show what a file of districts would add or change; write it when the person wants that."""
        level = self._sitting.project.place_level

        def read(reader: ProjectReader, _progress: Progress) -> DistrictSheet | WorkbenchError:
            try:
                return districts_in_file(reader, level, path)
            except WorkbenchError as error:
                return error

        self._reading.want(read, lambda found: self._on_read(path, found))

    def choose_level(self) -> None:
        """Ask what the study's districts are called."""
        project = self._sitting.project
        names = {
            PlaceLevel.DISTRICT: self.tr("Kabupaten and kota"),
            PlaceLevel.SUBDISTRICT: self.tr("Kecamatan"),
            PlaceLevel.VILLAGE: self.tr("Desa"),
            PlaceLevel.PROVINCE: self.tr("Provinces"),
            PlaceLevel.PLACE: self.tr("Places"),
        }
        chosen = AskChoice.ask(
            self._window,
            self.tr("What the places are called"),
            self.tr("Every table, picture and label calls the study's places so. Nothing else changes."),
            choices=[(level.value, words) for level, words in names.items()],
            now=project.place_level.value,
            yes=self.tr("Set"),
        )
        if chosen is None or chosen == project.place_level.value or not self._sitting.writable:
            return
        project.call_places(PlaceLevel(chosen))
        self._sitting.preferences.call_places(project.place_level)
        self._sitting.changed.emit(Change(frozenset({District}), frozenset()))

    def drop(self) -> None:
        """Want no file any more."""
        self._reading.drop()

    def _on_read(self, path: Path, found: DistrictSheet | WorkbenchError) -> None:
        if isinstance(found, WorkbenchError):
            self._sitting.tell(found)
            return
        language = self._sitting.preferences.language
        if not DistrictFilePreview.ask(self._window, path.name, found, language):
            return
        operation = found.operation()
        if operation is None:
            return
        count = len(operation.districts)
        told = self.tr("%n districts are taken over.", "", count)
        if self._sitting.perform(operation, told) is not None:
            self.district_added.emit(operation.districts[-1].id)

    def _district(self) -> District | None:
        marked = self._marked()
        return self._sitting.project.reader.find(District, marked) if marked else None

    def _outline(self, district: District) -> Outline | None:
        return next(iter(outlines_for([district], self._sitting.project.place_level)), None)

    def _with_it(self, found: DistrictContents) -> str:
        """Say what goes with a district, and what stays without one."""
        links, summaries, memos = found.links, found.summaries, found.memos
        sources, people = found.sources, found.participants
        gone = [
            (links, self.tr("%n statements", "", links)),
            (summaries, self.tr("%n summaries", "", summaries)),
            (memos, self.tr("%n memos", "", memos)),
        ]
        stays = [
            (sources, self.tr("%n sources", "", sources)),
            (people, self.tr("%n participants", "", people)),
        ]
        lost = ", ".join(words for number, words in gone if number)
        kept = ", ".join(words for number, words in stays if number)
        parts = [
            self.tr("With it go: {things}.").format(things=lost) if lost else "",
            self.tr("These stay without a district: {things}.").format(things=kept) if kept else "",
            self.tr("You can undo this, now or later."),
        ]
        return " ".join(each for each in parts if each)


def _holds_anything(found: DistrictContents) -> bool:
    return any((found.links, found.summaries, found.memos, found.sources, found.participants))
