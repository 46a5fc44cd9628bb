"""Runs a command on the terminal that is its stdin, in a world as told: `launch.py WORLD COMMAND ...`.

A file of its own because a test process has threads, and a process with threads should not fork into Python.
"""

import fcntl
import json
import os
import resource
import signal
import sys
import termios


def main(world: dict[str, object], command: list[str]) -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # A suite that was begun with nohup, or in the background of a script, hands on signals that are ignored.
    for ended_by in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
        signal.signal(ended_by, signal.SIG_DFL)
    for name in str(world.get("ignored", "")).split():
        signal.signal(signal.Signals[name], signal.SIG_IGN)
    if largest := world.get("largest_file"):
        size = int(str(largest))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if name in world:
            os.dup2(os.open(str(world[name]), os.O_RDWR), number)
    os.execv(command[0], command)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), sys.argv[2:])
