"""Language work: clean text, sentences, words, languages; knows neither files, tables nor windows."""
