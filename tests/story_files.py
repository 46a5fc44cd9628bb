"""Stories as a person writes them, in the practice folder."""

from pathlib import Path

from hotseat.domain.vocabulary import StoryStatus


def write_story(
    folder: Path, name: str, title: str, *, shows: str = "", status: StoryStatus = "ready", more: str = ""
) -> Path:
    """A story in the practice folder; `more` are further lines of its front matter."""
    path = folder / "stories" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"---\nid: {name}\ntitle: {title}\nstatus: {status}\nshows: [{shows}]\n{more}---\n"
        "## Situation\n- ! five teams, three outages a quarter\n",
        encoding="utf-8",
    )
    return path
