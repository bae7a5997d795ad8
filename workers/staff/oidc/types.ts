/** The organisation's sign-in, as the operator set it up. */
export interface Organisation {
  readonly issuer: string;
  readonly clientId: string;
  /** Empty for a client without a secret, which PKCE alone protects. */
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
}

/**
 * What somebody is sent to the organisation for: to come in, to join with the invitation they have
 * accepted, to show once more who they are before they add a passkey, or to add this way in beside
 * the passkey they have just shown.
 */
export const OIDC_PURPOSES = ["sign-in", "join", "confirm", "add"] as const;
export type OidcPurpose = (typeof OIDC_PURPOSES)[number];

/** Why somebody came back from the organisation and was not let in. Each has its page. */
export type OidcRefusal =
  | "cancelled"
  | "declined"
  | "expired"
  | "unreachable"
  | "unknown"
  | "suspended"
  | "taken"
  | "other_person"
  | "not_begun";

/** Who the organisation says somebody is; nothing else of what it tells is looked at. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** UTC epoch milliseconds at which they last showed who they are there; null when it does not say. */
  readonly shownAt: number | null;
}
