"""Mentions -> speakers: who is present, whom a pronoun, role or description stands for, and by which name.

:mod:`~service.attribution.resolution.resolve` decides, asked in text order; the modules beside it know one thing each:
the cast of the article, the stage that it plays on, kin, documents and their authors, interviews, those whom the text
introduces later.
"""
