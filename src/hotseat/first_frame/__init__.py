"""The kept first frame: home as it looked last, painted before anything heavy is imported.

`kept_frame` reads the frame and decides whether it still shows the truth. `painting` takes the terminal,
paints it, and gives the terminal back if the program ends before its screens are there.

Every start waits for these modules, so they import nothing but what the interpreter has loaded already.
"""
