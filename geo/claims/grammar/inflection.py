"""The forms of English verbs and nouns, by spelling rules; the exceptions are given by the lexicon."""

from collections.abc import Mapping, Sequence

_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def verb_forms(base: str, irregular: Mapping[str, Sequence[str]], doubled: frozenset[str]) -> dict[str, str]:
    """The forms of a verb, each with its kind: base, third (person), ing or past. Of "shoot": {"shot": "past", ...}."""
    if base in irregular:
        third, ing, *pasts = irregular[base]
        return {base: "base", third: "third", ing: "ing", **dict.fromkeys(pasts, "past")}
    stem = base + base[-1] if base in doubled else base
    if base.endswith("e"):
        ing = base + "ing" if base.endswith(("ee", "ye", "oe")) else base[:-1] + "ing"
        past = base + "d"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        ing, past = base + "ing", base[:-1] + "ied"
    else:
        ing, past = stem + "ing", stem + "ed"
    return {past: "past", base: "base", plural(base): "third", ing: "ing"}


def plural(noun: str) -> str:
    """The plural of a noun, which is also the spelling of a verb's third person."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("is") and len(noun) > 4:
        return noun[:-2] + "es"
    if noun.endswith(_SIBILANTS):
        return noun + "es"
    return noun + "s"
