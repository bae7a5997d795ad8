/** One quiet line about what has just happened. */
export function NoticeBanner({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="banner" role="status">
      {text}
    </p>
  );
}
