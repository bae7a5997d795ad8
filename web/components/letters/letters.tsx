import type { LetterView } from "../../../workers/statements/types.ts";
import type { View } from "../../view.ts";
import { When } from "../when/when.tsx";

interface LetterListProps {
  readonly view: View;
  readonly letters: readonly LetterView[];
  /** What the author's own letters are headed with: for the author, or for the desk. */
  readonly own: string;
}

/** Letters, oldest first: of the team the role and the name in this thread, never who. */
export function LetterList({ view, letters, own }: LetterListProps) {
  const { letters: words, moderation } = view.t;
  if (letters.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <ol class="events">
      {letters.map((letter) => (
        <li>
          <p class="meta">
            <strong>
              {letter.staff ? `${letter.staff.name}, ${moderation.roles[letter.staff.role]}` : own}
            </strong>{" "}
            <When view={view} at={letter.at} />
          </p>
          <p class="pre">{letter.words}</p>
        </li>
      ))}
    </ol>
  );
}
