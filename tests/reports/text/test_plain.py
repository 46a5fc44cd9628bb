"""A session for reading."""

from pathlib import Path

from hotseat.engine.repair import Repair
from hotseat.reports.text.plain import session_lines
from hotseat.storage.session.transcript import load
from tests.domain.script import LEFT, after_all
from tests.sessions import answered_session, begin

EXPECTED = """\
2026-11-16-200200-l6-behavioral-4f2a  (interrupted)
L6 behavioral, Mon 16 Nov 2026, 20:02, Sam with Kim

1. Tell me about a time you won a partner team back after missing a commitment.

             spent                          window                share  plan
 Situation    0:41 █████▓▓················· 0:30-0:45 in window    19 %  13 %
 Task         0:52 ████▓▓▒▒················ 0:30      over 0:22    25 %  11 %
 Action       1:58 ███████████████████░░░░░ 2:00-2:30 short 0:02   56 %  49 %
 Result       -:-- ·······░░░·············· 0:45-1:00 not reached   0 %  19 %
 Learning     -:-- ··░░░··················· 0:15-0:30 not reached   0 %   8 %
 Answer       3:31 of 4:00-5:15; began after 0:10

 Not reached: Result (0:45-1:00), Learning (0:15-0:30).
 Action took 1:58 of its 2:00-2:30. Task ran 0:22 over, Action 0:02 short.

 Over time
              ├0:00         ├1:00          ├2:00         ├3:00          ├4:00
 Situation    █████████
 Task                  █████████████
 Action                             █████████████████████████████
 Result
 Learning
 follow-ups                                                      h──────·───────
              h held  · unmarked

 Follow-ups
    0:30  held     why then
    0:30  unmarked What did they let you do later that they would have refused
                  at the low point?

 Rating
 3 of 4  Clear cause-and-effect relationships: Explains step by step how the
         action moved the result, and names one other factor.
 Overall: inclined

 Transcript
    0:00  asked
    0:10  Situation, 0:41
    0:10  ? preparation: why then
    0:51  Task, 0:52
    1:43  Action, 1:58
    3:41  the answer ended
    3:41  follow-up: why then (held)
    4:11  follow-up: What did they let you do later that they would have refused
          at the low point?
    4:41  3 of 4 for Clear cause-and-effect relationships
""".splitlines()


def test_a_session_reads_from_who_and_when_to_its_last_moment(sessions: Path) -> None:
    path = answered_session(
        sessions,
        candidate="Sam",
        interviewer="Kim",
        seconds={"situation": 41, "task": 52, "action": 118},
        notes=["? why then"],
        outcomes=["held", ""],
        scores={"cause-and-effect": 3},
        vote="inclined",
        finished=False,
    )
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in session_lines(load(path).session)] == EXPECTED


def test_guesses_and_repairs_are_told_below_the_ledger(sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.answer({"situation": 40, "task": 30})
    practice.rehearsal.guess("situation", 35)
    repair = Repair(practice.rehearsal.session, practice.journal)
    repair.nudge(1, 2, 5)
    lines = list(session_lines(repair.session))
    assert " Repaired: 1 change was made afterwards." in lines
    assert " Guessed in a blind round: Situation 0:35" in lines
    practice.journal.close()


def test_a_session_in_which_nothing_was_begun_says_so(sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    assert list(session_lines(practice.rehearsal.session))[-1] == "No question was begun."
    practice.journal.close()


def test_a_session_that_was_abandoned_is_called_as_in_the_list() -> None:
    first, *_ = session_lines(after_all(*LEFT))
    assert first.endswith("  (closed unfinished)")
