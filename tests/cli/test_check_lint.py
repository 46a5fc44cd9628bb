"""`hotseat check`: what is weak in a pack, and what names something that is not there."""

import sys
from pathlib import Path
from types import FrameType

from tests.cli.test_check import LEVEL, PROMPT, write
from tests.said import Type
from tests.sessions import shipped_bank

QUESTION = "Tell me about the hardest customer your team ever lost."
PLAN = """
[[plan]]
id = "star-l5"
name = "STAR"
kind = "behavioral"

[[plan.sections]]
id = "situation"
name = "Situation"
low = 30
high = 45
"""
FOLLOW_UP = """
[[prompt.follow_ups]]
text = "{text}"
layer = "{layer}"
"""
RUNG = """
[[follow_up]]
levels = ["{level}"]
kind = "behavioral"
layer = "{layer}"
text = "{layer}?"
"""
DESIGN = """
[[prompt]]
id = "own-design"
kind = "system-design"
levels = ["L6"]
text = "Design a kiosk."
competency = "system-design"

[[prompt.phases]]
section = "{section}"
points = ["Asks first"]
"""


def prompt(prompt_id: str, text: str) -> str:
    return PROMPT.format(id=prompt_id, level="L6").replace("Tell me about it.", text)


def faults(typed: Type, folder: Path) -> list[str]:
    """What the check says of the folder, each file by its name there."""
    printed = typed("check", str(folder))
    assert (printed.code, printed.err) == (1, "")
    lines = [line.removeprefix(f"{folder}/") for line in printed.lines]
    return lines[:-1] if lines[-1].endswith("the rest works.") else lines


def test_prompts_nearly_the_same_are_told_of_at_the_later(typed: Type, tmp_path: Path) -> None:
    write(tmp_path / "a.toml", prompt("own-one", "Why?"), prompt("own-two", QUESTION))
    write(tmp_path / "b.toml", prompt("own-three", QUESTION.replace("ever", "nearly")))
    assert faults(typed, tmp_path) == [
        'b.toml:3: prompt "own-three" says nearly the same as "own-two" (a.toml:10); '
        "ask for another situation, or take one out"
    ]


def test_a_prompt_nearly_the_same_as_one_that_ships_is_told_of(typed: Type, tmp_path: Path) -> None:
    shipped = shipped_bank().prompts["earn-trust-missed-commitment"]
    write(tmp_path / "own.toml", prompt("own-one", shipped.text))
    [line] = faults(typed, tmp_path)
    assert line.startswith(
        f'own.toml:3: prompt "own-one" says nearly the same as "{shipped.id}" (earn-trust.'
    )


def test_two_follow_ups_of_a_layer_are_told_of(typed: Type, tmp_path: Path) -> None:
    follow_ups = [FOLLOW_UP.format(text=f"{layer}?", layer="role") for layer in ("one", "two")]
    write(tmp_path / "own.toml", prompt("own-one", "Why?"), prompt("own-two", QUESTION), *follow_ups)
    assert faults(typed, tmp_path) == [
        'own.toml:10: prompt "own-two" has two follow-ups of the layer "role"; '
        "let each ask about something else"
    ]


def test_layers_that_the_ladder_of_ones_own_level_lacks_are_told_of(typed: Type, tmp_path: Path) -> None:
    level = write(tmp_path / "prompts" / "levels" / "l5.toml", LEVEL.replace("plan = []\n", ""), PLAN)
    layers = ("role", "reasoning", "alternatives", "measure", "people")
    write(tmp_path / "prompts" / "own.toml", *(RUNG.format(level="L5", layer=layer) for layer in layers))
    assert faults(typed, tmp_path) == [
        'prompts/levels/l5.toml:1: level "L5" has no behavioral follow-up of the layer '
        '"hindsight", "transfer"; add one under [[follow_up]] in a pack'
    ]
    write(
        tmp_path / "prompts" / "more.toml",
        *(RUNG.format(level="L5", layer=layer) for layer in ("hindsight", "transfer")),
    )
    assert typed("check", str(level)).code == 0


