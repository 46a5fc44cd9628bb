"""A key that is nearly right names the right one, in every kind of file that people write."""

from pathlib import Path

from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.settings.kept import settings_file
from tests.cli.test_check import PROMPT
from tests.said import Type

SHIPPED = shipped_prompts()
LEVEL = (SHIPPED / "levels" / "l6.toml").read_text()
FRAMEWORK = (SHIPPED / "levels" / "framework" / "l6.toml").read_text()
RUNG = '[[follow_up]]\nlevles = ["L6"]\nkind = "behavioral"\nlayer = "role"\ntext = "Who?"\n'
FILES = {
    "prompts/key.toml": (f'format = 1\n{PROMPT.format(id="a", level="L6")}principle = ["Ownership"]\n', 9),
    "prompts/header.toml": (f"format = 1\n{PROMPT.format(id='b', level='L6')}[[folow_up]]\n", 9),
    "prompts/ladder.toml": (f"format = 1\n{RUNG}", 3),
    "prompts/levels/l6.toml": (LEVEL.replace("\nname =", "\nnames =", 1), 0),
    "prompts/levels/framework/l6.toml": (FRAMEWORK.replace("\nhead =", "\nheads =", 1), 4),
    "stories/queue.md": ("---\nid: queue\ntitel: The queue\n---\n## Result\n- done\n", 3),
}


def test_a_key_that_is_nearly_known_names_the_right_one_in_every_kind_of_file(
    typed: Type, practice: Path
) -> None:
    for name, (text, _) in FILES.items():
        (practice / name).parent.mkdir(parents=True, exist_ok=True)
        (practice / name).write_text(text)
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text('# mine\nlevle = "L6"\n')
    asked = {}
    for line in typed("check").lines:
        if "did you mean" in line:
            where, _, question = line.partition(": ")
            asked[where.removeprefix(f"{practice}/")] = question.split('"')[1::2]
    numbered = {f"{name}:{line}" for name, (_, line) in FILES.items() if line}
    assert numbered <= asked.keys()
    assert {tuple(names) for names in asked.values()} == {
        ("principle", "principles"),
        ("folow_up", "follow_up"),
        ("levles", "levels"),
        ("names", "name"),
        ("heads", "head"),
        ("titel", "title"),
        ("levle", "level"),
    }
