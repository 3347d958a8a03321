"""Counted things of supervision: the translators' tool knows the plurals of ``tr`` in a class alone."""

from PySide6.QtCore import QObject


class SupervisionCounts(QObject):
    """Says how many of something there are, in the language of the window."""

    def overdue(self, count: int) -> str:
        """Say how many follow-ups are overdue."""
        return self.tr("%n overdue", "", count)

    def follow_ups(self, count: int) -> str:
        """Say how many follow-ups there are."""
        return self.tr("%n follow-ups", "", count)

    def open_follow_ups(self, count: int) -> str:
        """Say how many follow-ups are open."""
        return self.tr("%n follow-ups open", "", count)

    def days_overdue(self, days: int) -> str:
        """Say for how many days something is overdue."""
        return self.tr("%n days overdue", "", days)

    def due_in(self, days: int) -> str:
        """Say in how many days something is due."""
        return self.tr("due in %n days", "", days)

    def carried(self, count: int) -> str:
        """Say how many times a follow-up was carried forward."""
        return self.tr("carried forward %n times", "", count)

    def flags(self, count: int) -> str:
        """Say how many flags are up."""
        return self.tr("%n flags up", "", count)

    def more_alerts(self, count: int) -> str:
        """Say how many recurring issues there are beside those that are shown."""
        return self.tr("and %n more; narrow the page to a district to see fewer", "", count)

    def facilitators(self, count: int) -> str:
        """Say how many facilitators there are."""
        return self.tr("%n facilitators", "", count)

    def cases(self, count: int) -> str:
        """Say how many cases there are."""
        return self.tr("%n cases", "", count)

    def codings(self, count: int) -> str:
        """Say how many codings there are."""
        return self.tr("%n codings", "", count)

    def sessions(self, count: int) -> str:
        """Say how many sessions there are."""
        return self.tr("%n sessions", "", count)
