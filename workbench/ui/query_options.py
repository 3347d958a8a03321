"""What a query's fields offer: the project's codes, and the values of a fact."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.codes import LEVEL_SIGN, CodeStatus
from workbench.domain.codings import Origin
from workbench.domain.participants import Role
from workbench.domain.queries import Fact
from workbench.domain.sources import SourceKind
from workbench.services.query_choices import values_of
from workbench.ui.labels import kind_word, role_word
from workbench.ui.models.options_model import Option
from workbench.ui.query_words import origin_word
from workbench.ui.sitting import Sitting


def code_options(sitting: Sitting, *, retired: bool = True) -> list[Option]:
    """Return the codes as they are offered; those that are retired only where one looks for what they hold."""
    book = sitting.project.codebook()
    return [
        Option(
            each.id,
            each.name,
            LEVEL_SIGN.join(above.name for above in book.ancestors(each.id)),
            each.colour,
            each.is_theme,
        )
        for each in book
        if retired or each.status is not CodeStatus.RETIRED
    ]


def value_options(sitting: Sitting, fact: Fact) -> list[Option]:
    """Return the values of a fact as they are offered."""
    found = values_of(sitting.project.reader, fact)
    return [Option(each.key, each.name or _value_word(fact, each.key), each.about) for each in found]


def _value_word(fact: Fact, key: str) -> str:
    if not key:
        return QCoreApplication.translate("QueryWords", "(none)")
    if fact is Fact.KIND:
        return kind_word(SourceKind(key))
    return role_word(Role(key)) if fact is Fact.ROLE else origin_word(Origin(key))
