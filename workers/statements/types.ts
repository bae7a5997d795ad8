/** The words of a post as they stood: `title` only of the post that opens its thread. */
export interface KeptText {
  readonly title: string | null;
  readonly body: string;
  readonly html: string;
}

/** Words that decisions took out of sight one after another; the first are their author's own. */
export type KeptLayers = readonly KeptText[];
