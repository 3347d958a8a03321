"""How figures of quality are said in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from workbench.domain.quality import Band, CodeQuality, Share


def decimal(value: float | None) -> str:
    """Return a figure between 0 and 1 with two decimals; a dash for None."""
    return "–" if value is None else QLocale().toString(value, "f", 2)


def interval(share: Share) -> str:
    """Return a share with its interval: ``0.84 (0.72–0.92)``; a dash of nothing."""
    if share.value is None:
        return "–"
    return f"{decimal(share.value)} ({decimal(share.low)}–{decimal(share.high)})"


def band_word(band: Band) -> str:
    """Return what a band is called."""
    return {
        Band.RELIABLE: QCoreApplication.translate("Quality", "Reliable"),
        Band.UNCERTAIN: QCoreApplication.translate("Quality", "Uncertain"),
        Band.NOT_YET: QCoreApplication.translate("Quality", "Not yet"),
    }[band]


def band_meaning(band: Band) -> str:
    """Return in one sentence what a band says."""
    return {
        Band.RELIABLE: QCoreApplication.translate(
            "Quality",
            "On sources that the machine had not seen, suggestions were right about as often as you asked, or oftener.",
        ),
        Band.UNCERTAIN: QCoreApplication.translate(
            "Quality",
            "Suggestions are shown, but how often they are right is not known well, or is less than asked.",
        ),
        Band.NOT_YET: QCoreApplication.translate(
            "Quality", "Nothing is suggested unasked; the code still stands in the ranking when you ask."
        ),
    }[band]


class QualityCounts(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def codings_in(self, codings: int, sources: int) -> str:
        """Return so many codings in so many sources."""
        return self.tr("{codings} in {sources}").format(
            codings=self.tr("%Ln codings", "", codings), sources=self.tr("%Ln sources", "", sources)
        )

    def sources(self, number: int) -> str:
        """Return so many sources."""
        return self.tr("%Ln sources", "", number)

    def more_codings(self, number: int) -> str:
        """Return that so many codings more are needed."""
        return self.tr("%Ln more codings", "", number)

    def of_cases(self, number: int) -> str:
        """Return of how many suggestions something is told."""
        return self.tr("of %Ln suggestions", "", number)

    def left(self, number: int) -> str:
        """Return how many mistakes wait for an answer."""
        return self.tr("%Ln left", "", number)


def needs_words(code: CodeQuality) -> str:
    """Return what a code needs before it can be suggested, or before more can be said of it; "" for nothing."""
    if code.needs:
        return QualityCounts().more_codings(code.needs)
    if code.why == "few":
        return QCoreApplication.translate("Quality", "another source")
    if code.why:
        return QCoreApplication.translate("Quality", "a clearer rule")
    return ""


def whole_words(code: CodeQuality, path: str) -> str:
    """Return everything about a code in words, for those who can't see the bar, and for the tool tip."""
    translate = QCoreApplication.translate
    lines = [
        f"{path}: {band_word(code.band)}. {band_meaning(code.band)}",
        QualityCounts().codings_in(code.codings, code.sources),
    ]
    if code.offered.precision.of:
        right = translate("Quality", "Offered unasked: {count} of {of} right, {share}")
        lines.append(
            right.format(
                count=code.offered.precision.count,
                of=code.offered.precision.of,
                share=interval(code.offered.precision),
            )
        )
        more = translate("Quality", "Of ten suggestions in a new source, expect {low} to {high} to be right")
        lines.append(more.format(low=code.next_low, high=code.next_high))
    if code.offered.recall.of:
        found = translate("Quality", "Of your codings it found {share}")
        lines.append(found.format(share=interval(code.offered.recall)))
    if code.keywords.precision.of:
        words = translate("Quality", "Keywords alone: right {right}, found {found}")
        lines.append(
            words.format(right=interval(code.keywords.precision), found=interval(code.keywords.recall))
        )
    needs = needs_words(code)
    if needs:
        lines.append(translate("Quality", "Needs: {what}").format(what=needs))
    return "\n".join(lines)
