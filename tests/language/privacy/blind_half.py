"""Makes the blind half: templates with names and numbers put in, the same every time."""

import random
from collections.abc import Iterator

from tests.language.privacy import blind_words as words
from tests.language.privacy.marked import Line, line_of, without_capitals

_ROUNDS = 3
_SHARE_UNKNOWN = 0.25
_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_PROVINCES = ("11", "32", "33", "35", "36", "53", "94", "73", "64")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def _is_of_numbers(template: str) -> bool:
    return any(f"{{{slot}" in template for slot in ("NIK", "PHONE", "ACCOUNT", "CARD", "MAIL"))


class Maker:
    """Fills templates; knows which names it gave that no list holds."""

    def __init__(self) -> None:
        self._dice = random.Random(20260)
        self.names: list[str] = []

    def lines(self) -> Iterator[Line]:
        numbers = [template for template in words.TEMPLATES if _is_of_numbers(template)]
        for turn in range(_ROUNDS):
            for place, template in enumerate(words.TEMPLATES + numbers):
                line = line_of(self._filled(template))
                # A third of what was written with capitals is typed without them.
                yield (
                    without_capitals([line])[0] if (turn + place) % 3 == 0 or template[0].islower() else line
                )

    def _filled(self, template: str) -> str:
        while "{" in template:
            before, _, rest = template.partition("{")
            slot, _, after = rest.partition("}")
            if slot in "FM" and after.startswith(" {L}"):
                template = f"{before}[[{self._name(slot)} {self._name('L')}]]{after.removeprefix(' {L}')}"
            else:
                template = f"{before}[[{self._made(slot)}]]{after}"
        return template

    def _made(self, slot: str) -> str:
        if slot in "FML":
            return self._name(slot)
        kind = {
            "NIKWORDS": "nik",
            "PHONEWORDS": "phone",
            "ACCOUNTWORDS": "account",
            "CARD": "account",
            "MAIL": "email",
        }
        kind |= {"MAILWORDS": "email", "BIRTH": "birth_date"}
        return f"{kind.get(slot, slot.lower())}:{getattr(self, '_' + slot.lower())()}"

    def _name(self, slot: str) -> str:
        known, unknown = {
            "F": (words.KNOWN_WOMEN, words.UNKNOWN_WOMEN),
            "M": (words.KNOWN_MEN, words.UNKNOWN_MEN),
            "L": (words.KNOWN_LAST, words.UNKNOWN_LAST),
        }[slot]
        name = self._dice.choice(unknown if self._dice.random() < _SHARE_UNKNOWN else known)
        self.names.append(name)
        return name

    def _some(self, number: int) -> str:
        return "".join(str(self._dice.randrange(10)) for _ in range(number))

    def _nik_digits(self) -> str:
        day = self._dice.randint(1, 28) + self._dice.choice((0, 40))
        born = f"{day:02}{self._dice.randint(1, 12):02}{self._dice.randint(0, 99):02}"
        place = f"{self._dice.choice(_PROVINCES)}{self._dice.randint(1, 20):02}{self._dice.randint(1, 30):02}"
        return f"{place}{born}000{self._dice.randint(1, 9)}"

    def _grouped(self, digits: str, *sizes: int) -> str:
        sign, groups, place = self._dice.choice(("", "", " ", "-", ".")), [], 0
        for size in sizes:
            groups.append(digits[place : place + size])
            place += size
        return sign.join(groups)

    def _nik(self) -> str:
        return self._grouped(self._nik_digits(), 4, 4, 4, 4)

    def _nikwords(self) -> str:
        return self._spelled(self._nik_digits())

    def _phone(self) -> str:
        number = self._dice.choice(("0812", "0857", "0821", "0895", "62 813", "+62 878", "+62 852"))
        return number + self._dice.choice(("", " ", "-")) + self._grouped(self._some(8), 4, 4)

    def _phonewords(self) -> str:
        return self._spelled("08" + self._dice.choice("1235") + self._some(self._dice.randint(8, 9)))

    def _account(self) -> str:
        if self._dice.random() < 0.3:
            return f"{self._some(4)}-01-{self._some(6)}-5{self._some(1)}-{self._some(1)}"
        return self._dice.choice("1234567") + self._some(self._dice.choice((9, 12, 14)))

    def _accountwords(self) -> str:
        return self._spelled(self._dice.choice("3457") + self._some(9))

    def _card(self) -> str:
        return self._grouped("6013" + self._some(12), 4, 4, 4, 4)

    def _mail(self) -> str:
        who = self._dice.choice(
            ("kelompok.anggrek", "warung_ibu7", "dusunatas", "tani.maju.88", "posyandu-3")
        )
        return f"{who}@{self._dice.choice(('gmail.com', 'yahoo.com', 'desa.go.id', 'outlook.co.id'))}"

    def _mailwords(self) -> str:
        who = self._dice.choice(
            ("kebun titik atas", "warung tiga lima", "tani garis bawah maju", "rumahkita")
        )
        return f"{who} at {self._dice.choice(('gmail dot com', 'yahoo titik com', 'gmail titik com'))}"

    def _plate(self) -> str:
        area = self._dice.choice(("B", "D", "Z", "AA", "AD", "EB", "DS", "BL", "K"))
        return f"{area} {self._dice.randint(1000, 9999)} {self._dice.choice(('XY', 'KLM', 'TA', 'CD'))}"

    def _address(self) -> str:
        return self._dice.choice(
            (
                "RT 02 RW 03",
                "RT 4/RW 1",
                "Jalan Pahlawan nomor 17",
                "Gang Delima No. 3",
                "Blok F nomor 21",
                "rt lima rw dua",
            )
        )

    def _birth(self) -> str:
        day, year = self._dice.randint(1, 28), self._dice.randint(1950, 2015)
        month = self._dice.randint(1, 12)
        return self._dice.choice(
            (f"{day} {_MONTHS[month - 1]} {year}", f"{day:02}-{month:02}-{year}", f"{day}/{month}/{year}")
        )

    def _spelled(self, digits: str) -> str:
        return " ".join(_DIGITS[int(digit)] for digit in digits)
