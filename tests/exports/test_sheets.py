from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from exports.sheets import write_sheet


def _cells(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


class DescribeSheets:
    def it_keeps_words_words_and_numbers_numbers(self, tmp_path: Path) -> None:
        path = tmp_path / "kata.xlsx"
        assert write_sheet(("kata", "kali"), [("=1+1", 3), ("@sinyal", 2.5)], path) == 2
        assert _cells(path) == [["kata", "kali"], ["=1+1", 3.0], ["@sinyal", 2.5]]

    @pytest.mark.parametrize("name", ["kata.xlsx", "kata.csv"])
    def it_says_a_note_below_its_rows(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        assert write_sheet(("kata", "kali"), [("sinyal", 3)], path, note="Tanpa moderator.") == 1
        if name.endswith("csv"):
            assert path.read_text("utf-8-sig").splitlines()[2:] == [",", "Tanpa moderator.,"]
        else:
            assert _cells(path)[2:] == [["", ""], ["Tanpa moderator.", ""]]

    def it_says_where_a_cell_could_not_hold_all_words(self, tmp_path: Path) -> None:
        path = tmp_path / "kutipan.xlsx"
        write_sheet(("kutipan",), [("a" * 32_767,), ("b" * 40_000,)], path)
        whole, cut = (str(row[0]) for row in _cells(path)[1:])
        assert whole == "a" * 32_767
        assert cut == "b" * 32_766 + "…"
