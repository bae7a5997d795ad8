import type { Origin } from "../statements/types.ts";

/**
 * Statements of reasons in the shape of the DSA Transparency Database (Regulation (EU) 2022/2065,
 * Art. 24(5)): the attributes of its API v1 with the categories in force since 1 July 2025, as
 * documented at https://transparency.dsa.ec.europa.eu/page/api-documentation (source:
 * github.com/digital-services-act/transparency-database, resources/markdown/en/api-documentation.md
 * at 1b33f554).
 */

/** What is read of one decision. Neither the post's text nor the reason's is among it. */
export interface DecisionRow {
  readonly id: string;
  readonly action: string;
  /** The EventDetail as it is kept. */
  readonly detail: string;
  readonly at: number;
  readonly policyNumber: number;
  readonly policyVersion: number;
  readonly policyTitle: string;
  readonly policyText: string;
  /** When the post was written (UTC epoch milliseconds). */
  readonly writtenAt: number;
  /** How it came about, as its author is told. */
  readonly origin: Origin;
}

type Restriction = Readonly<Record<string, string | readonly string[]>>;

const visibility = (kind: string): Restriction => ({
  decision_visibility: [`DECISION_VISIBILITY_${kind}`],
});
const PARTIAL: Restriction = { decision_provision: "DECISION_PROVISION_PARTIAL_SUSPENSION" };

/** What each action restricts; an action that is not here restricts nothing that the database asks for. */
export const RESTRICTIONS: Readonly<Record<string, Restriction>> = {
  remove: visibility("CONTENT_REMOVED"),
  hide: visibility("CONTENT_DISABLED"),
  hold: visibility("CONTENT_DISABLED"),
  return: visibility("CONTENT_DISABLED"),
  note: visibility("CONTENT_LABELLED"),
  cover: {
    ...visibility("OTHER"),
    decision_visibility_other: "A passage of the text was covered; the rest stays.",
  },
  lock: visibility("CONTENT_INTERACTION_RESTRICTED"),
  slow: visibility("CONTENT_INTERACTION_RESTRICTED"),
  // Reading and the account stay: what stops for a while is writing.
  mute: PARTIAL,
  suspend: PARTIAL,
};

/** The database's category for each rule a community begins with; a rule of its own is "other". */
const CATEGORIES: Readonly<Record<number, string>> = {
  1: "STATEMENT_CATEGORY_SELF_HARM",
  2: "STATEMENT_CATEGORY_SELF_HARM",
  3: "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
  5: "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
};
const OTHER_CATEGORY = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

/** The European Economic Area: what is not shown here is shown nowhere. */
const EEA =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  );

const FACTS =
  "A person of the moderation team read the text and found that this rule applies to it. Its words, and those of the reason given to its author, are left out: they may hold personal data.";

const DAY = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * One statement, or null when the decision restricted nothing. `puid` is a keyed token of the event:
 * unique, and nobody but this deployment can tell which event it stands for.
 */
export function statementOf(
  row: DecisionRow,
  given: { readonly puid: string; readonly origin: string | null },
): Readonly<Record<string, string | readonly string[]>> | null {
  const restriction = RESTRICTIONS[row.action];
  if (!restriction) return null;
  const end = endOf(row);
  return {
    ...restriction,
    decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    ...(given.origin === null
      ? {}
      : { decision_ground_reference_url: `${given.origin}/rules#rule-${row.policyNumber}` }),
    incompatible_content_ground: cut(
      `Rule ${row.policyNumber}, version ${row.policyVersion}: ${row.policyTitle}`,
      500,
    ),
    incompatible_content_explanation: cut(row.policyText, 2000),
    content_type: ["CONTENT_TYPE_TEXT"],
    category: CATEGORIES[row.policyNumber] ?? OTHER_CATEGORY,
    territorial_scope: EEA,
    content_date: dateOf(row.writtenAt),
    application_date: dateOf(row.at),
    ...(end === null ? {} : { [endNameOf(restriction)]: end }),
    decision_facts: FACTS,
    // A report here points to a rule, not to a law: it is no notice in the sense of Art. 16.
    source_type: row.origin === "report" ? "SOURCE_TYPE_OTHER_NOTIFICATION" : "SOURCE_VOLUNTARY",
    automated_detection: row.origin === "read_first" ? "Yes" : "No",
    automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    puid: given.puid,
  };
}

function endNameOf(restriction: Restriction): string {
  return "decision_provision" in restriction
    ? "end_date_service_restriction"
    : "end_date_visibility_restriction";
}

/** The day on which the restriction ends by itself; null when it does not. */
function endOf({ detail, at }: DecisionRow): string | null {
  const { untilDay, untilAt } = JSON.parse(detail) as { untilDay?: number; untilAt?: number };
  const end = untilDay === undefined ? untilAt : untilDay * DAY;
  return end === undefined ? null : dateOf(Math.max(end, at));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Every attribute a statement may bear, in the order of the table. */
export const ATTRIBUTES = [
  "puid",
  "decision_visibility",
  "decision_visibility_other",
  "end_date_visibility_restriction",
  "decision_provision",
  "end_date_service_restriction",
  "decision_ground",
  "decision_ground_reference_url",
  "incompatible_content_ground",
  "incompatible_content_explanation",
  "content_type",
  "category",
  "territorial_scope",
  "content_date",
  "application_date",
  "decision_facts",
  "source_type",
  "automated_detection",
  "automated_decision",
] as const;
