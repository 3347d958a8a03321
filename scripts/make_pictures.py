"""Make the manual's pictures from the example study: ``python scripts/make_pictures.py [OUT [PICTURE…]]``.

Nothing on the screen is needed and nothing of the person's own is read: the project lies in a temporary folder, the
settings are the plain ones. Pictures have a palette of their own, so that the folder stays small.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from picture_decisions import DECIDED, decide
from picture_material import FIELD, STUDY, prepare
from picture_studio import CODER, Studio, kept
from picture_work import AT_WORK, work
from pictures_of_desk import AT_WORK as OF_WORK
from pictures_of_desk import IN_STUDY as AT_DESK
from pictures_of_discovery import IN_STUDY as IN_DISCOVERY
from pictures_of_districts import BEKASI, IN_BEKASI
from pictures_of_districts import IN_STUDY as OF_DISTRICTS
from pictures_of_finding import IN_STUDY as IN_FINDING
from pictures_of_material import IN_FIELD, IN_STUDY
from pictures_of_printing import AT_PRINT, IN_PRINT, prepare_print
from pictures_of_privacy import OF_DECISIONS as OF_PRIVACY
from pictures_of_suggestions import OF_DECISIONS, OF_SUGGESTIONS
from pictures_of_supervision import IN_STUDY as IN_SUPERVISION
from pictures_of_tables import IN_STUDY as AT_TABLES
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.jobs import Silent
from workbench.services.settings import Settings
from workbench.ui.collector import Collector
from workbench.ui.preferences import Preferences

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SCREEN = {"name": "one", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "dpr": 1}

CODED = "FGD Sampang – pendamping"
QUOTE = "pakai bahasa Indonesia, anaknya yang keluar bilang"
TYPED = "bahasa"
SCROLLED = 20
UNCODED = "FGD Garut – KPM"


def start(studio: Studio) -> QImage:
    """Take the start page."""
    return studio.picture()


def coding(studio: Studio) -> QImage:
    """Select a few words and begin to name their code."""
    desk = studio.coding(CODED)
    reading = desk.transcript.reading
    assert reading is not None
    begin = reading.text.index(QUOTE)
    desk.transcript.view.set_selection(Span(begin, begin + len(QUOTE)))
    bar = desk.transcript.view.verticalScrollBar()
    bar.setValue(bar.value() + SCROLLED)
    studio.rest()
    desk.coding.open_box()
    desk.box.field.setText(TYPED)
    image = studio.picture(desk.box)
    desk.box.hide()
    desk.transcript.view.clear_selection()
    return image


def participation(studio: Studio) -> QImage:
    """Look at who takes part."""
    desk = studio.coding(UNCODED)
    studio.window.commands["show_participation"].trigger()
    image = studio.picture()
    studio.window.commands["find_source"].trigger()
    desk.transcript.view.setFocus()
    return image


Maker = Callable[[Studio], QImage]
READ: dict[str, Maker] = {"coding": coding, "participation": participation}
"""Pictures of the example study by their file's name."""
SHOWN: dict[str, dict[str, Maker]] = {
    STUDY: READ
    | AT_DESK
    | IN_FINDING
    | IN_DISCOVERY
    | AT_TABLES
    | OF_DISTRICTS
    | IN_SUPERVISION
    | OF_SUGGESTIONS
    | IN_STUDY,
    BEKASI: IN_BEKASI,
    DECIDED: OF_DECISIONS | OF_PRIVACY,
    AT_WORK: OF_WORK,
    FIELD: IN_FIELD,
    IN_PRINT: AT_PRINT,
}
ONLY = set(sys.argv[2:])
"""The pictures that are to be made; all, when none is named."""


def is_wanted(picture: str) -> bool:
    """Tell whether a picture is to be made."""
    return not ONLY or picture in ONLY


def main() -> int:
    """Make all pictures."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    with tempfile.TemporaryDirectory() as name:
        screen = Path(name) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        application = QApplication([])
        Collector(application)
        preferences = Preferences(application, Settings(appearance="light", coder=CODER), lasting=False)
        prepare(Path(name))
        prepare_print(Path(name))
        work(Path(name))
        if any(map(is_wanted, SHOWN[DECIDED])):
            decide(Path(name))
        studies.create_example(Path(name) / BEKASI, Silent(), study="bekasi").close()
        studio = Studio(application, preferences, Path(name))
        for language in ("id", "en"):
            preferences.set_language(language)
            if is_wanted("start"):
                kept(start(studio), out / language / "start.png")
            for project, makers in SHOWN.items():
                wanted = {each: maker for each, maker in makers.items() if is_wanted(each)}
                if wanted:
                    studio.open(project)
                for picture, maker in wanted.items():
                    kept(maker(studio), out / language / f"{picture}.png")
                if wanted:
                    studio.close(project)
        studio.leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
