"""What is known to be wrong, by the test that shows it; a test that passes fails until its line is gone."""

DEFECTS = {
    "test_notes.py::test_keys_that_arrive_together_with_the_one_that_opens_the_line_are_text": (
        "the line takes the keys a moment later, so that the first ones are commands"
    ),
    "test_leaving.py::test_nothing_is_said_of_a_running_clock_while_it_stands": (
        "the dialog says that the clock kept running, whether it did or not"
    ),
}
