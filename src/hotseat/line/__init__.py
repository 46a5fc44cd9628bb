"""Line mode: the same program as on the screens, one line in and one line out, to be read aloud.

Nothing is repainted, nothing is drawn, nothing speaks while a person answers. It uses the engine, the desk
and the reports, and knows no screen.

How its parts fit, and how to add one:

- `console` is the only way out and in. `console.say(sentence)` writes whole lines; `console.read(beat)` waits
  for one. Both clean what passes. There is no other print and no other input.
- `questions` asks: `choose` (numbered, with the default in words, and an echo of the choice), `ask_yes` and
  `ask_text`; `tell_pages` says long lists (Enter for more, q to stop; what else is typed is put back and
  done in the place). `in_short` is a name that was heard before.
- `place` is the base of every place: a title, what it says on arrival, and its `commands()`. `?` lists them,
  `b` and `q` go back to the place before. `stay()` runs it until it is left; a place that opens another runs
  `places.Other(self.room).stay()`, and then its own `arrive()`, or one line if nothing there has changed.
  `hint` says something only the first time.
- `changing` is the base of a place in which a session changes, running or recorded: refusals, trouble with
  the disk, taking back. `looking_back.mending` opens a recorded one.
- `room` holds the desk and the console, and has the methods by which a command of the shell opens something
  (`begin`, `resume`, `try_out`, `show_review`, ...), named as those of the app of the screens. The protocol
  `Opens` in `cli/line_mode/either.py` lists them.
- `places` is the table from the name of a place to its module, so that a start imports only what it needs. A
  new place is a class in a module, a row there, a command in the place that leads to it, and a method in
  `room` where a command of the shell opens it.
- `session` has the places of a session: `stages` leads from one to the next, `live` is the base of all of
  them. What they do is an event of `engine.rehearsal`, so any of them goes on what the screens began.
- `pair` has those of an interview in a pair, where they differ; its `in_pair` says what they share. `stages`
  chooses between the two.
- `scores` says scores and votes in sentences.
- `times` says durations in words; `readable` takes out of a text what a reader stumbles over.

The end of the input and ctrl+c come as `EndOfInput` and KeyboardInterrupt through every place; `room` closes
the session and says what was kept. A place catches neither.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.line import following as following
    from hotseat.line import keyboard as keyboard
    from hotseat.line import room as room
else:
    __getattr__ = modules_when_used(__name__)
