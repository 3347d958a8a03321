"""What should be looked at before a survey is saved: which column is what, and which rows were not taken."""

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workbench.domain.surveys import ColumnPart

if TYPE_CHECKING:
    from workbench.language.readers import Doubt
    from workbench.services.surveys import Surveyed, SurveySheet

_SHOWN: Final = 40


def survey_doubts(survey: "SurveySheet", found: "Surveyed") -> tuple["Doubt", ...]:
    """Return the reader's doubts and, after them, what each column was taken for and what was left behind."""
    from workbench.language.readers import Doubt, DoubtKind

    doubts = [*survey.sheet.warnings]
    for part, titles in _titles_by_part(survey).items():
        doubts.append(Doubt(DoubtKind(f"columns_{part.value}"), {"titles": _some(titles, "; ")}))
    personal = [
        each.column.title
        for each in survey.columns
        if each.reason.value == "personal" and each.column.part is ColumnPart.LEAVE_OUT
    ]
    if personal:
        doubts.append(Doubt(DoubtKind.PERSONAL_COLUMNS, {"titles": _some(personal, "; ")}))
    rows = defaultdict(list)
    for bad in found.bad_rows:
        rows[bad.fault].append(str(bad.number))
    for fault, numbers in rows.items():
        facts = {"count": str(len(numbers)), "rows": _some(numbers)}
        doubts.append(Doubt(DoubtKind(f"rows_{fault.value}"), facts))
    if found.strange_districts:
        facts = {
            "count": str(sum(found.strange_districts.values())),
            "names": _some(sorted(found.strange_districts)),
        }
        doubts.append(Doubt(DoubtKind.STRANGE_DISTRICTS, facts))
    return tuple(doubts)


def _titles_by_part(survey: "SurveySheet") -> dict[ColumnPart, list[str]]:
    from workbench.services.surveys import attribute_names

    columns = survey.keyed
    titles: dict[ColumnPart, list[str]] = {part: [] for part in ColumnPart}
    for guess, column, title in zip(survey.columns, columns, attribute_names(columns), strict=True):
        if guess.reason.value != "empty" or column.part is not ColumnPart.LEAVE_OUT:
            titles[column.part].append(f"{column.key}: {title}" if column.key else title)
    return {part: found for part, found in titles.items() if found}


def _some(names: list[str], between: str = ", ") -> str:
    return between.join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])
