from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.talking import AID, BUDI, RINA, talking_project
from workbench.coding.codings import AddCodings
from workbench.domain.codes import Guide
from workbench.domain.codings import Coding, Segment
from workbench.domain.errors import Cancelled, PatternBad, PatternTooSlow
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.spans import Span
from workbench.language.stemming import indonesian_stem
from workbench.services import searching
from workbench.services.coding_hits import HitUnit, coding_of_hits, proposed_codings
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.searching import Found, HitOrder, SearchMode, SearchQuery, Where, find
from workbench.services.searching_elsewhere import Kind, first_turn, writings
from workbench.services.word_index import word_indexes
from workbench.storage.search import find_exact, find_words


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = talking_project(tmp_path / "bicara.workbench")
    yield opened
    opened.close()


def _find(project: Project, text: str, mode: SearchMode = SearchMode.WORDS, **where) -> Found:
    query = SearchQuery(text, mode, Where(**{name: frozenset(each) for name, each in where.items()}))
    return find(word_indexes(project).current(), query, Silent())


def _words(found: Found) -> list[str]:
    return [row.match for row in found.rows()]


class DescribeFinding:
    @pytest.mark.parametrize(
        ("text", "mode", "words"),
        [
            ("bantuan sosial", SearchMode.WORDS, ["Bantuan sosial", "bantuan sosial"]),
            (
                "bantu*",
                SearchMode.WORDS,
                ["bantuan", "Bantuan", "Bantu", "bantu", "bantuan", "Bantuan", "bantuan"],
            ),
            ("*", SearchMode.WORDS, []),
            ("n sos", SearchMode.EXACT, ["n sos", "n sos"]),
            ("", SearchMode.EXACT, []),
            (r"\d", SearchMode.REGEX, []),
            ("", SearchMode.REGEX, []),
            (r"jum.at", SearchMode.REGEX, ["Jum'at"]),
            ("", SearchMode.STEM, []),
            ("tetangganya", SearchMode.STEM, ["tetangga"]),
        ],
    )
    def it_finds(self, project: Project, text: str, mode: SearchMode, words: list[str]) -> None:
        assert _words(_find(project, text, mode)) == words

    @pytest.mark.parametrize("form", ["bantu", "membantu", "dibantu", "bantuan", "bantu-bantu", "PEMBANTU"])
    def it_finds_every_form_of_a_stem_whichever_is_typed(self, project: Project, form: str) -> None:
        found = _find(project, form, SearchMode.STEM)
        assert _words(found) == [
            "bantuan", "membantu", "dibantu", "Bantuan", "Bantu-bantu", "membantu", "bantuan", "Bantuan", "bantuan",
        ]  # fmt: skip
        assert {indonesian_stem(word) for word in _words(found)} == {"bantu"}

    def it_takes_words_in_a_row_by_their_stems(self, project: Project) -> None:
        assert _words(_find(project, "membantu sosial", SearchMode.STEM))[-1:] == ["bantuan sosial"]
        assert _words(_find(project, "jalan-lapangan", SearchMode.STEM)) == []

    @pytest.mark.parametrize(
        ("where", "number"),
        [
            ({"districts": ["d-ende"]}, 2),
            ({"districts": ["d-garut"]}, 2),
            ({"roles": [Role.BENEFICIARY]}, 1),
            ({"kinds": [SourceKind.NOTE]}, 1),
            ({"sources": ["s-ende", "s-note"]}, 3),
            ({"speakers": ["p-budi"]}, 3),
            ({"speakers": ["p-budi"], "districts": ["d-garut"]}, 1),
            ({"roles": [Role.MODERATOR]}, 0),
        ],
    )
    def it_looks_only_where_it_is_told(self, project: Project, where, number: int) -> None:
        assert len(_find(project, "bantuan", **where)) == number

    def it_says_who_said_it_where(self, project: Project) -> None:
        rows = list(_find(project, "dibantu").rows())
        assert [(each.source_name, each.speaker, each.turn, each.district) for each in rows] == [
            ("FGD Garut", "Rina", 2, "Garut")
        ]
        assert (rows[0].before, rows[0].after[:10]) == ("Saya ", " tetangga.")
        (note,) = _find(project, "beras").rows()
        assert (note.speaker, note.turn, note.district) == ("", 0, "")

    def it_puts_hits_in_order_and_back(self, project: Project) -> None:
        found = _find(project, "bantuan")
        right = found.in_order(HitOrder.RIGHT)
        assert [row.after.split()[0] for row in right.rows()] == [
            "beras.",
            "datang",
            "kurang.",
            "sosial",
            "sosial",
        ]
        assert [row.before.split()[-1] for row in found.in_order(HitOrder.LEFT).rows()][:2] == [
            "jauh.",
            "keluarga,",
        ]
        assert _words(right.in_order(HitOrder.SOURCE)) == _words(found)

    def it_tells_hits_by_source(self, project: Project) -> None:
        found = _find(project, "bantuan")
        assert found.sources() == ("s-note", "s-garut", "s-ende")
        assert len(found.in_source("s-ende")) == 2
        assert found.in_source("s-404") == ()
        assert found.place(0)[0] == "s-note"

    def it_follows_what_changes(self, project: Project) -> None:
        before = word_indexes(project).current()
        assert word_indexes(project).current() is before
        source = project.reader.get(Source, "s-note")
        project.perform(Rewrite((replace(source, sha256="x" * 64), Transcript("s-note", "Tiada lagi."))))
        assert _words(_find(project, "beras")) == []
        assert _words(_find(project, "tiada")) == ["Tiada"]

    def it_stops_when_nobody_wants_it(self, project: Project) -> None:
        class Stopped:
            def advance(self, done: int, total: int, what: str = "") -> None:
                raise Cancelled

        with pytest.raises(Cancelled):
            word_indexes(project).current(Stopped())
        assert word_indexes(project).current().index.size

    def it_counts_no_more_than_it_can_show(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(searching, "MOST", 3)
        found = _find(project, "a", SearchMode.EXACT)
        assert (len(found), found.cut) == (3, True)

    def it_says_what_is_wrong_with_a_pattern(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(PatternBad):
            _find(project, "(", SearchMode.REGEX)
        monkeypatch.setattr(searching, "PATTERN_SECONDS", 0.000001)
        with pytest.raises(PatternTooSlow):
            _find(project, r"(\w+\s*)+x$", SearchMode.REGEX)

    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        words=st.lists(
            st.sampled_from(
                [
                    "bantuan",
                    "sosial",
                    "saya",
                    "dibantu",
                    "anak",
                    "jum'at",
                    "bantu-bantu",
                    "😀",
                    "di*",
                    "bantu-ban*",
                ]
            ),
            max_size=3,
        )
    )
    def it_finds_what_the_projects_own_index_finds(self, project: Project, words: list[str]) -> None:
        found = _find(project, " ".join(words))
        assert sorted(map(found.place, range(len(found)))) == sorted(
            find_words(project.file, " ".join(words))
        )

    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(text=st.text(st.sampled_from("banu 😀."), min_size=1, max_size=4))
    def it_quotes_what_was_asked_for(self, project: Project, text: str) -> None:
        found = _find(project, text, SearchMode.EXACT)
        assert {word.casefold() for word in _words(found)} <= {text.casefold()}
        assert sorted(map(found.place, range(len(found)))) == sorted(find_exact(project.file, text))


class DescribeFindingElsewhere:
    @pytest.fixture(autouse=True)
    def _written(self, project: Project) -> None:
        text = project.reader.text("s-ende")
        segment = Segment("s-ende", Span(6, 16), text[6:16], project.reader.get(Source, "s-ende").sha256)
        coding = Coding("x-1", segment, AID.id, SARI.id, NOW)
        project.perform(
            Rewrite(
                (
                    replace(AID, guide=Guide("Uang tunai dari negara", keywords=("dana",))),
                    coding,
                    Memo("m-1", MemoTarget.CODING, "x-1", "Jarak dan dana.", SARI.id, NOW),
                    Memo("m-2", MemoTarget.SOURCE, "s-note", "Dana kurang", SARI.id, NOW, title="Renungan"),
                    Memo("m-3", MemoTarget.CODE, AID.id, "dana? Dana!", SARI.id, NOW),
                    Memo("m-4", MemoTarget.PROJECT, "project", "Soal dana", SARI.id, NOW),
                    Memo("m-5", MemoTarget.SOURCE, "s-ende", "", SARI.id, NOW, segment),
                )
            )
        )

    def _titles(
        self, project: Project, text: str, mode: SearchMode = SearchMode.WORDS
    ) -> list[tuple[str, str]]:
        return [(hit.item.kind, hit.item.title) for hit in writings(project).find(SearchQuery(text, mode))]

    def it_finds_memos_codes_and_people(self, project: Project) -> None:
        assert self._titles(project, "dana") == [
            (Kind.MEMO, "Wawancara Ende"),
            (Kind.MEMO, "Renungan"),
            (Kind.MEMO, "Bantuan"),
            (Kind.MEMO, ""),
            (Kind.CODE, "Bantuan"),
        ]
        assert self._titles(project, "cibantu") == [(Kind.PERSON, "Rina")]
        assert self._titles(project, "budi", SearchMode.EXACT) == [(Kind.PERSON, "Budi")]

    def it_says_where_one_sees_it(self, project: Project) -> None:
        on_coding, on_source, on_code, *_ = writings(project).find(SearchQuery("dana"))
        assert (on_coding.item.source, on_coding.item.span) == ("s-ende", Span(6, 16))
        assert (on_source.item.source, on_source.item.span) == ("s-note", None)
        assert (on_code.item.code, on_code.number, on_code.match) == (AID.id, 2, "dana")

    def it_follows_what_changes(self, project: Project) -> None:
        assert self._titles(project, "impian") == []
        project.perform(Rewrite((replace(AID, name="Impian"),)))
        assert self._titles(project, "impian") == [(Kind.CODE, "Impian")]

    def it_knows_where_somebody_speaks_first(self, project: Project) -> None:
        source, span = first_turn(project, RINA.id)
        assert source == "s-garut"
        assert span.of(project.reader.text(source)).startswith("Rina: Saya")
        assert first_turn(project, BUDI.id) is not None
        assert first_turn(project, "p-404") is None


class DescribeCodingWhatWasFound:
    def _spans(self, project: Project, unit: HitUnit, text: str = "bantu", code=AID.id) -> list[str]:
        found = _find(project, text, SearchMode.STEM)
        return [
            each.span.of(project.reader.text(each.source))
            for each in proposed_codings(project, found, unit, code)
        ]

    def it_takes_the_words(self, project: Project) -> None:
        assert len(self._spans(project, HitUnit.WORDS)) == 9

    def it_takes_sentences_each_once(self, project: Project) -> None:
        assert self._spans(project, HitUnit.SENTENCE) == [
            "Catatan lapangan: bantuan beras.",
            "Siapa membantu Ibu?",
            "Saya dibantu tetangga.",
            "Bantuan sosial belum ada 😀.",
            "Bantu-bantu saja.",
            "Kami membantu keluarga, bantuan sosial lewat bank.",
            "Bantuan datang terlambat, bantuan kurang.",
        ]

    def it_takes_turns_without_their_labels(self, project: Project) -> None:
        assert self._spans(project, HitUnit.TURN)[1:3] == [
            "Siapa membantu Ibu?",
            "Saya dibantu tetangga. Bantuan sosial belum ada 😀. Bantu-bantu saja.",
        ]

    def it_takes_the_label_in_when_that_is_what_was_found(self, project: Project) -> None:
        assert self._spans(project, HitUnit.WORDS, "rina") == ["Rina"]
        assert self._spans(project, HitUnit.TURN, "rina")[0].startswith("Rina: Saya")

    def it_shows_what_is_coded_already_and_leaves_it_out(self, project: Project) -> None:
        found = _find(project, "bantuan")
        proposals = proposed_codings(project, found, HitUnit.SENTENCE, AID.id)
        operation = coding_of_hits(project, proposals[:2], AID.id)
        assert isinstance(operation, AddCodings)
        assert operation.step.count == 2
        project.perform(operation)
        anew = proposed_codings(project, found, HitUnit.SENTENCE, AID.id)
        assert [each.coded for each in anew] == [True, True, False, False]
        assert [each.coded for each in proposed_codings(project, found, HitUnit.WORDS, AID.id)][:2] == [
            True,
            True,
        ]
        assert not any(each.coded for each in proposed_codings(project, found, HitUnit.SENTENCE, None))
        assert coding_of_hits(project, proposals[:2], AID.id) is None

    @settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        unit=st.sampled_from(HitUnit),
        text=st.sampled_from(["bantu", "rina", "kurang", "hari", "beras jum'at"]),
    )
    def it_leaves_the_project_as_it_was_when_undone(self, project: Project, unit: HitUnit, text: str) -> None:
        before = project.reader.all(Coding)
        proposals = proposed_codings(project, _find(project, text, SearchMode.STEM), unit, AID.id)
        operation = coding_of_hits(project, proposals, AID.id)
        if operation is not None:
            done = project.perform(operation)
            assert len(project.reader.all(Coding)) == len(before) + len(
                {(p.source, p.span) for p in proposals}
            )
            project.undo(done)
        assert project.reader.all(Coding) == before
