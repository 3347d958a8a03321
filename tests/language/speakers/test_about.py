import pytest

from workbench.language.speakers.about import told_in


class DescribeWhatLabelsTellOfTheirSpeaker:
    @pytest.mark.parametrize(
        ("label", "told"),
        [
            ("P3 (L, 34 th)", {"L/P": "L", "Usia": "34"}),
            ("Bu Sri (P/41 tahun)", {"L/P": "P", "Usia": "41"}),
            ("Informan 2 (perempuan, usia 52)", {"L/P": "P", "Usia": "52"}),
            ("P4 [laki-laki]", {"L/P": "L"}),
            ("Speaker 2 (female, 29 years old)", {"L/P": "P", "Usia": "29"}),
            ("Pak Asep (KPM; 60 thn)", {"Usia": "60"}),
            ("Pewawancara (P)", {}),
            ("P1 (L)", {}),
            ("Bu Sri (2019)", {}),
            ("Mbah Karto (200 tahun)", {}),
            ("Moderator", {}),
        ],
    )
    def it_is_sex_and_age(self, label: str, told: dict[str, str]) -> None:
        assert dict(told_in([label])) == told

    def it_is_gathered_from_all_of_them_and_not_believed_where_they_differ(self) -> None:
        assert dict(told_in(["P3 (L, 34 th)", "P3", "P3 (34 tahun)"])) == {"L/P": "L", "Usia": "34"}
        assert dict(told_in(["P3 (L, 34 th)", "P3 (L, 43 th)"])) == {"L/P": "L"}
