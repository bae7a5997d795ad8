/** What one request cost the database, as the counting Worker says. */
export interface Count {
  readonly status: number;
  readonly trips: number;
  readonly writeTrips: number;
  readonly read: number;
  readonly written: number;
  readonly location: string;
  readonly body: string;
}

/** Asks as a browser on this site would, without following where the answer leads. */
export async function ask(
  origin: string,
  path: string,
  options: { readonly cookie?: string; readonly fields?: Record<string, string | string[]> } = {},
): Promise<Count> {
  const { cookie, fields } = options;
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: {
      ...(cookie ? { Cookie: cookie } : {}),
      ...(fields ? { "Sec-Fetch-Site": "same-origin" } : {}),
    },
    ...(fields ? { method: "POST", body: form } : {}),
  });
  const count = (name: string) => Number(answer.headers.get(name) ?? 0);
  return {
    status: answer.status,
    trips: count("Bench-Trips"),
    writeTrips: count("Bench-Write-Trips"),
    read: count("Bench-Read"),
    written: count("Bench-Written"),
    location: answer.headers.get("Location") ?? "",
    body: await answer.text(),
  };
}

/** The key of a form, as its page would carry it. */
export function formKey(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

export const THREAD = {
  title: "A quiet evening",
  need: "listen",
  body: "It has been a long day, and I wanted to say so **somewhere**.\n\nTomorrow I will try the bus again.",
  do: "post",
} as const;

export const REPLY = { body: "I hear you. Thank you for saying it.", do: "post" } as const;
