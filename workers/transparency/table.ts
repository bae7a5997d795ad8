import type { Messages } from "../../web/locales/en-GB/index.ts";
import type { Report, Shown } from "./types.ts";

/** The report as one table of words and numbers, for a spreadsheet. */
export function tableOf(report: Report, t: Messages): (string | number)[][] {
  const { transparency, common, moderation } = t;
  const { sections, notShown } = transparency;
  const shown = (count: Shown) => count ?? notShown;
  const rows: (string | number)[][] = [transparency.columns];
  const add = (section: string, name: string, value: string | number) =>
    rows.push([report.year, section, name, value]);
  const addTable = <Key>(
    title: string,
    table: { rows: readonly { key: Key; count: Shown }[]; total: Shown },
    word: (key: Key) => string,
  ) => {
    for (const { key, count } of table.rows) add(title, word(key), shown(count));
    add(title, transparency.total, shown(table.total));
  };
  addTable(sections.notices, report.notices, (reason) => common.reasons[reason]);
  addTable(sections.heldByRules, report.heldByRules, (cause) => transparency.causes[cause]);
  addTable(sections.acts, report.acts, (action) => transparency.acts(action));
  addTable(sections.byRule, report.byRule, (rule) => transparency.rule(rule));
  addTable(sections.otherActs, report.otherActs, (action) => transparency.acts(action));
  for (const one of report.waited) {
    const name = moderation.classNames[one.class];
    add(sections.waited, `${name}: ${transparency.decided}`, shown(one.decided));
    add(sections.waited, `${name}: ${transparency.median}`, transparency.within(one));
  }
  add(sections.automation, transparency.ruleShare, shown(report.ruleShare));
  add(sections.automation, transparency.automatic, 0);
  add(sections.appeals, transparency.asked, shown(report.appeals));
  addTable(sections.appeals, report.answers, (way) => transparency.answers[way]);
  add(sections.appeals, transparency.overturned, shown(report.overturned));
  const opened = report.unsealings.find(({ year }) => year === report.year);
  const { figures } = t.unsealing;
  add(figures.caption, figures.asked, opened?.asked ?? 0);
  add(figures.caption, figures.granted, opened?.granted ?? 0);
  add(figures.caption, figures.refused, opened?.refused ?? 0);
  return rows;
}
