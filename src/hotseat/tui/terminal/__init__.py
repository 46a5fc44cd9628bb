"""The terminal itself: signals, bytes that become keys, and the library's app made safe."""
