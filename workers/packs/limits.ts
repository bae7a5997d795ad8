/** How many versions of a board a page lists: nobody compares with what held a hundred changes ago. */
export const VERSIONS_SHOWN = 100;
/** How many tests of a board a page lists. */
export const BACKTESTS_SHOWN = 10;
/** How many posts a test may read. */
export const BACKTEST_SIZES = [500, 2_000, 10_000] as const;
/** The most posts that one message of a test reads, and the most characters of them together. */
export const SLICE_POSTS = 100;
export const SLICE_CHARACTERS = 150_000;
/** For how many days a test is kept. */
export const BACKTEST_DAYS = 30;
/** Examples of one kind of change, and of these the most for one detector or rule. */
export const EXAMPLES_MOST = 20;
export const EXAMPLES_EACH = 8;
/** How many recent posts a draft is held against each time its page is shown. */
export const SAMPLE_POSTS = 40;
/** The most characters of these together: whoever presses a button should not wait for long texts. */
export const SAMPLE_CHARACTERS = 60_000;
/** The longest that a note on a version may be, in characters. */
export const NOTE_MAX = 200;
/** The most lines of rules that are compared one by one; beyond, all is old and all is new. */
export const LINES_COMPARED = 800;
