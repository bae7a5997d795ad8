import type { NoticedView } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

interface NoticedProps {
  readonly view: View;
  readonly items: readonly NoticedView[];
  /** On the button that sends it as it is. */
  readonly anyway: string;
}

/**
 * What was noticed in words that are not posted yet, each at its own words. The buttons belong to the
 * form of that id, so that what was typed meanwhile goes along.
 */
export function Noticed({ view, items, anyway }: NoticedProps) {
  const { noticed } = view.t;
  if (items.length === 0) return null;
  return (
    <section
      class="noticed"
      aria-labelledby="noticed"
      tabindex={-1}
      data-focus
      data-noticed
      data-done={noticed.done}
      data-changed={noticed.changed}
    >
      {/* Enter in the title presses the form's first button: without this, one of those below. */}
      <button class="vh" form="compose" name="do" value="post" tabindex={-1} aria-hidden="true" />
      <h2 id="noticed">{noticed.title}</h2>
      <p data-lead>{noticed.lead(items.length)}</p>
      <p role="status" data-said></p>
      <ul>
        {items.map((item) => (
          <Item view={view} item={item} />
        ))}
      </ul>
      <p class="buttons">
        <button class="plain" form="compose" name="do" value="anyway">
          {anyway}
        </button>
      </p>
      <p class="hint">{noticed.anywayHint}</p>
    </section>
  );
}

function Item({ view, item }: { view: View; item: NoticedView }) {
  const { noticed } = view.t;
  const { field, start, words, instead, kind, rule, sentence } = item;
  return (
    <li
      data-field={field}
      data-start={start}
      data-words={words}
      data-instead={instead ?? undefined}
    >
      <h3>
        {sentence === null ? (noticed.rules[rule] ?? noticed.kinds[kind].what) : noticed.ofBoard}
      </h3>
      {words === "" ? null : <Quote view={view} item={item} />}
      <p>{sentence ?? noticed.kinds[kind].why}</p>
      <p class="buttons">
        {instead === null ? null : (
          <button class="plain" form="compose" name="do" value={`use:${rule}:${field}:${start}`}>
            {instead === "" ? noticed.leaveOut : noticed.use(instead)}
          </button>
        )}
        {words === "" ? null : (
          <button type="button" class="plain bare" data-show hidden>
            {noticed.show}
          </button>
        )}
      </p>
    </li>
  );
}

/** Their own words, with what was noticed marked among them. */
function Quote({ view, item }: { view: View; item: NoticedView }) {
  return (
    <blockquote>
      {item.field === "title" ? <span class="meta">{view.t.noticed.inTitle}</span> : null}
      <p>
        {item.before}
        <mark>{item.words}</mark>
        {item.after}
      </p>
    </blockquote>
  );
}
