"""Words of supervision without what may tell who somebody is: found by rule, not by a review."""

from collections.abc import Mapping

from workbench.domain.personal import PersonalKind


def unnamed(text: str, stand_ins: Mapping[PersonalKind, str]) -> str:
    """Return a text in which numbers, addresses and names that the rules find are replaced by what stands for them."""
    from workbench.language.privacy import find_personal

    parts: list[str] = []
    end = 0
    for hit in find_personal(text):
        parts += [text[end : hit.start], stand_ins[hit.kind]]
        end = hit.end
    return "".join((*parts, text[end:]))
