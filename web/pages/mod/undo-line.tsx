import type { UndoView } from "../../../workers/reversal/types.ts";
import type { View } from "../../view.ts";

interface UndoLineProps {
  readonly view: View;
  readonly text: string;
  readonly button: string;
  readonly action: string;
  readonly leftMs: number;
}

/** What was just done, and the button that takes it back while nobody has been told. */
export function UndoForm({ view, text, button, action, leftMs }: UndoLineProps) {
  const { reversal, moderation, posting } = view.t;
  const { key } = reversal;
  return (
    <div class="banner undo" data-undo={String(leftMs)}>
      <p role="status" tabindex={-1} data-focus>
        {text}
      </p>
      <form method="post" action={action} data-once={posting.sending}>
        <button class="plain" accesskey={key} data-key={key}>
          {button} <kbd aria-label={moderation.review.key(key)}>{key}</kbd>
        </button>
      </form>
      <p class="hint">{reversal.undoHint}</p>
    </div>
  );
}

/** The same for one decision; nothing when it is too late for it. */
export function UndoLine({ view, undo }: { view: View; undo: UndoView | null | undefined }) {
  if (!undo) return null;
  const { reversal, moderation } = view.t;
  const { threadId, postId, eventId, action, leftMs } = undo;
  return (
    <UndoForm
      view={view}
      text={reversal.done(moderation.done[action])}
      button={reversal.undo}
      action={`/mod/reviews/${threadId}/${postId}/events/${eventId}/undo`}
      leftMs={leftMs}
    />
  );
}
