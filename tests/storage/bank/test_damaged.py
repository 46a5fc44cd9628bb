"""A pack of which a part is no TOML: all before and behind the fault is read, and the fault has its line."""

import re
from pathlib import Path

import pytest

from hotseat.storage.bank.bank import Loaded, load
from hotseat.storage.bank.damaged import salvage
from hotseat.storage.files import toml_text
from hotseat.storage.files.folder import shipped_prompts

PROMPT = """[[prompt]]
id = "own-{number}"
kind = "behavioral"
levels = ["L6"]
text = {text}
competency = "people"

[[prompt.follow_ups]]
text = "And then, {number}?"
layer = "people"

"""
TOLD = {
    "a quote": ('"He said "no" to me."', 'write a quote inside a text as \\"'),
    "a quote at the beginning": ('""No" he said."', 'write a quote inside a text as \\"'),
    "a quote at the end": ('"He said "no""', 'write a quote inside a text as \\"'),
    "a line break": ('"Tell me\nabout it."', "write a line break inside a text as \\n"),
    "a text that never ends": ('"""Tell me.', 'this text begins with """ and never ends'),
    "the same in other quotes": ("'''Tell me.", "this text begins with ''' and never ends"),
    "a backslash": ('"From C:\\users"', "write a backslash as two"),
    "another backslash": ('"100\\% sure"', "write a backslash as two"),
    "an apostrophe": ("'It's late.'", 'put a text with an apostrophe between " and "'),
    "quotes of a word processor": (
        "\u201cTell me.\u201d",
        'put the text between straight quotes, as in "text"',
    ),
    "no quotes": ("Tell me.", 'put the text between quotes, as in "text"'),
    "nothing": ("", "mend the line"),
    "a list that is not closed": ('["Tell me."', "this list is not closed; end it with ]"),
    "nesting": ("[" * 20 + "]" * 20, "is nested deeper than 16"),
    "a figure beyond all bounds": ("9" * 5_000, "holds too long a number or too deep a nesting"),
}


def pack(*texts: str) -> str:
    return "format = 1\n\n" + "".join(
        PROMPT.format(number=number, text=text) for number, text in enumerate(texts)
    )


def loaded(folder: Path, data: bytes, name: str = "own.toml") -> Loaded:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return load([shipped_prompts(), folder])


def own_ids(bank_loaded: Loaded) -> list[str]:
    return [prompt for prompt in bank_loaded.bank.prompts if prompt.startswith("own-")]


@pytest.mark.parametrize("kind", TOLD)
def test_one_fault_leaves_out_one_prompt_and_is_told_at_its_line(tmp_path: Path, kind: str) -> None:
    texts = [f'"Question {number}?"' for number in range(7)]
    position = len(kind) % 7
    texts[position], sentence = TOLD[kind]
    text = pack(*texts)
    bank_loaded = loaded(tmp_path, text.encode())
    assert own_ids(bank_loaded) == [f"own-{number}" for number in range(7) if number != position]
    [complaint] = bank_loaded.complaints
    assert sentence in complaint.text
    assert text.split("\n")[complaint.line - 1].startswith(f"text = {texts[position]}".split("\n", 1)[0])
    assert bank_loaded.damage.sentence() == "1 fault in your packs: 1 prompt is left out, the rest works."


def test_all_of_them_in_one_file_are_told_in_one_run(tmp_path: Path) -> None:
    texts = [text for bad, _ in TOLD.values() for text in (bad, '"""Fine,\n[[prompt]]\nas it is."""')]
    bank_loaded = loaded(tmp_path, pack(*texts).encode())
    assert own_ids(bank_loaded) == [f"own-{number}" for number in range(1, len(texts), 2)]
    assert len(bank_loaded.complaints) == len(TOLD)
    for complaint, (_, sentence) in zip(bank_loaded.complaints, TOLD.values(), strict=True):
        assert sentence in complaint.text
    assert bank_loaded.bank.prompts["own-1"].text == "Fine,\n[[prompt]]\nas it is."


def test_several_faults_of_one_prompt_are_told_in_one_run(tmp_path: Path) -> None:
    text = pack('"A "bad" one."').replace('"people"\n\n', "people\n\n", 1).replace('"And', "And", 1)
    bank_loaded = loaded(tmp_path, text.encode())
    lines = [text.split("\n")[complaint.line - 1] for complaint in bank_loaded.complaints]
    assert [line.split(" =")[0] for line in lines] == ["text", "competency", "text"]


def test_a_header_that_is_broken_takes_only_its_own_prompt_with_it(tmp_path: Path) -> None:
    for header in ("[[prompt]", "[prompt]]", "[[prompt", "[[prompt]]]", "[[]]"):
        text = pack('"One?"', '"Two?"', '"Three?"')
        second = text.index("[[prompt]]", text.index("own-0"))
        bank_loaded = loaded(tmp_path, (text[:second] + header + text[second + 10 :]).encode())
        assert {"own-0", "own-2"} >= set(own_ids(bank_loaded)) >= {"own-2"}, header
        assert bank_loaded.complaints[0].line == text.count("\n", 0, second) + 1, header


