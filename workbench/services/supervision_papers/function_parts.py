"""How the time of meetings went to the functions of supervision, as a table with bars."""

from workbench.domain.reports import Cell, Column, Table
from workbench.domain.sessions import FunctionMinutes
from workbench.services.reporting_words import number, percent
from workbench.services.supervision_papers.paper import Words, bare

FUNCTIONS = ("administrative", "educative", "supportive", "mediation")


def function_table(words: Words, minutes: FunctionMinutes) -> Table | None:
    """Return minutes, shares and bars by function; None when nothing was noted. Mediation is shown where there was."""
    if not minutes.total:
        return None
    told = [(each, int(getattr(minutes, each))) for each in FUNCTIONS]
    rows = tuple(_row(words, name, count, minutes) for name, count in told if count or name != FUNCTIONS[-1])
    unit = () if minutes.shares else (Column(_capital(words.word("minutes")), 1, number=True),)
    columns = (
        words.column("function_minutes", 2.2),
        *unit,
        Column(_capital(words.word("shares")), 1, number=True),
        Column("", 4, key="bar"),
    )
    return bare(words.word("function_minutes"), columns, rows)


def _row(words: Words, name: str, count: int, minutes: FunctionMinutes) -> tuple[Cell, ...]:
    share = count / minutes.total
    counted = () if minutes.shares else (Cell(number(count, words.language), value=count),)
    return (
        Cell(words.word(name)),
        *counted,
        Cell(percent(share, words.language), value=share),
        Cell(bar=share),
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
