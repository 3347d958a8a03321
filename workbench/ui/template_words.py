"""What looks of Word files are called, and what is said of a template before anything is written in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from workbench.domain.templates import House, TemplateChoice, TemplateLack, TemplateRemark
from workbench.ui.phrases_templates import style_name, template_remark_text


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


def remark_words(remarks: Sequence[TemplateRemark], language: str) -> str:
    """Return in a few sentences what is to be known of a template; empty when there is nothing."""
    styles = [style_name(each.subject, language) for each in remarks if each.lack is TemplateLack.STYLE]
    others = [each for each in remarks if each.lack is not TemplateLack.STYLE or len(styles) == 1]
    said = [template_remark_text(each, language) for each in others]
    if len(styles) > 1:
        words = QCoreApplication.translate(
            "Templates", "styles that the template lacks, built-in ones are used: {names}"
        )
        said.insert(0, words.format(names=", ".join(styles)))
    return " ".join(f"{each[0].upper()}{each[1:]}." for each in said)
