"""What is said while the disk takes nothing."""

from textual.content import Content

from hotseat.tui.text import content


def trouble_content(trouble: str, waiting: int) -> Content:
    """The trouble in words, and how many events wait for its end."""
    if not waiting:
        return content(f"! {trouble}.", "$error bold")
    events = "1 event waits in memory and is" if waiting == 1 else f"{waiting} events wait in memory and are"
    return content(
        f"! Nothing is being kept: {trouble}. {events} "
        "written as soon as that is mended; the interview goes on.",
        "$error bold",
    )
