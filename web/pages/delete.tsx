import type { PostView } from "../../workers/threads/types.ts";
import { Confirm } from "../components/confirm/confirm.tsx";
import { PostBody } from "../components/post/post.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** Asks once before a post is deleted, with the post in view. It posts to its own address. */
export function DeletePage({ view, post }: { view: View; post: PostView }) {
  const { posting, layout, reporting } = view.t;
  const here = `/threads/${post.threadId}/posts/${post.id}`;
  return (
    <Layout view={view} title={layout.titles.message} personal>
      <Confirm
        title={posting.deleteTitle}
        text={posting.deleteText}
        action={`${here}/delete`}
        yes={posting.deleteYes}
        no={posting.deleteNo}
        back={here}
        destroys
      >
        <section class="preview" aria-label={reporting.thePost}>
          <PostBody view={view} post={post} />
        </section>
      </Confirm>
    </Layout>
  );
}