def test_bytes_that_are_not_utf_8_take_only_their_own_prompt_with_them(tmp_path: Path) -> None:
    data = pack('"One?"', '"Caf\xe9?"', '"Gr\u00fc\u00dfe?"').encode().replace("\xe9".encode(), b"\xe9")
    bank_loaded = loaded(tmp_path, data)
    assert own_ids(bank_loaded) == ["own-0", "own-2"]
    [complaint] = bank_loaded.complaints
    assert data.split(b"\n")[complaint.line - 1] == b'text = "Caf\xe9?"'
    assert complaint.text == "byte 0xE9 is not UTF-8; save the file as UTF-8"


def test_a_file_in_utf_16_is_told_once(tmp_path: Path) -> None:
    bank_loaded = loaded(tmp_path, pack('"One?"', '"Two?"').encode("utf-16"))
    [complaint] = bank_loaded.complaints
    assert complaint.text == "byte 0xFF is not UTF-8; save the file as UTF-8"
    assert bank_loaded.damage.sentence() == "1 fault in your packs: 1 file is left out, the rest works."


def test_a_file_in_the_place_of_the_folder_leaves_the_folder_out(tmp_path: Path) -> None:
    in_the_way = tmp_path / "prompts"
    in_the_way.write_text("no folder\n")
    assert (
        load([in_the_way]).damage.sentence() == "1 fault in your packs: 1 folder is left out, the rest works."
    )


SHARED = """format = 1

[[principle]]
id = "zeal"
name = "Zeal"
aliases = []

[[principle]]
id = "haste"
name = "Haste
aliases = []

[[follow_up]]
levels = ["L6"]
kind = "behavioral"
layer = "people"
text = "Who "else" knew?"

[[follow_up]]
levels = ["L6"]
kind = "behavioral"
layer = "people"
text = "Who else knew?"

[[missing]]
id = "no-color"
name = 'no color'
layer = people

[[missing]]
id = "no-sound"
name = "no sound"
layer = "people"
"""


def test_every_table_of_a_pack_is_read_on_its_own(tmp_path: Path) -> None:
    bank_loaded = loaded(tmp_path, SHARED.encode())
    assert [complaint.line for complaint in bank_loaded.complaints] == [10, 17, 28]
    assert "zeal" in bank_loaded.bank.principles
    assert "haste" not in bank_loaded.bank.principles
    assert bank_loaded.bank.rungs[-1].text == "Who else knew?"
    assert bank_loaded.bank.rules[-1].id == "no-sound"
    assert bank_loaded.damage.sentence() == (
        "3 faults in your packs: 1 principle, 1 follow-up of the ladder and 1 rule are left out, "
        "the rest works."
    )


def test_a_level_is_left_out_whole_and_all_its_faults_are_told(tmp_path: Path) -> None:
    level = (shipped_prompts() / "levels" / "l6.toml").read_text()
    broken = re.sub(r'(?m)^text = "', 'text = "A "b" ', level, count=3).replace('"L6"', '"L5"', 1)
    bank_loaded = loaded(tmp_path, broken.encode(), "levels/l5.toml")
    assert "L5" not in bank_loaded.bank.levels
    assert len(bank_loaded.complaints) == 3
    assert bank_loaded.damage.sentence() == "3 faults in your packs: 1 level is left out, the rest works."


def test_a_fault_of_shape_behind_one_of_toml_has_its_own_line(tmp_path: Path) -> None:
    text = pack('"A "bad" one."', '"Two?"', '"Three?"').replace(
        'competency = "people"\n\n[[prompt.follow_ups]]\ntext = "And then, 2?"',
        'competency = "singing"\ncolor = "red"\n\n[[prompt.follow_ups]]\ntext = 3',
    )
    bank_loaded = loaded(tmp_path, text.encode())
    lines = [text.split("\n")[complaint.line - 1] for complaint in sorted(bank_loaded.complaints)]
    assert lines == ['text = "A "bad" one."', "[[prompt]]", 'color = "red"', "text = 3"]


def test_a_text_that_looks_like_a_header_does_not_move_the_lines_behind_it(tmp_path: Path) -> None:
    text = pack('"""One\n[[prompt]]\n[[prompt]]\ncolor = 1"""', '"Two?"').replace(
        'id = "own-1"', 'id = "own-1"\ncolor = "red"'
    )
    [complaint] = loaded(tmp_path, text.encode()).complaints
    assert text.split("\n")[complaint.line - 1] == 'color = "red"'


@pytest.mark.parametrize(
    "text",
    [
        '[[a]]\nb = """\n' * 3_000,
        '[[a]]\nb = \\"""\n' * 3_000,
        "[[a]]\nb = '''\n[[a]]\nb = \"\"\"\n" * 1_500,
        '[[a]]\nb = "\n' * 3_000,
        "[[a]]\nb = [\n" * 3_000,
        "[[a]\n" * 3_000,
        "[[a]]\n" + "b = \n" * 3_000,
        "[[a]]\n" + 'b = """\n' * 3_001,
    ],
)
def test_openings_without_an_end_are_not_each_looked_for_to_the_end_of_the_file(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is parsed in all is a bounded number of times the file."""
    parse, parsed = toml_text.parse, []

    def counting(part: str) -> dict[str, object]:
        parsed.append(len(part))
        return parse(part)

    monkeypatch.setattr(toml_text, "parse", counting)
    salvage(text)
    assert sum(parsed) < 50 * len(text)
