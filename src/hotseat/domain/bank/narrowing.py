"""The filter of the list of prompts."""

from collections.abc import Container, Mapping
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt

PRACTISED = ("", "new", "practised", "no story")
CLASSIC = ("", "classics", "others")


class Narrowing(NamedTuple):
    """The filter of the list of prompts; an empty field leaves nothing out."""

    level: str
    kind: str
    principle: str = ""
    competency: str = ""
    practised: str = ""
    classic: str = ""
    text: str = ""

    def of(self, bank: Bank, times: Mapping[str, int], lacked: Container[str] = ()) -> list[Prompt]:
        """The prompts that fit, in the order of the bank.

        `times` is how often each was answered, by its id; `lacked` are those without a story.
        """
        return [
            prompt
            for prompt in bank.prompts.values()
            if self._fits(prompt, bank, times.get(prompt.id, 0), lacks_story=prompt.id in lacked)
        ]

    def _fits(self, prompt: Prompt, bank: Bank, times: int, *, lacks_story: bool) -> bool:
        names = bank.principle_names()
        principles = " ".join(names.get(principle, principle) for principle in prompt.principles)
        words = f"{prompt.text} {prompt.id} {principles}".lower()
        return (
            self.level in ("", *prompt.levels)
            and self.kind in ("", prompt.kind)
            and self.principle in ("", *prompt.principles)
            and self.competency in ("", prompt.competency)
            and self._fits_practice(times, lacks_story=lacks_story)
            and (not self.classic or prompt.classic == (self.classic == "classics"))
            and all(word in words for word in self.text.lower().split())
        )

    def _fits_practice(self, times: int, *, lacks_story: bool) -> bool:
        if self.practised == "no story":
            return lacks_story
        return not self.practised or (times > 0) == (self.practised == "practised")
