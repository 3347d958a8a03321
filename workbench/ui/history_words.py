"""The history's longer words: the page on a step, and what going back would change."""

from collections import Counter
from html import escape

from PySide6.QtCore import QCoreApplication, QObject

from workbench.domain.store import RECORD_KINDS, Record
from workbench.services.history import HistoryStep, StepDetails, WayBack
from workbench.ui.labels import moment_words
from workbench.ui.models.history_model import fate_words
from workbench.ui.phrases import step_text
from workbench.ui.phrases_history import FieldWords, change_title, changed_fields, counted_kind
from workbench.ui.theme import current_theme


class History(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def more(self, records: int) -> str:
        """Return that there are more records."""
        return self.tr("and %n more records", "", records)


def details_page(step: HistoryStep, found: StepDetails, language: str) -> str:
    """Return the page on a step as rich text: who, when, what became of it, and each record before and after."""
    theme = current_theme()
    facts = " · ".join(filter(None, (step.coder, moment_words(step.heading.at), fate_words(step))))
    title = escape(step_text(step.heading.step, language))
    parts = [f"<p><b>{title}</b><br><span style='color:{theme.muted}'>{escape(facts)}</span></p>"]
    for change in found.changes:
        fields = "".join(_field(each) for each in changed_fields(change, found.names, language))
        parts.append(f"<p><b>{escape(change_title(change, language))}</b>{fields}</p>")
    rest = found.total - len(found.changes)
    if rest > 0:
        parts.append(f"<p style='color:{theme.muted}'>{escape(History().more(rest))}</p>")
    return "".join(parts)


def way_words(way: WayBack, language: str) -> str:
    """Return what going back would change: a line each for what comes back, what changes and what goes, by kind."""
    told = QCoreApplication.translate("History", "To how it was just after this step: {step}.").format(
        step=step_text(way.step.step, language)
    )
    lines = [
        words + " " + _counts(counts, language)
        for words, counts in (
            (QCoreApplication.translate("History", "Comes back:"), way.brought_back),
            (QCoreApplication.translate("History", "Changes:"), way.changed),
            (QCoreApplication.translate("History", "Goes:"), way.taken_out),
        )
        if counts
    ]
    kept = QCoreApplication.translate(
        "History", "This is a step of its own and can be undone; every later step stays in the history."
    )
    return "\n".join((told, "", *lines, "", kept))


def _counts(counts: Counter[type[Record]], language: str) -> str:
    return ", ".join(counted_kind(kind, counts[kind], language) for kind in RECORD_KINDS if counts[kind])


def _field(field: FieldWords) -> str:
    muted = current_theme().muted
    before, after = escape(field.before), escape(field.after)
    if before and after:
        change = f"<s>{before}</s> → {after}"
    elif after:
        change = after
    else:
        change = f"<s>{before}</s>"
    return f"<br><span style='color:{muted}'>{escape(field.name)}:</span> {change}"
