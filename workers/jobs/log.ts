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

/** The kind of an error for the log: its class, never its message. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}
