import pytest

from workbench.domain.quality import Band, Figures, Point, Share, band_of


class DescribeFigures:
    def it_has_the_harmonic_mean(self) -> None:
        found = Figures(Share(6, 8), Share(6, 12))

        assert found.f1 == pytest.approx(2 * 0.75 * 0.5 / (0.75 + 0.5))

    def it_has_no_mean_of_nothing(self) -> None:
        assert Figures().f1 is None
        assert Figures().precision.value is None


class DescribePoint:
    def it_tells_precision_and_recall(self) -> None:
        assert (Point(0.5, 4, 3, 6).precision, Point(0.5, 4, 3, 6).recall) == (0.75, 0.5)

    def it_recalls_nothing_of_nothing(self) -> None:
        assert Point(0.5, 4, 0, 0).recall == 0


class DescribeBandOf:
    @pytest.mark.parametrize(
        ("why", "share", "band"),
        [
            ("few", Share(90, 100, 0.8, 0.95), Band.NOT_YET),
            ("", Share(90, 100, 0.8, 0.95), Band.RELIABLE),
            ("", Share(80, 100, 0.65, 0.88), Band.RELIABLE),
            ("", Share(80, 100, 0.64, 0.88), Band.UNCERTAIN),
            ("", Share(70, 100, 0.66, 0.79), Band.UNCERTAIN),
            ("", Share(0, 0), Band.UNCERTAIN),
        ],
    )
    def it_goes_by_the_interval(self, why: str, share: Share, band: Band) -> None:
        assert band_of(why, share, 0.8) is band
