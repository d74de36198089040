"""Tells Windows-1252 from the other 8-bit encodings, by how its letters and marks stand among plain ones."""

_SAMPLE = 262_144
_SENTENCE = 500  # characters within which an opened question is closed
_MOST_ACCENTED = 0.25  # of all letters; above it whole words are foreign, as in Cyrillic
_LEAST_NATURAL = 0.9
_FEW_ACCENTED = 0.005  # so few are names in a text without accents of its own

# The accented letters of each language that is at home in this encoding.
_LETTERS = tuple(
    frozenset(letters)
    for letters in (
        "äöüß",
        "àâæçéèêëîïôœùûüÿ",
        "áéíñóúüªº",
        "àèéìíîòóùúªº",
        "áâãàçéêíóôõúüªº",
        "éëïóöüèáêç",
        "åäöéüà",
        "æøåéóòôêäöü",
        "áðéíóúýþæö",
        "àçèéíïòóúü",
    )
)
_MARKS = frozenset("€‚„…†‡‰‹‘’“”•–—™›\xa0¡¿¢£¥§©«\xad®°±²³´¶·¹»¼½¾×÷")
_SIGNS = frozenset("£¹³¼½¾±¢¥")  # beside a letter they are the letters of Eastern Europe
_CLOSED = {"¡": "!", "¿": "?"}
_INSIDE_WORDS = frozenset("’\xad·–—")


def reads_as_western(data: bytes) -> bool:
    """Tell whether bytes that are no UTF-8 make sense as Windows-1252 text in a Western European language."""
    try:
        text = data[:_SAMPLE].decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = [(place, char) for place, char in enumerate(text) if char > "\x7f"]
    accented = [(place, char) for place, char in high if char not in _MARKS]
    plain = sum(char.isalpha() for char in text) - len(accented)
    if not high or len(accented) > max(1, _MOST_ACCENTED * (plain + len(accented))):
        return False
    natural = sum(_stands_naturally(text, place) for place, _ in high)
    if natural < _LEAST_NATURAL * len(high):
        return False
    if len(accented) <= _FEW_ACCENTED * plain:
        return True
    at_home = max(sum(char.lower() in letters for _, char in accented) for letters in _LETTERS)
    return at_home >= _LEAST_NATURAL * len(accented)


def _stands_naturally(text: str, place: int) -> bool:
    """Whether no mark stands inside a word, and no capital behind a small letter."""
    char = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if char in _MARKS:
        if char in _SIGNS:
            return not (before.isalpha() or after.isalpha())
        if char in _CLOSED:
            return not before.isalpha() and _CLOSED[char] in text[place : place + _SENTENCE]
        return char in _INSIDE_WORDS or not (before.isalpha() and after.isalpha())
    return char.isalpha() and (char == char.lower() or not before.islower())
