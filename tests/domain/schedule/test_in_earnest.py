"""What a real interview probed counts in the schedule, until it is closed by an answer that held."""

from datetime import timedelta

from hotseat.domain.real_interviews.in_earnest import Probed
from hotseat.domain.schedule.day import planned
from hotseat.domain.vocabulary import MaybeOutcome
from tests.domain.answering import TODAY, an_answer
from tests.domain.schedule.practising import practice

FAR = 20


def hole(principle: str, outcome: MaybeOutcome, days: int = 12) -> Probed:
    on = TODAY - timedelta(days=days)
    return Probed(principle=principle, on=on, company="Acme", outcome=outcome, text="How?")


def test_a_gap_in_earnest_is_proven_and_comes_before_what_was_held_in_part_or_never_asked() -> None:
    probed = (hole("ownership", "gap"), hole("think-big", "partial", 1), hole("earn-trust", "", 0))
    items = [item for item in planned(practice(probed=probed), FAR, 45) if item.kind == "question"]
    assert [(item.principle, item.ground, item.reason) for item in items] == [
        ("ownership", "proven", "a gap in a real interview 12 days ago; not asked yet"),
        ("think-big", "proven", "held in part in a real interview yesterday; not asked yet"),
        ("earn-trust", "inferred", "probed in a real interview today; not asked yet"),
    ]
    assert items[0].days - items[1].days == 3.5
    assert not any("Acme" in str(item) for item in items)


def test_it_is_closed_by_a_later_answer_whose_follow_ups_all_held() -> None:
    def reason(days: int, *outcomes: MaybeOutcome) -> str:
        answer = an_answer(day=TODAY - timedelta(days=days), principles=("ownership",), outcomes=outcomes)
        [item, *_] = planned(practice(answers=(answer,), probed=(hole("ownership", "gap"),)), FAR, 15)
        return item.reason

    assert "real interview" not in reason(3, "held", "", "held")
    for outcomes in ((), ("",), ("held", "partial")):
        assert "a gap in a real interview 12 days ago" in reason(3, *outcomes)
    assert "a gap in a real interview" in reason(20, "held")


def test_a_hole_dated_after_today_by_a_wrong_clock_waits_for_its_day() -> None:
    [item] = planned(practice(probed=(hole("ownership", "gap", -3),)), FAR, 15)
    assert item.principle == "earn-trust"
