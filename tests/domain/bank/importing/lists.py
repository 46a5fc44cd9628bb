"""Lists brought in with the bank that ships, and which of their lines are accounted for."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.importing.bringing_in import BroughtIn, List, bring_in
from hotseat.domain.bank.importing.choosing import Wanted
from tests.sessions import shipped_bank

WANTED = Wanted(levels=("L6",), kind="behavioral", competency="people", name="mine")


def brought(
    text: str, ending: str = "", bank: Bank | None = None, columns: Mapping[str, str] = MappingProxyType({})
) -> BroughtIn:
    return bring_in(List(text, ending, columns), bank or shipped_bank(), WANTED, len)


def texts(brought_in: BroughtIn) -> list[str]:
    return [prompt.text for prompt in brought_in.prompts]


def notices(brought_in: BroughtIn) -> list[str]:
    return [f"{remark.in_words}{remark.text}" for remark in brought_in.notices]


def needs(brought_in: BroughtIn) -> list[str]:
    return [f"{remark.behind('')}: {remark.text}" for remark in brought_in.needs]


def with_prompts(brought_in: BroughtIn) -> Bank:
    """The bank that ships, with what was taken."""
    bank = shipped_bank()
    return bank._replace(prompts={**bank.prompts, **{prompt.id: prompt for prompt in brought_in.prompts}})


def accounted(brought_in: BroughtIn) -> set[int]:
    """The lines that were taken, or of which something is told."""
    lines = {n for question, _ in brought_in.taken.prompts for n in range(question.line, question.last + 1)}
    for remark in (*brought_in.notices, *brought_in.needs):
        lines.update(range(remark.line, remark.last + 1))
        if listed := re.match(r"lines? ([\d, -]+): ", remark.text):
            for part in listed[1].split(", "):
                first, _, last = part.partition("-")
                lines.update(range(int(first), int(last or first) + 1))
    return lines
