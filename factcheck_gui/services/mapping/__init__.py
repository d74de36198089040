"""Who says what: speakers, allegations, denials and the arrows between them, without a word of Qt."""
