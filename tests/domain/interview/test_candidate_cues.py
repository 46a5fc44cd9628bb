"""When the candidate's screens draw attention, by what they show."""

import pytest

from hotseat.domain.interview.candidate import WAITING, CandidateView, candidate_view
from hotseat.domain.interview.candidate_cues import moment_between
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from tests.domain.script import ANSWER, after_all, asked


def seen(session: Session, now: float) -> CandidateView:
    return candidate_view(session, now)


@pytest.mark.parametrize(
    ("before", "now", "moment"),
    [
        (39, 40, "opens"),
        (47, 48, "middle"),
        (55, 56, "over"),
        (40, 41, None),
        (30, 80, "over"),
    ],
)
def test_a_moment_comes_when_the_clock_passes_it(before: float, now: float, moment: str | None) -> None:
    session = after_all(*ANSWER)
    assert moment_between(seen(session, before), seen(session, now)) == moment


def test_the_end_of_a_preparation_is_one() -> None:
    card = after_all(asked(at=2.0), e.Prepared(3.0, 120))
    assert moment_between(seen(card, 122.5), seen(card, 123.0)) == "prepared"
    assert moment_between(seen(card, 123.0), seen(card, 124.0)) is None


def test_what_is_seen_first_and_another_section_are_none() -> None:
    late = seen(after_all(*ANSWER), 60.0)
    assert moment_between(WAITING, late) is None
    following = after_all(*ANSWER, e.Entered(50.0, "task"))
    assert moment_between(seen(after_all(*ANSWER), 49.0), seen(following, 200.0)) is None


def test_where_sections_are_not_shown_they_are_none_either() -> None:
    session = after_all(*ANSWER)
    for sees in ("total", "question"):
        hidden = session._replace(header=session.header._replace(candidate_sees=sees))
        assert moment_between(seen(hidden, 39.0), seen(hidden, 56.0)) is None
