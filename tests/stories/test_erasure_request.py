"""A family asks for its words to go: they go from records, history and later backups; a tombstone stays."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine
from tests.stories.supervising import COSTS, Coordinator
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.sessions import Session
from workbench.services import case_events, supervision
from workbench.services.projects import open_project
from workbench.services.supervision_copies import CopyWish, write_copy
from workbench.services.supervision_masking import copy_mask
from workbench.storage.check import check
from workbench.supervision.copying import CopyFor
from workbench.ui.dialogs.erase_dialog import EraseDialog
from workbench.ui.dialogs.merge_copy import MergeCopy

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CODE, OTHER = "K-END-001", "K-END-002"
THEIRS = ("Kambingkuning", "Perahumerah", "Jagungbiru", "Kelapaungu", "Rotanjingga")
"""Words that stand nowhere else: one each in situation, session, follow-up, flag and an earlier wording."""
OTHERS = "Sekolahhijau"


def held(coordinator: Coordinator) -> Session:
    """Log a session about both families."""
    project = coordinator.project
    cases = [
        {
            "case": CODE,
            "discussed": f"Soal {THEIRS[1]}",
            "decision": "Kunjungi",
            "rationale": "Perlu",
            "themes": [{"code": COSTS, "strength": 2}],
            "actions": [{"what": f"Cari {THEIRS[2]}", "who": "PD-07", "due": "2026-03-16"}],
        },
        {"case": OTHER, "discussed": f"Soal {OTHERS}"},
    ]
    data = {"date": "2026-03-02", "district": "Ende", "supervisor": "KK-01", "supervisees": ["PD-07"]}
    coordinator.work.sitting.perform(supervision.session_from(project, {**data, "cases": cases}))
    return coordinator.session("END/2026/001")


def test_an_erasure_request(coordinator: Coordinator, shell: CommandLine, tmp_path: Path) -> None:
    case = coordinator.new_case(f"Mula-mula {THEIRS[4]}")
    coordinator.new_case("Keluarga lain")
    sitting = coordinator.work.sitting
    sitting.perform(supervision.case_edited(coordinator.project, CODE, {"situation": f"Tentang {THEIRS[0]}"}))
    sitting.perform(case_events.flag_raised(coordinator.project, CODE, {"reason": f"Ingat {THEIRS[3]}"}))
    session = held(coordinator)
    coordinator.takes("finalise", session)
    before = write_copy(
        coordinator.project,
        CopyWish(CopyFor.DISTRICT),
        tmp_path / "sebelum.zip",
        "id",
        copy_mask(coordinator.project),
    )
    assert b"Kambingkuning" in content(coordinator)

    # The letter comes. She is told what goes, that nothing takes it back, and what is beyond reach; she types the code
    # once more, and only then the button wakes.
    coordinator.comes_back(20)
    work = coordinator.work
    work.show_case(case.id)
    told: list[str] = []

    def erase(dialog: EraseDialog) -> None:
        assert dialog.name.text() == CODE
        assert not dialog.yes.isEnabled()
        coordinator.enters(dialog.reason, "Permintaan keluarga, surat 12/2026")
        told.append(coordinator.texts(dialog))
        assert not dialog.yes.isEnabled()
        coordinator.enters(dialog.again, CODE)
        dialog.yes.click()

    coordinator.answers(EraseDialog, erase)
    coordinator.do("erase_record")
    assert coordinator.told[-1] == f"Isi {CODE} sudah dihapus."
    assert "cadangan" in told[0]

    # What stays is a tombstone: the code name, its days and state, on what ground and by whom.
    gone = coordinator.case(CODE)
    assert gone.erased is not None
    assert (gone.erased.by, gone.erased.reason) == ("KK-01", "Permintaan keluarga, surat 12/2026")
    assert (gone.situation, gone.themes, gone.evidence) == ("", (), ())
    assert gone.state is case.state
    work.show_case(gone.id)
    assert "Isi kasus ini sudah dihapus atas permintaan." in coordinator.texts(work.case)

    # The other family's words in the same session stay; the session keeps its number and its signature.
    after = coordinator.session(session.number)
    assert after.discussion_of(coordinator.case(OTHER).id).discussed == f"Soal {OTHERS}"
    assert after.finalised_at is not None

    # Nothing can bring it back: no undo, no copy made before, no edit.
    assert not coordinator.window.commands["undo"].isEnabled()
    coordinator.opens(before.path)
    coordinator.answers(MergeCopy, lambda dialog: dialog.yes.click())
    coordinator.do("supervision_merge")
    assert coordinator.case(CODE) == gone
    assert coordinator.session(session.number) == after

    # The words are not in the file any more, nor in a backup made now, nor in what the history tells.
    assert check(coordinator.project.file).problems == ()
    assert Subject(MemoTarget.CASE, gone.id) == work.subject()
    path = coordinator.project.path
    coordinator.window.leave_project()
    backup = tmp_path / "cadangan.workbench"
    shell.project = path
    shell.json("backup", backup)
    log = shell.on("log", "--json").out
    for word in THEIRS:
        for each in (path.read_bytes(), backup.read_bytes(), log.encode()):
            assert word.encode() not in each, word
    assert OTHERS.encode() in path.read_bytes()
    again = open_project(backup, read_only=True)
    assert check(again.file).problems == ()
    again.close()


def content(coordinator: Coordinator) -> bytes:
    """Return the project's bytes as they lie on the disk."""
    coordinator.project.file.checkpoint()
    return coordinator.project.path.read_bytes()
