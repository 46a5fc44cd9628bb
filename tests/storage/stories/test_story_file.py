"""One story's file: everything it says, and every fault with its line."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.looking_up import near
from hotseat.domain.stories.story import Bullet, Claim, Expected, FrontMatter, StorySection
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.stories import front_matter, references, story_body, yaml_keys
from hotseat.storage.stories.references import known_names, referred
from hotseat.storage.stories.story_file import LARGEST, read_story, story_in
from hotseat.storage.stories.story_read import LineFault, StoryRead
from hotseat.storage.toml.complaints import MOST_OF_A_FILE
from tests.each import each
from tests.sessions import shipped_bank
from tests.storage.stories.texts import QUEUE, in_folder, queue

BODY = QUEUE.partition("\n## ")[0] + "\n{}"


def read(text: str | bytes) -> StoryRead:
    return story_in(text if isinstance(text, bytes) else text.encode())


def faults(read: StoryRead) -> list[str]:
    return [f"{line}: {text}" for line, text in read.faults]


def test_a_story_is_read_with_all_that_it_says() -> None:
    story_read = read(QUEUE)
    assert story_read.faults == ()
    story = story_read.story
    assert story is not None
    assert story.front == FrontMatter(
        id="queue-nobody-owned",
        title="The queue nobody owned",
        when="2025-03",
        principles=("ownership", "dive-deep"),
        people=40,
        budget_musd=1.5,
        stakeholder="vp",
        shows=("l7/created-platforms-frameworks-used-by-many",),
        status="ready",
    )
    bullets = (
        Bullet("5 teams, 3 outages a quarter", short=True),
        Bullet("nobody answered the pager"),
        Bullet("not even at night"),
        Bullet("two quarters"),
        Bullet("They had stopped asking."),
    )
    assert story.sections == (StorySection("Situation", bullets),)
    assert story.claims == (Claim("outages 3 -> 0", "incident export", "wrote the rule"),)
    expected = Expected("measure", "how do you know it was you?", "two teams kept the old way")
    assert story.expects == (expected,)
    assert story.hash == sha256(QUEUE.encode()).hexdigest()[:16]
    assert (story_read.lines.id, story_read.lines.principles, story_read.lines.shows) == (2, (5, 5), (10,))
    assert story_read.lines.sections == (13,)


def test_nothing_in_a_front_matter_is_anything_but_text() -> None:
    for typed in ("no", "2025-03", "1_000", "0o7", "12:30", "~", "null", "2025-03-01", ".inf", "0x1F"):
        story = read(queue(title=typed, when=typed)).story
        assert story is not None
        assert (story.title, story.front.when) == (typed, typed)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="BOM"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="CR"),
        pytest.param(lambda text: b"\n\n" + text.encode(), id="blank lines before"),
        pytest.param(lambda text: text.replace("\n---\n", "\n---  \n").encode(), id="spaces behind ---"),
        pytest.param(lambda text: text.replace("\n---\n", "\n...\n").encode(), id="ends with dots"),
        pytest.param(lambda text: text.replace("people:", "tags: [a, b]\npeople:").encode(), id="tags"),
        pytest.param(lambda text: text.replace("people: 40", "people: '40'").encode(), id="quoted figure"),
        pytest.param(lambda text: text.replace("## Sit", "# The queue\n\n## Sit").encode(), id="title"),
        pytest.param(lambda text: text.replace("## Sit", "<!--\n- x\n-->\n## Sit").encode(), id="comment"),
        pytest.param(lambda text: text.replace("## Claims", "## Claims:").encode(), id="colon"),
        pytest.param(lambda text: text.replace("->", "\N{RIGHTWARDS ARROW}").encode(), id="arrow"),
    ],
)
def test_what_editors_do_to_a_file_is_no_fault(change) -> None:  # type: ignore[no-untyped-def]
    changed, plain = read(change(QUEUE)), read(QUEUE)
    assert faults(changed) == []
    assert changed.story is not None
    assert plain.story is not None
    same = changed.story._replace(hash="", claims=()), plain.story._replace(hash="", claims=())
    assert same[0] == same[1]
    assert changed.story.hash != plain.story.hash


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "1: has no front matter"),
    "no front matter": ("## Situation\n", "1: has no front matter"),
    "text before it": ("\n\nhello\n---\nid: a\n---\n", "3: has no front matter"),
    "no end": ("---\nid: a\ntitle: b\n## Situation\n", "1: the front matter has no end"),
    "Latin-1": (
        queue(title="Caf\xe9").encode("latin-1"),
        "3: byte 0xE9 is not UTF-8; save the file as UTF-8",
    ),
    "UTF-16": (QUEUE.encode("utf-16"), "1: byte 0xFF is not UTF-8"),
    "UTF-16 without a mark": (QUEUE.encode("utf-16-le"), "1: holds NUL characters, as UTF-16 has them"),
    "a tab": (QUEUE.replace("people: 40", "\tpeople: 40"), "6: this is not YAML"),
    "a tab in a list": (QUEUE.replace("  - l7", "\t- l7"), "10: this is not YAML"),
    "a colon in a title": (queue(title="Plan B: the queue"), "3: this is not YAML"),
    "an open quote": (queue(title='"The queue'), "3: this is not YAML"),
    "an open list": (queue(principles="[ownership, dive-deep"), "5: this is not YAML"),
    "a star": (queue(title="*bold*"), "3: this is not YAML"),
    "a backtick": (queue(title="`code`"), "3: this is not YAML"),
    "a key without a colon": (QUEUE.replace("people: 40", "people 40"), "6: this is not YAML"),
    "a list of keys": ("---\n- id: a\n---\n", "2: this is no list of keys"),
    "a sentence": ("---\njust a sentence\n---\n", "2: this is no list of keys"),
    "too deep": (QUEUE.replace("people: 40", f"x: {'[' * 20}{']' * 20}"), "6: is nested deeper than 8"),
}


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml_keys.LOADER], ids=["Python", "C"])
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_in_which_no_story_is_found_is_told_with_its_line(
    kind: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_keys, "LOADER", loader)
    text, expected = UNREADABLE[kind]
    with pytest.raises(Unreadable) as trouble:
        read(text)
    assert f"{trouble.value.line}: {trouble.value.text}".startswith(expected)
    assert "; " in trouble.value.text, "it says what to do"


ADVICE = {
    "a tab": "the line begins with a tab; begin it with spaces",
    "a tab in a list": "the line begins with a tab; begin it with spaces",
    "a colon in a title": "a text holds a colon; put the text between quotes, as in",
    "an open quote": "end the text with the quote that begins it",
    "an open list": "end the list with ]",
    "a star": "put the text between quotes",
    "a backtick": "put the text between quotes",
    "a key without a colon": "the key has no colon; write a colon and a space",
}


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml_keys.LOADER], ids=["Python", "C"])
@pytest.mark.parametrize("kind", ADVICE)
def test_what_is_no_yaml_is_told_with_what_to_do(
    kind: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_keys, "LOADER", loader)
    with pytest.raises(Unreadable, match="this is not YAML") as trouble:
        read(UNREADABLE[kind][0])
    assert ADVICE[kind] in trouble.value.text


NOT_USABLE = {
    "no id": (QUEUE.replace("id: queue-nobody-owned\n", ""), '1: "id" is missing; add it'),
    "an empty id": (queue(id=""), '1: "id" is missing; add it'),
    "no title": (QUEUE.replace("title: The queue nobody owned\n", ""), '1: "title" is missing; add it'),
    "a list for a title": (queue(title="[a, b]"), '3: "title" should be text in quotes'),
    "an id of words": (
        queue(id="The Queue"),
        "2: the id should be lower-case letters, digits and single hyphens",
    ),
    "an id like a path": (queue(id="../../x"), "2: the id should be lower-case"),
    "nothing": ("---\n---\n", '1: "id" is missing; add it'),
}


@pytest.mark.parametrize("kind", NOT_USABLE)
def test_a_story_without_its_names_cannot_be_used(kind: str) -> None:
    text, fault = NOT_USABLE[kind]
    story_read = read(text)
    assert story_read.story is None
    assert faults(story_read)[0].startswith(fault)


NUMBER = "should be a whole number from 0 to 10000000, in digits as in 40"
USED_WITHOUT = {
    "an underscore": (queue(people="1_000"), f'6: "people" {NUMBER}'),
    "a unit": (queue(people="40 people"), f'6: "people" {NUMBER}'),
    "octal": (queue(people="0o7"), f'6: "people" {NUMBER}'),
    "below zero": (queue(people="-1"), f'6: "people" {NUMBER}'),
    "too many": (queue(people="99999999999"), f'6: "people" {NUMBER}'),
    "a fraction of a person": (queue(people="1.5"), f'6: "people" {NUMBER}'),
    "a list of figures": (queue(people="[4, 5]"), f'6: "people" {NUMBER}'),
    "a table of figures": (queue(people="{a: 5}"), f'6: "people" {NUMBER}'),
    "a currency": (
        queue(budget_musd="$3M"),
        '7: "budget-musd" should be a number from 0 to 10000000, in digits',
    ),
    "not a number": (queue(budget_musd="nan"), '7: "budget-musd" should be a number'),
    "an exponent": (queue(budget_musd="1e3"), '7: "budget-musd" should be a number'),
    "stakeholder": (queue(stakeholder="boss"), '8: "stakeholder" should be team, director, vp or c-level'),
    "status": (queue(status="done"), '11: "status" should be draft, ready or retired'),
    "a list in a list": (
        queue(principles="[ownership, [dive-deep]]"),
        '5: each entry of "principles" should',
    ),
    "a table for a list": (queue(principles="{a: b}"), '5: "principles" should be a list'),
    "a key twice": (QUEUE.replace("people: 40", "title: B"), '6: "title" is there twice; keep one'),
    "a mistyped key": (
        QUEUE.replace("budget-musd", "bugdet"),
        '7: "bugdet" is not a known key; it stays in the',
    ),
    "an odd key": (QUEUE.replace("people: 40", "? [a]\n: b"), "6: a key should be a word"),
    "a key that is a list": (QUEUE.replace("people: 40", "[a, b]: c"), "6: a key should be a word"),
    "an anchor": (queue(when="&a 2025"), '4: "&a" is an instruction of YAML'),
    "an alias": (QUEUE.replace("people: 40", "x: &a y\nteams: *a"), '6: "&a" is an instruction of YAML'),
    "a tag": (
        queue(when="!!python/object:os.system x"),
        '4: "tag:yaml.org,2002:python/object:os.system" is an',
    ),
    "ESC in a title": (
        queue(title="The \x1b[31mqueue"),
        "3: holds something that a screen cannot show (U+001B)",
    ),
    "ESC as an escape": (
        queue(title='"The \\e[31mqueue"'),
        '3: "title" holds something that a screen cannot',
    ),
    "an override": (queue(title="The \u202equeue"), "3: holds something that a screen cannot show (U+202E)"),
    "ESC in a point": (BODY.format("## Task\n- \x1b]0;x\x07y\n"), "14: holds something that a screen cannot"),
    "text before a heading": (
        BODY.format("hello\n## Task\n- a\n"),
        "13: this belongs to no section; put it below",
    ),
    "a long point": (
        BODY.format(f"## Task\n- {'a b ' * 1100}\n"),
        "14: this is longer than 4,000 characters",
    ),
    "an unknown layer": (
        BODY.format("## Expect\n- meassure: x\n"),
        '14: "meassure" is not a layer; write it as',
    ),
    "no layer": (
        BODY.format("## Expect\n- how much?\n"),
        "14: this does not begin with a layer; write it as",
    ),
    "no question": (
        BODY.format("## Expect\n- role: -> x\n"),
        "14: the question is missing; write it as `role: the",
    ),
    "an open comment": (
        BODY.format("## Task\n- a\n<!-- b\n\n## Action\n- c\n"),
        "15: the comment has no end",
    ),
    "an unknown part": (
        BODY.format("## Claims\n- a | owner: me\n"),
        '14: "owner:" does not fit here; a claim has',
    ),
    "a part twice": (
        BODY.format("## Claims\n- a | mine: b | mine: c\n"),
        '14: "mine:" does not fit here; write',
    ),
}


@each("kind", USED_WITHOUT)
def test_a_story_with_a_smaller_fault_is_used_without_it(kind: str) -> None:
    text, fault = USED_WITHOUT[kind]
    story_read = read(text)
    assert story_read.story is not None
    assert faults(story_read)[0].startswith(fault)


def test_what_is_wrong_is_left_out_of_the_story_and_the_rest_stays() -> None:
    story_read = read(
        queue(people="1_000", stakeholder="boss", principles="[ownership, [x], earn-trust]", status="on")
    )
    assert len(story_read.faults) == 4
    assert story_read.story is not None
    front = story_read.story.front
    assert (front.people, front.stakeholder, front.status) == (None, "", "draft")
    assert front.principles == ("ownership", "earn-trust")
    assert (front.budget_musd, front.when) == (1.5, "2025-03")


def test_a_text_alone_is_a_list_of_one_and_an_empty_value_is_none() -> None:
    story = read(queue(principles="Earn Trust", people="", when="''")).story
    assert story is not None
    assert (story.front.principles, story.front.people, story.front.when) == (("Earn Trust",), None, "")


def test_instructions_of_yaml_have_no_effect() -> None:
    bomb = "a: &a [x, x]\n" + "\n".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]" for n in range(50))
    story_read = read(QUEUE.replace("people: 40", bomb))
    assert story_read.story is not None
    assert any("is an instruction of YAML" in text for _, text in story_read.faults)
    assert any("stands for no text here" in text for _, text in story_read.faults)


def test_claims_and_follow_ups_are_understood_with_and_without_bullets() -> None:
    text = """\
