"""What somebody said and another denies in the next sentence: "Ukraine denied the claim"."""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.reading import Reading
from geo.claims.status.hedging import denies_what_was_told
from geo.records import Claim


def with_denial(reading: Reading, earlier: Sequence[Claim], text: str) -> list[Claim]:
    """The claims of an article so far, those that a sentence denies being no more than somebody's word.

    A denial reaches what somebody says in the sentence right before its own.
    """
    if not any(report.stance == "denying" and denies_what_was_told(reading.sentence.words, report.verb + 1) for report in reading.reports):
        return list(earlier)
    start = reading.sentence.start
    return [replace(claim, status="claimed") if _is_said(claim) and not text[claim.end : start].strip() else claim for claim in earlier]


def _is_said(claim: Claim) -> bool:
    """Whether what a claim tells is told as somebody's word."""
    return claim.status == "reported" and claim.speaker != ""
