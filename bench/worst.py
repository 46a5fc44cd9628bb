"""Packs that are within the bounds of size and cost as much as a pack can: shapes a person never writes."""

from collections.abc import Callable
from functools import partial
from itertools import count
from random import Random

from hotseat.storage.files.reading import LARGEST_PACK

PROMPT = (
    '[[prompt]]\nid = "p{n}"\nkind = "behavioral"\nlevels = ["L6"]\ncompetency = "people"\ntext = "{text}"\n'
)
OPEN_PROMPT = '[[prompt]]\nid = "p"\nkind = "behavioral"\ncompetency = "people"\ntext = "Why?"\n'
LEVEL = 'id = "L9"\nname = "Nine"\n'


def _filled(size: int, unit: Callable[[int], str], head: str = "", tail: str = "") -> str:
    """As many units as go into so many bytes, each made from its number."""
    top = f"format = 1\n{head}"
    room = size - len(top) - len(tail)
    parts: list[str] = []
    for number in count():
        part = unit(number)
        room -= len(part)
        if room < 0:
            break
        parts.append(part)
    return top + "".join(parts) + tail


def _repeated(size: int, unit: str, head: str = "", tail: str = "") -> str:
    """As many of one unit as go into so many bytes."""
    return _filled(size, lambda _: unit, head, tail)


