"""Texts in Markdown and org, and the stories made of them."""

import re
from pathlib import Path

import pytest

from tests.storage.stories.importing.reads import imported

QUEUE = {"Situation": ["a"], "Task": ["b"], "Action": ["c", "d"], "Result": ["e"], "Learning": ["f"]}
"""What each of these texts says; in them ~ is a line break."""
WAYS = {
    "headings": "# Queue~## Situation~- a~## Task~b~## Action~1. c~2. d~## Result~* e~## Learning~f~",
    "numbers and times": (
        "# 3. Queue~## 1. Situation (30s)~a~## 2. Task: 0:30~b~## 3) Action - 2-3 min~- c~- d~"
        "## (4) Result [1m]~e~## Step 5: Learning 15 sec~f~"
    ),
    "other names": (
        "# Queue~## Background~a~## Challenge~b~## What I did~- c~  - d~## Outcome~e~## Lessons learned~f~"
    ),
    "names with signs": (
        "# **Queue**~## The Situation:~a~## 🎯 Goal~b~## *My actions*~- [ ] c~- [x] d~"
        "## [R]esults & impact~e~## Key takeaways 💡~f~"
    ),
    "bold names": (
        "# Queue~**Situation:** a~**Task**: b~~**Action**~- c~- d~~**R**esult: e~~__Learning__ - f~"
    ),
    "bold names in one line": (
        "# Queue~**Context:** a **Goal:** b~~**Approach:**~~* c~* d~~**Impact:** e **Lessons:** f"
    ),
    "plain names": "# Queue~Situation: a~Task: b~Action: c~- d~Result: e~Learning: f~",
    "letters": "# Queue~S: a~T: b~A: c~~d~~R: e~L: f~",
    "an outline": (
        "# Queue~- Situation~\t- a~- Task~\t- b~- Action~\t- c~\t- d~- Result~\t- e~- Learning~\t- f~"
    ),
    "indented lists": (
        "# Queue~## Situation~\t- a~## Task~~\t- b~## Action~      * c~      * d~## Result~\t- e~"
        "## Learning~\tf~"
    ),
    "one level": "# Queue~# Situation~a~# Task~b~# Action~c~~d~# Result~e~# Learning~f~",
    "underlined": (
        "Queue~=====~Situation~---~a~~Task~---~b~~Action~---~- c~- d~~Result~---~e~~Learning~---~f~"
    ),
    "a wrapper": (
        "# Queue~## STAR~### Situation~a~### Task~b~### Action~- c~- d~### Result~e~### Learning~f~"
    ),
    "a table": (
        "# Queue~~| | |~|---|---|~| Situation | a |~| Task | b |~| Action | c |~| | d |~"
        "| Result | e |~| Learning | f |~"
    ),
    "a title by its name": "Title: Queue~Situation: a~Task: b~Action: c~- d~Result: e~Learning: f~",
    "a front matter": (
        "---~title: Queue~---~## Situation~a~## Task~b~## Action~- c~- d~## Result~e~## Learning~f~"
    ),
    "a broken front matter": (
        "---~title: Queue~links: a: b~---~## Situation~a~## Task~b~## Action~- c~- d~## Result~e~"
        "## Learning~f~"
    ),
}
IN_ORG = {
    "headings": ("* Queue~** Situation: 3m~a~** Task: 1m~b~** Action~- c~- d~** Result: 1m~e~** Learning~f~"),
    "a title": (
        "#+TITLE: Queue~* Situation: 3m~- a~* Task~- b~* Action: 2m~1. c~2. d~* Result~+ e~* Learning~f~"
    ),
    "states": (
        "* TODO [#A] Story 2: Queue [2/3]~** DONE Context~a~** Goal~b~** Action~c~*** d~** Result~e~"
        "** Lessons~f~"
    ),
    "names": "* Queue~*Situation:* a~*Task:* b~*Action:* c~- d~*Result:* e~*Learning:* f~",
}


@pytest.mark.parametrize("way", ["CRLF", *WAYS, *(f"org: {way}" for way in IN_ORG)])
def test_a_story_is_recognised_however_it_is_written(tmp_path: Path, way: str) -> None:
    org = IN_ORG.get(way.removeprefix("org: "), "") if way.startswith("org: ") else ""
    text = (org or WAYS.get(way, WAYS["headings"])).replace("~", "\r\n" if way == "CRLF" else "\n")
    read = imported(tmp_path, "any.org" if org else "any.md", text)
    assert (read.only.title, read.only.id, list(read.files)) == ("Queue", "queue", ["queue.md"])
    points = read.points()
    assert {name: points[name] for name in QUEUE} == QUEUE
    assert (read.only.front.status, read.needs) == ("draft", [])
    # Nothing else was made of it but what the broken front matter said.
    assert sorted(points.keys() - QUEUE.keys()) == (["Notes"] if "broken" in way else [])


