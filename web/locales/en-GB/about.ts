export const about = {
  title: "About this place, and what we know about you",
  intro:
    "People write here about depression, anxiety, addiction, eating and caring for someone. Others who know it answer. Volunteers look after it.",
  parts: [
    {
      title: "What we do not know",
      paragraphs: [
        "Your name, your email, your phone number: we never ask. We do not write down the address of your phone or computer, or what kind it is.",
        "We do not keep a note of what you read. Where you stopped reading is kept only in your own browser.",
        "Nothing on these pages comes from another company. Nobody else is told that you were here.",
      ],
    },
    {
      title: "What we keep",
      paragraphs: [
        "What you write, which board it is on, and when. Others can read it, so leave out names and places.",
        "Who wrote it is locked away. Each thread gives you a different made-up name. Someone who stole all our records could not tell which posts are by the same person, and neither can a volunteer.",
        "When someone may be in danger, or harms others, two of the team can open that together: one lead and one administrator, with a reason in writing. You are told two weeks later, and how often it happens is public.",
        "Your recovery words are kept only as a scramble that cannot be turned back. That is why we cannot find them for you.",
      ],
    },
    {
      title: "On your own phone or computer",
      paragraphs: [
        "A small file (a cookie) keeps you signed in. While you write, a draft stays in your browser, so that nothing is lost. It goes when you post, or when you leave by “Leave this page”.",
        "Your browser keeps its own history of pages. We cannot clear that. The names of our pages are plain on purpose, so that they say little.",
      ],
    },
    {
      title: "Who looks after it",
      paragraphs: [
        "Volunteer moderators read what is reported, and the first posts of people who are new on some boards. They decide under numbered rules, and tell you why.",
        "They are not doctors. We don't know who or where you are, so we cannot send help. “Help now” is on every page for that.",
      ],
    },
    {
      title: "Taking things back",
      paragraphs: [
        "You can change or delete what you wrote, from the post itself or from your account. What is deleted is gone for everyone.",
      ],
    },
  ] as readonly { readonly title: string; readonly paragraphs: readonly string[] }[],
  rulesTitle: "The rules here",
  rulesIntro:
    "There are few of them. When a moderator decides something, they say which rule it was.",
  rulesAfter:
    "Feeling very low, or thinking about death, is never against the rules. You can always say how you are.",
};
