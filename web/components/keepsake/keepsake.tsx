import type { View } from "../../view.ts";

interface KeepsakeProps {
  readonly view: View;
  readonly words: readonly string[];
  /** The host of this place, for the printed card. */
  readonly place: string;
}

/**
 * The recovery words, with ways to keep them. It is all that comes out of a printer: a small card
 * that says where to type the words, and nothing of what the place is for (styles/print.css).
 */
export function Keepsake({ view, words, place }: KeepsakeProps) {
  const { keeping, posting } = view.t;
  return (
    <div
      class="keepsake slip"
      data-words={words.join(" ")}
      data-file={posting.wordsFile}
      data-copied={posting.wordsCopied}
      data-failed={posting.wordsCopyFailed}
    >
      <p class="on-paper">{place}</p>
      <ol aria-label={posting.words}>
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ol>
      <p class="on-paper">{keeping.cardLine}</p>
      <p class="buttons" data-tools hidden>
        <button type="button" class="plain" data-do="copy">
          {posting.wordsCopy}
        </button>
        <button type="button" class="plain" data-do="print">
          {keeping.cardPrint}
        </button>
        <button type="button" class="plain" data-do="save">
          {posting.wordsSave}
        </button>
      </p>
      <p class="hint" role="status"></p>
    </div>
  );
}
