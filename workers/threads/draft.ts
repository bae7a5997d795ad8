/**
 * The address of the form just posted, whose draft in the browser may go now. `posted` comes from
 * the address of the page someone lands on after posting.
 */
export function draftOf(
  posted: string | undefined,
  place: { readonly threadId: string; readonly postId: string | undefined },
): string | undefined {
  const thread = `/threads/${place.threadId}`;
  switch (posted) {
    case "thread":
      return "/write";
    case "reply":
      return `${thread}/reply`;
    case "edit":
      return place.postId ? `${thread}/posts/${place.postId}/edit` : undefined;
    default:
      return undefined;
  }
}
