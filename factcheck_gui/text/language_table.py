"""What tells the languages apart: their commonest words, and letters that only they use in their script."""

COMMON_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "a i the of and to in is that it was for on with as are be this by from at he she they"
        " have has not had an but were will his her their which said been would who",
        "de": "der die das und ist nicht ein eine einen zu den mit von im auf für sich dem des es auch"
        " als wie nach bei aus sie wird hat sind war wurde dass haben werden über um am zum zur"
        " noch nur oder aber",
        "fr": "le la les des et est un une du en que qui dans pour pas sur par au avec ce il elle sont"
        " plus ne se cette ont été mais ou son sa ses aux nous vous leur être fait comme",
        "es": "el la los las de que y en un una del se por con no para es al lo como más pero sus le ha"
        " este esta son fue su entre cuando muy sin sobre también hasta años está",
        "it": "il la di che e è un una per non in con del della dei delle si sono da al alla le lo gli"
        " come più anche ma nel nella ha hanno questo questa dal stato essere tra",
        "pt": "o a os as de que e do da dos das em um uma no na nos nas para por com não se é mais como"
        " mas ao pelo pela foi são ele ela seu sua também está até já",
        "nl": "de het een en van in is dat op te zijn voor met niet die aan er om ook als bij maar door"
        " nog naar uit ze wordt werd heeft hebben over tot deze dit hij wel",
        "tr": "ve bir bu da de için ile çok olarak daha olan gibi en ne kadar sonra ama değil var mi mı"
        " ise ki her yok oldu olduğu dedi şu ya önce yeni iki",
        "pl": "i w na z do nie się to że jest o jak po co za od a przez dla ale przy tym jego był była"
        " było są oraz być tak już tylko może który która które ze czy",
        "id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan adalah juga oleh ke sebagai"
        " telah atau bahwa karena ada mereka sudah bisa lebih",
        "sv": "och i att det som en på är av för den med till inte har de ett om var jag han men från"
        " vid kan så hon också efter eller när nu skulle",
        "da": "og i at det som en på er af for den med til ikke har de et om var jeg han men fra ved"
        " kan så hun også efter eller når nu blev",
        "cs": "a se na je že to v s z o do i ve za by jsem ale jako který která které není jsou byl"
        " bylo byla jeho po pro podle však také když už aby nebo má při",
        "hu": "a az és hogy nem is egy ez volt meg csak de mint már még azt van ha el ki lesz szerint"
        " lehet aki ami majd pedig után mert vagy minden",
    }.items()
}

# Letters that, among the languages above, only this one uses; a word with one counts as a common word.
TELLING_LATIN: dict[str, str] = {"tr": "ğış", "pl": "łąęśżź", "cs": "řěůčž", "hu": "őű"}

# Letters that the other languages of the script do without.
TELLING_LETTERS: dict[str, str] = {
    "ur": "ٹڈڑںہھےۓۂۃ",
    "fa": "پچژگک\u06cc",
    "uk": "іїєґІЇЄҐ",
    "ru": "ыэъёЫЭЪЁ",
}

# The first and last code point of a script, and the language that a text in it is in unless its letters tell.
SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "latin"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x04FF, "cyrillic"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0E00, 0x0E7F, "th"),
    (0x1100, 0x11FF, "ko"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "ko"),
)
