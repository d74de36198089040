"""The marks around the end of a sentence, as patterns, and the words that make a full stop no end."""

import re

_DOUBLE = '"“”„‟«»〝〞＂「」『』《》〈〉'
_SINGLE = "'‘’‚‛‹›"
_OPENING = r"(\[（［【"
_CLOSING = r")\]）］】"
_BULLETS = "•⁃‣◦▪"
_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)

# What sentencex is not shown: double quotation marks, single ones that are no apostrophe, brackets, bullets,
# line breaks, and lone surrogates, which it cannot take.
# A pattern that begins with a set of signs is looked for many times faster than one of two halves.
HIDDEN = re.compile(
    rf"[{_DOUBLE}{_OPENING}{_CLOSING}{_BULLETS}`<>{{}}\n\r\v\f\u0085\u2028\u2029\ud800-\udfff{_SINGLE}]"
    rf"(?:(?<![{_SINGLE}])|(?<!\w.)|(?!\w))",
    re.DOTALL,
)

# White space beyond ASCII in front of a full stop.
RARE_BLANK = re.compile(r"[^\S\x00-\x7f](?=\.)")

# White space and quotation marks between a full stop and what follows.
TRAILING = f"`{_SPACES}{_DOUBLE}{_SINGLE}([（［【{_BULLETS}"

# Marks that close. Those that open in one language and close in another count as closing where no word
# follows, and between two spaces only the French guillemet does.
CLOSING = re.compile(
    rf"(?:[”’」』〞》〉{_CLOSING}]|[{_DOUBLE}{_SINGLE}](?![\w¿¡{_OPENING}])|\s[»›](?=\s|\Z|[,.;:!?]))+"
)

# Signs of notes, as encyclopedias set them behind the full stop: [3], [1 - 3], [a], [12] [citation needed].
FOOTNOTES = re.compile(
    r"(?:(?<=\d\])|[ ]?\[\s?\d[\d\s,;–-]{0,20}\]|\[[^\[\].…A-Z]{1,40}\])(?:[ ]?\[[^\[\]]{1,40}\])*"
)

# A note number that stood raised behind a full stop and lost its raising on the way.
SUPERSCRIPT = re.compile(r"[.!?](?<=[^\W\d_]{3}.)[\"”’)]*[1-9]\d{0,2}(?=\s+[\"“‘(]?[^\W\d_])")

# Words left out of a quotation, before a capital letter: the end of the sentence was among them.
OMISSION = re.compile(r"\[(?:\.{3}|…|\. \. \.)\](?=\s+[A-ZÀ-ÖØ-Þ])")

# English words in small letters that are taken for abbreviations: "no." is no "No.", "ill." no illustration,
# unless a number follows.
ENGLISH_WORDS = re.compile(r"\.(?:(?<=\bno\.)|(?<=\bill\.)|(?<=\bart\.)|(?<=\bmay\.))[\"”’]?(?=\s+[^\d\s])")

WORD = re.compile(r"\w")
OPENING = re.compile(rf"[\s{_DOUBLE}{_SINGLE}{_OPENING}{_BULLETS}¿¡*–—-]*")
BRANDED = re.compile(r"[^\W\d_]{1,2}[A-Z]")
LONE_LETTER = re.compile(r"(?:^|[\s(\[\"“«])[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]\.\Z")
GLUED_LETTERS = re.compile(r"(?:\W|\A)[^\W\d_]\.[^\W\d_](?!\w\w)")
LAST_WORD = re.compile(r"([\w\u0900-\u0dff]+)\.\Z")
ADDRESS = re.compile(r"www\.|://|@")
ENUMERATOR = re.compile(rf"\s*(?:[{_BULLETS}*–-]\s*)?[(]?\d{{1,3}}[.)]+")
HEAD = re.compile(rf"\s*(?:[{_BULLETS}*–-]\s*)?[(]?(?:[A-Za-z]|[ivxIVX]{{1,5}}|[^\W\d_]+\.?\s\d{{1,3}})[.)]+")
CITATION = re.compile(r"\s*\((?P<within>[^()]{1,200})\)(?P<next>[,;:.]|\s+[^\W\d_])")
SOURCE_LINE = re.compile(r"\s*[—–]\s*[^\W\d_][^.!?]{1,80}\Z")
ATTRIBUTION_DASH = re.compile(r"\s*[—–]\s*[^\W\d_]")
DAYTIME = re.compile(r"\b[ap]\.m\.\Z")
TIME_GOES_ON = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{1,3}T\b|Eastern|Central|Pacific)"
)
GERMAN_ORDINAL = re.compile(
    r"\b(?:[ai]m|vom|zum|zur|beim|d(?:er|ie|as|es|em|en)|[Ss]eine[mrns]?|[Ii]hre[mrns]?) \d{1,2}\.\Z",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\s*(?!(?:He|She|It|They|We|You|I|The|This|That|But|And|Then)\b)(?:[A-Z][\w’'.-]*\s){1,4}"
    r"(?:said|says|asked|asks|wrote|writes|tweeted|replied|added|shouted|yelled|cried|told|exclaimed|wondered|joked)\b"
)

# Words before whose full stop a name or a number still comes; only those sentencex does not know.
ABBREVIATIONS: dict[str, frozenset[str]] = {
    "en": frozenset(
        {"approx", "ca", "Atty", "Gens", "Govs", "Attys", "Lts", "Cols", "Tues", "Thurs", "Ald", "Assn"}
    ),
    "fr": frozenset({"M", "MM", "Mgr", "Me", "art", "env"}),
    "es": frozenset({"EE", "Núm", "núm", "pág", "Pág"}),
    "hi": frozenset({"डॉ", "श्री", "प्रो"}),
}
