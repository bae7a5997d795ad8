import { ACTS } from "../../../workers/permissions/acts.ts";
import { ROUTES, type Row } from "../../architecture/route-table.ts";
import { PEOPLE, type PersonName, postOf } from "./people.ts";
import { QUESTIONS, type QuestionName } from "./questions.ts";
import { type Asked, questionsTo } from "./routes.ts";

const INTRO = `# Who may do what

Made from the pure functions of \`workers/permissions/\` and from \`test/architecture/route-table.ts\`; do not edit it by hand. After a change there, \`npx vitest run --project architecture -u\` writes it anew, and the difference belongs in the same commit. \`test/worker/permissions-pages.test.ts\`, \`test/worker/permissions-api.test.ts\` and \`test/worker/permissions-desk.test.ts\` send a request for every cell below to the running Worker and compare. A route without a row fails \`test/architecture/routes.test.ts\`.

Two rules stand before everything else:

- The team’s session counts under \`/mod\`, \`/staff\` and \`/api/v1/reviews\`, a member’s everywhere else. So away from the desk someone of the team is a visitor, or a member by their own words, and there a member is a visitor.
- A key for programs counts in the API and nowhere else, and acts as its member.

| word | means |
|---|---|
| yes | shown, or done |
| sign in | asked to sign in as a member; in the API 401 |
| team only | asked to sign in at the desk, or told that it is for the team |
| confirm | asked for a passkey first |
| not there | 404: what one may not know of is as if it were not there |
| gone | 410 |
| no: … | told so, and why |
| · | cannot be: only who has an account wrote anything |

“Moderator elsewhere” looks after another board than the one that is asked about. “Joining” has accepted an invitation and has no passkey yet.
`;

/** docs/permissions.md, whole. */
export function permissionsPage(): string {
  return [INTRO, acts(), ...sections()].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

function acts(): string {
  const roles = [...new Set(Object.values(ACTS).flatMap((list): string[] => [...list]))];
  const rows = Object.entries(ACTS).map(([act, list]) => [
    `\`${act}\``,
    ...roles.map((role) => ((list as readonly string[]).includes(role) ? "yes" : "")),
  ]);
  return ["## Acts and roles", "", table(["", ...roles], rows)].join("\n");
}

function sections(): string[] {
  const names = Object.keys(QUESTIONS) as QuestionName[];
  return names.flatMap((name) => {
    const alike = new Map<string, Row[]>();
    for (const row of ROUTES.filter(([, , question]) => question === name)) {
      const answers = gridOf(row);
      alike.set(answers, [...(alike.get(answers) ?? []), row]);
    }
    if (alike.size === 0) return [];
    const parts = [...alike].map(([grid, rows]) => [routesOf(rows), "", grid].join("\n"));
    return [[`## ${QUESTIONS[name].title}`, "", ...parts].join("\n")];
  });
}

function routesOf(rows: readonly Row[]): string {
  return rows.map(([method, path]) => `\`${method} ${path}\``).join(", ");
}

/** The answers of one route: a line for each case, a column for everyone who is answered alike. */
function gridOf(row: Row): string {
  const asked = questionsTo(row);
  const cases = [...new Set(asked.map(({ about }) => about.label))];
  const columnOf = (who: PersonName) => cases.map((label) => cellOf(asked, who, label));
  const columns = new Map<string, { people: PersonName[]; cells: string[] }>();
  for (const who of PEOPLE.filter((one) => asked.some((it) => it.who === one))) {
    const cells = columnOf(who);
    const known = columns.get(cells.join("|"));
    if (known) known.people.push(who);
    else columns.set(cells.join("|"), { people: [who], cells });
  }
  const all = [...columns.values()];
  const heads = all.map(({ people }) => (all.length === 1 ? "everyone" : namesOf(people)));
  const lines = new Map<string, string[]>();
  for (const [at, label] of cases.entries()) {
    const cells = all.map((column) => column.cells[at] ?? "").join(" | ");
    lines.set(cells, [...(lines.get(cells) ?? []), label]);
  }
  return table(
    ["", ...heads],
    [...lines].map(([cells, labels]) => [oneLabel(labels), ...cells.split(" | ")]),
  );
}

/** "a: x", "a: y" as "a: x, y". */
function oneLabel(labels: readonly string[]): string {
  const parts = new Map<string, string[]>();
  for (const label of labels) {
    const [head = "", rest] = label.split(": ");
    parts.set(head, [...(parts.get(head) ?? []), ...(rest === undefined ? [] : [rest])]);
  }
  return [...parts]
    .map(([head, states]) => (states.length > 0 ? `${head}: ${states.join(", ")}` : head))
    .join("; ");
}

const ALL_STAFF = PEOPLE.filter((who) => postOf(who) !== null);

/** Everyone who has or had to do with the team goes by one name where they are answered alike. */
function namesOf(people: readonly PersonName[]): string {
  if (!ALL_STAFF.every((who) => people.includes(who))) return people.join(", ");
  return [...people.filter((who) => postOf(who) === null), "the whole team"].join(", ");
}

function cellOf(asked: readonly Asked[], who: PersonName, label: string): string {
  return asked.find((one) => one.who === who && one.about.label === label)?.answer ?? "·";
}
