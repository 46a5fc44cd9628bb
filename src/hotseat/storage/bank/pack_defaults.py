"""The table [defaults] of a pack: what each prompt of the file has that does not say otherwise."""

from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, NamedTuple

from hotseat.domain.bank.level import Level
from hotseat.domain.bank.prompt import Prompt, PromptDefaults
from hotseat.domain.vocabulary import COMPETENCIES, KINDS
from hotseat.storage import toml
from hotseat.storage.bank.unknown_references import unknown_levels, unknown_principles

if TYPE_CHECKING:
    from hotseat.storage.bank.pack_file import PackFile

KEY = "defaults"
_SAYS = "[defaults]"
_STAND_INS: dict[str, Any] = {
    "kind": KINDS[0],
    "levels": ["?"],
    "competency": COMPETENCIES[0],
    "principles": [],
}
"""What a prompt has in place of a faulty default, so that the fault is not reported for each prompt."""
_ALLOWED = {"kind": KINDS, "competency": COMPETENCIES}


class Defaults(NamedTuple):
    """The values for the prompts that lack them, and the keys whose values cannot be used."""

    values: Mapping[str, Any] = {}
    unusable: Set[str] = frozenset()

    def given_to(self, entry: Mapping[str, Any]) -> Set[str]:
        """The keys that a prompt takes from here."""
        return self.values.keys() - entry.keys()

    def named(self, key: str) -> Sequence[str]:
        """The levels or principles that are named, where they can be used."""
        return () if key in self.unusable else self.values.get(key, ())

    def spoil(self, entry: Mapping[str, Any]) -> bool:
        """Whether the prompt takes a value that cannot be used."""
        return not self.unusable.isdisjoint(self.given_to(entry))


def read_defaults(file: "PackFile") -> Defaults:
    """Takes the defaults out of the tables of the file, and reports their faults."""
    table = file.table.pop(KEY, {})
    if not isinstance(table, dict):
        file.complain_at((KEY,), f'"{KEY}" should be written as {_SAYS}')
        file.left_out[KEY] += 1
        return Defaults()
    read, faults = toml.validation.read_partly(PromptDefaults, table, (KEY,))
    for fault in faults:
        file.complain_at(fault.path, fault.text)
    # Already cleaned, or every prompt would be reported for what is unclean here.
    sound = read._asdict() if read else {}
    values = {
        key: list(value) if isinstance(value := sound[key], tuple) else value for key in table if key in sound
    }
    unusable = {str(fault.path[1]) for fault in faults if fault.fatal and not fault.is_unknown}
    for key, allowed in _ALLOWED.items():
        if key in values and key not in unusable and values[key] not in allowed:
            unusable.add(key)
            sentence = f'{_SAYS} has the {key} "{values[key]}"; use one of {", ".join(allowed)}'
            file.complain_at((KEY, key), sentence)
    return Defaults({**values, **{key: _STAND_INS[key] for key in unusable}}, unusable)


def complain_of_strangers(file: "PackFile", names: Mapping[str, str], levels: Mapping[str, Level]) -> None:
    """Reports the levels and principles of the defaults that the bank does not have."""
    for sentence in unknown_levels(_SAYS, file.defaults.named("levels"), levels):
        file.complain_at((KEY, "levels"), sentence)
    for sentence in unknown_principles(_SAYS, file.defaults.named("principles"), names):
        file.complain_at((KEY, "principles"), sentence)


def faults_of_defaults(
    file: "PackFile", position: int, prompt: Prompt, names: Mapping[str, str], levels: Mapping[str, Level]
) -> list[str]:
    """The sentences about a prompt that are the fault of the defaults that it took."""
    given = file.defaults.given_to(file.table["prompt"][position])
    subject = f'prompt "{prompt.id}"'
    of_levels = unknown_levels(subject, prompt.levels, levels) if "levels" in given else []
    return of_levels + (
        unknown_principles(subject, prompt.principles, names) if "principles" in given else []
    )
