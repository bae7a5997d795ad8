import { raw } from "hono/html";
import type { Theme } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

interface ContentNoteProps {
  readonly view: View;
  readonly notes: readonly Theme[];
  readonly html: string;
}

/** A text behind its content note: the reason comes before the choice to read it. */
export function ContentNote({ view, notes, html }: ContentNoteProps) {
  const { reading, common } = view.t;
  return (
    <details class="cover">
      <summary>
        <strong>{reading.contentNote(common.themeList(notes))}</strong>
        <span>{reading.coverHint}</span>
        <span class="act">
          <span class="if-shut">{reading.coverShow}</span>
          <span class="if-open">{reading.coverHide}</span>
        </span>
      </summary>
      <div class="text">{raw(html)}</div>
    </details>
  );
}
