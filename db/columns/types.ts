/**
 * Who can read a value.
 * - everyone: it stands on a page or in the API for anyone, unless its post is held, hidden or removed
 * - team: the moderators' desk shows it to whoever may work there
 * - member: the server shows it to the one member it is about, signed in
 * - holder: the server shows it to whoever holds the code or link it belongs to
 * - server: sealed or keyed; it means something only to the server, which has the secret
 * - database: no page shows it, and it is plain to whoever has the database
 */
export type Reader = "everyone" | "team" | "member" | "holder" | "server" | "database";

/** What a column is, who can read it, and what ends it when that is not what ends the row. */
export type Datum = readonly [what: string, who: Reader, ends?: string];
