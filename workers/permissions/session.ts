/** Paths at which the team's session counts. */
const DESK = /^\/(mod|staff|api\/v1\/(?:raid|reviews|unsealings))(\/|$)/;

/**
 * Whose session counts at this path: never both. Away from the desk someone of the team is a visitor
 * or a member like everyone, so that what they write as a person is never tied to their role.
 */
export function sessionAt(path: string): "member" | "staff" {
  return DESK.test(path) ? "staff" : "member";
}
