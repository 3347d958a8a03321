import numpy as np
import pytest

from workbench.language.learning import storing
from workbench.language.learning.storing import packed, unpacked


class DescribePacked:
    def it_comes_back_as_it_was(self) -> None:
        arrays, told = unpacked(packed({"a": np.array([1.5, 2])}, {"words": ["sinyal"], "n": 2}))

        assert arrays["a"].tolist() == [1.5, 2]
        assert (told["words"], told["n"]) == (["sinyal"], 2)

    def it_is_the_same_for_the_same(self) -> None:
        assert packed({"a": np.zeros(3)}, {"b": 1, "c": 2}) == packed({"a": np.zeros(3)}, {"c": 2, "b": 1})

    def it_refuses_what_another_version_kept(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kept = packed({}, {})
        monkeypatch.setattr(storing, "FORM", storing.FORM + 1)

        with pytest.raises(ValueError, match="another form"):
            unpacked(kept)
