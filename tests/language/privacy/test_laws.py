from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.privacy import KnownNames, find_personal, parted, same_person_key

_PIECES = st.sampled_from(
    ["Bu", "sri", "Sri", "pak", "nama", "saya", "0812", "3456", "7890", "nol", "delapan", "RT", "03", "Jl.", "@", ".",
     "\n",     "NIK", "3205124507880002", "lahir", "12", "Mei", "1985", "B", "XYZ", "at", "gmail", "dot", "com", "M.",
     "İ", "💬", "-", ","]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map(" ".join))


class DescribeEveryText:
    @given(TEXTS)
    def it_gives_hits_inside_it_in_order_and_apart(self, text: str) -> None:
        hits = find_personal(text)

        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
        assert all(first.end <= second.start for first, second in pairwise(hits))
        assert all(0 < hit.certainty <= 1 for hit in hits)

    @given(TEXTS)
    def it_gives_the_same_again(self, text: str) -> None:
        assert find_personal(text) == find_personal(text)

    @given(st.lists(_PIECES, max_size=12).map(" ".join))
    def it_finds_a_confirmed_name_in_it(self, text: str) -> None:
        known = KnownNames(confirmed=frozenset({"sendok"}))

        assert any(hit.end == len(text) + 7 for hit in find_personal(f"{text}\nsendok", known=known))

    @given(st.text(max_size=30))
    def it_has_a_key_that_is_its_own_key(self, name: str) -> None:
        key = same_person_key(name)

        assert same_person_key(key) == key
        assert parted(name)[1] == name.strip() or name.strip().endswith(parted(name)[1])
