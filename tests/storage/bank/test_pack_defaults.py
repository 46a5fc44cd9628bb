"""[defaults] in a pack: what prompts take from it, and what is said where it is wrong."""

from pathlib import Path

from tests.each import each
from tests.storage.bank.test_bank import complaints_of, loaded_with, pack

DEFAULTS = """
[defaults]
kind = "behavioral"
levels = ["L6", "L7"]
competency = "people"
principles = ["Earn Trust"]
"""
SHORT = '\n[[prompt]]\nid = "{}"\ntext = "Tell me about it."\n'


def test_a_prompt_takes_what_it_does_not_say_itself(tmp_path: Path) -> None:
    own = SHORT.format("own-two") + 'levels = ["L6"]\nprinciples = []\n'
    pack(tmp_path, "mine.toml", DEFAULTS, SHORT.format("own-one"), own)
    pack(tmp_path, "other.toml", SHORT.format("own-three"))
    prompts = loaded_with(tmp_path).bank.prompts
    first, two = prompts["own-one"], prompts["own-two"]
    assert (first.kind, first.levels, first.competency, first.principles) == (
        "behavioral",
        ("L6", "L7"),
        "people",
        ("earn-trust",),
    )
    assert (two.kind, two.levels, two.competency, two.principles) == ("behavioral", ("L6",), "people", ())
    assert "own-three" not in prompts
    assert [text for text in complaints_of(tmp_path) if "mine.toml" in text] == []


@each(
    ("wrong", "line", "says", "usable"),
    [
        (('"behavioral"', '"behavioural"'), 4, 'has the kind "behavioural"; use one of behavioral, ', False),
        (('"behavioral"', "5"), 4, '"kind" should be text in quotes', False),
        (('"people"', '"singing"'), 6, 'has the competency "singing"', False),
        (('"L7"', '"L9"'), 5, 'is for the level "L9", which has no file', False),
        (('["L6", "L7"]', '"L6"'), 5, '"levels" should be a list', False),
        (('"Earn Trust"', '"Zeal"'), 7, 'names the principle "Zeal", which does not exist', False),
        (('"Earn Trust"', '"Earn \\u202eTrust"'), 7, "holds something that a screen cannot show", True),
        (("principles =", "principle ="), 7, 'did you mean "principles"?', True),
        (("[defaults]", "[[defaults]]"), 3, '"defaults" should be written as [defaults]', False),
    ],
)
def test_a_fault_of_the_defaults_is_reported_once_and_on_its_line(
    tmp_path: Path, wrong: tuple[str, str], line: int, says: str, usable: bool
) -> None:
    complete = SHORT.format("own-two") + 'kind = "behavioral"\nlevels = ["L6"]\ncompetency = "people"\n'
    faulty = DEFAULTS.replace(*wrong)
    pack(tmp_path, "mine.toml", faulty, SHORT.format("own-one"), f"{complete}principles = []\n")
    complaints = complaints_of(tmp_path)
    prompts = loaded_with(tmp_path).bank.prompts
    about = [text for text in complaints if text.startswith(f"mine.toml:{line}: ")]
    assert len(about) == 1
    assert says in about[0]
    assert "own-two" in prompts
    assert ("own-one" in prompts) == usable
    if "[[defaults]]" not in wrong:
        assert complaints == about


def test_the_defaults_of_a_damaged_pack_still_count(tmp_path: Path) -> None:
    pack(tmp_path, "mine.toml", DEFAULTS, SHORT.format("own-one"), '\n[[prompt]]\nid = "broken\n')
    assert loaded_with(tmp_path).bank.prompts["own-one"].levels == ("L6", "L7")
