"""The labels of the report on participation, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParticipationLabels:
    """One language's headings, captions and notes."""

    title: str
    about_heading: str
    sources_heading: str
    roles_heading: str
    speakers_heading: str
    source: str
    district: str
    role: str
    name: str
    speakers: str
    silent: str
    turns: str
    words: str
    mean: str
    share: str
    share_of_asked: str
    longest: str
    moderator_words: str
    moderator_turns: str
    gini: str
    total: str
    source_caption: str
    source_description: str
    source_note: str
    role_caption: str
    role_description: str
    role_note: str
    speaker_caption: str
    speaker_description: str
    speaker_note: str


LABELS: dict[str, ParticipationLabels] = {
    "id": ParticipationLabels(
        title="Partisipasi dalam percakapan",
        about_heading="Untuk bab metode",
        sources_heading="Partisipasi menurut sumber",
        roles_heading="Partisipasi menurut peran",
        speakers_heading="Partisipasi menurut penutur",
        source="Sumber",
        district="Kabupaten",
        role="Peran",
        name="Nama kode",
        speakers="Penutur",
        silent="Diam",
        turns="Giliran",
        words="Kata",
        mean="Kata per giliran",
        share="Bagian kata",
        share_of_asked="Tanpa moderator",
        longest="Giliran terpanjang",
        moderator_words="Moderator, kata",
        moderator_turns="Moderator, giliran",
        gini="Gini",
        total="Semua sumber",
        source_caption="Penutur, giliran bicara, kata, dan bagian moderator pada setiap sumber",
        source_description="Satu baris untuk setiap sumber: kabupaten, penutur, yang diam, giliran, kata, bagian "
        "moderator, dan koefisien Gini.",
        source_note="Diam = hadir tanpa giliran bicara. Moderator = bagian moderator dari kata dan dari giliran. "
        "Gini = koefisien Gini kata di antara partisipan selain moderator; tanda – bila kurang dari dua orang atau "
        "tanpa kata. Baris semua sumber menghitung setiap partisipan satu kali.",
        role_caption="Giliran bicara dan kata menurut peran dan sumber",
        role_description="Untuk setiap sumber satu baris bagi setiap peran: penutur, giliran, kata, dan bagian kata "
        "dengan dan tanpa moderator.",
        role_note="Bagian kata = persen dari semua kata dalam giliran bicara pada sumber itu; tanpa moderator = persen "
        "dari kata yang bukan kata moderator.",
        speaker_caption="Giliran bicara dan kata menurut penutur",
        speaker_description="Untuk setiap sumber satu baris bagi setiap partisipan: peran, kabupaten, giliran, kata, "
        "bagian kata, dan giliran terpanjang.",
        speaker_note="Bagian kata = persen dari semua kata dalam giliran bicara pada sumber itu. Giliran terpanjang "
        "dalam kata. Partisipan dengan 0 giliran hadir tanpa berbicara.",
    ),
    "en": ParticipationLabels(
        title="Participation in the talk",
        about_heading="For the methods chapter",
        sources_heading="Participation by source",
        roles_heading="Participation by role",
        speakers_heading="Participation by speaker",
        source="Source",
        district="District",
        role="Role",
        name="Code name",
        speakers="Speakers",
        silent="Silent",
        turns="Turns",
        words="Words",
        mean="Words a turn",
        share="Share of words",
        share_of_asked="Without moderator",
        longest="Longest turn",
        moderator_words="Moderator, words",
        moderator_turns="Moderator, turns",
        gini="Gini",
        total="All sources",
        source_caption="Speakers, turns, words, and the moderator's share in each source",
        source_description="One row for each source: district, speakers, silent participants, turns, words, the "
        "moderator's share, and the Gini coefficient.",
        source_note="Silent = present without a turn. Moderator = the moderator's share of words and of turns. Gini = "
        "Gini coefficient of words among participants who are no moderators; – with fewer than two of them or no "
        "words. The row of all sources counts each participant once.",
        role_caption="Turns and words by role and source",
        role_description="For each source one row for each role: speakers, turns, words, and the share of words with "
        "and without the moderator.",
        role_note="Share of words = per cent of all words in turns of the source; without moderator = per cent of the "
        "words that are not a moderator's.",
        speaker_caption="Turns and words by speaker",
        speaker_description="For each source one row for each participant: role, district, turns, words, share of "
        "words, and longest turn.",
        speaker_note="Share of words = per cent of all words in turns of the source. Longest turn in words. "
        "Participants with 0 turns were present and did not speak.",
    ),
}
"""The labels by language."""
