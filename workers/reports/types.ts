/** Why a person asks the team to look. Closed, so that triage needs no reading of free text. */
export const REASONS = [
  "at_risk",
  "method",
  "numbers",
  "unkind",
  "identifies",
  "selling",
  "other",
] as const;
export type Reason = (typeof REASONS)[number];

export const REPORT_STATUSES = ["open", "upheld", "dismissed"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What the holder of a receipt may know: never the text, never who. */
export interface Receipt {
  readonly code: string;
  readonly status: ReportStatus;
  readonly reason: Reason;
  readonly createdAt: number;
}

/** The fields of the report form. */
export type ReportField = "reason" | "words";