def _words(number: int, count: int, size: int) -> str:
    """A text that shares every word with twenty others, and with each of them too few to be like it."""
    chance = Random(number)
    # Words of four letters, each some twenty times in a file.
    return " ".join(_word(chance.randrange(size // 5 // 20)) for _ in range(count))


def _word(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


def packs(size: int = LARGEST_PACK) -> dict[str, Callable[[], str]]:
    """Each file by what is in it."""
    filled, repeated = partial(_filled, size), partial(_repeated, size)
    return {
        "[[prompt]] lines": lambda: repeated("[[prompt]]\n"),
        "[prompt] lines, broken": lambda: repeated("[[prompt]\n"),
        "sound prompts": lambda: filled(lambda n: PROMPT.format(n=n, text=f"Question {n}?")),
        "one prompt, many follow-ups": lambda: repeated("[[prompt.follow_ups]]\n", OPEN_PROMPT),
        "one prompt, follow-ups alike": lambda: repeated(
            '[[prompt.follow_ups]]\ntext="a"\nlayer="role"\n', OPEN_PROMPT
        ),
        "one prompt, inline follow-ups": lambda: repeated("{},", f"{OPEN_PROMPT}follow_ups = [", "]\n"),
        "one prompt, a list of levels": lambda: repeated('"",', f"{OPEN_PROMPT}levels = [", "]\n"),
        "one prompt, L6 again and again": lambda: repeated('"L6",', f"{OPEN_PROMPT}levels = [", "]\n"),
        "one prompt, strange themes": lambda: filled(
            lambda n: f'"t{n}",', f'{OPEN_PROMPT}levels = ["L6"]\nthemes = [', "]\n"
        ),
        "one prompt, strange principles": lambda: filled(
            lambda n: f'"t{n}",', f'{OPEN_PROMPT}levels = ["L6"]\nprinciples = [', "]\n"
        ),
        "one prompt, strange phases": lambda: filled(
            lambda n: f'{{section="s{n}",points=[]}},',
            OPEN_PROMPT.replace("behavioral", "system-design") + 'levels = ["L6"]\nphases = [',
            "]\n",
        ),
        "one prompt, strange keys": lambda: filled(lambda n: f"k{n}=1\n", OPEN_PROMPT),
        "a list of numbers": lambda: repeated("1,", "prompt = [", "]\n"),
        "keys of eight parts": lambda: repeated("[[prompt]]\n" + ".".join("a" * 8) + "=1\n"),
        "headers of eight parts": lambda: filled(lambda n: f"[{'.'.join('a' * 7)}.k{n}]\n"),
        "one text": lambda: repeated("a b ", f'{OPEN_PROMPT}change = "', '"\n'),
        "one text of escapes": lambda: repeated("\\n", f'{OPEN_PROMPT}change = "', '"\n'),
        "one text of marks": lambda: (
            repeated("\u0301", f'{OPEN_PROMPT}change = "', '"\n')[: size // 2] + '"\n'
        ),
        "one text that never ends": lambda: repeated('" ', f'{OPEN_PROMPT}change = """'),
        "texts that never end": lambda: repeated('[[prompt]]\ntext = """\n\\"""\n'),
        "openings that never end": lambda: repeated('[[prompt]]\na = \\"""\n'),
        "lists that never end": lambda: repeated("[[prompt]]\ntext = [\n"),
        "lines that are no TOML": lambda: repeated("x\n", OPEN_PROMPT),
        "tables of other names, broken": lambda: filled(lambda n: f"[[t{n}]]\nx\n"),
        "tables of other names": lambda: filled(lambda n: f"[[t{n}]]\n"),
        "prompts of one id": lambda: repeated(PROMPT.format(n=1, text="Why?")),
        "prompts of one text": lambda: filled(
            lambda n: PROMPT.format(n=n, text="Tell me about the hardest customer your team ever lost")
        ),
        "prompts nearly alike, short": lambda: filled(lambda n: PROMPT.format(n=n, text=_words(n, 20, size))),
        "prompts nearly alike, middle": lambda: filled(
            lambda n: PROMPT.format(n=n, text=_words(n, 80, size))
        ),
        "prompts nearly alike, long": lambda: filled(lambda n: PROMPT.format(n=n, text=_words(n, 480, size))),
        "principles without a name": lambda: repeated("[[principle]]\n"),
        "principles of one name": lambda: filled(
            lambda n: f'[[principle]]\nid="p{n}"\nname="Zeal"\naliases=["z"]\n'
        ),
        "one principle, many names": lambda: filled(
            lambda n: f'"a{n}",', '[[principle]]\nid="zeal"\nname="Zeal"\naliases=[', "]\n"
        ),
        "one principle, many anchors": lambda: filled(
            lambda n: f'[[principle.anchors]]\nlevel="L{n}"\nlines=[]\n',
            '[[principle]]\nid="zeal"\nname="Zeal"\naliases=[]\n',
        ),
        "follow-ups of the ladder": lambda: filled(
            lambda n: f'[[follow_up]]\nlevels=["L6"]\nkind="behavioral"\nlayer="role"\ntext="t{n}"\n'
        ),
        "one follow-up, strange levels": lambda: filled(
            lambda n: f'"L{n}",', '[[follow_up]]\nkind="behavioral"\nlayer="role"\ntext="t"\nlevels=[', "]\n"
        ),
        "rules": lambda: repeated("[[missing]]\n"),
        "one rule, strange kinds": lambda: repeated(
            '"a",', '[[missing]]\nid="a"\nname="a"\nlayer="role"\nkinds=[', "]\n"
        ),
    }


def levels(size: int = LARGEST_PACK) -> dict[str, Callable[[], str]]:
    """The same of a level's file."""
    filled, repeated = partial(_filled, size), partial(_repeated, size)
    return {
        "level of criteria": lambda: repeated("[[criterion]]\n", LEVEL),
        "level of strange keys": lambda: filled(lambda n: f"k{n}=1\n", LEVEL),
        "level of plans": lambda: filled(
            lambda n: f'[[plan]]\nid="{n}"\nname="a"\nkind="x"\nsections=[]\n',
            f"{LEVEL}core_theme=[]\nexpected_principle=[]\nfollow_up=[]\ncriterion=[]\n",
        ),
        "level of one plan": lambda: filled(
            lambda _: '[[plan.sections]]\nid="a"\nname="a"\nlow=2\nhigh=1\n',
            f'{LEVEL}core_theme=[]\nexpected_principle=[]\nfollow_up=[]\ncriterion=[]\n[[plan]]\nid="a"\n'
            'name="a"\nkind="behavioral"\n',
        ),
        "level of principles": lambda: filled(
            lambda n: f'[[expected_principle]]\nprinciple="p{n}"\nshort="s"\nshown="x"\n',
            f"{LEVEL}core_theme=[]\nfollow_up=[]\ncriterion=[]\nplan=[]\n",
        ),
        "level of themes": lambda: repeated(
            '[[core_theme]]\nid="a"\nname="a"\n',
            f"{LEVEL}expected_principle=[]\nfollow_up=[]\ncriterion=[]\nplan=[]\n",
        ),
    }


def frameworks(size: int = LARGEST_PACK) -> dict[str, Callable[[], str]]:
    """The same of a level of the competency framework."""
    filled = partial(_filled, size)
    head = 'level="L6"\n'
    rest = "summary=[]\narea=[]\nchecklist=[]\npath=[]\n"
    return {
        "framework of rows": lambda: filled(
            lambda n: f'[[summary]]\nrow="r{n}"\ntext="t"\n', head + rest.replace("summary=[]\n", "")
        ),
        "framework of items": lambda: filled(
            lambda n: f'[[checklist.items]]\nid="Bad Id{n}"\ntext="t"\n',
            head + rest.replace("checklist=[]\n", "") + '[[checklist]]\nid="c"\nname="c"\n',
        ),
        "framework of strange keys": lambda: filled(lambda n: f"k{n}=1\n", head),
    }
