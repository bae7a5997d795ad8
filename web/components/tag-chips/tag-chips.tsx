import type { Tag } from "../../../workers/threads/types.ts";

/** Topic tags as links to their pages. */
export function TagChips({ tags, label }: { tags: readonly Tag[]; label: string }) {
  if (tags.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {tags.map((tag) => (
        <li>
          <a href={`/tags/${tag.slug}`}>{tag.label}</a>
        </li>
      ))}
    </ul>
  );
}
