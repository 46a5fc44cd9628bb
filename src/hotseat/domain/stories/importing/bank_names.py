"""The names in a bank that are recognised in what a person wrote elsewhere."""

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import ids_by_name
from hotseat.domain.stories.importing.parts import Names
from hotseat.domain.text import slug


def names_of(bank: Bank) -> Names:
    """The names that the bank knows."""
    plans = [plan for level in bank.levels.values() for plan in level.plans]
    sections = [(plan.kind, section) for plan in plans for section in plan.sections]
    return Names(
        sections={
            slug(name): section.name
            for kind, section in sections
            if kind == "behavioral"
            for name in (section.id, section.name)
        },
        of_all_plans=frozenset(slug(name) for _, section in sections for name in (section.id, section.name)),
        principles=ids_by_name(bank.principles.values()),
        principle_names=bank.principle_names(),
    )
