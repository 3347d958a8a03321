"""Surveys as records."""

from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn, keyed


class DescribeKeyed:
    def it_counts_open_questions_and_nothing_else(self) -> None:
        columns = [
            SurveyColumn("Usia", ColumnPart.ATTRIBUTE, "P7"),
            SurveyColumn("Apa kendala?", ColumnPart.ANSWER),
            SurveyColumn("Saran?", ColumnPart.ANSWER, "P1"),
        ]
        found = keyed(columns)
        assert [column.key for column in found] == ["", "P1", "P2"]
        assert Survey("s-1", found).questions == {"P1": "Apa kendala?", "P2": "Saran?"}
