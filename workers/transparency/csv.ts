type Cell = string | number;

/**
 * A table as CSV (RFC 4180: lines end in CRLF, quotes are doubled). A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
