"""Finds commands by parts of their names."""

from collections.abc import Iterable


def best_first(typed: str, names: Iterable[str]) -> tuple[int, ...]:
    """Return the places of the names that hold every typed word, in any order, the best match first."""
    words = typed.casefold().split()
    scored = ((_score(words, name.casefold()), place) for place, name in enumerate(names))
    return tuple(place for score, place in sorted((s, p) for s, p in scored if s is not None))


def _score(words: list[str], name: str) -> int | None:
    """Return how far a name is from the words, 0 for the best; None where a word is not in it."""
    if not all(word in name for word in words):
        return None
    parts = name.split()
    begins_words = sum(any(part.startswith(word) for part in parts) for word in words)
    distance = 3 * (len(words) - begins_words)
    if words and not name.startswith(words[0]):
        distance += 1
    if words and not name.startswith(" ".join(words)):
        distance += 1
    return distance
