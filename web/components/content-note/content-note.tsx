import { raw } from "hono/html";
import type { Theme } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

interface ContentNoteProps {
  readonly view: View;
  readonly notes: readonly Theme[];
  /** Those that the board puts on every opening post. */
  readonly byBoard?: readonly Theme[];
  readonly html: string;
}

/** A text behind its content note: the reason comes before the choice to read it. */
export function ContentNote({ view, notes, byBoard = [], html }: ContentNoteProps) {
  const { reading, common, choices } = view.t;
  return (
    <details class="cover">
      <summary>
        <strong>{reading.contentNote(common.themeList(notes))}</strong>
        {byBoard.length > 0 ? <span>{choices.byBoard(common.themeList(byBoard))}</span> : null}
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
