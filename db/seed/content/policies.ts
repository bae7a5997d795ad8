import type { Policy } from "../../../workers/moderation/types";

/** The public rules a decision cites. A change of wording is a new version, never an edit. */
export const policies: readonly Policy[] = [
  {
    number: 1,
    version: 1,
    title: "Keep people safe: no methods, no means",
    text: "You can say that you want to die or want to hurt yourself. Those words stay, and people will answer with care. Please leave out how, with what, how much, where or when. Pacts, dares and encouragement come down too, because someone reading may be at their lowest.",
  },
  {
    number: 2,
    version: 1,
    title: "No numbers around eating and bodies",
    text: "Please leave out weights, sizes, calories, measurements and counts of anything to do with eating or exercise. Numbers turn into comparisons and targets. Say how it felt instead. Ages, dates and “three months in recovery” are fine.",
  },
  {
    number: 3,
    version: 1,
    title: "No sourcing, dosing or combining",
    text: "Please do not say where to get drugs, how much to take or what to mix. Talk freely about cravings, slips and getting through. If you are thinking of stopping something suddenly, ask a doctor or pharmacist first, because stopping some things can be dangerous.",
  },
  {
    number: 4,
    version: 1,
    title: "Be kind",
    text: "Speak as you would to a tired friend. No insults, no mocking, no blame, no telling people to try harder. Disagree with an idea, not with a person. Nobody is spoken down to for who they are, where they come from or whom they love.",
  },
  {
    number: 5,
    version: 1,
    title: "Keep people unidentifiable",
    text: "Leave out full names, addresses, workplaces, schools, photos, handles and phone numbers, your own and other people’s. When you write about someone you love, change or drop the details that would let a neighbour recognise them.",
  },
  {
    number: 6,
    version: 1,
    title: "No selling, no spam, no recruiting",
    text: "No adverts, paid courses, miracle cures or fundraising. Do not ask people to join a study, a group or a chat elsewhere unless a moderator has agreed to it first.",
  },
  {
    number: 7,
    version: 1,
    title: "Share what you lived, not medical advice",
    text: "Tell us what helped you and what did not. Please do not tell someone what they have, or to start, stop or change a treatment. We are not doctors, and a doctor would want to see the person first.",
  },
  {
    number: 8,
    version: 1,
    title: "Use content notes",
    text: "If your post touches on suicide, self-harm, eating, drink or drugs, abuse, loss, medical detail or panic, add a note. It lets people choose when to read. If you forget, a moderator may add one. That is not a mark against you.",
  },
  {
    number: 9,
    version: 1,
    title: "Stay with the thread",
    text: "Answer what the person asked for. If they asked to be listened to, listen. Start your own thread for your own story, so that each gets its own replies. Please do not post the same thing in many places.",
  },
];
