"""How a report's prose names its tables, whatever the file format; each writer makes of it what it can."""

import re

TABLE_REFERENCE = re.compile(r"\{table:(\d{1,3})\}")


def table_reference(number: int) -> str:
    """Return what stands in a paragraph's text where it names the report's table of that number, from 1."""
    return f"{{table:{number}}}"
