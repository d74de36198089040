"""A transcript is told from what has colons for other reasons."""

import pytest

from factcheck_gui.formats.importers.transcripts.transcript import is_transcript
from tests.formats.importers.transcripts.council_debate import COUNCIL

TRANSCRIPTS = {
    "an interview with an introduction": COUNCIL,
    "questions and answers": "What the mayor says.\n\nQ: Did it fall?\n\nA: Yes.\n\nQ: When?\n\nA: In May.\n",
    "two people, one line each": "ANNA: It fell.\nBOB: It did not.\n",
    "two lines with times": "[00:12:31] ANNA: It fell\n[00:12:35] BOB: It did not\n",
    "names on lines of their own": "Anna Smith  0:03\nIt fell.\n\nBob  0:09\nNo.\n\nAnna Smith  0:12\nYes.\n",
    "a broadcast": "ANNA SMITH, HOST: Hello.\n\nREP. BOB DOE (D-CA): Thank you.\n\nSMITH: What fell?\n\n"
    "(BEGIN VIDEO CLIP)\n\nUNIDENTIFIED MALE: The bridge.\n\n(END VIDEO CLIP)\n\nDOE: That.\n",
}


@pytest.mark.parametrize("text", TRANSCRIPTS.values(), ids=TRANSCRIPTS.keys())
def test_a_transcript_is_told(text: str) -> None:
    assert is_transcript(text)


NO_TRANSCRIPTS = {
    "nothing": "",
    "an article with notes": "The mayor spoke.\n\nNote: this is old.\n\nUpdate: It fell.\n\nIt ended.\n",
    "a recipe": "Cake\n\nPrep time: 10 minutes\nCook time: 20 minutes\n\nIngredients:\n2 eggs\n\nMethod:\n"
    "Step 1: Mix it.\nStep 2: Bake it.\n",
    "a list of keys and values": "Name: Anna\nPhone: 123\nCity: Rome\n\nName: Bob\nPhone: 234\nCity: Paris\n",
    "a list of sentences": "Team: Leeds\nCoach: Anna is the coach.\nGround: The old one.\n\n"
    "Team: York\nCoach: Bob is the coach.\nGround: The new one.\n",
    "e-mail": "From: Anna <a@example.org>\nTo: Bob\nSubject: Bridge\nDate: Monday\n\nHello.\n\n"
    "From: Bob\nTo: Anna\nSubject: Re: Bridge\n\nHello.\n",
    "a novel": 'He looked up.\n\nHe said: "There."\n\nShe said: "Where?"\n\nHe said: "Over there."\n',
    "claims and facts": "CLAIM: It fell.\n\nTHE FACTS: No.\n\nCLAIM: It is red.\n\nTHE FACTS: No.\n",
    "somebody's claims": "SMITH: It fell.\n\nTHE FACTS: No.\n\nSMITH: Red.\n\nTHE FACTS: No.\n",
    "a review": "Camera\nPros: Good battery.\nCons: Heavy.\n\nOther\nPros: Light.\nCons: Weak.\n",
    "a log": "ERROR: It failed.\nINFO: It went on.\nERROR: It failed again.\nINFO: Done.\n",
    "a programme": "10:30 Opening\n11:00 Lunch\n12:00 Talk by Anna\n",
    "a live blog": "10:15 a.m.: It began.\n\n10:30 a.m.: It ended.\n\n10:45 a.m.: It was counted.\n",
    "a day in the life": "9:30 AM: I join.\n\n11:00 AM: We plan.\n\n2:00 PM: We eat.\n\n3:00 PM: I go.\n",
    "the weather": "London: Rain in the morning.\nParis: Sun all day.\nRome: Storms.\n",
    "a glossary": "Inflation: Prices rise.\nDeflation: Prices fall.\nRecession: Less output.\n",
    "datelines": "LONDON: The mayor said so.\n\nIt is old.\n\nPARIS: He said so too.\n\nMore follows.\n",
    "letters": "DEAR ABBY: My cat left.\n\nDEAR SAD: Oh.\n\nDEAR ABBY: It came back.\n",
    "ideas": "Assumption: All do.\n\nFinding: Nobody did.\n\nAssumption: They can.\n\nFinding: No.\n",
    "a colon in a sentence": "It was simple: build it.\n\nAnna Smith: the woman who built it\n\nIt is red.\n",
    "links": "Source: https://example.org\nSource: https://example.com\nhttps://example.net: gone\n",
    "a quoted mail": ">> It fell.\n> No.\n>> It did.\n> No: never.\n",
}


@pytest.mark.parametrize("text", NO_TRANSCRIPTS.values(), ids=NO_TRANSCRIPTS.keys())
def test_what_has_colons_for_other_reasons_is_no_transcript(text: str) -> None:
    assert not is_transcript(text)
