/**
 * Posts as people write them every day, none of which any rule is meant for: whatever catches more
 * than half of them is too wide. They were written for this list.
 */
export const ORDINARY_POSTS: readonly string[] = [
  "I have not slept properly for a week and everything feels a bit grey. I just wanted to say it to someone who gets it.",
  "Thank you for this. It helps to know that I am not the only one.",
  "Has anybody told their manager about their anxiety? I keep writing the email and deleting it again, and I do not know what I am so afraid of.",
  "Three months today. My sister made a cake and I cried into it, in a good way.",
  "Same here.",
  "That sounds really hard. Did you manage to talk to your mum in the end?",
  "I went for a walk this morning because somebody here suggested it. It rained, and it was still better than staying in bed.",
  "My son does not answer his phone any more. I know he is all right because his flatmate told me, but the waiting is horrible.",
  "What do you do on Sundays? They are the worst for me. The whole day is so long and everybody else seems to have plans.",
  "I saw the new counsellor yesterday. She was kind, and she did not look at the clock once.",
  "Holding you in mind tonight.",
  "Sometimes I cook for two out of habit and then I remember. It gets easier, they say. I am not sure when that starts.",
  "Can you recommend a book about grief that is not preachy?",
  "I relapsed on Friday and told nobody until now. I feel ashamed, but also a little lighter for writing it down.",
  "You do not have to answer everyone. Rest first, we will still be here.",
  "The group starts again after Easter. I am nervous about walking in late, so I will probably be there half an hour early and sit in the car.",
];
