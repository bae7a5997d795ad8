import type { Child } from "hono/jsx";

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly yes: string;
  readonly no: string;
  readonly back: string;
  /** The id of the form, where something else on the page sends it. */
  readonly id?: string;
  /** Red is kept for what destroys. */
  readonly destroys?: boolean;
  /** Hidden fields, or the thing it is about. */
  readonly children?: Child;
}

/** One question, one button that does it, one link that does not. */
export function Confirm(props: ConfirmProps) {
  return (
    <>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      <form id={props.id} method="post" action={props.action}>
        {props.children}
        <p class="buttons">
          <button class={props.destroys ? "destroys" : undefined}>{props.yes}</button>
          <a class="plain" href={props.back}>
            {props.no}
          </a>
        </p>
      </form>
    </>
  );
}
