import type { Theme } from "../../../workers/threads/types";

export interface SeedBoard {
  readonly slug: string;
  readonly label: string;
  readonly sentence: string;
  readonly heldFirstPosts: number;
  readonly defaultNotes: readonly Theme[];
  readonly guidance: string;
}

export interface SeedTopic {
  readonly slug: string;
  readonly label: string;
  readonly sentence: string;
}

/** The boards a new community starts with, in the order they are shown. */
export const boards: readonly SeedBoard[] = [
  {
    slug: "depression",
    label: "Depression",
    sentence: "For low days, empty days, and the slow way back.",
    heldFirstPosts: 0,
    defaultNotes: [],
    guidance:
      "Say it as it is; you do not need to be cheerful here. Dark thoughts are welcome, but please leave out how. One kind line in reply is plenty.",
  },
  {
    slug: "anxiety",
    label: "Anxiety",
    sentence: "For worry, panic and the fear of fear.",
    heldFirstPosts: 0,
    defaultNotes: [],
    guidance:
      "Big fears and silly-sounding ones both belong here. Tell us what helped you, not what someone has. If you describe a panic attack closely, add a note.",
  },
  {
    slug: "addiction",
    label: "Addiction",
    sentence: "For drink, drugs, gambling and everything else that is hard to put down.",
    heldFirstPosts: 3,
    defaultNotes: ["substances"],
    guidance:
      "Slips and milestones are both welcome, at any stage. Please leave out amounts, mixing and where things come from. A person reads your first three posts here before others see them.",
  },
  {
    slug: "eating-disorders",
    label: "Eating disorders",
    sentence: "For every kind of trouble with eating, and every kind of body.",
    heldFirstPosts: 3,
    defaultNotes: ["eating"],
    guidance:
      "Talk about feelings, fears and small steps. Please leave out weights, sizes, calories and counts. A person reads your first three posts here before others see them.",
  },
  {
    slug: "family-and-friends",
    label: "Family and friends",
    sentence: "For the people who love someone who is struggling.",
    heldFirstPosts: 0,
    defaultNotes: [],
    guidance:
      "This is a place for how it is for you. Please change or leave out details that could show who your person is. You are allowed to be tired, cross and worried all at once.",
  },
];

/** The curated topic tags, in alphabetical order of their label. */
export const topics: readonly SeedTopic[] = [
  { slug: "alcohol", label: "Alcohol", sentence: "Drinking, cutting down and stopping." },
  { slug: "anger", label: "Anger", sentence: "When it boils over, or sits inside." },
  {
    slug: "asking-for-help",
    label: "Asking for help",
    sentence: "Finding the words, and the person to say them to.",
  },
  {
    slug: "body-image",
    label: "Body image",
    sentence: "Mirrors, clothes and living in the body you have.",
  },
  {
    slug: "coping-skills",
    label: "Coping skills",
    sentence: "Things to do when it gets too much.",
  },
  { slug: "cravings", label: "Cravings", sentence: "Riding out the pull until it passes." },
  {
    slug: "early-recovery",
    label: "Early recovery",
    sentence: "The first days, weeks and months.",
  },
  { slug: "family", label: "Family", sentence: "Parents, brothers, sisters and the rest." },
  {
    slug: "festive-times",
    label: "Festive times",
    sentence: "Holidays, birthdays and other days that ask a lot.",
  },
  { slug: "gambling", label: "Gambling", sentence: "Bets, games, and what they take." },
  { slug: "grief", label: "Grief", sentence: "Missing someone, or something you had." },
  {
    slug: "health-worry",
    label: "Health worry",
    sentence: "Fear of illness, symptoms and search results.",
  },
  { slug: "hospital", label: "Hospital", sentence: "Going in, being there and coming home." },
  {
    slug: "intrusive-thoughts",
    label: "Intrusive thoughts",
    sentence: "Thoughts that push in and are not what you want.",
  },
  { slug: "loneliness", label: "Loneliness", sentence: "When nobody seems to be near." },
  { slug: "low-mood", label: "Low mood", sentence: "Grey days, and days without colour at all." },
  {
    slug: "mealtimes",
    label: "Mealtimes",
    sentence: "Getting through meals, alone or with others.",
  },
  {
    slug: "medication",
    label: "Medication",
    sentence: "How it is to take it, start it or talk to a doctor about it.",
  },
  { slug: "money", label: "Money", sentence: "Debts, bills and the worry around them." },
  {
    slug: "motivation",
    label: "Motivation",
    sentence: "Starting, when starting is the hard part.",
  },
  { slug: "panic", label: "Panic", sentence: "Attacks, the fear of them, and afterwards." },
  { slug: "parenting", label: "Parenting", sentence: "Looking after children while you struggle." },
  {
    slug: "relapse",
    label: "Relapse",
    sentence: "Slips and setbacks, and starting again from where you are.",
  },
  { slug: "relationships", label: "Relationships", sentence: "Partners, friends and trust." },
  {
    slug: "self-harm-recovery",
    label: "Self-harm recovery",
    sentence: "Finding other ways through, one urge at a time.",
  },
  { slug: "shame", label: "Shame", sentence: "The feeling that says you should hide." },
  { slug: "sleep", label: "Sleep", sentence: "Too little, too much, and the middle of the night." },
  { slug: "small-wins", label: "Small wins", sentence: "Good things, however tiny they look." },
  {
    slug: "social-anxiety",
    label: "Social anxiety",
    sentence: "Being seen, speaking up, and going over it afterwards.",
  },
  { slug: "study", label: "Study", sentence: "School, college, university and exams." },
  { slug: "therapy", label: "Therapy", sentence: "Waiting for it, having it and finishing it." },
  { slug: "work", label: "Work", sentence: "Jobs, time off, going back, and looking for one." },
];
