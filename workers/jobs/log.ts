/**
 * Writes one line to the log: the name of an event, ids and counts. Never a text, an alias, an
 * address or the message of an error, since any of them may carry what a person wrote.
 */
export function log(
  event: string,
  facts: Readonly<Record<string, string | number | boolean>> = {},
) {
  console.log(JSON.stringify({ event, ...facts }));
}

/** A name such as TypeError. What minifying made of a library's own class says nothing, and changes. */
const KIND = /^(?:[A-Z][A-Za-z]*)?Error$/;

/** The kind of an error for the log: the name it gives itself, never its message. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return KIND.test(error.name) ? error.name : "Error";
}
