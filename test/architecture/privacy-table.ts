import { COLUMNS, type Datum, type Reader } from "../../db/columns/index.ts";
import { RETENTION } from "../../db/retention.ts";

const READERS: Readonly<Record<Reader, string>> = {
  everyone: "everyone",
  team: "the team",
  member: "its member",
  holder: "whoever holds the code",
  server: "the server alone",
  database: "no page; plain in the database",
};

const BEGIN =
  "<!-- made from db/retention.ts and db/columns/ by test/architecture/privacy-table.ts -->";
const END = "<!-- end of what is made -->";

/** The part of docs/privacy.md that lists every table and every column, between its two marks. */
function everyDatum(): string {
  const parts = Object.entries(RETENTION).map(([table, { holds, lives, ends }]) => {
    const columns: Readonly<Record<string, Datum>> = COLUMNS[table as keyof typeof COLUMNS];
    return [
      `### \`${table}\``,
      "",
      `${holds} **Lives:** ${lives} **Ends:** ${ends}`,
      "",
      "| column | what it is | who can read it |",
      "|---|---|---|",
      ...Object.entries(columns).map(([name, [what, who, end]]) => {
        const whole = end === undefined ? what : `${what} **Ends before:** ${end}`;
        return `| \`${table}.${name}\` | ${whole} | ${READERS[who]} |`;
      }),
    ].join("\n");
  });
  return [BEGIN, ...parts, END].join("\n\n");
}

/** The document with that part as it should be. */
export function withEveryDatum(document: string): string {
  const [before = ""] = document.split(BEGIN);
  const after = document.split(END)[1] ?? "\n";
  return before + everyDatum() + after;
}
