"""The sieve: a module a family, small named rules, the most precise first.

A rule looks at a sentence whose marked spans are not all claimed and proposes who said which of them, and by which
cue. It points at noun phrases; whom these stand for is decided later.
"""
