/** Characters, counted as a person would. */
export const TITLE_MIN = 3;
export const TITLE_MAX = 120;
export const BODY_MAX = 20_000;
export const TOPICS_MAX = 4;

/** How many threads or posts a page holds. */
export const PAGE_SIZE = 20;
