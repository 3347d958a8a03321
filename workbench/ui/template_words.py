"""What looks of Word files are called, and what is said of a template before anything is written in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from workbench.domain.templates import House, TemplateChoice, TemplateLack, TemplateRemark


def house_name(house: House) -> str:
    """Return what a look of ours is called."""
    tr = QCoreApplication.translate
    return {
        House.PLAIN: tr("Templates", "Plain"),
        House.ARTICLE: tr("Templates", "Journal article (APA 7)"),
        House.BRIEF: tr("Templates", "Policy brief (A5)"),
        House.MINISTRY: tr("Templates", "Ministry report"),
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
    tr = QCoreApplication.translate
    styles = [each.subject for each in remarks if each.lack is TemplateLack.STYLE]
    said = []
    if styles:
        said.append(
            tr("Templates", "Styles that the template lacks, ours come in their place: {names}.").format(
                names=", ".join(styles)
            )
        )
    words = {
        TemplateLack.TABLE_STYLE: tr("Templates", "It has no style for tables: ours is used."),
        TemplateLack.FURNITURE: tr("Templates", "It has neither header nor footer: ours are used."),
        TemplateLack.PAGE_NUMBER: tr("Templates", "Its header and footer number no page."),
        TemplateLack.NARROW: tr(
            "Templates", "Its pages have room for {subject} cm even when turned: wide tables will be tight."
        ),
        TemplateLack.LEFT_OUT: tr(
            "Templates", "What would fetch or run something from elsewhere is left out ({subject})."
        ),
    }
    said += [words[each.lack].format(subject=each.subject) for each in remarks if each.lack in words]
    return " ".join(said)
