"""Which microphone a name means, and sound at any rate."""

from array import array

import pytest

from hotseat.speech.devices.microphone import BLOCK_FRAMES, NoMicrophone, as_block, position_of

NAMES = ["HDA Intel: ALC (hw:0,0)", "pulse", "USB Headset", "USB Headset Pro"]


@pytest.mark.parametrize(
    ("name", "position"), [("pulse", 1), ("USB Headset Pro", 3), ("headset", 2), ("alc", 0)]
)
def test_a_microphone_is_found_by_a_part_of_its_name(name: str, position: int) -> None:
    assert position_of(name, NAMES) == position


def test_a_name_that_fits_none_is_told_those_that_there_are() -> None:
    with pytest.raises(NoMicrophone) as trouble:
        position_of("Blue\x1b[31m", ["one\nline", "pulse", "pulse"])
    assert str(trouble.value) == 'No microphone is named "Blue[31m"; there are: one line; pulse.'


def test_without_microphones_no_name_fits() -> None:
    with pytest.raises(NoMicrophone, match="There is no microphone"):
        position_of("", [])


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000, 192_000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_a_tenth_of_a_second_is_a_block_at_every_rate(rate: int, channels: int) -> None:
    block = as_block(array("h", [1_000] * (rate // 10 * channels)), channels)
    assert block == array("h", [1_000] * BLOCK_FRAMES)


def test_the_shape_of_the_sound_stays() -> None:
    wave = array("h", [position // 3 for position in range(4_800)])
    assert as_block(wave, 1) == array("h", range(BLOCK_FRAMES))
    loud = array("h", [-32_768, 32_767] * 1_600)
    assert as_block(loud, 2) == array("h", [-1] * BLOCK_FRAMES)
