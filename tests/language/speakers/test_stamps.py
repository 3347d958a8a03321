import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, said
from workbench.language.readers import Passage

PEOPLE = ["Peneliti", "Bu Ketut"]
SPEECH = ["Upacaranya kapan?", "Tiap enam bulan, Nak.", "Siapa yang menyiapkan?", "Ibu-ibu banjar semua."]
TIMES = ["00:05", "01:10", "02:15", "03:20"]
SECONDS = [5.0, 70.0, 135.0, 200.0]


def laid_out(pattern: str) -> str:
    return "\n".join(
        pattern.format(who=PEOPLE[place % 2], speech=speech, time=time, dotted=time.replace(":", "."))
        for place, (speech, time) in enumerate(zip(SPEECH, TIMES, strict=True))
    )


class DescribeLabelsWithTimes:
    @pytest.mark.parametrize(
        "pattern",
        [
            "{who} ({time}) {speech}",
            "{who} [{time}] {speech}",
            "{who} {time} {speech}",
            "{who} {time}: {speech}",
            "{dotted} {who}: {speech}",
            "Pukul {dotted} {who}: {speech}",
            "({dotted} WIB) {who}: {speech}",
            "`{time}` **{who}:** {speech}",
            "**{who}** ([00:{time}](#00:{time})): {speech}",
            "**{who}** *({time})* {speech}",
            "[{who}] {time}\n{speech}\n",
            "{who}   {time}\n{speech}",
            "{who} - {time}\n{speech}",
            "{who} | {time}\n{speech}",
            "{who} • {time}\n{speech}",
            "### {who} `{time}`\n{speech}\n",
        ],
    )
    def it_reads_the_time_and_leaves_it_out_of_speech(self, recognised: Recognise, pattern: str) -> None:
        found = recognised(laid_out(pattern), "rekaman.md" if "*" in pattern or "`" in pattern else "a.txt")

        check(found)
        assert said(found) == [(PEOPLE[place % 2], speech) for place, speech in enumerate(SPEECH)]
        assert [turn.time for turn in found.turns] == SECONDS

    def it_reads_a_time_behind_bold_print(self, of_passages: Recognise) -> None:
        found = of_passages(
            [
                Passage(f"{PEOPLE[place % 2]} ({time}): {speech}", bold=((0, len(PEOPLE[place % 2])),))
                for place, (speech, time) in enumerate(zip(SPEECH, TIMES, strict=True))
            ]
        )

        assert [text for _, text in said(found)] == SPEECH
        assert [turn.time for turn in found.turns] == SECONDS

    def it_takes_names_of_devices_that_have_times(self, recognised: Recognise) -> None:
        talk = "\n\n".join(
            f"[{who}] 10:0{place}:00\n{speech}"
            for place, (who, speech) in enumerate(
                zip(["iPhone Ayu", "Pak Wayan"] * 4, SPEECH * 2, strict=True)
            )
        )

        assert [who for who, _ in said(recognised(talk))] == ["iPhone Ayu", "Pak Wayan"] * 4


class DescribeOtherSignsOfLabels:
    @pytest.mark.parametrize(
        "pattern",
        [
            "{who}     {speech}",
            "* {who}: {speech}",
            "-- {who}: {speech}",
            "[3] {who}: {speech}",
            "{who}- {speech}",
            "{who} -> {speech}",
            "{who} >> {speech}",
            '"{who}": {speech}',
            "(ketawa) {who}: {speech}",
            "<b>{who}:</b> {speech}",
            "<u>{who}</u>: {speech}",
        ],
    )
    def it_finds_who_speaks_and_what(self, recognised: Recognise, pattern: str) -> None:
        found = recognised(laid_out(pattern))

        check(found)
        assert said(found) == [(PEOPLE[place % 2], speech) for place, speech in enumerate(SPEECH)]

    def it_joins_lines_that_hang_under_the_first(self, recognised: Recognise) -> None:
        talk = "PWC     Kapan mulai?\nINF     Sejak kecil,\n        ikut ayah.\n" * 3

        assert said(recognised(talk))[1] == ("INF", "Sejak kecil,\n        ikut ayah.")

    def it_takes_letters_that_count_for_a_part_alone(self, recognised: Recognise) -> None:
        talk = "1) Pewawancara: Apa syaratnya?\n   a) Informan: Ada dua.\n   b) Modal: lima juta\n" * 3

        assert {turn.speaker for turn in recognised(talk).turns} == {"Pewawancara", "Informan"}

    def it_is_quick_about_runs_of_blanks(self, recognised: Recognise) -> None:
        rows = "\n".join("kolom" + " " * 110 + "x:" for _ in range(200))

        assert recognised(rows).turns == ()
