"""What looks of Word files are called, and what is said of a template before anything is written in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from workbench.domain.templates import House, TemplateChoice, TemplateLack, TemplateRemark


def house_name(house: House) -> str:
    """Return what a look of ours is called."""
    return {
        House.PLAIN: QCoreApplication.translate("Templates", "Plain"),
        House.ARTICLE: QCoreApplication.translate("Templates", "Journal article (APA 7)"),
        House.BRIEF: QCoreApplication.translate("Templates", "Policy brief (A5)"),
        House.MINISTRY: QCoreApplication.translate("Templates", "Ministry report"),
    }[house]


def choice_of(kept: str) -> TemplateChoice:
    """Return the look that is remembered as ``kept``; the plain one for nothing, and for a file that is gone."""
    if kept in {each.value for each in House}:
        return House(kept)
    return Path(kept) if kept and Path(kept).is_file() else House.PLAIN


def kept_of(choice: TemplateChoice) -> str:
    """Return how a look is remembered."""
    return choice.value if isinstance(choice, House) else str(choice)


def remark_words(remarks: Sequence[TemplateRemark]) -> str:
    """Return in a few sentences what is to be known of a template; empty when there is nothing."""
    styles = [each.subject for each in remarks if each.lack is TemplateLack.STYLE]
    said = []
    if styles:
        said.append(
            QCoreApplication.translate(
                "Templates", "Styles that the template lacks, ours come in their place: {names}."
            ).format(names=", ".join(styles))
        )
    words = {
        TemplateLack.TABLE_STYLE: QCoreApplication.translate(
            "Templates", "It has no style for tables: ours is used."
        ),
        TemplateLack.FURNITURE: QCoreApplication.translate(
            "Templates", "It has neither header nor footer: ours are used."
        ),
        TemplateLack.PAGE_NUMBER: QCoreApplication.translate(
            "Templates", "Its header and footer number no page."
        ),
        TemplateLack.NARROW: QCoreApplication.translate(
            "Templates", "Its pages have room for {subject} cm even when turned: wide tables will be tight."
        ),
        TemplateLack.LEFT_OUT: QCoreApplication.translate(
            "Templates", "What would fetch or run something from elsewhere is left out ({subject})."
        ),
    }
    said += [words[each.lack].format(subject=each.subject) for each in remarks if each.lack in words]
    return " ".join(said)
