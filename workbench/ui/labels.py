"""The words for kinds and roles, in the language of the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind


def kind_word(kind: SourceKind) -> str:
    """Return what a kind of source is called."""
    return {
        SourceKind.FGD: QCoreApplication.translate("Labels", "FGD"),
        SourceKind.INTERVIEW: QCoreApplication.translate("Labels", "Interview"),
        SourceKind.NOTE: QCoreApplication.translate("Labels", "Field note"),
        SourceKind.SURVEY: QCoreApplication.translate("Labels", "Survey answers"),
    }[kind]


def role_word(role: Role) -> str:
    """Return what a participant's role is called."""
    return {
        Role.MODERATOR: QCoreApplication.translate("Labels", "Moderator"),
        Role.FACILITATOR: QCoreApplication.translate("Labels", "PKH facilitator"),
        Role.COORDINATOR: QCoreApplication.translate("Labels", "Coordinator"),
        Role.OFFICIAL: QCoreApplication.translate("Labels", "Dinas official"),
        Role.BENEFICIARY: QCoreApplication.translate("Labels", "Beneficiary (KPM)"),
        Role.OTHER: QCoreApplication.translate("Labels", "Other"),
    }[role]


def clock_words(seconds: float | None) -> str:
    """Return a time in a recording as ``h:mm:ss`` or ``m:ss``; empty for None."""
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def moment_words(at: datetime) -> str:
    """Return a moment as a short date and time, in the manner of the window's language."""
    shown = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
