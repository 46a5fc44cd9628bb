"""What is said while the disk takes nothing."""

from textual.content import Content

from hotseat.domain.text import counted
from hotseat.tui.text import content


def trouble_content(trouble: str, waiting: int) -> Content:
    """The trouble in words, and how many events wait for its end."""
    if not waiting:
        return content(f"! {trouble}.", "$error bold")
    waits = "waits in memory and is" if waiting == 1 else "wait in memory and are"
    return content(
        f"! Nothing is being kept: {trouble}. {counted(waiting, 'event')} {waits} "
        "written as soon as that is mended; the interview goes on.",
        "$error bold",
    )
