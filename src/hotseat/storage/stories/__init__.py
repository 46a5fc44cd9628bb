"""Reads and makes the files of stories.

`shelf` knows which files changed and keeps what was read. `story_file` reads one: its front matter by
`yaml_keys`, its Markdown by `story_body`; their libraries are imported only when a file is new or changed.
`references` compares what was read with the bank.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.stories import story_file as story_file
    from hotseat.storage.stories import story_lint as story_lint
    from hotseat.storage.stories import story_schema as story_schema
else:
    __getattr__ = modules_when_used(__name__)
