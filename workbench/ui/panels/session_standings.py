"""How far each part of a session's sheet is, and what finalising still needs of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.ui.panels.session_block import SessionBlock
from workbench.ui.panels.session_discussion import SessionDiscussion
from workbench.ui.panels.session_progress import Standing
from workbench.ui.panels.session_sheet import SessionSheet


class SessionNeedsSaid(QObject):
    """Says what is missing; the translators' tool knows the plurals of ``tr`` in a class alone."""

    def supervisor(self) -> str:
        """Say that nobody supervises."""
        return self.tr("say who supervises")

    def met(self) -> str:
        """Say that nobody was met."""
        return self.tr("say who was met")

    def reviews(self, count: int) -> str:
        """Say how many follow-ups wait to be looked at."""
        return self.tr("look at %n follow-ups from before", "", count)

    def rationale(self, code: str) -> str:
        """Say that a decision lacks its reason."""
        return self.tr("{code}: add the reason for the decision").format(code=code)

    def who(self, code: str) -> str:
        """Say that nobody is named for a follow-up."""
        return self.tr("{code}: say who does the follow-up").format(code=code)


def standings_of(sheet: SessionSheet) -> tuple[Standing, ...]:
    """Return the parts of a sheet in order, each with how far it is."""
    return tuple(_standing(sheet, block) for block in sheet.in_order())


def _standing(sheet: SessionSheet, block: SessionBlock) -> Standing:
    words, filled, needed = SessionNeedsSaid(), bool(block.summary.text()), ""
    name = block.head.accessibleName()
    at: QWidget | None = None
    if isinstance(block, SessionDiscussion):
        name = block.case.code
        if block.lacks_rationale:
            needed, at = words.rationale(name), block.rationale.text
        elif block.actions_editor.unfinished():
            needed = words.who(name)
            at = next(row.who for row in block.actions_editor.rows if row.begun)
    elif block.key == "meeting":
        needed, at = _needed_of_meeting(sheet, words)
    elif block.key == "previous" and sheet.reviews.missing():
        needed = words.reviews(sheet.reviews.missing())
        at = _unlooked(sheet)
    elif block.key == "wellbeing":
        filled = any(sheet.wellbeing.data().values())
    return Standing(block.key, name, filled, needed, at)


def _unlooked(sheet: SessionSheet) -> QWidget:
    """Return where the first follow-up waits to be looked at: its verdict, or the words that this one wants."""
    row = next(each for each in sheet.reviews.rows if not each.complete)
    return row.note if row.lacks_words else row.choice.tab_stop()


def _needed_of_meeting(sheet: SessionSheet, words: SessionNeedsSaid) -> tuple[str, QWidget | None]:
    """Return what the meeting still needs, and where it is written."""
    # A file is reviewed without anybody, but then about cases.
    if not sheet.meeting.supervisees.names() and not sheet.discussions:
        return words.met(), sheet.meeting.supervisees
    if not sheet.meeting.supervisor.text().strip():
        return words.supervisor(), sheet.meeting.supervisor
    return "", None
