"""What `hotseat show` prints of what was said."""

from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from hotseat.domain.text import one_line
from hotseat.reports.text.columns import width
from hotseat.storage.speech.words_file import write_words
from tests.said import Type
from tests.sessions import answered_session
from tests.spoken import ANSWERED, SAID, with_pasted, with_words
from tests.tui.hostile import PAYLOADS


@pytest.fixture
def path(practice: Path) -> Path:
    return answered_session(practice / "sessions", notes=["+ the partner first"], outcomes=["gap"])


def shown(typed: Type, *options: str) -> list[str]:
    printed = typed("show", "last", *options)
    assert printed.code == 0
    assert max(map(width, printed.lines)) <= 80
    return printed.lines


def part_of(lines: list[str], heading: str) -> list[str]:
    rest = lines[lines.index(heading) + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def test_it_shows_the_figures_and_no_word_unless_asked_to(typed: Type, path: Path) -> None:
    with_words(path, SAID, [ANSWERED])
    lines = shown(typed)
    assert part_of(lines, " What was said") == [
        "                  words a  longest  first",
        "           words   minute    pause   word   I  we  numbers  hedges  fillers",
        " Situation    14       21   34.5 s  0.5 s   0   1        1       0        0",
        " Task         12       24   25.3 s  0.5 s   2   0        1       1        0",
        " Action       35       16  116.1 s  0.5 s   3   3        1       1        1",
        " Result       15       18   44.1 s  0.5 s   0   0        3       0        0",
        " Learning      9       27   16.5 s  0.5 s   2   0        0       0        0",
        " Answer       85       19  116.1 s  0.5 s   7   4        6       2        1",
        " Follow-ups",
        " 1. role      10       20        -  0.5 s",
    ]
    assert "queue" not in "\n".join(lines)


def test_the_transcript_stands_between_marks_notes_and_follow_ups(typed: Type, path: Path) -> None:
    with_words(path, SAID, [ANSWERED], mumbled=4.1)
    lines = part_of(shown(typed, "--transcript"), " Transcript")
    assert lines[1:6] == [
        "    0:10  Situation, 0:40",
        "    0:10  + preparation: the partner first",
        "    0:10    So, our payments team lost 40 percent of its retries in the second",
        "            quarter.",
        "    0:16    [3.9 s not understood]",
    ]
    assert lines[6:7] == [
        "    0:50  Task, 0:30",
    ]
    ended = next(at for at, line in enumerate(lines) if "the answer ended" in line)
    assert "follow-up" in lines[ended + 1]
    assert ANSWERED in lines[-1]


def test_too_little_understood_is_said_and_nothing_counted(typed: Type, path: Path) -> None:
    with_words(path, {"situation": "Only this."}, mumbled=12.0)
    lines = part_of(shown(typed), " What was said")
    assert lines[0].split() == ["first"]
    assert lines[-1].startswith(" Only ")
    assert lines[-1].endswith(" % of the speech was understood, so nothing is counted.")


def test_um_and_uh_are_told_as_a_least_number(typed: Type, path: Path) -> None:
    with_words(path, SAID | {"task": "Um, I had to, uh, win them back."})
    sentence = " um, uh: at least 2; recognition drops most of them."
    assert sentence in part_of(shown(typed), " What was said")


def test_pasted_text_has_no_times(typed: Type, path: Path) -> None:
    with_pasted(path, "We lost the partner.\nI won them back.", section="task")
    lines = shown(typed, "--transcript")
    assert part_of(lines, " Transcript")[3:6] == [
        "    0:50  Task, 0:30",
        "            We lost the partner.",
        "            I won them back.",
    ]
    assert part_of(lines, " What was said")[1].split()[-1] == "fillers"
    assert " Pasted text has no times, so its pauses are not known." in lines


def test_text_pasted_for_no_section_comes_first(typed: Type, path: Path) -> None:
    with_pasted(path, "The whole answer.")
    lines = part_of(shown(typed, "--transcript"), " Transcript")
    assert lines[:2] == ["    0:00  asked", "            The whole answer."]


def test_whoever_asks_for_a_transcript_that_is_not_there_is_told_so(typed: Type, path: Path) -> None:
    printed = typed("show", "last", "--transcript")
    assert printed.code == 0
    assert printed.out == typed("show", "last").out
    assert "nothing is known of what was said" in printed.err


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_words_are_printed_as_words(typed: Type, path: Path, payload: str) -> None:
    with_words(path, {"situation": payload, "result": f"\u202e{payload} 12"})
    lines = shown(typed, "--transcript")
    assert "\x1b" not in "\n".join(lines)
    joined = "".join("".join(lines).split())
    assert "".join(one_line(payload).split()) in joined


@pytest.mark.parametrize(
    "command", [["show"], ["export", "--to", "md"], ["export", "--to", "html"]], ids=" ".join
)
def test_what_was_said_before_the_session_has_its_second_before_it(
    typed: Type, path: Path, command: list[str]
) -> None:
    words = (Word(-2.0, -1.8, "Hello."), Word(11.0, 11.2, "So."))
    call = RecordingWords("call.vtt", Span(-5.0, 60.0), "captions", words)
    write_words(path.parent, path.stem, Transcript((call,)))
    printed = typed(*command, "last", "--transcript")
    assert printed.code == 0
    assert "-0:02" in next(line for line in printed.lines if "Hello." in line)
