"""Print as a page to look at before anything is written."""

from exports.webpage import page
from workbench.domain.reports import Report


def html_of(report: Report, *, rows: int | None = None, simple: bool = False) -> str:
    """Return a report as a web page that needs no other file.

    With ``rows``, it ends after so many rows of tables and says how many are left. A ``simple`` page is for a view that
    knows little of HTML and CSS, as Qt's text browser does.

    Raises:
        FileRefused: a figure's picture can't be read.
    """
    return page(report, rows=rows, simple=simple)
