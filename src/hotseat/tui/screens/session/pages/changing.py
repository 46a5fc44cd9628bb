"""During an answer, the requirements of a design can change once, if its prompt has a change."""

from hotseat.domain.interview.interruption import change_left
from hotseat.tui.screens.session.pages.asking_later import AskingLater


class ChangingRequirements(AskingLater):
    """A screen from which the prompt's change of the requirements is announced."""

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: the requirements can change once, and only if the prompt has a change."""
        if action == "change" and not self.change_left():
            return (
                "the requirements were changed already"
                if self.question.changes
                else "nothing can change here"
            )
        return super().refusal(action, parameters)

    def change_left(self) -> str:
        """The prompt's change of the requirements, or "" when it has none or it was already announced."""
        prompts = self.flow.desk.bank.current.prompts
        return change_left(self.question, prompts.get(self.question.asked.prompt))

    def action_change(self) -> None:
        """Announces the change of the requirements."""
        self.do(lambda: self.rehearsal.change(self.change_left()))
