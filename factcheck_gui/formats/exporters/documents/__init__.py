"""Reports as Word, OpenDocument, Markdown and PDF, each made of the HTML that the templates write."""
