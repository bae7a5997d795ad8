/** Whoever makes this request. Staff and members are never the same actor: they sign in apart. */
export type Actor = Visitor | Member | Staff;

export interface Visitor {
  readonly kind: "visitor";
}

export interface Member {
  readonly kind: "member";
  readonly id: string;
  /** How many of their posts have been published, counted up to the number a board may hold. */
  readonly approvedPosts: number;
}

export interface Staff {
  readonly kind: "staff";
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

export type StaffRole = "moderator" | "lead" | "admin";

/** The answer to a permission question: never a bare boolean, so that the refusal can be explained. */
export type Permission<Because extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Because };
