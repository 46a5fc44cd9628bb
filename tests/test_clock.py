"""The clocks of this machine."""

from hotseat.clock import SystemClock


def test_both_clocks_run_forward_and_at_the_same_pace_while_the_machine_is_awake() -> None:
    clock = SystemClock()
    awake, elapsed = clock.awake(), clock.elapsed()
    readings = [(clock.awake(), clock.elapsed()) for _ in range(10_000)]
    for readings_at_once in zip(*readings, strict=True):
        assert list(readings_at_once) == sorted(readings_at_once)
    assert (readings[-1][1] - elapsed) - (readings[-1][0] - awake) < 0.5
