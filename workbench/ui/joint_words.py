"""The words of joint displays in the window, and the signs of how figures and talk stand to each other."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from workbench.domain.joint_displays import Fit, SurveyFigure
from workbench.services.joint_displays import DisplayView, Told

FIT_ICONS: Final = {
    Fit.CONFIRMS: "check",
    Fit.EXPANDS: "plus",
    Fit.CONTRADICTS: "swap",
    Fit.OPEN: "more",
}


def fit_word(fit: Fit) -> str:
    """Return what a fit is called."""
    return {
        Fit.CONFIRMS: QCoreApplication.translate("JointWords", "Confirms"),
        Fit.EXPANDS: QCoreApplication.translate("JointWords", "Expands"),
        Fit.CONTRADICTS: QCoreApplication.translate("JointWords", "Contradicts"),
        Fit.OPEN: QCoreApplication.translate("JointWords", "Not judged yet"),
    }[fit]


def figure_title(figure: SurveyFigure) -> str:
    """Return what a figure measures, and for whom."""
    return f"{figure.indicator} ({figure.group})" if figure.group else figure.indicator


class JointWords(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def counts(self, told: Told) -> str:
        """Return how much the talks say of a code."""
        if not told.codings:
            return self.tr("no coding")
        return " · ".join(
            (
                self.tr("%Ln codings", "", told.codings),
                self.tr("%Ln sources", "", told.sources),
                self.tr("%Ln speakers", "", told.speakers),
            )
        )

    def hidden(self, count: int) -> str:
        """Return that quotations are not shown, and why."""
        return self.tr("%Ln not shown: another coder's, or waiting for their place in the text", "", count)

    def rows(self, count: int) -> str:
        """Return how many rows there are."""
        return self.tr("%Ln rows", "", count)

    def made(self, count: int) -> str:
        """Return how many rows were made."""
        return self.tr("%Ln rows were made.", "", count)

    def facts(self, view: DisplayView) -> str:
        """Return what counts in a display, and what is left out."""
        parts = [self.rows(len(view.rows))]
        if any(row.told for row in view.rows):
            parts.append(
                self.tr("moderators' talk counted")
                if view.moderator
                else self.tr("moderators' talk left out")
            )
        if view.placeless:
            parts.append(self.tr("%Ln codings without a district, in no district's row", "", view.placeless))
        if view.hidden:
            parts.append(self.tr("%Ln quotations not shown", "", view.hidden))
        return "  ·  ".join(parts)
