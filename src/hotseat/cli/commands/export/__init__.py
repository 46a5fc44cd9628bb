"""`hotseat export`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from hotseat.cli.commands import export
from hotseat.cli.commands.export.chosen_sessions import ChosenSessions
from hotseat.cli.delivering import for_excel
from hotseat.cli.echo import complain, echo_document
from hotseat.cli.exit_codes import (
    DONE,
    FAULTS_FOUND,
    NOT_WRITTEN,
    WRONG_USAGE,
    folder_to_read,
)
from hotseat.domain.looking_up import unknown
from hotseat.domain.review.summary import Summary
from hotseat.domain.speech.transcript import NOTHING_SAID
from hotseat.reports import data, html, text
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import expanded
from hotseat.storage.files.whole_file import CannotWrite, Refused, path_to_write, write
from hotseat.storage.session.archive import NoSuchSession, find
from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.cli.commands.export import interviews as interviews
    from hotseat.cli.commands.export.interviews import ExportedInterviews
else:
    __getattr__ = modules_when_used(__name__)


def run(options: Namespace) -> int:
    """Writes one session, all of one person, or all of them, in the format asked for."""
    if wrong := _misuse(options):
        complain(wrong)
        return WRONG_USAGE
    if options.interviews and not (options.all or options.candidate):
        return export.interviews.export_alone(options)
    return _export(options, export.interviews.chosen_interviews(options) if options.interviews else None)


def _export(options: Namespace, beside: "ExportedInterviews | None") -> int:
    """Writes the sessions, and the real interviews `beside` them."""
    folder = folder_to_read(options).sessions
    try:
        source = find(folder, options.session) if options.session else None
        target = path_to_write(expanded(options.output), source) if options.output not in ("", "-") else None
        files = paths(folder) if source is None else [source]
        chosen = ChosenSessions(
            files,
            with_answers=_has_trends(options),
            candidate=options.candidate,
            with_stories=options.stories,
            with_words=options.transcript or options.for_llm,
        )
        contents = chosen.contents(begun=source is None)
        if source is not None and not contents:
            return FAULTS_FOUND
        if options.candidate and not contents:
            raise NoSuchSession(unknown("candidate", options.candidate, chosen.candidates))
        if not contents:
            complain(f"there is no session to export in {folder}")
        pieces = _for_llm(options, chosen) if options.for_llm else _pieces(options, contents, chosen, beside)
        deliver = echo_document if target is None else partial(write, target)
        deliver(for_excel(pieces) if options.bom else pieces)
    except (NoSuchSession, Refused) as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except CannotWrite as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    return FAULTS_FOUND if chosen.faulty or (beside and beside.faulty) else DONE


def _misuse(options: Namespace) -> str:
    """Which options do not go together, and what to do; empty if all do."""
    if not (options.session or options.all or options.candidate or options.interviews):
        return "say what to export: a session, --all, --candidate NAME or --interviews"
    if options.for_llm and (options.to not in ("", "md") or options.card or not options.session):
        return "--for-llm writes one session as Markdown: name the session, and leave out --to and --card"
    if not (options.to or options.for_llm):
        return "say in which format: --to md, html, csv, json or jsonl"
    if options.card and options.to not in ("md", "html"):
        return "--card makes a page for people: use it with --to md or --to html"
    if options.bom and options.to != "csv":
        return "--bom is for tables: use it with --to csv"
    return export.interviews.misuse(options) if options.interviews else ""


def _for_llm(options: Namespace, chosen: ChosenSessions) -> Iterable[str]:
    bank = recall([shipped_prompts(), folder_to_read(options).prompts]).bank
    for session in chosen.sessions():
        words = chosen.words(session) if chosen.words else NOTHING_SAID
        yield "\n".join(text.for_llm.document.document_lines(session, bank, words)) + "\n"


def _has_trends(options: Namespace) -> bool:
    if options.card:
        return bool(options.candidate)
    return not options.session and options.to == "html"


def _pieces(
    options: Namespace,
    contents: Sequence[Summary],
    chosen: ChosenSessions,
    beside: "ExportedInterviews | None",
) -> Iterable[str]:
    """The document, one piece for each session, and the real interviews `beside` them."""
    many = not options.session
    if options.card and options.candidate:
        return _packet(options.to, contents, chosen)
    if _has_trends(options):
        return _page_with_trends(contents, chosen, beside)
    if beside is not None:
        return _with_interviews(options.to, chosen, beside)
    made = _card_pieces if options.card else _pieces_of
    return made(options.to, contents, chosen, many)


def _with_interviews(to: str, chosen: ChosenSessions, beside: "ExportedInterviews") -> Iterable[str]:
    """The sessions and then the real interviews, as Markdown or JSON."""
    sessions, words = chosen.sessions(), chosen.words
    if to == "md":
        return chain(text.markdown.markdown_pieces(sessions, words), ["\n---\n\n"], beside.markdown())
    real = map(data.real_interviews.real_interview_data, beside.interviews)
    return data.json_text.all_json(sessions, words, list(real))


def _packet(to: str, contents: Sequence[Summary], chosen: ChosenSessions) -> Iterable[str]:
    """All cards of one person, with the trend before them."""
    if to == "html":
        return html.card_documents.card_page(
            contents, chosen.sessions(), many=True, trends=_trends(chosen), words=chosen.words
        )
    trends = (
        text.markdown.trend_markdown(person_answers, f"Trend of {person}")
        for person, person_answers in chosen.answers_by_person()
    )
    return chain(trends, ["\n---\n\n"], html.card_documents.card_markdown(chosen.sessions(), chosen.words))


def _card_pieces(to: str, contents: Sequence[Summary], chosen: ChosenSessions, many: bool) -> Iterable[str]:
    """The debrief cards, one piece for each session."""
    sessions, words = chosen.sessions(), chosen.words
    if to == "html":
        return html.card_documents.card_page(contents, sessions, many, words=words)
    return html.card_documents.card_markdown(sessions, words)


def _page_with_trends(
    contents: Sequence[Summary], chosen: ChosenSessions, beside: "ExportedInterviews | None"
) -> Iterable[str]:
    """The page of all sessions, with each person's trend, and the real interviews, before them."""
    real = beside.html_part() if beside else ()
    before = chain(_trends(chosen), real)
    return html.page.page_pieces(contents, chosen.sessions(), many=True, trends=before, words=chosen.words)


def _trends(chosen: ChosenSessions) -> Iterator[str]:
    for person, person_answers in chosen.answers_by_person():
        rated = chosen.answers_rated_by(person) if person else []
        yield html.trend.trend_html(person_answers, f"Trend of {person}" if person else "Trend", rated)


def _pieces_of(to: str, contents: Sequence[Summary], chosen: ChosenSessions, many: bool) -> Iterable[str]:
    """The document, one piece for each session."""
    sessions, words = chosen.sessions(), chosen.words
    if to == "html":
        return html.page.page_pieces(contents, sessions, many, words=words)
    if to == "md":
        return text.markdown.markdown_pieces(sessions, words)
    if to == "csv":
        return data.table.csv_pieces(sessions, words)
    if to == "jsonl":
        return data.json_text.json_lines(sessions, words)
    return (
        data.json_text.all_json(sessions, words) if many else data.json_text.one_json(next(sessions), words)
    )