SEVERAL = {
    "headings": "# Mine~## One~### Situation~a~### Result~b~## Two~### Situation~c~### Result~d~",
    "one level": "## One~## Situation~a~## Result~b~## Two~## Situation~c~## Result~d~",
    "below a heading": "# Mine~## One~## Situation~a~## Result~b~## Two~## Situation~c~## Result~d~",
    "bold titles": (
        "**Story 1: One**~~**Situation:** a~**Result:** b~~**Story 2: Two**~~**Situation:** c~**Result:** d~"
    ),
    "titles by name": "Title: One~Situation: a~Result: b~~Title: Two~Situation: c~Result: d~",
    "two ways": "# One~## Situation~a~## Result~b~# Two~**Situation:** c~**Result:** d~",
    "lines before": "Story 1 - One~~Situation~a~~Result~~b~~Two~~Situation~c~~Result~d~",
    "an outline": "- One~  - Context~    - a~  - Impact~    - b~- Two~  - Context~    - c~  - Impact~    - d",
    "escaped signs": "**1\\. One**~~**Goal**: a~~**Result**: b~~**2\\. Two**~~**Goal**: c~~**Result**: d~",
    "a table": "# Mine~~| Story | Situation | Result |~|---|---|---|~| One | a | b |~| Two | c | d |~",
}


@pytest.mark.parametrize("way", SEVERAL)
def test_a_file_may_hold_several_stories(tmp_path: Path, way: str) -> None:
    read = imported(tmp_path, "mine.md", SEVERAL[way].replace("~", "\n"))
    points = {
        story.title: [bullet.text for part in story.sections for bullet in part.bullets]
        for story in read.stories.values()
    }
    assert (points, read.needs) == ({"One": ["a", "b"], "Two": ["c", "d"]}, [])


def test_stories_without_a_title_are_numbered_by_the_name_of_the_file(tmp_path: Path) -> None:
    read = imported(tmp_path, "my bank.md", "Situation: a\nResult: b\n\nSituation: c\nResult: d\n")
    assert [story.title for story in read.stories.values()] == ["my bank, 2", "my bank"]


NOTE = """\
---
tags: [lp/dive-deep, kafka]
aliases: The slip
created: 2025-02-11T09:30
skills:
  - Customer Obsession
  - SQL
lp:
  - "[[Earn Trust]]"
  - Are Right, A Lot; Have Backbone; Disagree and Commit
team size: ~14
budget: $250k
horizon: 2 years
stakeholder: CTO
when: Q2 2024
---
#ownership
> the team that answered no mail

## Situation
- [[Acme|The client]] was leaving, see [[Plan]]
- Recovery: 3 months
## Result
- Impact: 3 teams
### In figures
- 40 %
## Follow-ups
- why?
"""


def test_a_note_of_obsidian_gives_facts_and_loses_no_word(tmp_path: Path) -> None:
    read = imported(tmp_path, "Slip.md", NOTE)
    front = read.only.front
    assert (front.title, front.when, front.people, front.budget_musd) == ("Slip", "Q2 2024", 14, 0.25)
    assert (front.horizon_months, front.stakeholder, front.recovery_months) == (24, "c-level", 3)
    assert front.principles == (
        *("earn-trust", "are-right-a-lot", "have-backbone-disagree-and-commit"),
        *("dive-deep", "customer-obsession", "ownership"),
    )
    assert "\ntags: [lp/dive-deep, kafka]\naliases: [The slip]\n" in read.files["slip.md"]
    assert read.points() == {
        "Situation": ["The client (Acme) was leaving, see Plan", "Recovery: 3 months"],
        "Result": ["Impact: 3 teams", "In figures", "40 %"],
        "Notes": [
            *("the team that answered no mail", "created: 2025-02-11T09:30"),
            *("skills: Customer Obsession, SQL", "Follow-ups", "why?"),
        ],
    }
    assert "kept under Notes: created (line 4), skills (line 5), Follow-ups (line 27)" in [
        remark.text for remark in read.remarks
    ]
    [(line, sentence)] = read.needs
    assert (line, sentence) == (
        18,
        "stands before the first section; it is kept under Notes, move it where it belongs (slip.md)",
    )


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("team size: 5-8", "people"),
        ("team size: 12 months", "people"),
        ("people: 99999999999", "people"),
        ("budget: 3", "budget_musd"),
        ("budget: €3M", "budget_musd"),
        ("horizon: 18", "horizon_months"),
        ("horizon: 18 months or more", "horizon_months"),
        ("stakeholder: Legal, VP", "stakeholder"),
    ],
)
def test_a_figure_that_may_mean_something_else_is_no_fact(tmp_path: Path, sentence: str, field: str) -> None:
    read = imported(tmp_path, "a.md", f"---\n{sentence}\n---\n## Situation\na\n## Result\n{sentence}\n")
    assert not getattr(read.only.front, field)
    assert read.points() == {"Situation": ["a"], "Result": [sentence], "Notes": [sentence]}


