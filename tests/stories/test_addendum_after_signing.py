"""Both have signed a session; a week later something in it turns out to be wrong."""

from pathlib import Path

import docx
import pytest

from tests.commands.calling import CommandLine
from tests.stories.supervising import Coordinator
from workbench.domain.actions import Action
from workbench.domain.errors import SessionFinalised
from workbench.domain.sessions import SessionState
from workbench.services.supervision import session_edited, session_from
from workbench.services.supervision_papers.door import PaperKind
from workbench.storage.check import check
from workbench.ui.dialogs.session_addendum import SessionAddendum
from workbench.ui.dialogs.session_versions import SessionVersions
from workbench.ui.dialogs.state_question import StateQuestion

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NUMBER, CODE = "END/2026/001", "K-END-001"
WRONG, RIGHT = "Keluarga didatangi tanggal 3 Maret", "Keluarga didatangi tanggal 5 Maret, bukan 3 Maret"
NIK = "5308014103850001"


def test_an_addendum_after_sign_off(coordinator: Coordinator, shell: CommandLine, tmp_path: Path) -> None:
    coordinator.new_case("Data ganda")
    said = {"case": CODE, "discussed": WRONG, "decision": "Perbaiki data", "rationale": "Bantuan terhenti"}
    coordinator.work.sitting.perform(
        session_from(
            coordinator.project,
            {
                "date": "2026-03-02",
                "district": "Ende",
                "supervisor": "KK-01",
                "supervisees": ["PD-07"],
                "cases": [said],
            },
        )
    )
    coordinator.takes("finalise", coordinator.session(NUMBER))
    coordinator.takes("acknowledge", coordinator.session(NUMBER))
    coordinator.say(coordinator.asked(StateQuestion), name="PD-07")
    signed = coordinator.session(NUMBER)
    assert (signed.state, signed.acknowledged_by) == (SessionState.ACKNOWLEDGED, "PD-07")

    # A week later: the day is wrong. The page offers no way to write in it, and nothing else gets by that either.
    coordinator.comes_back(9)
    work = coordinator.work
    work.show_session(signed.id)
    page = work.sessions.page
    assert "edit" not in page.steps
    assert "addendum" in page.steps
    with pytest.raises(SessionFinalised):
        coordinator.project.perform(session_edited(coordinator.project, signed.id, {"summary": "lain"}))

    # She adds what is right, and what follows from it. A NIK that slipped in is asked about before it is kept.
    coordinator.click(page.steps["addendum"])
    dialog = coordinator.asked(SessionAddendum)
    coordinator.enters(dialog.text, f"{RIGHT}, NIK {NIK}")
    row = dialog.follow_ups.add()
    coordinator.enters(row.what, "Perbaiki tanggal di berita acara")
    coordinator.enters(row.who, "PD-07")
    coordinator.click(dialog.yes)
    assert dialog.error.isVisible()
    assert coordinator.session(NUMBER).addenda == ()
    coordinator.enters(dialog.text, RIGHT)
    coordinator.click(dialog.yes)
    assert coordinator.told[-1] == "Adendum tersimpan."

    # What was signed stands as it was, under its own number; the addendum is a revision of its own, with its author.
    after = coordinator.session(NUMBER)
    assert after.discussions == signed.discussions
    assert (after.revision, after.acknowledged_by, after.finalised_at) == (2, "PD-07", signed.finalised_at)
    assert [(each.author, dict(each.fields)["text"]) for each in after.addenda] == [("KK-01", RIGHT)]
    assert coordinator.action("Perbaiki tanggal di berita acara").session == signed.id
    shown = coordinator.texts(page)
    assert WRONG in shown
    assert RIGHT in shown
    coordinator.takes("versions", after)
    versions = coordinator.asked(SessionVersions)
    assert [each.revision for each in versions.versions] == [2, 1]
    assert RIGHT in coordinator.texts(versions)
    versions.list.setCurrentRow(1)
    assert RIGHT not in coordinator.texts(versions.page)
    assert WRONG in coordinator.texts(versions.page)
    versions.accept()

    # On paper both stand, with the signature and the note that the addendum came after it.
    paper = coordinator.writes(
        PaperKind.SESSION, tmp_path / "sesi.docx", lambda dialog: dialog.session.setText(NUMBER)
    )
    document = docx.Document(str(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    words = "\n".join([*(each.text for each in document.paragraphs), *cells])
    for each in (WRONG, RIGHT, "PD-07", "Perbaiki tanggal di berita acara"):
        assert each in words, each
    assert NIK not in words

    # Undone by mistake and done again, it is the same; the command line sees the same record and refuses as the window.
    coordinator.do("undo")
    assert coordinator.session(NUMBER).revision == 1
    assert [each.what for each in coordinator.project.reader.all(Action)] == []
    coordinator.do("redo")
    assert coordinator.session(NUMBER) == after
    assert check(coordinator.project.file).problems == ()
    path = coordinator.project.path
    coordinator.window.leave_project()
    shell.project = path
    told = shell.json("session", "show", NUMBER)
    assert (told["number"], told["state"], told["revision"]) == (NUMBER, "acknowledged", 2)
    assert "diterima" in shell.on("session", "finalise", NUMBER, lang="id").fails(5)
