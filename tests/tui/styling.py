"""What the library works out of its styles anew for each app and each widget, worked out once for all tests.

The outcome is the library's own: it is kept by everything that it depends on.
"""

from collections.abc import Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

import pytest
from textual.app import App
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.design import ColorSystem
from textual.dom import DOMNode
from textual.style import Style
from textual.widget import Widget

_parse_rules = Stylesheet._parse_rules
_parse = Stylesheet.parse
_apply = Stylesheet.apply
_set_variables = Stylesheet.set_variables

_generate = ColorSystem.generate

State = tuple[object, ...]
OUTCOME = "_outcome_in_tests"
"""The name under which a widget keeps what came of the style sheet for it."""


class Outcome(NamedTuple):
    """The styles of a widget, and on what else it waits to be styled anew."""

    rules: RulesMap | None
    kept: RulesMap
    """The same as the widget keeps them."""
    hover: bool
    components: dict[str, dict[str, object]]
    """The styles of its parts."""


class Sheet(NamedTuple):
    """A whole style sheet, and what came of it for widgets in every state they were in."""

    rules: list[RuleSet]
    by_name: Mapping[str, list[RuleSet]]
    states: dict[State, int]
    """A number for each state that a widget was in: its own, and the number of what it is in."""
    outcomes: dict[int, Outcome]
    """By the number of the state."""
    distinct: dict[type, list[Outcome]]
    """The same, each once."""


_colours: dict[str, dict[str, str]] = {}
_rules: dict[State, list[RuleSet]] = {}
_sheets: dict[State, Sheet] = {}
_in_words: dict[frozenset[tuple[str, str]], LRUCache[str, Style]] = {}
_sheet_of: WeakKeyDictionary[Stylesheet, Sheet] = WeakKeyDictionary()


def style_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares what was worked out for one app with all others: nothing changes it afterwards."""
    monkeypatch.setattr(ColorSystem, "generate", generate)
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_rules)
    monkeypatch.setattr(Stylesheet, "parse", parse)
    monkeypatch.setattr(Stylesheet, "rules_map", property(rules_map))
    monkeypatch.setattr(Stylesheet, "apply", apply)
    monkeypatch.setattr(Stylesheet, "set_variables", set_variables)
    # The same by identity, without a call of Python: rules are looked up in sets by the million.
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)


def generate(system: ColorSystem) -> dict[str, str]:
    """All colours of a theme, which are worked out of a few."""
    few = repr(sorted(vars(system).items()))
    if few not in _colours:
        _colours[few] = _generate(system)
    return dict(_colours[few])


def parse_rules(  # noqa: PLR0917 (as the library calls it)
    sheet: Stylesheet,
    css: str,
    read_from: tuple[str, str],
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    source = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (*source, frozenset(sheet._variables.items()))
    if key not in _rules:
        _rules[key] = _parse_rules(sheet, *source)
    return _rules[key]


def parse(sheet: Stylesheet) -> None:
    key = (tuple(sheet.source.items()), frozenset(sheet._variables.items()), frozenset(sheet._invalid_css))
    if key not in _sheets:
        _parse(sheet)
        _sheets[key] = Sheet(
            rules=sheet._rules, by_name=by_name(sheet._rules), states={}, outcomes={}, distinct={}
        )
    known = _sheet_of[sheet] = _sheets[key]
    sheet._rules = known.rules
    sheet._require_parse = False


def set_variables(sheet: Stylesheet, variables: dict[str, str]) -> None:
    """Styles given as words, as "bold $accent", mean the same wherever the variables do."""
    sheet._style_parse_cache = LRUCache(1)  # The library clears it.
    _set_variables(sheet, variables)
    sheet._style_parse_cache = _in_words.setdefault(frozenset(variables.items()), LRUCache(4_096))


def by_name(rules: list[RuleSet]) -> Mapping[str, list[RuleSet]]:
    named: dict[str, list[RuleSet]] = {}
    for rule in rules:
        for name in rule.selector_names:
            named.setdefault(name, []).append(rule)
    return named


def rules_map(sheet: Stylesheet) -> Mapping[str, list[RuleSet]]:
    return whole(sheet).by_name


def whole(sheet: Stylesheet) -> Sheet:
    if sheet._require_parse or sheet not in _sheet_of or _sheet_of[sheet].rules is not sheet._rules:
        parse(sheet)
    return _sheet_of[sheet]


def apply(
    sheet: Stylesheet,
    node: DOMNode,
    *,
    animate: bool = False,
    cache: dict[DOMNode, int] | None = None,
) -> None:
    shared = whole(sheet)
    # One cache is handed on for all widgets that are styled at once.
    state = state_of(node, shared.states, {} if cache is None else cache)
    if (known := shared.outcomes.get(state)) is not None:
        if vars(node).get(OUTCOME) is known:
            # A screen is styled when it is made, comes and has a size, and the library sets the same values.
            if not animate:
                node.notify_style_update()
            return
        vars(node)[OUTCOME] = known
        node._has_hover_style = known.hover
        node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
        base = node.styles.base
        if known.rules is not None and (node._is_mounted or base._rules):
            sheet.replace_rules(node, known.rules, animate=animate)
        elif known.rules is not None:
            # Nobody is to be told that the styles of a widget changed which is not there yet.
            base.merge_rules(known.kept)
            node.notify_style_update()
        sheet._process_component_classes(node)
        return
    made: dict[State, RulesMap] = {}
    _apply(sheet, node, animate=animate, cache=made)
    if node._has_focus_within or node._has_order_style or node._has_odd_or_even:
        # Where a widget stands among others is no state of its own.
        vars(node).pop(OUTCOME, None)
    else:
        components = {name: dict(styles.base._rules) for name, styles in node._component_styles.items()}
        rules = next(iter(made.values()), None)
        outcome = Outcome(rules, node.styles.base.get_rules(), node._has_hover_style, components)
        others = shared.distinct.setdefault(type(node), [])
        shared.outcomes[state] = vars(node)[OUTCOME] = next(
            (same for same in others if same == outcome), outcome
        )
        if shared.outcomes[state] is outcome:
            others.append(outcome)


def state_of(node: DOMNode, states: dict[State, int], known: dict[DOMNode, int]) -> int:
    """The number of everything that a selector can ask of a widget and of those it is in."""
    around, parent = -1, node._parent
    if isinstance(parent, DOMNode):
        if parent not in known:
            known[parent] = state_of(parent, states, known)
        around = known[parent]
    return states.setdefault((around, asked_of(node)), len(states))


def asked_of(node: DOMNode) -> State:
    named = (type(node), node._id, frozenset(node._classes))
    if isinstance(node, Widget):
        return *named, node.mouse_hover, node.has_focus, node.is_disabled, node.allow_focus()
    if isinstance(node, App):
        return (
            *(*named, node.app_focus, node.current_theme.dark),
            *(node.is_inline, node.native_ansi_color, node.no_color),
        )
    return named