## Claims
saved 2 | 3 of the cost
errors halved | source: dashboard,
  of March
- ! p99 9 s -> 1 s | MINE: the index
## Expect
role: who decided?
Reasoning: why then? => the contract ended
- people:
  who was against it? -> finance,
  for a month
"""
    story = read(BODY.format(text)).story
    assert story is not None
    assert story.claims == (
        Claim("saved 2 | 3 of the cost"),
        Claim("errors halved", "dashboard,"),
        Claim("of March"),
        Claim("p99 9 s -> 1 s", "", "the index"),
    )
    assert story.expects == (
        Expected("role", "who decided?"),
        Expected("reasoning", "why then?", "the contract ended"),
        Expected("people", "who was against it?", "finance, for a month"),
    )


def test_what_is_written_in_other_forms_of_markdown_is_kept_as_points() -> None:
    blocks = (
        "### First",
        "> quoted",
        "```\ncode\nmore\n```",
        "    indented",
        "***",
        "![image](a.png)",
        "- [ ] box",
    )
    text = "\n\n".join(("## Action", *blocks))
    story = read(BODY.format(text)).story
    assert story is not None
    texts = [bullet.text for bullet in story.sections[0].bullets]
    assert texts == ["First", "quoted", "code", "more", "indented", "![image](a.png)", "[ ] box"]
    assert not any(bullet.short for bullet in story.sections[0].bullets)


def test_an_indent_of_tabs_or_spaces_makes_a_point_no_less_a_point() -> None:
    story = read(
        BODY.format(
            "## Action\n\t- ! stopped it\n\t\t- at once\n\t- told all\n"
            "## Result\n\n      * ! 3 -> 0\n      * for good\n"
        )
    ).story
    assert story is not None
    assert [[(bullet.text, bullet.short) for bullet in section.bullets] for section in story.sections] == [
        [("stopped it", True), ("at once", False), ("told all", False)],
        [("3 -> 0", True), ("for good", False)],
    ]


@pytest.mark.parametrize(
    "sign", ["-", "*", "1.", "\t-", "\N{BULLET}", "\N{NO-BREAK SPACE}-", "  \N{WHITE BULLET}", "\N{EN DASH}"]
)
def test_points_are_points_whatever_sign_they_begin_with(sign: str) -> None:
    story = read(BODY.format(f"## Action\n{sign} ! stopped it\n{sign} told all\n")).story
    assert story is not None
    assert [(bullet.text, bullet.short) for bullet in story.sections[0].bullets] == [
        ("stopped it", True),
        ("told all", False),
    ]


def test_a_dash_within_a_text_and_signs_in_code_stay_what_they_are() -> None:
    story = read(
        BODY.format("## Action\nit was wide\n\N{EN DASH} three teams\n\n```\n\t- a\n\N{BULLET} b\n```\n")
    ).story
    assert story is not None
    assert [bullet.text for bullet in story.sections[0].bullets] == [
        "it was wide \N{EN DASH} three teams",
        "- a",
        "\N{BULLET} b",
    ]


def test_what_is_no_file_is_a_sentence(tmp_path: Path) -> None:
    def only_fault(path: Path) -> str:
        [(line, text)] = read_story(path).faults
        assert line == 0
        return text

    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "link.md").symlink_to(tmp_path / "gone")
    (tmp_path / "endless.md").symlink_to("/dev/zero")
    in_folder(tmp_path, "large.md", QUEUE + "x" * LARGEST)
    for name in ("folder.md", "pipe.md", "endless.md"):
        assert only_fault(tmp_path / name) == "is not a regular file; only files of text are read"
    assert only_fault(tmp_path / "link.md").endswith("check the links on the way to it")
    assert only_fault(tmp_path / "large.md") == "is larger than 64 KiB; split it"
    assert only_fault(tmp_path / "nul\0.md").endswith("give it another name")


def test_a_link_to_a_file_is_read_like_the_file(tmp_path: Path) -> None:
    link = tmp_path / "linked.md"
    link.symlink_to(in_folder(tmp_path))
    assert read_story(link) == read(QUEUE)


PIECES = [
    *QUEUE.split("\n"),
    "---",
    "## Expect",
    "\t",
    "- ",
    "&a",
    "*a",
    "!!x",
    "[",
    "{",
    '"',
    ":",
    "|",
    "> ",
    "\x1b",
]


MANY = {
    "keys": QUEUE.replace("people: 40", "\n".join(f"k{number}:" for number in range(5_000))),
    "principles": queue(principles=f"[{', '.join(f'k{number}' for number in range(5_000))}]"),
    "layers": BODY.format("## Expect\n" + "- kay: x\n" * 4_000),
    "headings": BODY.format("".join(f"## k{number}\n" for number in range(5_000))),
}


@pytest.mark.parametrize("kind", MANY)
def test_of_many_faults_only_the_first_are_looked_into(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search for what is near, for each of ten thousand faults, would take minutes."""
    searches: list[str] = []

    def noting(typed: str, names: Iterable[str]) -> list[str]:
        searches.append(typed)
        return near(typed, names)

    for module in (front_matter, references, story_body):
        monkeypatch.setattr(module, "near", noting)
    story_read = read(MANY[kind])
    referred(Path("x"), {"a.md": story_read}, known_names(shipped_bank()))
    assert len(searches) == MOST_OF_A_FILE


@pytest.mark.property
@given(
    st.one_of(
        st.binary(max_size=400),
        st.lists(st.sampled_from(PIECES), max_size=40).map(lambda lines: "\n".join(lines).encode()),
        st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=9)), max_size=40).map(
            lambda parts: (
                b"---\n"
                + "\n".join(parts).encode(errors="replace")
                + b"\n---\n"
                + "".join(parts).encode(errors="replace")
            )
        ),
        st.tuples(st.integers(0, len(QUEUE)), st.binary(max_size=3)).map(
            lambda cut: QUEUE.encode()[: cut[0]] + cut[1] + QUEUE.encode()[cut[0] + 1 :]
        ),
    )
)
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    lines = data.count(b"\n") + data.count(b"\r") + 1
    try:
        story_read = story_in(data)
    except Unreadable as trouble:
        story_read = StoryRead(None, (LineFault(trouble.line, trouble.text),))
    assert story_read.story is not None or story_read.faults
    assert all(1 <= line <= lines for line, _ in story_read.faults)
