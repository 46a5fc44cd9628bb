"""The screens of two people in one interview: interviewer, candidate, handing over, rating side by side."""
