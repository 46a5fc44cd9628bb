"""Asks, before a pair's first card, who interviews, who answers, what and for how long."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.usual_interview import QUESTIONS
from hotseat.domain.interview.pair import Pair
from hotseat.domain.interview.plan_in_slot import too_long
from hotseat.domain.interview.seating import MOST_QUESTIONS, RATES, SEES, WHO, minutes_to_choose
from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import KINDS, kind_name
from hotseat.engine.pairing import first_question
from hotseat.line.pair.choosing import choose_prompts
from hotseat.line.questions import BACK, ask_text, choose
from hotseat.line.times import with_times_in_words

if TYPE_CHECKING:
    from hotseat.line.room import Room


def ask_for_pair(room: "Room", choice: Choice) -> None:
    """Asks for the two people and their interview, and begins it; b at the first question begins none."""
    desk, console = room.desk, room.console
    seats = Seats(room, choice)
    if not seats.are_taken():
        console.say("No interview begins.")
        return
    if seats.me:
        console.say(desk.owner.keep_name(seats.me))
    console.say(desk.settings.keep("pair_rating", "once" if seats.pair.rated_once else "each question"))
    try:
        prompt = first_question(desk, seats.choice, seats.pair)
    except NothingToAsk as reason:
        console.say(str(reason))
        return
    room.begin(seats.choice, prompt, seats.pair)


class Seats:
    """The questions one after the other; b goes back to the one before."""

    def __init__(self, room: "Room", choice: Choice) -> None:
        desk = room.desk
        once = desk.settings.value("pair_rating") == "once"
        last = desk.sessions.last_pair() or Pair("", "")
        self._room, self._console = room, room.console
        self._bank = desk.bank.current
        self._ask_who = not desk.owner.name
        self.choice = choice
        self.pair = Pair(last.interviewer, last.candidate, rated_once=once)
        self.me = ""
        """Which of the two names is that of the person who uses the program, if it was asked for."""

    def are_taken(self) -> bool:
        """Asks everything; False if the person goes back from the first question."""
        steps: list[Callable[[], bool]] = [
            self._interviewer,
            self._candidate,
            *((self._who,) if self._ask_who else ()),
            self._level,
            self._kind,
            self._minutes,
            self._prompts,
            self._questions,
            self._interruptions,
            self._sees,
            self._rating,
        ]
        at = 0
        while 0 <= at < len(steps):
            at += 1 if steps[at]() else -1
        return at == len(steps)

    def _interviewer(self) -> bool:
        name = self._name("Who interviews, and types here?", self.pair.interviewer)
        self.pair = self.pair._replace(interviewer=name or self.pair.interviewer)
        return bool(name)

    def _candidate(self) -> bool:
        name = self._name("Who answers?", self.pair.candidate)
        self.pair = self.pair._replace(candidate=name or self.pair.candidate)
        return bool(name)

    def _name(self, question: str, last: str) -> str:
        """The name, or the last one; "" if the person goes back."""
        takes = f" Enter takes {last}." if last else ""
        while True:
            typed = ask_text(self._console, f"{question} Type a name.{takes} b goes back.") or last
            if typed in BACK:
                return ""
            if typed:
                name = typed[:LONGEST_NAME]
                self._console.say(f"{name}.")
                return name

    def _pick(self, question: str, options: Sequence[str], default: int) -> int | None:
        return choose(self._console, question, options, default)

    def _who(self) -> bool:
        chosen = self._pick("Which of the two uses this program?", [words for _, words in WHO], 0)
        if chosen is None:
            return False
        names = {"interviewer": self.pair.interviewer, "candidate": self.pair.candidate}
        self.me = names.get(WHO[chosen][0], "")
        return True

    def _level(self) -> bool:
        levels = list(self._bank.levels)
        now = levels.index(self.choice.level) if self.choice.level in levels else 0
        chosen = self._pick("Which level?", levels, now)
        if chosen is None:
            return False
        self.choice = Choice(levels[chosen], self.choice.kind)
        return True

    def _kind(self) -> bool:
        kinds = list(map(kind_name, KINDS))
        chosen = self._pick("Which kind?", kinds, KINDS.index(self.choice.kind))
        if chosen is None:
            return False
        self.choice = Choice(self.choice.level, KINDS[chosen])
        known = self._bank.prompts
        kept = (
            prompt_id
            for prompt_id in self.pair.chosen
            if _fits(self.choice, known[prompt_id].levels, known[prompt_id].kind)
        )
        self.pair = self.pair._replace(chosen=tuple(kept))
        return True

    def _minutes(self) -> bool:
        usual = self._bank.slot_seconds(self.choice) // 60
        minutes = minutes_to_choose(usual)
        options = [counted(count, "minute") for count in minutes]
        chosen = self._pick("How long is the interview?", options, minutes.index(usual))
        if chosen is None:
            return False
        self.pair = self.pair._replace(slot=minutes[chosen] * 60)
        return True

    def _prompts(self) -> bool:
        chosen = choose_prompts(self._room, self.choice, self.pair.chosen)
        if chosen is None:
            return False
        self.pair = self.pair._replace(chosen=chosen)
        return True

    def _questions(self) -> bool:
        count = len(self.pair.chosen)
        options = [counted(number, "question") for number in range(1, max(MOST_QUESTIONS, count) + 1)]
        usual = max(QUESTIONS[self.choice.kind], count)
        chosen = self._pick("How many questions?", options, usual - 1)
        if chosen is None:
            return False
        self.pair = self.pair._replace(questions=chosen + 1)
        level = self._bank.levels.get(self.choice.level)
        plan = level.plan(self.choice.kind) if level else None
        sentence = too_long(plan, self.pair.slot // self.pair.questions) if plan else ""
        self._console.say(with_times_in_words(sentence))
        return True

    def _interruptions(self) -> bool:
        options = ["no", "yes, hotseat says when to cut in"]
        chosen = self._pick("Does the interviewer interrupt?", options, 0)
        if chosen is None:
            return False
        self.pair = self.pair._replace(interruptions=bool(chosen))
        return True

    def _sees(self) -> bool:
        chosen = self._pick("What does `hotseat follow` tell of the time?", [words for _, words in SEES], 0)
        if chosen is None:
            return False
        self.pair = self.pair._replace(candidate_sees=SEES[chosen][0])
        return True

    def _rating(self) -> bool:
        now = next(at for at, (way, _) in enumerate(RATES) if (way == "once") == self.pair.rated_once)
        chosen = self._pick("When do both of you rate?", [words for _, words in RATES], now)
        if chosen is None:
            return False
        self.pair = self.pair._replace(rated_once=RATES[chosen][0] == "once")
        return True


def _fits(choice: Choice, levels: Sequence[str], kind: str) -> bool:
    return choice.level in levels and choice.kind == kind
