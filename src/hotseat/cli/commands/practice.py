"""`hotseat practice`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import NOT_WRITTEN, WRONG_USAGE
from hotseat.cli.line_mode.either import run_either
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.bank.usual_interview import QUESTIONS
from hotseat.domain.interview.pair import Pair
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.pacing import in_minutes, scaled_from
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import CANDIDATE_SEES_NAMES, CandidateSees
from hotseat.storage.files.folder import FolderTrouble, make


def run(options: Namespace) -> int:
    """Shows a question on the card. Anything that prevents it is printed before a clock starts."""
    desk = make_desk(options)
    try:
        pair = _pair(options)
        plan = _plan(options, desk)
        choice, prompt = _chosen(options, desk)
        choice = choice._replace(plan=plan)
        pair = pair and _with_length(
            pair._replace(chosen=_in_order(options, desk, choice), rated_once=_once(options, desk)),
            options,
            desk,
            choice,
        )
        make(desk.folder)
    except (NothingToAsk, _NotBoth) as reason:
        complain(str(reason))
        return WRONG_USAGE
    except FolderTrouble as reason:
        complain(str(reason))
        return NOT_WRITTEN
    return run_either(options, opening=lambda app: app.begin(choice, prompt, pair), desk=desk)


class _NotBoth(Exception):
    """The options fit neither one person nor a pair; the message says what is missing."""


def _pair(options: Namespace) -> Pair | None:
    """The pair, or None for one person alone. Raises _NotBoth."""
    if not options.pair:
        of_a_pair = (
            options.slot,
            options.questions,
            options.interrupt,
            options.candidate_sees,
            options.rating,
        )
        if any(of_a_pair):
            options_of_a_pair = "--slot, --questions, --interrupt, --rating and --candidate-sees"
            raise _NotBoth(f"{options_of_a_pair} are for a pair: add --pair and both names")
        if options.prompt[1:]:
            raise _NotBoth("several --prompt are for a pair: add --pair and both names, or name one prompt")
        return None
    interviewer, candidate = one_line(options.interviewer), one_line(options.candidate)
    if not interviewer or not candidate:
        raise _NotBoth("a pair needs both names: add --interviewer NAME and --candidate NAME")
    sees: CandidateSees = next(
        (key for key, name in CANDIDATE_SEES_NAMES.items() if name == options.candidate_sees), ""
    )
    return Pair(
        interviewer,
        candidate,
        interruptions=options.interrupt,
        candidate_sees=sees,
    )


def _in_order(options: Namespace, desk: Desk, choice: Choice) -> tuple[str, ...]:
    """The ids of the prompts asked for, if there are several. Raises NothingToAsk if one does not fit."""
    prompts = [desk.bank.current.prompt(prompt_id) for prompt_id in options.prompt[1:] and options.prompt]
    for prompt in prompts:
        if choice.level not in prompt.levels or prompt.kind != choice.kind:
            fits = f"{', '.join(prompt.levels)} {prompt.kind}"
            wanted = f"{choice.level} {choice.kind}"
            raise NothingToAsk(f'The prompt "{prompt.id}" is for {fits}, and the interview is for {wanted}.')
    return tuple(prompt.id for prompt in prompts)


def _once(options: Namespace, desk: Desk) -> bool:
    """Whether the pair rates once: as typed, else as set or chosen last."""
    return (options.rating or desk.settings.value("pair_rating")) == "once"


def _with_length(pair: Pair, options: Namespace, desk: Desk, choice: Choice) -> Pair:
    slot = options.slot * 60 if options.slot else desk.bank.current.slot_seconds(choice)
    questions = options.questions or max(QUESTIONS[choice.kind], len(pair.chosen))
    return pair._replace(slot=slot, questions=questions)


def _plan(options: Namespace, desk: Desk) -> str:
    """The id of the pacing plan asked for, or ""; where no level or kind was given, the plan's counts.

    Raises NothingToAsk if there is no such plan, or if it is of another level or kind.
    """
    if not options.plan:
        return ""
    plans = {plan.id: (level.id, plan) for level in desk.bank.current.levels.values() for plan in level.plans}
    base, minutes = scaled_from(options.plan) or (options.plan, 0)
    known = meant(options.plan, plans) or meant(base, plans)
    if known is None:
        raise NothingToAsk(f"{unknown('plan', base, plans)}")
    level, plan = plans[known]
    if known == base and minutes:
        scaled = in_minutes(plan, minutes)
        if scaled is None:
            raise NothingToAsk(f'The plan "{base}" leaves a section without time in {minutes} min.')
        plan = scaled
    asked_for = meant(options.level, desk.bank.current.levels) or options.level
    if asked_for not in ("", level) or options.kind not in ("", plan.kind):
        raise NothingToAsk(f'The plan "{plan.id}" is for {level} {plan.kind}; leave out --level and --kind.')
    options.level, options.kind = level, plan.kind
    return plan.id


def _chosen(options: Namespace, desk: Desk) -> tuple[Choice, Prompt]:
    """The level and kind to practise, and the prompt: from the options, else from the last session."""
    last = desk.settings.choice()
    asked_for = meant(options.level, desk.bank.current.levels) or options.level
    if not options.prompt:
        kind = options.kind or ("system-design" if options.competency == "system-design" else last.kind)
        choice = Choice(
            level=asked_for or last.level,
            kind=kind,
            principle=options.principle,
            competency=options.competency,
            classic=options.classic,
        )
        return choice, desk.next_question(
            choice, candidate=one_line(options.candidate) if options.pair else ""
        ).prompt
    prompt = desk.bank.current.prompt(options.prompt[0])
    level = asked_for or (last.level if last.level in prompt.levels else prompt.levels[0])
    if level not in prompt.levels or options.kind not in ("", prompt.kind):
        fits = f"{', '.join(prompt.levels)} {prompt.kind}"
        raise NothingToAsk(
            f'The prompt "{prompt.id}" is for {fits}; leave out --level and --kind to practise it.'
        )
    return Choice(level, prompt.kind), prompt