def test_a_name_claimed_by_two_principles_is_told_of_at_the_later(typed: Type, tmp_path: Path) -> None:
    names_it = prompt("own-one", QUESTION).rstrip() + '\nprinciples = ["zeal"]\n'
    principle = '\n[[principle]]\nid = "zeal"\nname = "Zeal"\naliases = ["trust"]\n'
    write(tmp_path / "own.toml", names_it, principle)
    assert faults(typed, tmp_path) == [
        'own.toml:11: the name "trust" of principle "zeal" belongs to "earn-trust" already; take another'
    ]


def test_a_phase_that_is_not_in_the_plan_is_told_of(typed: Type, tmp_path: Path) -> None:
    write(tmp_path / "own.toml", prompt("own-one", QUESTION), DESIGN.format(section="lunch"))
    assert faults(typed, tmp_path) == [
        'own.toml:10: prompt "own-design" has points for the phase "lunch", which its plan does not have; '
        "there are requirements, high-level-design, detailed-components, scaling-reliability, questions"
    ]
    write(tmp_path / "own.toml", DESIGN.format(section="requirements"))
    assert typed("check", str(tmp_path)).code == 0


def test_a_level_that_the_ladder_or_an_anchor_invents_is_told_of(typed: Type, tmp_path: Path) -> None:
    anchors = '[[principle.anchors]]\nlevel = "L8"\nlines = ["a", "b", "c", "d"]\n'
    principle = f'\n[[principle]]\nid = "zeal"\nname = "Zeal"\naliases = []\n{anchors}'
    rungs = [RUNG.format(level=level, layer="role") for level in ("L6", "L9")]
    write(tmp_path / "own.toml", rungs[0], rungs[1].replace("role?", "What else?"), principle)
    assert faults(typed, tmp_path) == [
        'own.toml:9: follow-up "What else?" is for the level "L9", which has no file; there are L6, L7',
        'own.toml:15: principle "zeal" is for the level "L8", which has no file; there are L6, L7',
    ]


def test_everything_wrong_with_a_rule_is_told_at_its_line(typed: Type, tmp_path: Path) -> None:
    sound = '\n[[missing]]\nid = "no-color"\nname = "no color"\nlayer = "people"\n'
    wrong = sound.replace("no color", " ").replace("people", "weather") + 'kinds = ["opera"]\nsaid = ["we"]\n'
    write(tmp_path / "own.toml", sound, wrong.replace("no-color", "no-sound"))
    layers = "role, reasoning, alternatives, measure, people, hindsight, transfer"
    assert faults(typed, tmp_path) == [
        'own.toml:8: the rule "no-sound" has "said" without "unsaid"; say which words would have been enough',
        'own.toml:8: the rule "no-sound" has no name; say what was missing, as in "no number"',
        'own.toml:8: the rule "no-sound" has the kind "opera"; use behavioral or system-design',
        f'own.toml:8: the rule "no-sound" has the layer "weather"; use one of {layers}',
    ]


def test_five_thousand_alike_in_two_packs_cost_one_walk_through_each(typed: Type, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(
            tmp_path / f"{name}.toml", *(prompt(f"own-{name}-{number}", QUESTION) for number in range(2_500))
        )
    walks: list[str] = []

    def count(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code.co_name == "lines_in":
            walks.append(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        lines = faults(typed, tmp_path)
    finally:
        sys.setprofile(before)
    assert len(lines) == 202
    assert lines[0].startswith('a.toml:10: prompt "own-a-1" says nearly the same as "own-a-0" (a.toml:3)')
    assert lines[100] == "a.toml: and 2,399 more"
    assert lines[101].startswith('b.toml:3: prompt "own-b-0" says nearly the same as "own-a-0" (a.toml:3)')
    assert lines[-1] == "b.toml: and 2,400 more"
    assert len(walks) == 2


def test_plain_questions_that_share_only_their_opening_are_not_alike(typed: Type, tmp_path: Path) -> None:
    lied, cried = ("Tell me about a time you lied.", "Tell me about a time you cried.")
    write(tmp_path / "a.toml", prompt("own-one", lied), prompt("own-two", cried))
    assert typed("check", str(tmp_path)).code == 0
    write(tmp_path / "b.toml", prompt("own-three", lied))
    [line] = faults(typed, tmp_path)
    assert line.startswith('b.toml:3: prompt "own-three" says nearly the same as "own-one"')
