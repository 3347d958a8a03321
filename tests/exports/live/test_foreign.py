"""What in a file is the author's alone, and that any loss of it is seen."""

from pathlib import Path

import pytest

from exports.live.foreign import is_untouched
from exports.word import write_word
from tests.exports.live_report import MOMENT, report
from tests.services.refreshing.word_files import VISIBLE, part_of, plain_file, with_parts

PATH = Path("naskah.docx")
ASKS = "Lihat {{tabel: Tema}} di bawah."


class DescribeWhatIsUntouched:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (plain_file(VISIBLE), plain_file(VISIBLE)),
            (plain_file(VISIBLE, ASKS), plain_file(VISIBLE, "Lihat  di bawah.")),
            (plain_file(VISIBLE, "{{semua}}"), plain_file(VISIBLE)),
            (plain_file(VISIBLE, ASKS), plain_file(VISIBLE, ASKS)),
        ],
    )
    def it_lets_placeholders_go(self, before: bytes, after: bytes) -> None:
        assert is_untouched(before, after, PATH)

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (plain_file(VISIBLE), plain_file("Lain.")),
            (plain_file(VISIBLE, "Satu."), plain_file("Satu.", VISIBLE)),
            (plain_file(VISIBLE, "Satu."), plain_file(VISIBLE)),
            (plain_file(VISIBLE), plain_file(VISIBLE, VISIBLE)),
            (plain_file(VISIBLE, ASKS), plain_file(VISIBLE, "Lihat di atas.")),
            (plain_file(VISIBLE), with_parts(plain_file(VISIBLE), {"word/styles.xml": b"<a/>"})),
            (with_parts(plain_file(VISIBLE), {"word/media/a.png": b"x"}), plain_file(VISIBLE)),
        ],
    )
    def it_sees_what_is_lost_moved_or_new(self, before: bytes, after: bytes) -> None:
        assert not is_untouched(before, after, PATH)

    def it_heeds_nothing_of_ours(self, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        write_word(report(footnotes=True), path, created=MOMENT)
        before = path.read_bytes()
        document = part_of(before, "word/document.xml")
        changed = document.replace(b"Pengodean", b"Banyaknya")
        assert changed != document
        assert is_untouched(before, with_parts(before, {"word/document.xml": changed}), path)
