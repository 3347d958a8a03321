"""What a list of supervision is narrowed to, and periods that people ask for, in words."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import Lens
from workbench.ui.panels.supervision_words import day_word


def lens_word(lens: Lens) -> str:
    """Return what a lens lets through, as a menu says it."""
    translate = QCoreApplication.translate
    return {
        Lens.NOT_CLOSED: translate("Supervision", "Not closed"),
        Lens.FLAGGED: translate("Supervision", "With a flag up"),
        Lens.ESCALATION_WAITS: translate("Supervision", "Escalated, no answer yet"),
        Lens.REFERRAL_WAITS: translate("Supervision", "Referred, no feedback yet"),
        Lens.APPROVAL_WAITS: translate("Supervision", "Waiting for approval"),
        Lens.PLANNED: translate("Supervision", "Planned"),
        Lens.NOT_HELD: translate("Supervision", "Planned, but its day has passed"),
        Lens.DRAFT: translate("Supervision", "Drafts"),
        Lens.UNSIGNED: translate("Supervision", "Final, not acknowledged"),
        Lens.MISSED: translate("Supervision", "Missed"),
        Lens.HELD: translate("Supervision", "Held"),
        Lens.OPEN: translate("Supervision", "Open"),
        Lens.UNVERIFIED: translate("Supervision", "Done, not verified"),
        Lens.AMBER: translate("Supervision", "Carried forward three times"),
    }[lens]


def periods(today: date) -> tuple[tuple[str, date, date], ...]:
    """Return the usual periods: what they are called, their first day and their last."""
    translate = QCoreApplication.translate
    monday = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    before = (month - timedelta(days=1)).replace(day=1)
    next_month = (month + timedelta(days=32)).replace(day=1)
    return (
        (translate("Supervision", "This week"), monday, monday + timedelta(days=6)),
        (translate("Supervision", "This month"), month, next_month - timedelta(days=1)),
        (translate("Supervision", "Last month"), before, month - timedelta(days=1)),
        (translate("Supervision", "Last 90 days"), today - timedelta(days=89), today),
        (translate("Supervision", "This year"), date(today.year, 1, 1), date(today.year, 12, 31)),
    )


def period_word(wanted: SupervisionFilter, today: date) -> str:
    """Return a filter's period in words; empty when it asks for none."""
    translate, since, until = QCoreApplication.translate, wanted.since, wanted.until
    if since is None and until is None:
        return ""
    for words, first, last in periods(today):
        if (since, until) == (first, last):
            return words
    if since is None and until is not None:
        return translate("Supervision", "until {day}").format(day=day_word(until))
    if since is not None and until is None:
        return translate("Supervision", "from {day}").format(day=day_word(since))
    assert since is not None
    assert until is not None
    return f"{day_word(since)} – {day_word(until)}"
