"""The colours that codes are given can be told apart by people who see colours otherwise than most.

How they see them is simulated for the three kinds of dichromacy with the matrices of Machado, Oliveira and Fernandes
(2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0, in linear RGB. How far
two colours are apart is CIEDE2000 (Sharma, Wu and Dalal 2005); one is about what can just be seen side by side.
"""

from itertools import combinations

import numpy as np
import pytest

from workbench.services.coding import CODE_COLOURS

SIGHTS = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
LEAST = 11.0


def lab(colour: str, sight: np.ndarray) -> np.ndarray:
    values = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(sight @ linear, 0, 1) / WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ciede2000(one: np.ndarray, other: np.ndarray) -> float:
    mean = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25**7)))
    (light, red, yellow), (light_2, red_2, yellow_2) = one, other
    chroma, chroma_2 = np.hypot(stretch * red, yellow), np.hypot(stretch * red_2, yellow_2)
    hue = np.degrees(np.arctan2(yellow, stretch * red)) % 360
    hue_2 = np.degrees(np.arctan2(yellow_2, stretch * red_2)) % 360
    turn = (hue_2 - hue + 180) % 360 - 180
    middle = hue + turn / 2
    d_light, d_chroma = light_2 - light, chroma_2 - chroma
    d_hue = 2 * np.sqrt(chroma * chroma_2) * np.sin(np.radians(turn / 2))
    light_m, chroma_m = (light + light_2) / 2, (chroma + chroma_2) / 2

    def wave(times: int, by: float) -> float:
        return float(np.cos(np.radians(times * middle + by)))

    t = 1 - 0.17 * wave(1, -30) + 0.24 * wave(2, 0) + 0.32 * wave(3, 6) - 0.20 * wave(4, -63)
    s_light = 1 + 0.015 * (light_m - 50) ** 2 / np.sqrt(20 + (light_m - 50) ** 2)
    s_chroma, s_hue = 1 + 0.045 * chroma_m, 1 + 0.015 * chroma_m * t
    angle = 60 * np.exp(-((((middle % 360) - 275) / 25) ** 2))
    rotation = -2 * np.sqrt(chroma_m**7 / (chroma_m**7 + 25**7)) * np.sin(np.radians(angle))
    parts = (d_light / s_light, d_chroma / s_chroma, d_hue / s_hue)
    return float(np.sqrt(sum(part**2 for part in parts) + rotation * parts[1] * parts[2]))


class DescribeTheColoursOfCodes:
    @pytest.mark.parametrize("sight", SIGHTS)
    def it_lets_any_two_be_told_apart(self, sight: str) -> None:
        seen = {colour: lab(colour, SIGHTS[sight]) for colour in CODE_COLOURS}
        apart = {pair: ciede2000(seen[pair[0]], seen[pair[1]]) for pair in combinations(CODE_COLOURS, 2)}
        nearest = min(apart, key=lambda pair: apart[pair])
        assert apart[nearest] >= LEAST, f"{nearest} are {apart[nearest]:.1f} apart"

    def it_would_see_colours_that_are_too_near(self) -> None:
        blue, violet = (lab(colour, SIGHTS["protanopia"]) for colour in ("#4c72b0", "#8172b3"))
        assert ciede2000(blue, violet) < LEAST

    @pytest.mark.parametrize(
        ("one", "other", "apart"),
        [
            ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
            ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
            ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ],
    )
    def it_measures_as_the_published_pairs_do(
        self, one: tuple[float, ...], other: tuple[float, ...], apart: float
    ) -> None:
        assert ciede2000(np.array(one), np.array(other)) == pytest.approx(apart, abs=1e-4)
