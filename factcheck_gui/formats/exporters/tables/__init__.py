"""What the tables hold: columns and rows that CSV, XLSX and JSON Lines share."""