def test_headings_over_stories_and_drawers_name_principles(tmp_path: Path) -> None:
    drawer = ":PROPERTIES:\n:LP: Dive Deep\n:ID: 4f\n:END:"
    text = f"* Ownership\n** One :frugality:x:\n{drawer}\n*** Context\na\n*** Impact\nb\n"
    read = imported(tmp_path, "a.org", text)
    assert read.only.front.principles == ("dive-deep", "ownership", "frugality")
    assert read.points()["Notes"] == ["tags: frugality, x", "id: 4f"]
    listed = imported(
        tmp_path, "b.md", "# Two (Think Big)\n## Context\na\n## LPs\n- Frugality\n- Foo\n## Impact\nb\n"
    )
    assert listed.only.front.principles == ("frugality", "think-big")
    assert [line for line, sentence in listed.needs if 'no principle "Foo"' in sentence] == [6]


ODD = [
    *(
        "# x",
        "#",
        "> x",
        "- x",
        "1. x",
        "12) x",
        "```",
        "~~~ x",
        "<b>x",
        "<!-- x -->",
        "[x]: y",
        "---",
        "***",
    ),
    *("* * *", "[ ] x", "[a](b)", "![](c)", "\\# x", "&amp; x", "a | b", "=== x", "+ x", "x  y", "%% x %%"),
]


@pytest.mark.parametrize("text", ODD)
def test_a_text_that_begins_as_markdown_does_is_read_back(tmp_path: Path, text: str) -> None:
    brought_in = imported(tmp_path, "a.csv", f'Title,Situation,Result\nT,"{text}",y\n')
    [read] = brought_in.points().get("Situation", [""])
    plain = re.sub(r"^([-*+]|\d+[.)]|\[ \]) ", "", text)  # The sign of an entry of a list is no text.
    assert read.replace("\\", "") == " ".join(plain.replace("\\", "").split())


def test_what_is_in_no_story_needs_the_person_by_its_lines(tmp_path: Path) -> None:
    text = "# Ideas\nwrite\n\nmore\n# One\n## Situation and task\na\n## Result\nb\n# Todo\n- x\n"
    read = imported(tmp_path, "a.md", text)
    assert [line for line, _ in read.needs] == [1, 10, 6]
    ideas, todo, both = (sentence for _, sentence in read.needs)
    assert ideas == '"Ideas" belongs to no story, because no section is named in it'
    assert todo.startswith('"Todo" belongs to no story')
    assert both.startswith('"Situation and task" names Situation and Task; all of it stands under Situation')
    nothing = imported(tmp_path, "b.md", "# Acme\nGoal: ship\n")
    assert [line for line, _ in nothing.needs] == [1]
    assert imported(tmp_path, "c.md", "# A\n## Situation\n## Task\n").needs == [
        (1, '"A" is not taken: nothing stands below its headings')
    ]


def test_claims_and_follow_ups_stay_what_they_are_if_they_have_that_form(tmp_path: Path) -> None:
    story = "# A\n## Context\na\n## Impact\nb\n## Claims\n- {}\n## Expect\n- {}\n"
    text = story.format("3 -> 0 | source: export | mine: the rule", "measure: how? -> so")
    read = imported(tmp_path, "a.md", text)
    assert (read.only.claims[0].source, read.only.expects[0].prepared) == ("export", "so")
    assert read.remarks == []
    other = imported(tmp_path, "b.md", story.replace("# A", "# B").format("3 | why: x", "why you?"))
    notes = [bullet.text for bullet in other.stories["b.md"].sections[-1].bullets]
    assert notes == ["Claims (as imported)", "3 | why: x", "Expect (as imported)", "why you?"]


def test_a_word_that_also_names_a_section_begins_none_in_a_sentence(tmp_path: Path) -> None:
    points = ["The **result** was good", "**Impact** on three teams", "our goal: to ship", "Impact: 3 teams"]
    points += ["Outcome:", "none"]
    text = "# A\n## Situation\n" + "".join(f"- {point}\n" for point in points) + "## Result\nb\n"
    assert imported(tmp_path, "a.md", text).points() == {"Situation": points, "Result": ["b"]}


