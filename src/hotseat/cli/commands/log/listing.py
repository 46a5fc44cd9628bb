"""`hotseat log --list`, `--show`, `--discard` and `--restore`."""

from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat import reports
from hotseat.cli.echo import complain, echo, echo_data, flush
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND
from hotseat.domain.real_interviews.leaving_out import without_stories
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.domain.text import counted
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.real_interviews.words import line_words, lines

if TYPE_CHECKING:
    from hotseat.desk.desk import Desk
    from hotseat.domain.real_interviews.real_interview import RealInterview

NONE_YET = "No real interview is logged yet; `hotseat log` opens the form for the first."
WIDTH = 80


def show(options: Namespace, desk: "Desk") -> int:
    """Prints the interviews, or one in full, as text or as JSON."""
    interviews = desk.real_interviews
    if options.show is not None:
        interview = interviews.find(options.show)
        if options.json:
            echo_data(reports.data.real_interviews.real_interview_data(_passed_on(options, interview)))
        else:
            echo(lines(interview, desk.bank.current.principle_names()))
            echo(["It is discarded and counts nowhere."] if interview.is_discarded else [])
        return _faults(desk)
    listed = interviews.discarded() if options.discarded else interviews.mine()
    if options.json:
        echo_data(
            reports.data.real_interviews.real_interviews_data(
                [_passed_on(options, interview) for interview in listed]
            )
        )
        return _faults(desk)
    for interview in listed:
        echo([f"{interview.id}  {line_words(interview)}"])
    if not listed:
        echo(["None is discarded." if options.discarded else NONE_YET])
    else:
        echo([counted(len(listed), "real interview")])
        for sentence in calibration_sentences(listed):
            echo(wrap(sentence, WIDTH))
    return _faults(desk)


def _passed_on(options: Namespace, interview: "RealInterview") -> "RealInterview":
    """The interview as programs get it: its stories have names only with `--stories`."""
    return interview if options.stories else without_stories(interview)


def move(options: Namespace, desk: "Desk") -> int:
    """Lets an interview count nowhere, or again."""
    interviews = desk.real_interviews
    if options.restore is not None:
        interview = interviews.restore(interviews.find(options.restore).id)
        echo([f"Counts again: {line_words(interview)}"])
    else:
        interview = interviews.discard(interviews.find(options.discard).id)
        echo(
            [
                f"Counts nowhere: {line_words(interview)}",
                f"`hotseat log --restore {interview.id}` brings it back.",
            ]
        )
    return DONE


def _faults(desk: "Desk") -> int:
    """Says what cannot be read; returns the exit code."""
    flush()
    for sentence in (*desk.real_interviews.left_out, *desk.real_interviews.faults):
        complain(sentence)
    return FAULTS_FOUND if desk.real_interviews.faults else DONE
