"""Lists as people have them: which questions are found, and what is told of the rest."""

from tests.domain.bank.importing.lists import brought, needs, notices, texts
from tests.each import each
from tests.sessions import shipped_bank

MARKDOWN = """\
# Behavioral interview questions

Some words about this page. They are no question.

## Table of contents
- [Customer Obsession](#customer-obsession)

## Customer Obsession
1. Tell me about a time a customer
   changed your plan.
2. **What did your angriest customer teach you?**
   - I learned to listen.

## 2. Bias to Action (2)
1. Describe a launch that you rushed. (Frugality)
2. Biggest rush
3. When did you wait too long?

## Teamwork
| Question | Hint |
|---|---|
| How do you split work nobody wants? | be honest |

```
code?
```
## Questions to ask the interviewer
- What do you like about the team?
"""


def test_markdown_with_headings_whose_numbers_restart() -> None:
    brought_in = brought(MARKDOWN, ".md")
    assert brought_in.form == "a list in Markdown"
    assert [(prompt.text, prompt.principles) for prompt in brought_in.prompts] == [
        ("Tell me about a time a customer changed your plan.", ("customer-obsession",)),
        ("What did your angriest customer teach you?", ("customer-obsession",)),
        ("Describe a launch that you rushed.", ("frugality", "bias-for-action")),
        ("When did you wait too long?", ("bias-for-action",)),
        ("How do you split work nobody wants?", ()),
    ]
    assert needs(brought_in) == [
        ':16: "Biggest rush" stands among questions and does not look like one; '
        "write it as a question, or leave it"
    ]
    assert '"Bias to Action" is taken for Bias for Action' in " ".join(notices(brought_in))
    assert "lines 24-26: left out as code" in notices(brought_in)
    assert "line 28: left out, because you would ask it, and no interviewer" in notices(brought_in)
    assert (
        "line 12: left out, because it stands below a question: an answer, a note or a follow-up"
        in notices(brought_in)
    )


@each(
    ("text", "asked"),
    [
        # Headings that are the questions, with answers below them.
        (
            "### 1. Why here?\nBecause I like it.\n- What else?\n### 2. Why now then?\n#### Situation\nx\n"
            "### 3. Tell me about you.\nno",
            ["Why here?", "Why now then?", "Tell me about you."],
        ),
        # A heading over questions.
        ("# What do they ask?\n- Why you, of all?\n- Why now then?", ["Why you, of all?", "Why now then?"]),
        # One a line, in two paragraphs, with a line over each.
        (
            "Ownership\nWhy you, of all?\nWhy now then?\n\nDive Deep\nHow deep?",
            ["Why you, of all?", "Why now then?", "How deep?"],
        ),
        (
            "Q: Why you, of all?\nA: Because.\nQ2. Why now then?\nAnswer: So.",
            ["Why you, of all?", "Why now then?"],
        ),
        (
            "- Ownership\n  - Why you, of all?\n- Dive Deep\n  - Why now then?",
            ["Why you, of all?", "Why now then?"],
        ),
        (
            "**Why you, of all?**\nI can.\n\n**Why now then?**\nNow or never?",
            ["Why you, of all?", "Why now then?"],
        ),
        # Nothing but a list: each entry is meant.
        (
            "* The time my team failed\n* My proudest launch so far",
            ["The time my team failed", "My proudest launch so far"],
        ),
        ("tell me about a bug\ntell me about a launch", ["tell me about a bug", "tell me about a launch"]),
        ("¿Por qué tú?\n面白い質問は何ですか?", ["¿Por qué tú?", "面白い質問は何ですか?"]),
        # Questions that a page opens on a click, with answers in HTML.
        (
            "<details>\n<summary><b>Why you, of all?</b></summary>\n<ul>\n<li>\n<b>Task: </b>Why not?\n"
            "</li>\n</ul>\n</details>\n<details>\n<summary>Why now then?</summary>\nSo.\n</details>",
            ["Why you, of all?", "Why now then?"],
        ),
        (
            '### 1. TEAMWORK\n**Question:** "Why you, of all?"\n**Hook:** *be > honest*\n**Answer:**\n'
            '> "Why?"\n'
            '### 2. RISK\n**Question:** "Why now then?"\n',
            ["Why you, of all?", "Why now then?"],
        ),
        ("- **Task (T):** Say it. What was to do?\n- Why you, of all?", ["Why you, of all?"]),
        ("", []),
        ("nothing to see here.", []),
    ],
)
def test_plain_text_and_small_lists(text: str, asked: list[str]) -> None:
    assert texts(brought(text)) == asked


