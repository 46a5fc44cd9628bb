"""The keys of the home screen."""

from textual.binding import Binding, BindingType

HOME_KEYS: list[BindingType] = [
    Binding(
        "enter",
        "begin",
        "Begin",
        key_display="enter",
        id="home.begin",
        tooltip="Show the card of the next question",
    ),
    Binding("d", "another", "Another", show=False, id="home.another", tooltip="Draw another question"),
    Binding("t", "tell", "Tell", show=False, id="home.tell", tooltip="Tell what it is about, or hide it"),
    Binding("l", "level", "Level", show=False, id="home.level", tooltip="The next level"),
    Binding("k", "kind", "Kind", show=False, id="home.kind", tooltip="Behavioral or system design"),
    Binding(
        "r",
        "resume",
        "Resume",
        show=False,
        id="home.resume",
        tooltip="Go on with the interrupted session",
    ),
    Binding(
        "x",
        "keep",
        "Close unfinished",
        id="home.keep",
        tooltip="It stays in the list; home no longer offers it",
        show=False,
    ),
    Binding(
        "slash",
        "browse",
        "Browse",
        key_display="/",
        id="home.browse",
        tooltip="All prompts: search, begin, add your own",
    ),
    Binding("p", "pair", "Pair", id="home.pair", tooltip="Two people: one interviews, the other answers"),
    Binding("v", "review", "Review", id="home.review", tooltip="The sessions, and where their time went"),
    Binding("a", "assess", "Assess", id="home.assess", tooltip="Your readiness, against the framework"),
    Binding("b", "stories", "Stories", id="home.stories", tooltip="What you will tell, by principle"),
    Binding("o", "loops", "Loop", show=False, id="home.loops", tooltip="A day of several interviews"),
    Binding("c", "schedule", "Days", show=False, id="home.schedule", tooltip="Today, until your interview"),
    Binding("s", "settings", "Settings", show=False, id="home.settings", tooltip="All settings"),
    Binding("f", "try_out", "Try", show=False, id="home.try", tooltip="A try of a minute, kept nowhere"),
    Binding("q", "quit", "Quit", id="home.quit", tooltip="Leave hotseat"),
]
"""In the order of the footer."""
