"""Words before a colon that name nobody, and those that stand for a question and its answer."""

from typing import Final

QUESTIONS: Final = frozenset(
    {
        *("q", "question", "frage", "pregunta", "domanda", "pergunta", "soru", "вопрос"),
        *("سوال", "س", "سؤال", "السؤال", "प्रश्न", "सवाल", "প্রশ্ন", "问", "問", "質問", "질문", "문"),
    }
)
ANSWERS: Final = frozenset(
    {
        *("a", "answer", "antwort", "réponse", "respuesta", "risposta", "resposta", "cevap", "ответ"),
        *("جواب", "ج", "الجواب", "उत्तर", "जवाब", "উত্তর", "答", "回答", "답변", "답"),
    }
)
NOBODY: Final = frozenset(
    {
        # Notices inside articles
        *("note", "update", "updates", "updated", "correction", "clarification", "editor's note", "warning"),
        *("breaking", "advertisement", "related", "read more", "see also", "more", "ps", "p.s", "nb", "tip"),
        *(
            "tips",
            "hint",
            "pro tip",
            "caution",
            "important",
            "attention",
            "disclaimer",
            "spoiler",
            "summary",
            "topline",
        ),
        *("photo", "photos", "image", "picture", "video", "watch", "listen", "graphic", "source", "sources"),
        *("credit", "credits", "caption", "copyright", "tags", "topics", "categories", "hinweis", "achtung"),
        # Fact checks
        *("claim", "claims", "the claim", "fact", "facts", "the fact", "the facts", "verdict", "rating"),
        *("myth", "myths", "reality", "truth", "the truth", "conclusion", "assessment", "ap's assessment"),
        *(
            "our ruling",
            "our rating",
            "our verdict",
            "ruling",
            "evidence",
            "context",
            "background",
            "analysis",
        ),
        *("statement", "quote", "fact check", "fact-check", "true", "false", "misleading", "behauptung"),
        *("bewertung", "fazit", "fakt", "fakten", "stimmt", "falsch", "richtig", "mythos", "hintergrund"),
        # Reviews
        *("pro", "pros", "con", "cons", "price", "score", "for", "against", "best for", "specs", "plus"),
        *("minus", "advantages", "disadvantages", "strengths", "weaknesses", "preis"),
        # Forms, letters, tables
        *("from", "to", "cc", "bcc", "subject", "sent", "date", "reply-to", "re", "fw", "fwd", "attachments"),
        *("von", "an", "betreff", "gesendet", "datum", "de", "à", "objet", "envoyé", "para", "asunto"),
        *("message-id", "mime-version", "content-type", "received", "return-path", "importance", "priority"),
        *("name", "names", "title", "author", "authors", "by", "phone", "telephone", "tel", "fax", "mobile"),
        *("email", "e-mail", "mail", "address", "website", "web", "url", "link", "age", "born", "died"),
        *("location", "place", "venue", "where", "when", "who", "what", "why", "how", "time", "day", "year"),
        *("month", "status", "type", "category", "id", "number", "no", "code", "size", "color", "colour"),
        *("weight", "height", "language", "format", "publisher", "version", "country", "city", "region"),
        *("total", "amount", "quantity", "description", "details", "contact", "adresse", "telefon", "ort"),
        # Recipes and instructions
        *(
            "ingredients",
            "method",
            "directions",
            "instructions",
            "preparation",
            "serves",
            "servings",
            "yield",
        ),
        *("makes", "prep", "prep time", "cook time", "cooking time", "total time", "nutrition", "calories"),
        *("step", "steps", "equipment", "topping", "filling", "dough", "sauce", "zutaten", "zubereitung"),
        # Programs and their messages
        *("error", "info", "debug", "fatal", "trace", "todo", "fixme", "args", "returns", "raises", "yields"),
        *("example", "examples", "usage", "input", "output", "expected", "actual", "default", "parameters"),
        # Days
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow"),
        *("yesterday", "tonight", "morning", "afternoon", "evening", "night", "now", "then", "later"),
        *("am", "pm", "a.m", "p.m", "noon", "midnight", "uhr"),
        # Studies and plans
        *(
            "assumption",
            "assumptions",
            "finding",
            "findings",
            "hypothesis",
            "lesson",
            "goal",
            "goals",
            "task",
        ),
        *("challenge", "challenges", "outcome", "insight", "recommendation", "action", "impact", "objective"),
        # What sentences begin with
        *("remember", "look", "and", "but", "so", "first", "second", "third", "finally", "result", "results"),
        *("yes", "well", "ok", "okay", "also", "however", "problem", "solution", "reason", "reasons"),
    }
)
