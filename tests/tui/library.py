"""What the library does anew for each app, or for each step to a screen, done once."""

from functools import partial
from weakref import WeakSet

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from tests.hand_loop import running_loop

_paint = Screen._compositor_refresh
_parse = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}


def parse_styles_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares the styles that were parsed for one app with all others: nothing changes them afterwards."""

    def parse(  # noqa: PLR0917 (as the library calls it)
        sheet: Stylesheet,
        css: str,
        read_from: tuple[str, str],
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        source = (css, read_from, is_default_rules, tie_breaker, scope)
        key = (*source, frozenset(sheet._variables.items()))
        if key not in _parsed:
            _parsed[key] = _parse(sheet, *source)
        return _parsed[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", parse)
    # The same by identity, without a call of Python: styles are looked up in sets by the million.
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)


def paint_what_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paints a screen once, when it has come and nothing is left to be done. Later, who looks paints it.

    The library paints after every key, and a test looks at few of these paints.
    """
    painted: WeakSet[Screen[object]] = WeakSet()

    def paint(screen: Screen[object]) -> None:
        # What is dirty stands in the compositor by now; left here, it would be looked at again and again.
        screen._dirty_widgets.clear()
        if screen in painted and screen is screen.app.screen:
            screen.app._update_mouse_over(screen)
            return
        running_loop().put_off(screen, partial(screen.call_next, paint_first, screen))

    def paint_first(screen: Screen[object]) -> None:
        painted.add(screen)
        _paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", paint)
