"""From the text of a list to the prompts that it becomes; commands and screens ask for nothing else."""

from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.importing.choosing import Fitting, Taken, Wanted, take
from hotseat.domain.bank.importing.recognising import read_list
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.importing.remarks import Remark


class BroughtIn(NamedTuple):
    """What became of a list."""

    form: str
    """Its format in words."""
    taken: Taken
    notices: tuple[Remark, ...]
    """Remarks that ask nothing of a person."""
    needs: tuple[Remark, ...]
    """Remarks that say what a person has to do, in the order of their lines."""

    @property
    def prompts(self) -> list[Prompt]:
        """The prompts to write."""
        return [prompt for _, prompt in self.taken.prompts]


class List(NamedTuple):
    """A list to bring in."""

    text: str
    """With newlines only."""
    ending: str = ""
    """Of its file, as in ".csv"; empty where there is none."""
    columns: Mapping[str, str] = {}
    """The column for each field that a person names."""


def bring_in(source: List, bank: Bank, wanted: Wanted, fitting: Fitting) -> BroughtIn:
    """The prompts that a list becomes, and remarks about its other lines. Raises WrongMap."""
    read = read_list(source.text, source.ending, source.columns)
    taken = take(read.questions, bank, wanted, fitting)
    remarks = (*read.remarks, *taken.remarks)
    notices = tuple(remark for remark in remarks if not remark.needs_person)
    needs = sorted((remark for remark in remarks if remark.needs_person), key=lambda remark: remark.line)
    return BroughtIn(read.form, taken, notices, tuple(needs))
