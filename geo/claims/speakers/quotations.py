"""What an article quotes: whose words they are, so that "I" there is the speaker and "he" is somebody else."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from geo.claims.actors.named import Named, People
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.speakers.find import Report
from geo.claims.speakers.pronouns import meant

_MARKS = re.compile(r"""[“”"`'\n](?:(?<=[“”"])|(?<=`)`|(?<=')'|(?<=\n)\s*\n)""")
"""A quotation mark or an empty line; it begins with the set of what these begin with, so that the search for it is fast."""


def quotations(text: str) -> tuple[int, ...]:
    """The character offsets at which quotations of a text open and close by turns; each ends with its paragraph at the latest."""
    edges: list[int] = []
    for mark in _MARKS.finditer(text):
        within = len(edges) % 2 == 1
        sign = mark.group()
        if (sign in ("“", "``") and within) or (sign in ("”", "''") and not within) or (sign[0] == "\n" and not within):
            continue
        edges.append(mark.start())
    return tuple(edges)


def listen(sentence: Sentence, reports: Sequence[Report], named: Sequence[Named], edges: Sequence[int], people: People) -> None:
    """Note who speaks in the quotations of a sentence, and which of its tokens are theirs."""
    first, last = bisect_right(edges, sentence.start), bisect_right(edges, sentence.end)
    if first == last and first % 2 == 0:
        people.quoted, people.speaking, people.heard = frozenset(), (), False
        return
    marks = [sentence.start, *edges[first:last]] if first % 2 else list(edges[first:last])
    marks += [sentence.end] if len(marks) % 2 else []
    spans = zip(marks[::2], marks[1::2], strict=True)
    people.quoted = frozenset([i for start, end in spans for i in range(sentence.token_at(start), sentence.token_at(end))])
    outside = [report for report in reports if report.verb not in people.quoted and report.first < report.last]
    if outside:
        people.heard = True
        people.speaking = tuple(one.actor for one in named if one.first < outside[0].last and one.last > outside[0].first)[:1]
        word = sentence.words[outside[0].last - 1]
        if not people.speaking and word in words_of("subject_pronouns"):
            people.speaking = meant(word, people)
    elif first % 2 == 0:
        people.speaking, people.heard = (), False
