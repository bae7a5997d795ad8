import { trainingCases } from "./training-cases.ts";

/** Practice on made-up cases. Nothing that is chosen here is written down anywhere. */
export const training = {
  link: "Practise on made-up cases",
  back: "All cases",
  title: "Practice",
  lead: "Made-up cases, one after the other. Decide as you would at the desk, and read what an experienced team would most likely do, and why.",
  free: "Nothing here is counted, kept or shown to anyone. There is no score. You can stop after any case and come back whenever you like.",
  gentle: "They are written gently. What must not be read for practice is left out of them.",
  rules: "The rules, to look things up",
  list: "The cases",
  start: "Begin with the first",
  caseLink: (number: number, className: string, why: string): string =>
    `Case ${number}. ${className}. ${why}`,
  number: (number: number, count: number): string => `Case ${number} of ${count}`,
  invented: "Made up. Nobody wrote this.",
  why: "Why it is here",
  neutral: (className: string, theme: string | null): string =>
    theme === null ? `${className}.` : `${className}. It touches on ${theme}.`,
  open: "Open the text",
  decide: "Your decision",
  action: "What should happen?",
  rule: "Which rule is it about?",
  reason: "A few words to the author",
  reasonHint: "For practice. It goes nowhere: it is not sent with your choice.",
  send: "Compare with the team",
  missing: "Choose what should happen.",
  feedback: {
    title: "What the team would do",
    best: "The same as you, most likely.",
    fine: "Yours is a good way too. Most would choose another one.",
    other: "Most likely something else.",
    chose: (actions: string): string => `Their choice: ${actions}.`,
    also: (actions: string): string => `All right as well: ${actions}.`,
    ruleFits: (number: number): string => `Rule ${number} fits.`,
    ruleOther: (rules: string): string => `They would name rule ${rules}.`,
    ruleNone: "No rule is needed, since nothing is taken away.",
    after: "And then",
    disagree:
      "You see it differently? Talk about it with a lead. Good teams do not agree on everything.",
  },
  next: "The next case",
  last: "That was the last one. Thank you for taking the time.",
  toDesk: "To the desk",
  cases: trainingCases,
};
