"""Captions of video meetings become words with times, of the candidate where the names say who that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.speech.caption_words import CaptionWords, caption_words
from hotseat.domain.speech.captions import are_captions, read_captions

TEAMS = """WEBVTT

6f1c2a70-51/12-0
00:00:12.100 --> 00:00:14.100
<v Kim Lee>Tell me about a time you
won a partner back.</v>

6f1c2a70-51/13-0
00:00:20.000 --> 00:00:22.000
<v Sam Smith>So we lost &lt;40&gt; percent.</v>
"""
ZOOM = """WEBVTT

1
00:00:12.100 --> 00:00:14.100
Kim Lee: Tell me about a time.

2
00:00:20.000 --> 00:00:22.000
Sam Smith: So we lost it: all of it.

3
00:00:22.000 --> 00:00:24.000
and I called.
"""
SRT = "1\r\n00:00:12,100 --> 00:00:14,100\r\nSo we lost\r\n\r\n2\r\n00:00:20,000 --> 00:00:22,000\r\nit.\r\n"


def words(text: str, candidate: str = "", *others: str) -> CaptionWords:
    return caption_words(read_captions(text).captions, candidate, others, ["result", "Result"])


def texts(said: CaptionWords) -> str:
    return " ".join(word.text for word in said.words)


def cue(at: str, to: str, *lines: str) -> str:
    return f"{at} --> {to}\n" + "\n".join(lines) + "\n\n"


def test_a_name_in_a_tag_is_no_word_and_says_whose_words_are_taken() -> None:
    said = words(TEAMS, "Sam")
    assert (said.speakers, said.taken) == (("Kim Lee", "Sam Smith"), "Sam Smith")
    assert texts(said) == "So we lost <40> percent."
    assert (said.words[0].at, said.words[-1].to) == (20.0, 22.0)
    assert all(
        word.to == pytest.approx(other.at) for word, other in zip(said.words, said.words[1:], strict=False)
    )


def test_a_name_before_the_words_is_none_either_and_speaks_until_the_next() -> None:
    said = words(ZOOM, "sam smith")
    assert texts(said) == "So we lost it: all of it. and I called."
    assert said.taken == "Sam Smith"


def test_a_name_before_the_times_says_it_too() -> None:
    text = (
        'WEBVTT\n\n1 "Kim Lee" (3902648576)\n00:00:04.350 --> 00:00:06.360\nTell me about a time.\n\n'
        '2 "Sam Smith" (1902648576)\n00:00:07.350 --> 00:00:08.360\nWe lost it.\n'
    )
    said = words(text, "Sam")
    assert (said.speakers, said.taken, texts(said)) == (("Kim Lee", "Sam Smith"), "Sam Smith", "We lost it.")


@pytest.mark.parametrize("candidate", ["", "Alex", "Sam Jones"])
def test_where_no_name_is_that_of_the_candidate_all_words_are_taken(candidate: str) -> None:
    said = words(TEAMS, candidate)
    assert (said.taken, len(said.words)) == ("", 15)


def test_a_name_that_two_speakers_may_have_is_taken_for_neither() -> None:
    assert words(TEAMS.replace("Kim Lee", "Sam Lee"), "Sam").taken == ""


def test_one_speaker_alone_is_the_candidate_whatever_the_name() -> None:
    assert texts(words(cue("00:01.000", "00:02.000", "Pat: yes, I"), "Sam")) == "yes, I"


@pytest.mark.parametrize(
    "line", ["Result: it held.", "Here is what we did: we called.", "so: we called", "At 10:30 we"]
)
def test_words_before_a_colon_are_no_name(line: str) -> None:
    text = (
        cue("00:01.000", "00:02.000", "So")
        + cue("00:02.000", "00:03.000", "then")
        + cue("00:03.000", "00:04.000", line)
    )
    assert texts(words(text)) == f"So then {line}"


def test_subrip_is_read_too_also_without_lines_between() -> None:
    assert are_captions(SRT)
    for text in (SRT, SRT.replace("\r\n\r\n", "\r\n"), f"\ufeff{SRT}"):
        said = words(text)
        assert texts(said) == "So we lost it."
        assert said.words[0].at == 12.1


def test_notes_styles_and_signs_are_no_words() -> None:
    text = (
        "WEBVTT - made by hand\nKind: captions\n\nNOTE a note\nof two lines\n\nSTYLE\n::cue {color: red}\n\n"
        "intro\n00:01.000 --> 00:02.000 align:start position:0%\n<c.yellow>So</c> <00:01.500><b>we</b>\n"
    )
    assert texts(words(text)) == "So we"


def test_captions_out_of_order_are_put_in_order() -> None:
    assert texts(words(cue("00:05.000", "00:06.000", "we") + cue("00:01.000", "00:02.000", "So"))) == "So we"


def test_captions_that_overlap_do_not_mix_their_words() -> None:
    said = words(cue("00:01.000", "00:05.000", "So we lost") + cue("00:02.000", "00:03.000", "all of it"))
    assert texts(said) == "So we lost all of it"
    assert said.words[2].to == 2.0
    said = words(cue("00:01.000", "00:05.000", "So we lost") + cue("00:01.000", "00:03.000", "all of it"))
    assert texts(said) == "So we lost all of it"


def test_lines_that_a_moving_window_shows_again_are_said_once() -> None:
    text = (
        cue("00:01.000", "00:03.000", " ", "so<00:01.500><c> we</c>")
        + cue("00:03.000", "00:03.010", "so we", " ")
        + cue("00:03.010", "00:05.000", "so we", "lost<00:04.000><c> it</c>")
        + cue("00:05.000", "00:05.010", "lost it", " ")
    )
    assert texts(words(text)) == "so we lost it"


FAULTY = {
    "NaN --> 00:02.000": "has no times that can be read",
    "00:01.000 --> inf": "has no times that can be read",
    "00:09.000 --> 00:02.000": "is a caption that ends before it begins",
    "-00:01.000 --> 00:02.000": "has no times that can be read",
    "99999999:00:00.000 --> 99999999:00:01.000": "has no times that can be read",
}


@pytest.mark.parametrize(("times", "sentence"), FAULTY.items())
def test_a_caption_without_sound_times_is_named_and_left_out(times: str, sentence: str) -> None:
    read = read_captions(f"WEBVTT\n\n{times}\nlost\n\n00:03.000 --> 00:04.000\nkept\n")
    [(line, fault)] = read.faults
    assert (line, sentence in fault) == (3, True)
    assert texts(caption_words(read.captions, "")) == "kept"


def test_what_a_terminal_would_obey_is_gone() -> None:
    said = words("00:01.000 --> 00:02.000\n<v \x1b[31mSam>So\x1b[0m\n\n00:02.000 --> 00:03.000\n<v Kim>x\n")
    assert (said.speakers, texts(said)) == (("[31mSam", "Kim"), "So[0m x")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("So, our team", False),
        ("a --> b is an arrow", False),
        ("WEBVTT", True),
        ("\n\n1\n00:01,0 --> 00:02,0\nSo", True),
    ],
)
def test_captions_are_told_from_other_text(text: str, answer: bool) -> None:
    assert are_captions(text) is answer


PIECES = [
    "WEBVTT",
    "00:01.000 --> 00:02.000",
    "00:01 --> 99:99:99.999",
    "<v Sam>",
    "Sam:",
    "Kim: so",
    "-->",
    "1",
    "&lt;",
    "",
]


@pytest.mark.property
@given(st.lists(st.sampled_from(PIECES) | st.text("<>:v -0129.\n\x1bS", max_size=12)))
def test_whatever_it_holds_the_words_are_in_order_and_within_the_captions(lines: list[str]) -> None:
    read = read_captions("\n".join(lines))
    said = caption_words(read.captions, "Sam")
    assert all(word.at <= other.at for word, other in zip(said.words, said.words[1:], strict=False))
    last = max((caption.to for caption in read.captions), default=0)
    assert all(0 <= word.at <= word.to <= last + 1e-6 for word in said.words)
    assert all(word.text and word.text.isprintable() for word in said.words)