def test_lines_with_names_and_values_above_a_story_are_its_properties(tmp_path: Path) -> None:
    values = "Status: Done\nLP: Dive Deep\nYear: 2023\nCompany: Acme"
    text = f"# A\n\n{values}\n\n## Context\nx\nand: b\n## Impact\nc: d\ne: f\n"
    read = imported(tmp_path, "a.md", text)
    assert (read.only.front.when, read.only.front.principles, read.needs) == ("2023", ("dive-deep",), [])
    assert read.points() == {
        "Situation": ["x and: b"],
        "Result": ["c: d", "e: f"],
        "Notes": ["Status: Done", "Company: Acme"],
    }


def test_a_text_longer_than_a_point_becomes_several(tmp_path: Path) -> None:
    text = " ".join(f"word{number}." for number in range(1_500))
    points = imported(tmp_path, "a.md", f"# A\n## Situation\n{text}\n## Result\nb\n").points()["Situation"]
    assert (len(points) > 2, " ".join(points)) == (True, text)


def test_lists_deeper_than_any_parser_goes_keep_their_text(tmp_path: Path) -> None:
    deep = "".join(f"{'  ' * depth}- w{depth}\n" for depth in range(60)) + ">" * 90 + " end\n"
    points = imported(tmp_path, "a.md", f"# A\n## Situation\n{deep}\n## Result\nb\n").points()["Situation"]
    assert {f"w{depth}" for depth in range(60)} | {"end"} <= set(" ".join(points).split())


def test_of_a_file_with_too_many_stories_the_first_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotseat.storage.stories.importing.reading.MOST_STORIES", 2)
    rows = "".join(f"T{number},a{number},b\n" for number in range(5))
    read = imported(tmp_path, "a.csv", f"Title,Situation,Result\n{rows}")
    assert list(read.files) == ["t0.md", "t1.md"]
    assert read.needs == [(4, "3 stories from here on are not taken; split the file")]


def test_a_heading_behind_the_sections_takes_what_stands_below_it(tmp_path: Path) -> None:
    text = "# A\n## Notes\nx\n## Context\na\n## Impact\nb\n## Notes\n- c\n## Script\nd\n"
    read = imported(tmp_path, "a.md", text)
    assert read.points() == {"Situation": ["a"], "Result": ["b"], "Notes": ["x", "c", "Script", "d"]}


def test_a_title_may_be_as_long_as_a_question_and_is_kept_whole(tmp_path: Path) -> None:
    long = "Tell me about a time when " + "word " * 900
    for name, text in {
        "a.md": f"# {long}\n## Context\na\n## Impact\nb\n",
        "b.csv": f"Title,Context,Impact\n{long},a,b\n",
        "c.md": f"---\ntitle: {long}\n---\n## Context\na\n## Impact\nb\n",
    }.items():
        read = imported(tmp_path, name, text)
        assert read.only.title == "Tell me about a time when" + " word" * 24 + "…"
        assert " ".join(read.points()["Notes"]) == long.strip()


def test_what_a_person_says_beside_a_principle_is_kept(tmp_path: Path) -> None:
    front = '---\nlp: [Ownership (main), Dive Deep (the logs)]\nmood: "a\\e[31mb"\n---\n'
    text = f"{front}## Context\na\n## Impact\nb\n"
    read = imported(tmp_path, "a.md", text)
    assert read.only.front.principles == ("ownership",)
    assert read.points()["Notes"] == ["lp: Ownership (main), Dive Deep (the logs)", "mood: a[31mb"]


def test_a_label_begins_a_list_of_principles_that_ends_with_them(tmp_path: Path) -> None:
    listed = "Principles:\n- Dive Deep\n- Frugality\n\nand then\n\nThemes:\n- cost"
    text = f"# A\n## Context\nx\n\n{listed}\n## Impact\ny\n"
    read = imported(tmp_path, "a.md", text)
    assert (read.only.front.principles, read.needs) == (("dive-deep", "frugality"), [])
    assert read.points() == {"Situation": ["x", "and then", "Themes:", "cost"], "Result": ["y"]}
    letters = "# B\n- **S:** x\n- **T**: y\n- **A:** z\n  - more\n- **R:** w\n"
    assert imported(tmp_path, "b.md", letters).points() == {
        "Situation": ["x"],
        "Task": ["y"],
        "Action": ["z", "more"],
        "Result": ["w"],
    }