@each(
    ("text", "ending", "form", "asked"),
    [
        ("Question,Answer\nWhy you?,I can\n", ".csv", "commas; text = Question", ["Why you?"]),
        ("sep=;\nid;prompt\n7;Why you?\n", ".csv", "semicolons; text = prompt, id = id", ["Why you?"]),
        (
            "Why you, sir?\tI can\nWhy now?\tno\n",
            "",
            "tabs, without a header; text = column 1",
            ["Why you, sir?", "Why now?"],
        ),
        (
            "x,Why you?\ny,Why now?\n",
            ".csv",
            "commas, without a header; text = column 2",
            ["Why you?", "Why now?"],
        ),
        ("question\nWhen you, sir, came?\n", ".csv", "commas; text = question", ["When you, sir, came?"]),
        ("Question|LP\nWhy you?|Ownership\n", ".txt", "bars; text = Question, principles = LP", ["Why you?"]),
    ],
)
def test_tables(text: str, ending: str, form: str, asked: list[str]) -> None:
    brought_in = brought(text, ending)
    assert (brought_in.form, texts(brought_in)) == (f"a table divided by {form}", asked)


def test_a_person_says_what_columns_hold() -> None:
    text = "Kundenfrage,Thema,x\nWarum?,Ownership,y\n"
    brought_in = brought(text, ".csv", columns={"text": "Kundenfrage", "principles": "2"})
    assert [(prompt.text, prompt.principles) for prompt in brought_in.prompts] == [("Warum?", ("ownership",))]
    assert brought(text, ".csv").form == "a table divided by commas; text = Kundenfrage"
    (unknown,) = needs(brought(text.replace("?", ""), ".csv"))
    assert unknown == (
        ':2: no column is known as the question; name it with --map text=COLUMN; there are "Kundenfrage", '
        '"Thema", "x"'
    )


def test_a_row_with_a_broken_cell_is_not_taken() -> None:
    brought_in = brought("question,lp\nWhen you, sir, came?,Ownership\nWhy you?,Dive Deep\n", ".csv")
    assert texts(brought_in) == ["Why you?"]
    assert needs(brought_in)[0].startswith(':2: 2 cells more than there are columns, "came?"')


