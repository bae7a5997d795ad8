import type { View } from "../../view.ts";

interface OrganisationLinkProps {
  readonly view: View;
  /** What the organisation calls itself; empty when the operator gave no name. */
  readonly name: string;
  readonly purpose: "sign-in" | "join" | "confirm" | "add";
}

/** The way to the organisation's own sign-in. It leads away from here, as a link that needs no script. */
export function OrganisationLink({ view, name, purpose }: OrganisationLinkProps) {
  const { oidc } = view.t;
  const words = {
    "sign-in": { text: oidc.signInText, button: oidc.signIn(name) },
    join: { text: oidc.joinText, button: oidc.join(name) },
    add: { text: oidc.addText, button: oidc.add(name) },
    confirm: { text: oidc.againText, button: oidc.again(name) },
  }[purpose];
  return (
    <section class="organisation">
      <p>{words.text}</p>
      <p class="buttons">
        <a
          class={purpose === "confirm" ? "button" : "plain"}
          href={`/staff/oidc/start?for=${purpose}`}
        >
          {words.button}
        </a>
      </p>
    </section>
  );
}
