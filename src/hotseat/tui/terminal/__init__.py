"""The terminal itself: signals, bytes that become keys, one key at a time, and Textual's app made safe."""