ANKI = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
N*z=A#k3\tBasic\tLP\tTell me about a time<br>you said no.\t<b>So</b>\tlp::ownership hard
N*z=A#K3\tBasic\tLP\t"What was the ""{{c1::hardest}}"" call?"\tx\tdive_deep
"""


def test_a_text_exported_by_anki() -> None:
    brought_in = brought(ANKI, ".txt")
    assert brought_in.form.startswith(
        "a text exported by Anki, divided by tabs; text = column 4, id = column 1"
    )
    assert [(prompt.text, prompt.principles) for prompt in brought_in.prompts] == [
        ("Tell me about a time you said no.", ("ownership",)),
        ('What was the "hardest" call?', ("dive-deep",)),
    ]
    # The ids differ although their letters are the same.
    assert [prompt.id[:14] for prompt in brought_in.prompts] == ["mine-n-z-a-k3-"] * 2
    assert "2 columns beside the question left out: column 2, column 5" in notices(brought_in)


@each(
    ("text", "asked"),
    [
        ('["Why you?", "Why now?"]', ["Why you?", "Why now?"]),
        ('{"Ownership": ["Why you?"], "x": {"Dive Deep": [{"q": "Why now?"}]}}', ["Why you?", "Why now?"]),
        ('{"questions": [{"question": "Why you?", "answer": "I\ncan"}]}', ["Why you?"]),
        ('{"Why you, of all?": "I can", "Why now then?": ""}', ["Why you, of all?", "Why now then?"]),
        ('{"text": "Why you?"}\n{"text": "Why now?"}\n', ["Why you?", "Why now?"]),
        ('[{"name": "Why you, of all?", "free": ["one", "two"], "questions": []}]', ["Why you, of all?"]),
        ('{"name": "Jo", "tags": ["a", "b"], "list": ["Why you, of all?"]}', ["Why you, of all?"]),
        ("[1, null, true, [], {}]", []),
    ],
)
def test_json(text: str, asked: list[str]) -> None:
    assert texts(brought(text, ".json")) == asked


def test_a_key_beside_lists_says_what_they_are_about() -> None:
    brought_in = brought('[{"LP": "Deliever Results", "QArray": ["You shipped a thing late"]}]', ".json")
    assert [(prompt.text, prompt.principles) for prompt in brought_in.prompts] == [
        ("You shipped a thing late", ("deliver-results",))
    ]
    assert 'line 1: "Deliever Results" is taken for Deliver Results' in notices(brought_in)


def test_every_line_of_an_answer_in_json_is_named() -> None:
    brought_in = brought(
        '[{"question": "Why you, of all?",\n"answer": ["I\ncan",\n"so\nthere"],\n"tip": "x"}]', ".json"
    )
    assert texts(brought_in) == ["Why you, of all?"]
    assert notices(brought_in) == ['lines 2-5: "answer" left out', 'line 6: "tip" left out']


def test_faults_of_json_have_their_line() -> None:
    assert needs(brought('[\n"Why?",\n]', ".json"))[0].startswith(":3: this is not JSON (")
    assert needs(brought("[" * 100_000, ".json")) == [": it is nested deeper than is read; make a list of it"]
    assert needs(brought('[{"question": "Why you?"},\n{"question": ""}]', ".json")) == [
        ":2: this has no question; write it there"
    ]


def test_what_is_changed_in_a_question_is_told_with_its_line() -> None:
    rows = [
        "question",
        '"Why\nyou?"',
        "What <i>is</i> R&amp;D?",
        "Why [here](http://x)?",
        f"Why {'so ' * 300}?",
    ]
    brought_in = brought(
        "\n".join([*rows, "Why\u202e now?", "Why ![x](y.png) him?", "[sound:x.mp3]"]), ".csv"
    )
    assert texts(brought_in)[:3] == ["Why you?", "What is R&D?", "Why here?"]
    assert len(texts(brought_in)[3]) <= 600
    assert texts(brought_in)[4:] == ["Why now?", "Why him?"]
    assert notices(brought_in)[1:] == [
        "line 2: the question has a line break, which becomes a space",
        "line 4: HTML is taken out of the question",
        "line 5: a link in the question keeps its words and loses its address",
        "line 6: the question is cut after 600 characters",
        "line 7: characters that a screen cannot show are left out",
        "line 8: a picture, a sound or a gap of a flash card is taken out of the question",
    ]
    assert needs(brought_in) == [":9: no word is left of this question; write it, or leave it"]


def test_what_the_bank_has_and_what_stands_twice_is_named() -> None:
    first = brought("- When did you last throw away a plan?\n- Why?")
    bank = first.prompts[0]._replace(id="mine-one")
    known = shipped_bank()._replace(prompts={**shipped_bank().prompts, bank.id: bank})
    text = (
        "- WHEN did you last throw away a plan\n- Why you, of all?\n- Why you -- of all?\n"
        "- When did you last throw away your plan?\n"
    )
    brought_in = brought(text, bank=known)
    assert texts(brought_in) == ["Why you, of all?"]
    assert notices(brought_in) == [
        'line 1: "WHEN did you last throw away a plan" is in the bank already, as mine-one',
        'line 3: "Why you -- of all?" stands in line 2 already',
    ]
    assert needs(brought_in) == [
        ':4: "When did you last throw away your plan?" says nearly the same as mine-one of the bank; '
        "ask for another situation, or leave it"
    ]
    assert (brought_in.taken.there_already, brought_in.taken.twice) == (1, 1)


def test_ids_come_from_the_words_and_are_new_and_short() -> None:
    long = "Was hast du über Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetze gelernt?"
    brought_in = brought(
        f"- {long}\n- Warum {long[24:]}\n- 面白い質問は何ですか?\n- なぜですか、それは本当に?\n"
    )
    assert len({prompt.id for prompt in brought_in.prompts}) == len(brought_in.prompts) == 4
    assert all(len(prompt.id) <= 64 for prompt in brought_in.prompts)
    assert [prompt.id for prompt in brought_in.prompts][2:] == ["mine", "mine-2"]
