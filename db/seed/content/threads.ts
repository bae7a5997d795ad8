import type { Need, Theme } from "../../../workers/threads/types";
import type { Reason } from "../../../workers/reports/types";

export interface SeedPost {
  /** Which person in this thread; 0 is the opener. */
  readonly voice: number;
  readonly body: string;
  /** After the thread was opened. */
  readonly minutesAfter: number;
  readonly notes?: readonly Theme[];
  /** Index of the post answered, in the same thread. */
  readonly replyTo?: number;
}

export interface SeedThread {
  /** Names the thread within this file. */
  readonly key: string;
  readonly board: string;
  readonly title: string;
  readonly need: Need;
  readonly topics: readonly string[];
  readonly notes: readonly Theme[];
  /** How long before the seeding it was opened. */
  readonly ageHours: number;
  readonly posts: readonly SeedPost[];
}

/** What a moderator finds waiting: a reported post, or a first post held until a person has read it. */
export type SeedWaiting =
  | {
      readonly kind: "report";
      readonly thread: string;
      readonly post: number;
      readonly reason: Reason;
      readonly words?: string;
    }
  | { readonly kind: "held"; readonly thread: string; readonly post: number };

/** The demonstration community. Every word was written for it; nobody's real words are here. */
export const threads: readonly SeedThread[] = [
  {
    key: "the-mornings-are-the-worst-bit",
    board: "depression",
    title: "The mornings are the worst bit",
    need: "listen",
    topics: ["sleep", "low-mood"],
    notes: [],
    ageHours: 700,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I wake up at about four and lie there waiting for it to be a sensible time to get up. By the time the alarm goes I have already had the whole day in my head and lost it.\n\nI’m not after a fix. I just wanted to say it somewhere that isn’t my own ceiling.",
      },
      {
        voice: 1,
        minutesAfter: 24,
        body: "I know that ceiling. Mine has a crack shaped like Norfolk. You’ve said it now, and somebody heard.",
      },
      {
        voice: 2,
        minutesAfter: 61,
        body: "Mornings are worst for me too. It does usually lift a bit by eleven, which I never believe at the time.",
      },
      {
        voice: 0,
        minutesAfter: 95,
        replyTo: 2,
        body: "“Which I never believe at the time” is exactly it. Thank you both. It’s gone ten and I’ve had a wash.",
      },
      { voice: 3, minutesAfter: 400, body: "A wash counts. I hope tonight is kinder." },
    ],
  },
  {
    key: "how-do-you-tell-your-manager",
    board: "depression",
    title: "How do you tell your manager",
    need: "advice",
    topics: ["work", "asking-for-help"],
    notes: [],
    ageHours: 655,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve been signed off for two weeks and I go back on Monday. My manager is decent but she’s the sort who asks direct questions. I don’t want to cry in the little glass meeting room where everyone can see.\n\nWhat did you say, if you said anything?",
      },
      {
        voice: 1,
        minutesAfter: 35,
        body: "I wrote it down and sent it the evening before, three sentences. Something like:\n\n> I’ve been unwell with depression. I’m back and glad to be. I’d rather not go into detail, but it would help to start gently this week.\n\nShe said “thanks for telling me” and that was the whole conversation.",
      },
      {
        voice: 2,
        minutesAfter: 80,
        body: "You can ask to have the chat somewhere else. I asked mine if we could go for a walk round the car park. It’s much easier to talk when nobody is looking at your face.",
      },
      {
        voice: 3,
        minutesAfter: 190,
        body: "You don’t owe anyone the full story. “I’ve been poorly and I’m getting better” is true and it is enough.\n\nOne practical thing. Ask about coming back on shorter days for the first bit. My doctor wrote it on the note and nobody argued.",
      },
      {
        voice: 0,
        minutesAfter: 260,
        replyTo: 1,
        body: "I’ve copied your three sentences and changed one word. Sending it Sunday night before I lose my nerve.",
      },
      {
        voice: 1,
        minutesAfter: 275,
        body: "Good. Come and tell us how it goes, if you feel like it.",
      },
      {
        voice: 0,
        minutesAfter: 5200,
        body: "I sent it. She moved our meeting to the café over the road and talked about her dog for most of it. I did cry a bit, but only at the dog.",
      },
    ],
  },
  {
    key: "it-would-have-been-her-birthday",
    board: "depression",
    title: "It would have been her birthday",
    need: "listen",
    topics: ["grief", "loneliness"],
    notes: ["loss"],
    ageHours: 610,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My sister would have been forty today. I bought the cake she liked without really deciding to and now it’s sitting on the side and I can’t look at it.\n\nEverybody rang last year. Nobody has rung this year. I think they think I’m better.",
      },
      {
        voice: 1,
        minutesAfter: 18,
        body: "I’m so sorry. What was she like, if you’d like to tell us?",
      },
      {
        voice: 0,
        minutesAfter: 44,
        replyTo: 1,
        body: "Loud. Terrible driver. She’d sing the wrong words to everything, with total confidence, and if you corrected her she’d sing them louder.",
      },
      {
        voice: 1,
        minutesAfter: 52,
        body: "I’d have liked her. Happy birthday to her, wrong words and all.",
      },
      {
        voice: 2,
        minutesAfter: 120,
        body: "The second year was harder than the first for me. The first year people hold you up. Then they go home and it’s just a fact.\n\nYou aren’t doing it wrong by still being in it.",
      },
      {
        voice: 3,
        minutesAfter: 300,
        body: "Lit a candle for your sister here in Swansea. Sounds daft when I don’t know you. It’s lit anyway.",
      },
      { voice: 0, minutesAfter: 330, body: "It doesn’t sound daft. I cut the cake. Thank you." },
    ],
  },
  {
    key: "the-washing-up-has-become-a-symbol",
    board: "depression",
    title: "The washing-up has become a symbol",
    need: "advice",
    topics: ["motivation", "coping-skills"],
    notes: [],
    ageHours: 540,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "There are plates in my sink that I think have been there since the clocks changed. I walk past them and feel like they are proof of something. I know they’re just plates.\n\nHow do you start when it’s got this big?",
      },
      {
        voice: 1,
        minutesAfter: 12,
        body: "Take one fork. Wash the fork. Walk away. I’m completely serious, I did three weeks of washing up this way and nobody gave me a medal but the sink is empty.",
      },
      {
        voice: 2,
        minutesAfter: 40,
        body: "- put the radio on first\n- fill the bowl with hot water and leave it, that’s job one done\n- come back in a bit and do whatever floats\n\nI found the standing there was the hard part, so I sat on a stool.",
      },
      {
        voice: 3,
        minutesAfter: 66,
        body: "Paper plates for a week while you catch up. Nobody is marking you.",
      },
      {
        voice: 0,
        minutesAfter: 150,
        body: "Fork washed. It was a very dirty fork. I might go back for a spoon.",
      },
      { voice: 1, minutesAfter: 155, body: "The spoon will be honoured." },
    ],
  },
  {
    key: "home-from-hospital-and-the-house-is-very-loud",
    board: "depression",
    title: "Home from hospital and the house is very loud",
    need: "listen",
    topics: ["hospital", "early-recovery"],
    notes: ["medical"],
    ageHours: 480,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I came home on Thursday after five weeks. On the ward I counted the days to being home, and now I’m home I keep standing in the kitchen not knowing what you do in a kitchen.\n\nEveryone is being so careful with me. My husband asks if I want tea like I might break. The fridge hums. The children are too good. I feel like a visitor who has outstayed.\n\nI’m not in danger. I’ve got a visit tomorrow and a number to ring and people who’d come. I just didn’t expect that coming home would be its own thing to get over.",
      },
      {
        voice: 1,
        minutesAfter: 30,
        body: "It is its own thing. When I came out I slept on top of the covers for a week because getting into the bed felt like pretending. It passed, slowly and without any big moment.",
      },
      {
        voice: 2,
        minutesAfter: 75,
        body: "“A visitor who has outstayed” really got me. I told my mum she could stop being careful and be annoying again. She cried and then moaned about the bins. It was the best thing she could have done.",
      },
      {
        voice: 0,
        minutesAfter: 300,
        replyTo: 2,
        body: "I’m going to ask him to be annoying. He’ll be brilliant at it.",
      },
      {
        voice: 3,
        minutesAfter: 700,
        body: "I hope the visit went all right. Kitchens are mostly for standing in. You’re doing it properly.",
      },
      {
        voice: 0,
        minutesAfter: 1500,
        body: "The visit was good. She said the same, that the first fortnight is strange for nearly everyone. And he has left his wet towel on the bed, so we’re getting somewhere.",
      },
    ],
  },
  {
    key: "what-helped-while-you-were-on-the-waiting-list",
    board: "depression",
    title: "What helped while you were on the waiting list?",
    need: "resources",
    topics: ["therapy"],
    notes: [],
    ageHours: 420,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Seven months is what I’ve been told. I’m trying not to be bitter about it. What kept you going in between? Books, groups, walks, anything, as long as it’s free or nearly.",
      },
      {
        voice: 1,
        minutesAfter: 90,
        body: "My library has a shelf of books that doctors suggest, you don’t need a note or anything. I asked at the desk in a very quiet voice and the man just pointed and said “third bay, love”.",
      },
      {
        voice: 2,
        minutesAfter: 200,
        body: "A walking group. I didn’t talk for the first three weeks. Nobody minded, they talked about hedges.",
      },
      {
        voice: 3,
        minutesAfter: 260,
        body: "I rang the service and asked to go on the cancellation list. I was seen two months early because somebody went to Spain. Always worth asking.",
      },
      {
        voice: 4,
        minutesAfter: 900,
        body: "Writing one line a day. Not a diary, just one line. “Rained. Saw a heron.” When I finally got my first session I had something to show her that wasn’t just me crying.",
      },
      {
        voice: 0,
        minutesAfter: 1000,
        body: "Cancellation list rung, library on Saturday. I might leave the hedges until spring. Thank you all so much.",
      },
    ],
  },
  {
    key: "say-your-small-win-here-however-small",
    board: "depression",
    title: "Say your small win here, however small",
    need: "celebrate",
    topics: ["small-wins"],
    notes: [],
    ageHours: 350,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ll start. I opened the curtains. Not all of them, but two.\n\nNo win is too tiny. Just post it, no need to explain.",
      },
      { voice: 1, minutesAfter: 9, body: "Brushed my teeth before noon." },
      { voice: 2, minutesAfter: 21, body: "Replied to a text from March." },
      { voice: 3, minutesAfter: 30, body: "Ate toast sitting at the actual table." },
      { voice: 0, minutesAfter: 33, replyTo: 2, body: "A text from March is huge." },
      {
        voice: 4,
        minutesAfter: 48,
        body: "Took the bin out in my dressing gown and waved at the neighbour like that was normal.",
      },
      {
        voice: 5,
        minutesAfter: 70,
        body: "Clean sheets. I may never get up again but at least it’s in clean sheets.",
      },
      { voice: 6, minutesAfter: 95, body: "Had a shower with the good shampoo." },
      { voice: 1, minutesAfter: 130, body: "Second win of the day, I also brushed my hair." },
      { voice: 7, minutesAfter: 180, body: "Went to the shop and didn’t sit in the car first." },
      {
        voice: 8,
        minutesAfter: 240,
        body: "Cried and then felt a bit better instead of a bit worse.",
      },
      { voice: 9, minutesAfter: 300, body: "Opened the brown envelope. It was about bins." },
      { voice: 2, minutesAfter: 330, replyTo: 11, body: "It is always about bins." },
      { voice: 3, minutesAfter: 420, body: "Rang the doctor. Hung up. Rang again. Booked it." },
      {
        voice: 0,
        minutesAfter: 431,
        replyTo: 13,
        body: "The second ring is the win. Well done you.",
      },
      {
        voice: 10,
        minutesAfter: 600,
        body: "Watered the plant I thought was dead. It may still be dead, but it’s had a drink.",
      },
      {
        voice: 11,
        minutesAfter: 720,
        body: "Laughed at something on the radio, out loud, on my own.",
      },
      {
        voice: 4,
        minutesAfter: 780,
        body: "Put the clothes from the chair in the wardrobe. The chair is a chair.",
      },
      {
        voice: 5,
        minutesAfter: 1440,
        body: "Still got the clean sheets. Got out of them today though.",
      },
      { voice: 12, minutesAfter: 1500, body: "Walked to the end of the road and back." },
      {
        voice: 13,
        minutesAfter: 1600,
        body: "I didn’t do anything today, but I didn’t beat myself up about it. Does that count?",
      },
      { voice: 0, minutesAfter: 1620, replyTo: 20, body: "It counts twice." },
      { voice: 14, minutesAfter: 1700, body: "Took my tablets on time all week." },
      {
        voice: 6,
        minutesAfter: 1900,
        body: "Told my dad I wasn’t fine. First time in about thirty years.",
      },
      {
        voice: 1,
        minutesAfter: 1910,
        replyTo: 23,
        body: "That’s not a small win, that’s enormous.",
      },
      { voice: 15, minutesAfter: 2200, body: "Made soup. Gave half to the lady downstairs." },
      {
        voice: 7,
        minutesAfter: 2500,
        body: "Sat in the garden with a coat on and listened to a blackbird.",
      },
      { voice: 16, minutesAfter: 2900, body: "Handed in the essay. It’s not good. It’s in." },
      { voice: 10, minutesAfter: 3100, body: "UPDATE the plant has a leaf." },
      {
        voice: 2,
        minutesAfter: 3105,
        replyTo: 28,
        body: "The whole thread is about the plant now.",
      },
      { voice: 8, minutesAfter: 3110, body: "Up the plant." },
      {
        voice: 17,
        minutesAfter: 3600,
        body: "Said no to a thing I didn’t want to do, and nothing fell down.",
      },
      { voice: 12, minutesAfter: 4000, body: "Past the end of the road. To the post box." },
      { voice: 18, minutesAfter: 4300, body: "Turned my phone off at ten and read four pages." },
      { voice: 3, minutesAfter: 4700, body: "Went to the appointment I booked. She was nice." },
      {
        voice: 11,
        minutesAfter: 5000,
        body: "Played the piano for the first time since summer. Badly, and with joy.",
      },
      { voice: 9, minutesAfter: 5600, body: "Paid the thing in the brown envelope." },
      {
        voice: 19,
        minutesAfter: 6100,
        body: "Been reading this for a week without posting. This is my win, posting.",
      },
      { voice: 0, minutesAfter: 6110, replyTo: 37, body: "Hello. We’re glad you’re here." },
      { voice: 4, minutesAfter: 6115, replyTo: 37, body: "Hello from the dressing gown bin lady." },
      { voice: 5, minutesAfter: 6900, body: "Second lot of clean sheets." },
      { voice: 14, minutesAfter: 7500, body: "Went back to choir. Stood at the back. Sang." },
      { voice: 10, minutesAfter: 8200, body: "Two leaves." },
      {
        voice: 20,
        minutesAfter: 9000,
        body: "Got up when the alarm went. Only once this week but it was today.",
      },
      { voice: 13, minutesAfter: 10000, body: "Had a bath and didn’t cry in it." },
      {
        voice: 6,
        minutesAfter: 11000,
        body: "Dad rang me to ask how I was. We talked for nearly an hour.",
      },
      {
        voice: 15,
        minutesAfter: 12500,
        body: "The lady downstairs made soup and gave half to me.",
      },
      {
        voice: 0,
        minutesAfter: 14000,
        body: "All the curtains are open today. Every one. I started this thread with two.",
      },
      { voice: 10, minutesAfter: 14200, body: "Three leaves. I’m calling it Gerald." },
    ],
  },
  {
    key: "i-feel-like-im-taking-up-space",
    board: "depression",
    title: "I feel like I’m taking up space",
    need: "listen",
    topics: ["low-mood"],
    notes: ["suicide"],
    ageHours: 210,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I don’t have a plan or anything like that. I want to be honest about that because I know people worry. It’s more that I keep thinking everyone would sort of breathe out if I weren’t here. Like when a lorry finally gets past on a narrow lane.\n\nI know it’s the illness talking. It’s got very good at doing my voice.",
      },
      {
        voice: 1,
        minutesAfter: 11,
        body: "It does a good impression, doesn’t it. I’m really glad you wrote this down and didn’t just carry it round.\n\nDoes anyone near you know it’s been this heavy lately?",
      },
      {
        voice: 0,
        minutesAfter: 40,
        replyTo: 1,
        body: "My friend knows it’s bad. She doesn’t know about the lorry thing.",
      },
      {
        voice: 2,
        minutesAfter: 58,
        notes: ["suicide"],
        body: "I had the same thought for a whole winter. When I finally said it to my brother he was so shocked that he pulled the car over. He said, you’re not the lorry, you’re the person I’m driving to see.\n\nPlease tell your friend about the lorry. If it gets louder than a thought, use the help page at the top. The people there were kind to me at an hour when nobody should be awake.",
      },
      {
        voice: 3,
        minutesAfter: 120,
        body: "You’re not taking up space here. You’re the reason I logged in and said something for the first time in a month.",
      },
      {
        voice: 0,
        minutesAfter: 900,
        body: "I told her. She’s coming over with a film and says I’m not allowed to choose it. I’ve also got a doctor’s appointment on Tuesday. Thank you for being so normal about it.",
      },
    ],
  },
  {
    key: "everyone-is-talking-about-christmas-already",
    board: "depression",
    title: "Everyone is talking about Christmas already",
    need: "listen",
    topics: ["loneliness", "festive-times"],
    notes: [],
    ageHours: 26,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "The lights are up in town. I used to love it and now I just count how many times somebody asks me what my plans are. Six, this week. I said “quiet one” six times.",
      },
      { voice: 1, minutesAfter: 70, body: "“Quiet one” club. We should have badges." },
      {
        voice: 2,
        minutesAfter: 200,
        body: "I volunteer at the lunch in our church hall, mostly so I have an answer when people ask. Nobody there minds if you go and stand by the urn for a bit.",
      },
      {
        voice: 3,
        minutesAfter: 310,
        body: "Honestly you just need to try harder. Plenty of people have it worse and they get on with it and don’t sit about moaning about some lights.",
      },
      {
        voice: 4,
        minutesAfter: 340,
        body: "To the person who started this: I’m sorry about that last reply. You’re not moaning. It’s a hard stretch of the year and you put it very gently.",
      },
      {
        voice: 0,
        minutesAfter: 420,
        replyTo: 2,
        body: "The urn sounds like my level. I might ask at ours.",
      },
    ],
  },
  {
    key: "what-do-you-do-in-the-first-minute",
    board: "anxiety",
    title: "What do you do in the first minute?",
    need: "advice",
    topics: ["panic", "coping-skills"],
    notes: ["panic"],
    ageHours: 690,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I had my fourth panic attack in the supermarket today, by the freezers. I left a full trolley and walked out, and now I feel awful about the peas.\n\nI know the breathing stuff. I can never remember it when it’s happening. What do you actually do in the first minute?",
      },
      {
        voice: 1,
        minutesAfter: 15,
        body: "I look for five things of the same colour. It gives my brain a job. In a supermarket go for orange, there’s loads.",
      },
      {
        voice: 2,
        minutesAfter: 33,
        body: "I say, out loud but quietly, “this is a wave, it has a top”. I’ve never had one that didn’t have a top.",
      },
      {
        voice: 3,
        minutesAfter: 70,
        body: "I hold something cold. You were by the freezers, so you were nearly there. Honestly, next time hold the peas.",
      },
      {
        voice: 0,
        minutesAfter: 88,
        replyTo: 3,
        body: "I laughed at that and I didn’t think I’d laugh today.",
      },
      {
        voice: 4,
        minutesAfter: 240,
        body: "Staff put back trolleys all the time, my son works in one. He says nobody thinks anything of it. The peas were fine.",
      },
      {
        voice: 2,
        minutesAfter: 260,
        body: "One more. I stay till it starts to go down, even if that means standing there reading a yoghurt lid. If I leave at the top, my head learns that leaving saved me. It took some practice, and I started with very small shops.",
      },
      {
        voice: 0,
        minutesAfter: 4300,
        body: "Went back today. It came, I read the back of a bag of rice about nine times, it went. I paid for things.",
      },
    ],
  },
  {
    key: "replaying-one-sentence-from-a-meeting-on-tuesday",
    board: "anxiety",
    title: "Replaying one sentence from a meeting on Tuesday",
    need: "listen",
    topics: ["social-anxiety"],
    notes: [],
    ageHours: 640,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I said “you too” when somebody said “good luck with your presentation”. They weren’t giving a presentation. That’s it, that’s the post. It’s Friday.",
      },
      {
        voice: 1,
        minutesAfter: 8,
        body: "I once said “love you, bye” to a man from the gas board.",
      },
      { voice: 2, minutesAfter: 14, body: "I told a waiter “enjoy your meal”." },
      {
        voice: 3,
        minutesAfter: 31,
        body: "I waved back at someone who was hailing a taxi. Then I got in the taxi, because I couldn’t think how else to end it.",
      },
      { voice: 0, minutesAfter: 40, replyTo: 3, body: "You got IN the taxi?" },
      { voice: 3, minutesAfter: 43, body: "I went one street. It cost me four pounds." },
      {
        voice: 0,
        minutesAfter: 60,
        body: "I feel about ninety per cent better. Nobody in that room is thinking about it, are they.",
      },
      { voice: 4, minutesAfter: 130, body: "They’re all lying awake about their own sentence." },
    ],
  },
  {
    key: "how-do-i-stop-looking-things-up",
    board: "anxiety",
    title: "How do I stop looking things up",
    need: "advice",
    topics: ["health-worry", "intrusive-thoughts"],
    notes: [],
    ageHours: 575,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Every twinge becomes an evening of searching. I know it makes it worse. I know it while I’m doing it. My partner has started to be able to tell from the next room by how quiet I’ve gone.",
      },
      {
        voice: 1,
        minutesAfter: 45,
        body: "What helped me was a waiting rule. I’m allowed to look it up, but tomorrow at six. I write the worry on a bit of paper and put it in a jar. By six the next day I usually don’t care, and if I still do then I ring the surgery like a normal person.",
      },
      {
        voice: 2,
        minutesAfter: 130,
        body: "I had one doctor who agreed to be the only person I asked. Having one place to take it made all the others feel less like doors.",
      },
      {
        voice: 3,
        minutesAfter: 210,
        body: "Blocking the worst sites on my phone gave me just enough of a pause. Four seconds of “do I really want to”. It turns out I mostly didn’t.",
      },
      {
        voice: 0,
        minutesAfter: 260,
        replyTo: 1,
        body: "The jar appeals to me. I’ve got a nice one that had marmalade in it.",
      },
      {
        voice: 4,
        minutesAfter: 1400,
        body: "Checking is a bit like scratching. It’s lovely for a second. I found it easier when I stopped being cross with myself for itching.",
      },
      {
        voice: 0,
        minutesAfter: 9000,
        body: "Three weeks of the jar. There are a lot of bits of paper in there and I haven’t died of any of them.",
      },
    ],
  },
  {
    key: "sunday-night-dread",
    board: "anxiety",
    title: "Sunday night dread",
    need: "listen",
    topics: ["work", "sleep"],
    notes: [],
    ageHours: 500,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "It starts at about four, when the light goes. By bedtime my stomach’s in knots and nothing has even happened. It’s only work. It’s not even a bad job.",
      },
      {
        voice: 1,
        minutesAfter: 25,
        body: "The four o’clock light. Yes. I call it the school bag feeling.",
      },
      {
        voice: 2,
        minutesAfter: 50,
        body: "I moved something nice to Monday morning on purpose. A fancy coffee from the place by the station. It doesn’t fix it but now Monday has one good thing in it that I chose.",
      },
      {
        voice: 3,
        minutesAfter: 200,
        body: "No advice, only company. I’m here most Sundays at about nine, being worried in a chair.",
      },
      { voice: 0, minutesAfter: 220, replyTo: 3, body: "Same time next week then." },
    ],
  },
  {
    key: "i-asked-a-question-in-a-lecture",
    board: "anxiety",
    title: "I asked a question in a lecture",
    need: "celebrate",
    topics: ["small-wins", "study"],
    notes: [],
    ageHours: 455,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Second year. Never once put my hand up. Today I did, and my voice wobbled, and the lecturer said “good question” and I think it actually was one.\n\nI have to tell someone because my flatmates would think it was nothing.",
      },
      {
        voice: 1,
        minutesAfter: 10,
        body: "That is not nothing. I am a lecturer and I promise you we are so pleased when anyone at all puts their hand up.",
      },
      {
        voice: 2,
        minutesAfter: 22,
        body: "Wobbly voices count exactly the same as the other kind.",
      },
      { voice: 3, minutesAfter: 60, body: "What was the question? Go on, we want to hear it." },
      {
        voice: 0,
        minutesAfter: 75,
        replyTo: 3,
        body: "It was about why they measured the river in the same place every time. He said “we’ll come to that”, which means I was ahead of him.",
      },
      { voice: 1, minutesAfter: 80, body: "You were. Well done." },
    ],
  },
  {
    key: "nervous-about-starting-tablets",
    board: "anxiety",
    title: "Nervous about starting tablets",
    need: "advice",
    topics: ["medication"],
    notes: ["medical"],
    ageHours: 390,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "The doctor has suggested something for the anxiety and I’ve had the box on the windowsill for nine days. I’m anxious about the anxiety tablets. I do see that it’s funny.\n\nWhat was starting like for you, just as an experience? I’ll ask the pharmacist the medical bits.",
      },
      {
        voice: 1,
        minutesAfter: 55,
        body: "I was exactly the same. Mine sat in a drawer. I asked the pharmacist if I could ring her in the first week if I got worried, and she said of course, and just knowing that was enough to start.\n\nI felt a bit odd at first and then I felt like me with the volume turned down to a sensible level.",
      },
      {
        voice: 2,
        minutesAfter: 140,
        body: "I told my sister the day I started so that somebody else knew. She sent me a picture of a goat every evening for a fortnight. Would recommend the goats.",
      },
      {
        voice: 3,
        minutesAfter: 600,
        body: "They weren’t right for me, the first ones. I went back and said so and nobody was cross. That’s worth knowing too. It isn’t a door that locks behind you.",
      },
      {
        voice: 0,
        minutesAfter: 2900,
        body: "Rang the pharmacist. She was lovely and explained it all. I started this morning. If anybody has goats, I’m ready.",
      },
      { voice: 2, minutesAfter: 2910, body: "Goats are on their way." },
    ],
  },
  {
    key: "thoughts-id-never-want",
    board: "anxiety",
    title: "Thoughts I’d never want",
    need: "listen",
    topics: ["intrusive-thoughts", "shame"],
    notes: [],
    ageHours: 300,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I get horrible thoughts that just arrive. They’re about the people I love most, and they make me feel like a monster. I’ve never told anybody. I would never do any of it. I’ve started not wanting to be in the same room as my own nephew, and he’s only tiny and he loves me.",
      },
      {
        voice: 1,
        minutesAfter: 30,
        body: "I want you to know that I read this and I don’t think you’re a monster. I had these for years. They go for whatever you care about most. That’s why they hurt.",
      },
      {
        voice: 2,
        minutesAfter: 75,
        body: "I told a therapist mine with my eyes shut. She didn’t even put her pen down. She said it was one of the most common things people tell her, and one of the last.\n\nI can’t tell you what yours are. I can tell you it’s worth saying to a doctor, and that they’ve heard it before.",
      },
      {
        voice: 0,
        minutesAfter: 500,
        replyTo: 2,
        body: "With my eyes shut. I think I could do that.",
      },
      { voice: 1, minutesAfter: 520, body: "You’ve just done the first half, here." },
      {
        voice: 0,
        minutesAfter: 6000,
        body: "I said it. Eyes shut, like you said. She was kind and I’m being referred. I saw my nephew on Saturday and we built a railway.",
      },
    ],
  },
  {
    key: "groups-for-people-who-find-groups-hard",
    board: "anxiety",
    title: "Groups for people who find groups hard",
    need: "resources",
    topics: ["social-anxiety", "loneliness"],
    notes: [],
    ageHours: 180,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "This may be a silly question. Are there any kinds of groups where you’re not expected to speak, or where there’s something to do with your hands?",
      },
      {
        voice: 1,
        minutesAfter: 120,
        body: "Repair cafés. You hold a screwdriver and look at a toaster. Nobody looks at you, they look at the toaster.",
      },
      {
        voice: 2,
        minutesAfter: 180,
        body: "Our library runs a silent reading hour. Everyone brings a book, no one talks, then there’s biscuits for anybody who wants to stay. I stayed on the fifth week.",
      },
      { voice: 3, minutesAfter: 400, body: "Community garden. Weeds are very easy company." },
      {
        voice: 0,
        minutesAfter: 500,
        body: "I hadn’t thought of any of these. There’s a garden two streets away. I’ve walked past it about a hundred times.",
      },
    ],
  },
  {
    key: "my-little-one-has-started-copying-my-worries",
    board: "anxiety",
    title: "My little one has started copying my worries",
    need: "advice",
    topics: ["parenting"],
    notes: [],
    ageHours: 60,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "She’s six and last night she asked me if the house was definitely locked, in exactly my voice. It broke my heart a bit. I check it a lot. I thought I’d hidden it.\n\nHow do I help her without pretending I’m fine?",
      },
      {
        voice: 1,
        minutesAfter: 80,
        body: "I told my boy that my worry alarm is a bit too sensitive, like the smoke alarm when we do toast. He gets it completely. Now he says “is it toast?” and honestly it helps me more than him.",
      },
      {
        voice: 2,
        minutesAfter: 200,
        body: "You noticed because you love her. I grew up with a worried mum and what I remember is that she always came and sat on the bed.",
      },
      {
        voice: 3,
        minutesAfter: 1200,
        body: "My health visitor said to let them see you cope, not just let them see you calm. So I say out loud, “I feel like checking again, and I’m going to leave it.” Some nights I even do.",
      },
      {
        voice: 0,
        minutesAfter: 1300,
        replyTo: 1,
        body: "“Is it toast?” is going straight on the fridge.",
      },
    ],
  },
  {
    key: "one-hundred-days-and-i-bought-a-plant",
    board: "addiction",
    title: "One hundred days, and I bought a plant",
    need: "celebrate",
    topics: ["early-recovery", "alcohol", "small-wins"],
    notes: ["substances"],
    ageHours: 680,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "A hundred days today. I used to walk home the long way round so that I’d pass the shop. Now I walk the other long way round, past the garden centre, and today I went in and bought a plant with some of the money.\n\nI don’t know how to look after a plant. I didn’t know how to do this either.",
      },
      { voice: 1, minutesAfter: 20, body: "One hundred. That’s brilliant. What kind of plant?" },
      {
        voice: 0,
        minutesAfter: 26,
        replyTo: 1,
        body: "The label says peace lily. I picked it for the name.",
      },
      {
        voice: 2,
        minutesAfter: 90,
        body: "I’m on day nine and I read your post twice. Thank you for putting it here.",
      },
      {
        voice: 0,
        minutesAfter: 110,
        replyTo: 3,
        body: "Day nine is harder than day one hundred. You’re doing the hard bit right now.",
      },
      {
        voice: 3,
        minutesAfter: 600,
        body: "They droop when they’re thirsty and they perk up again if you give them a drink of water. Bit on the nose really. Well done you.",
      },
    ],
  },
  {
    key: "i-slipped-last-night",
    board: "addiction",
    title: "I slipped last night",
    need: "listen",
    topics: ["relapse", "shame", "alcohol"],
    notes: ["substances"],
    ageHours: 620,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Five months. My cousin’s wedding. I’m so ashamed I can’t look at my own shoes.\n\nI haven’t told my sponsor yet. I’ve been typing a message to him for two hours.",
      },
      {
        voice: 1,
        minutesAfter: 6,
        body: "You’re here, and it’s only the morning after. That’s quick. The last time I slipped I didn’t tell anyone until spring.",
      },
      {
        voice: 2,
        minutesAfter: 19,
        body: "Five months didn’t get wiped out. You learned five months of things and you still know them.",
      },
      {
        voice: 3,
        minutesAfter: 47,
        body: "Send the message with a typo in it. Don’t make it good. “It happened, I’m ok, can you ring me” is plenty.",
      },
      {
        voice: 0,
        minutesAfter: 70,
        body: "Sent. He rang in about forty seconds. I’m meeting him at two. He said “right then, kettle”.",
      },
      {
        voice: 1,
        minutesAfter: 74,
        body: "“Right then, kettle” is the kindest sentence in the English language.",
      },
      {
        voice: 4,
        minutesAfter: 400,
        body: "I’ve been lurking here since my own wedding slip. Different wedding, same shoes. Thank you for being honest.",
      },
      {
        voice: 0,
        minutesAfter: 2900,
        body: "Day two again. It’s quieter in my head now that people know.",
      },
    ],
  },
  {
    key: "the-half-past-five-craving",
    board: "addiction",
    title: "The half past five craving",
    need: "advice",
    topics: ["cravings", "coping-skills"],
    notes: ["substances"],
    ageHours: 560,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "It comes at the same time every day, like a bus. I get in, put my keys down and there it is. I’ve got all the way to half seven by sitting on my hands, but it’s exhausting.\n\nWhat do you put in that gap?",
      },
      {
        voice: 1,
        minutesAfter: 14,
        body: "I moved my tea. Sounds silly, but I eat the minute I get in, coat still on sometimes. The bus goes past with nobody getting on.",
      },
      {
        voice: 2,
        minutesAfter: 38,
        body: "Don’t go home. For the first two months I went swimming straight from work, and I can’t really swim. I just stood in the warm bit.",
      },
      {
        voice: 3,
        minutesAfter: 100,
        body: "I ring the same person every day at that time, and we are not allowed to talk about it. We do the crossword. He’s terrible at it.",
      },
      {
        voice: 4,
        minutesAfter: 260,
        body: "Put your keys somewhere different. I read that it’s all tied together, the door and the keys and the chair. I came in by the back door for a month. My neighbour thought I was burgling myself.",
      },
      {
        voice: 0,
        minutesAfter: 300,
        body: "Back door and early tea, starting tomorrow. I’m going to annoy the bus.",
      },
      {
        voice: 0,
        minutesAfter: 7800,
        body: "Ten days of the back door. It still comes, but it’s late and it’s smaller and it looks a bit embarrassed.",
      },
      { voice: 3, minutesAfter: 7900, body: "Best update I’ve read all week." },
    ],
  },
  {
    key: "telling-my-wife-about-the-money",
    board: "addiction",
    title: "Telling my wife about the money",
    need: "advice",
    topics: ["gambling", "money", "relationships"],
    notes: [],
    ageHours: 515,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve stopped. It’s been six weeks. I’ve signed up to the block on all the sites and my brother has my cards. But she doesn’t know how much went, and there’s a letter coming that I can’t hide, and I don’t want to hide it any more.\n\nI don’t know how to begin the sentence.",
      },
      {
        voice: 1,
        minutesAfter: 50,
        body: "I was the wife. I’d like to give you what I wish I’d had. Tell me all of it in one go. Mine told me in four pieces over two months, and it wasn’t the money in the end, it was piece two and piece three and piece four.",
      },
      {
        voice: 2,
        minutesAfter: 85,
        body: "Have the plan on paper as well as the amount. Not to get out of trouble, just so that she isn’t holding it all by herself. A debt charity did mine with me for free and never once tutted.",
      },
      {
        voice: 0,
        minutesAfter: 130,
        replyTo: 1,
        body: "All in one go. I’m writing that at the top of the page. Thank you, I know that can’t have been easy to say.",
      },
      {
        voice: 3,
        minutesAfter: 300,
        body: "Pick a time when neither of you has to be anywhere afterwards. And don’t ask her to be all right about it that night.",
      },
      {
        voice: 0,
        minutesAfter: 4500,
        body: "I did it. All of it, in one go, with the paper. She was very quiet and then she asked good questions. She’s at her mum’s this weekend and she said she’s coming back on Sunday. I believe her. I’m not asking for more than that.",
      },
      {
        voice: 1,
        minutesAfter: 4600,
        body: "That took real courage. She asked questions, so she’s still in the room. Be patient. I’m thinking of you both.",
      },
    ],
  },
  {
    key: "all-my-friends-were-the-pub",
    board: "addiction",
    title: "All my friends were the pub",
    need: "listen",
    topics: ["loneliness", "early-recovery"],
    notes: ["substances"],
    ageHours: 430,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Nobody warns you that you lose the people as well. They’re not bad people. They just only exist in one building, and I can’t go in it.\n\nFriday nights are so long. I’ve alphabetised my records. I’ve alphabetised the tins.",
      },
      { voice: 1, minutesAfter: 40, body: "The tins. I feel seen. I did mine by height." },
      {
        voice: 2,
        minutesAfter: 75,
        body: "It’s a real loss and you’re allowed to miss them. I had to stop telling myself I didn’t.",
      },
      {
        voice: 3,
        minutesAfter: 300,
        body: "One of mine texted after about a year and said “fancy a walk, I’ve been wondering how you’re doing”. So they’re not all only in the building. It just takes them ages to find the door.",
      },
      {
        voice: 0,
        minutesAfter: 360,
        body: "I hadn’t thought that they might miss me. Thank you for that.",
      },
    ],
  },
  {
    key: "meetings-that-arent-meetings",
    board: "addiction",
    title: "Meetings that aren’t meetings",
    need: "resources",
    topics: ["family", "early-recovery"],
    notes: ["substances"],
    ageHours: 345,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve tried the usual kind and I might go back, but standing up and saying things in a circle makes me want to climb out of the window. What else is there?",
      },
      {
        voice: 1,
        minutesAfter: 150,
        body: "Our recovery café. You can have a bacon roll and not say one word. There’s a pool table. Half of them have years behind them and will talk if you want, and leave you be if you don’t.",
      },
      {
        voice: 2,
        minutesAfter: 240,
        body: "There are online ones where you can keep your camera off. I listened for three months with the sound on low while I ironed.",
      },
      {
        voice: 3,
        minutesAfter: 800,
        body: "Allotment project, run by the drug and alcohol service here. Ask yours, they often have things that aren’t on the poster.",
      },
      {
        voice: 1,
        minutesAfter: 820,
        body: "And you can always sit by the door. I sat by the door for a year. Someone has to, it’s draughty.",
      },
      {
        voice: 0,
        minutesAfter: 1500,
        body: "I asked and there’s a bike workshop on Wednesdays. I’m going to go and look at a bike.",
      },
    ],
  },
  {
    key: "lost-a-friend-from-my-group",
    board: "addiction",
    title: "Lost a friend from my group",
    need: "listen",
    topics: ["relapse", "grief"],
    notes: ["substances", "loss"],
    ageHours: 240,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "He was four years ahead of me and I thought that meant he was safe. He used to save me the chair next to him. The funeral is on Friday. I’m angry and sad, and underneath it I’m frightened, because if it could be him.",
      },
      {
        voice: 1,
        minutesAfter: 22,
        body: "I’m so sorry. He saved you a chair. What a thing to be remembered for.",
      },
      {
        voice: 2,
        minutesAfter: 66,
        body: "When we lost someone from ours, we all went for breakfast before the funeral and sat together afterwards until nobody needed to be anywhere. I don’t think I’d have got through that day on my own. Is there anyone from the group you could go with?",
      },
      { voice: 0, minutesAfter: 95, replyTo: 2, body: "Two of them. I’ll ring tonight." },
      {
        voice: 3,
        minutesAfter: 200,
        body: "Being frightened makes sense. It doesn’t mean it’s coming for you. Stay close to people this week, really close.",
      },
      {
        voice: 0,
        minutesAfter: 6200,
        body: "We did the breakfast. We left a chair. I went to a meeting after, and I’m all right.",
      },
      {
        voice: 1,
        minutesAfter: 6300,
        body: "I’m glad you were all together. I’m glad you came back and told us.",
      },
    ],
  },
  {
    key: "want-to-come-off-something-the-doctor-gave-me-years-ago",
    board: "addiction",
    title: "Want to come off something the doctor gave me years ago",
    need: "advice",
    topics: ["medication", "asking-for-help"],
    notes: ["medical", "substances"],
    ageHours: 110,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve been on these tablets a long time and I don’t think I need them now, but I’m scared of both things, staying on and stopping. I’m not asking how. I know it has to be done slowly and with someone. I’m asking how you started that talk with your doctor without feeling like you were in trouble.",
      },
      {
        voice: 1,
        minutesAfter: 45,
        body: "You’re not in trouble. I said, “I’d like to talk about whether these are still right for me.” That was all. She looked pleased.",
      },
      {
        voice: 2,
        minutesAfter: 130,
        body: "The pharmacist was my way in. She had time, and she wrote a note for the surgery so I didn’t have to explain from the start.",
      },
      {
        voice: 3,
        minutesAfter: 400,
        body: "Please don’t do anything on your own in the meantime. I know you said so, I’m only saying it because somebody said it to me and I was glad they did. Mine took a long while, with a proper plan, and it was fine.",
      },
      {
        voice: 0,
        minutesAfter: 460,
        replyTo: 2,
        body: "I’ll try the pharmacist first. She’s got kind glasses.",
      },
    ],
  },
  {
    key: "day-one-again",
    board: "addiction",
    title: "Day one, again",
    need: "listen",
    topics: ["early-recovery"],
    notes: ["substances"],
    ageHours: 5,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve never written anything like this. I poured it away this morning and I’ve been walking round and round the park since. I don’t know anyone who doesn’t drink. I feel shaky and stupid and I don’t know if I’m even allowed to be here when it’s only been a few hours.\n\nMy chest feels tight as well but I think I’m just scared.",
      },
    ],
  },
  {
    key: "eating-with-other-people-watching",
    board: "eating-disorders",
    title: "Eating with other people watching",
    need: "advice",
    topics: ["mealtimes", "family"],
    notes: ["eating"],
    ageHours: 670,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My mum means well but at dinner she watches my fork. Then she looks away very fast, which is worse. I end up eating less because I can feel it on my skin.\n\nHow did you ask people to stop without a row?",
      },
      {
        voice: 1,
        minutesAfter: 28,
        body: "We made mealtimes a no food talk zone and put a quiz on. My dad reads the questions out. He takes it so seriously that he forgets to look at anybody.",
      },
      {
        voice: 2,
        minutesAfter: 60,
        body: "I wrote mine a note because out loud I’d have cried. “When you watch me I feel frightened. When you talk about the telly I feel normal. Please talk about the telly.” She kept it. I found it in her purse months later.",
      },
      {
        voice: 0,
        minutesAfter: 84,
        replyTo: 2,
        body: "I’m crying at your mum’s purse. I’m going to write the note.",
      },
      {
        voice: 3,
        minutesAfter: 320,
        body: "It might help to tell her what you *do* want from her as well. I asked mine to sit next to me and not opposite. Such a little thing, and I could breathe.",
      },
      {
        voice: 0,
        minutesAfter: 3200,
        body: "Note written, note read, hug had. Tonight she told me the entire plot of a detective thing with her eyes fixed on the salt. It was lovely.",
      },
    ],
  },
  {
    key: "the-changing-room",
    board: "eating-disorders",
    title: "The changing room",
    need: "listen",
    topics: ["body-image", "shame"],
    notes: ["eating"],
    ageHours: 600,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I needed trousers for an interview. I thought I was ready. I wasn’t, and I sat on the little bench with the curtain shut until the girl asked if I was all right in there.\n\nI said yes, in a voice that was clearly no. She went away and came back and said through the curtain, “there’s no rush at all, I’m just out here folding”. And she folded until I came out.\n\nI didn’t buy any trousers. I just wanted to tell someone about the girl who folded.",
      },
      { voice: 1, minutesAfter: 17, body: "Bless that girl." },
      {
        voice: 2,
        minutesAfter: 40,
        body: "I order to the house now and cut the labels out before I look. Somebody on here told me that and it changed my year. You’re allowed to make it easier.",
      },
      {
        voice: 3,
        minutesAfter: 150,
        body: "You went in, though. That bench has held a lot of us.",
      },
      {
        voice: 0,
        minutesAfter: 200,
        replyTo: 2,
        body: "Cutting the labels out. I’d never have thought of that. Ordered two pairs.",
      },
      {
        voice: 0,
        minutesAfter: 4300,
        body: "Interview done, in trousers. No idea what it says inside them.",
      },
    ],
  },
  {
    key: "i-had-cake-at-work-and-nothing-happened",
    board: "eating-disorders",
    title: "I had cake at work and nothing happened",
    need: "celebrate",
    topics: ["small-wins", "mealtimes"],
    notes: ["eating"],
    ageHours: 520,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "It was somebody’s leaving do. There was cake and somebody handed me a plate and I just ate it, stood by the printer, talking about parking.\n\nIt wasn’t until I was on the bus that I noticed I hadn’t planned it.",
      },
      { voice: 1, minutesAfter: 12, body: "“Talking about parking.” That’s freedom, that is." },
      { voice: 2, minutesAfter: 55, body: "I’m grinning at my phone. Well done." },
      {
        voice: 3,
        minutesAfter: 140,
        body: "I want this so much and I’m not there yet. It’s good to see it from a bit further up the road.",
      },
      {
        voice: 0,
        minutesAfter: 170,
        replyTo: 3,
        body: "I was where you are for such a long time. I used to hide in the stairwell when there was cake. Keep going, the printer will wait for you.",
      },
    ],
  },
  {
    key: "nobody-tells-you-recovery-is-so-boring",
    board: "eating-disorders",
    title: "Nobody tells you recovery is so boring",
    need: "listen",
    topics: ["early-recovery", "low-mood"],
    notes: ["eating", "medical"],
    ageHours: 440,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "People think it’s brave and dramatic. It’s mostly sitting at a table feeling cross. It’s being tired, and having the same argument with yourself before every meal, like a rubbish band that only knows one song.\n\nI’m doing it. I just wanted to complain to people who won’t say “but you look so well”.",
      },
      { voice: 1, minutesAfter: 20, body: "“But you look so well” should be banned by law." },
      { voice: 2, minutesAfter: 37, body: "The rubbish band. Mine does an encore at bedtime." },
      {
        voice: 3,
        minutesAfter: 90,
        body: "It is boring. I think the boring is what getting better is made of. I knit through mine now. I’ve made eleven hats and I only have the one head.",
      },
      {
        voice: 4,
        minutesAfter: 260,
        body: "I’m a few years on. The song gets quieter, and then there are days you notice it hasn’t played. No trumpet, nothing. You just realise you’ve been thinking about something else.",
      },
      {
        voice: 0,
        minutesAfter: 300,
        replyTo: 4,
        body: "That’s the most hopeful boring thing anyone’s ever said to me. Thank you.",
      },
      { voice: 0, minutesAfter: 330, replyTo: 3, body: "Can I have a hat?" },
    ],
  },
  {
    key: "old-habits-at-exam-time",
    board: "eating-disorders",
    title: "Old habits at exam time",
    need: "advice",
    topics: ["study", "relapse"],
    notes: ["eating"],
    ageHours: 365,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I was doing well. Then revision started and I’ve noticed some of the old rules creeping back in. Only small ones. But I know where small ones go.\n\nI don’t want to make a fuss if it’s just stress.",
      },
      {
        voice: 1,
        minutesAfter: 30,
        body: "You noticed early and you said it. That isn’t a fuss, that’s what catching it looks like.",
      },
      {
        voice: 2,
        minutesAfter: 72,
        body: "Tell someone at the uni if you can. I told my tutor only that I had “a health condition that gets worse with stress” and he sorted extra time without asking anything else.",
      },
      {
        voice: 3,
        minutesAfter: 180,
        body: "What helped me was putting meals in the revision timetable, in the same pen as everything else. Not as a reward. Just as a thing on the list that isn’t up for debate.",
      },
      {
        voice: 0,
        minutesAfter: 230,
        replyTo: 3,
        body: "Same pen. Yes. I think I’ve been writing them in pencil in my head.",
      },
      {
        voice: 4,
        minutesAfter: 1100,
        body: "Is there anybody from your old team you could ring? Mine said they’d far rather hear a wobble than a crash.",
      },
      {
        voice: 0,
        minutesAfter: 1300,
        body: "I rang. They’re seeing me next week. The lady said “good catch”, like I’d fielded a ball.",
      },
    ],
  },
  {
    key: "men-and-where-to-start",
    board: "eating-disorders",
    title: "Men, and where to start",
    need: "resources",
    topics: ["asking-for-help"],
    notes: ["eating"],
    ageHours: 290,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’m fifty-one and I drive a van, and I’ve never seen anyone like me on a leaflet. It’s been going on since I was a lad. I finally looked it up and it turns out it has a name.\n\nWhere did other blokes start? I can’t face the surgery yet.",
      },
      {
        voice: 1,
        minutesAfter: 65,
        body: "I’m forty-four and I fix boilers. I started here, same as you, at one in the morning. You’re in the right place.",
      },
      {
        voice: 2,
        minutesAfter: 140,
        body: "I wrote it on a bit of paper and pushed it across the desk to the doctor. Didn’t say a word. He read it and said “right, thank you for telling me”. I’d built it up for twenty years and it took about four minutes.",
      },
      {
        voice: 3,
        minutesAfter: 600,
        body: "The eating disorder charities do online groups, and there are ones with other men in. I kept my camera off and my name as an initial. Have a look at the help page here, the numbers are on it for your part of the country.",
      },
      {
        voice: 0,
        minutesAfter: 700,
        replyTo: 2,
        body: "I can do a bit of paper. I’ve got a glovebox full of paper.",
      },
      {
        voice: 1,
        minutesAfter: 720,
        body: "Glovebox full of paper, van full of tools. You’ll be all right, mate. Let us know.",
      },
    ],
  },
  {
    key: "the-voice-that-comments-on-everything",
    board: "eating-disorders",
    title: "The voice that comments on everything",
    need: "listen",
    topics: ["body-image", "intrusive-thoughts"],
    notes: ["eating"],
    ageHours: 200,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "It’s like living with a sports commentator who hates me. Getting dressed. Walking past a window. Standing in a queue. It never takes a day off and I’m so tired.",
      },
      {
        voice: 1,
        minutesAfter: 25,
        body: "I gave mine a name and a silly accent. It’s hard to be frightened of somebody called Nigel.",
      },
      {
        voice: 2,
        minutesAfter: 80,
        body: "I haven’t got anything clever, I just didn’t want you to sit here with no answer. I’m tired of mine too.",
      },
      { voice: 0, minutesAfter: 95, replyTo: 2, body: "That helps more than clever." },
      {
        voice: 3,
        minutesAfter: 1700,
        body: "Mine gets loudest when I’m lonely. I don’t think it’s really about how I look at all. When I ring my sister it goes off and sulks.",
      },
    ],
  },
  {
    key: "planning-for-a-big-family-dinner",
    board: "eating-disorders",
    title: "Planning for a big family dinner",
    need: "advice",
    topics: ["festive-times", "family", "mealtimes"],
    notes: ["eating"],
    ageHours: 48,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My aunt has booked a table for twenty for my nan’s birthday. Set menu, speeches, the lot. I love my nan and I want to be there. I’ve been awake over it since the invitation came.",
      },
      {
        voice: 1,
        minutesAfter: 60,
        body: "Ring the restaurant and ask them to send you the menu, then decide beforehand with someone who’s on your side. On the day you only have to follow the plan, you don’t have to think.",
      },
      {
        voice: 2,
        minutesAfter: 140,
        body: "Have one person there who knows, and a word. Ours is “did you lock the car”. If I say it, my cousin comes outside with me for five minutes, no questions.",
      },
      {
        voice: 3,
        minutesAfter: 400,
        body: "You’re allowed to come for the speeches and the cake and miss the middle. Your nan wants your face there. She won’t remember what was on your plate.",
      },
      {
        voice: 0,
        minutesAfter: 460,
        replyTo: 2,
        body: "I’ve asked my brother. Our word is “parking”.",
      },
    ],
  },
  {
    key: "first-time-saying-anything",
    board: "eating-disorders",
    title: "First time saying anything",
    need: "listen",
    topics: ["early-recovery"],
    notes: ["eating"],
    ageHours: 30,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’m not sure I’m ill enough to be here. I read for a few weeks first. Everyone seems kind. I eat in secret and then I can’t stop and afterwards I hate myself, and then I’m cheerful at work. Nobody knows. I think that’s everything.",
      },
      {
        voice: 1,
        minutesAfter: 35,
        body: "You don’t have to be a certain amount of ill. You’re here, and you’re very welcome.",
      },
      {
        voice: 2,
        minutesAfter: 90,
        body: "Secret then cheerful. I did that for eleven years. I felt lighter the day I said it to somebody, and you’ve just done that.",
      },
      {
        voice: 0,
        minutesAfter: 130,
        body: "I’ve read those two replies about thirty times. Thank you.",
      },
      {
        voice: 3,
        minutesAfter: 1500,
        body: "Hello. I’ve not posted before either. I do the same as you and I’ve been scared to write it. I just wanted you to know there are two of us. Sorry if I’ve done this wrong.",
      },
    ],
  },
  {
    key: "im-tired-and-im-not-the-one-whos-ill",
    board: "family-and-friends",
    title: "I’m tired, and I’m not the one who’s ill",
    need: "listen",
    topics: ["family", "asking-for-help"],
    notes: [],
    ageHours: 660,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My partner has been depressed for most of a year. I do the shopping and the school run and the smiling. This morning I sat in the car outside work and thought, nobody has asked me how I am since about Easter. Then I felt terrible for thinking it.",
      },
      { voice: 1, minutesAfter: 10, body: "How are you?" },
      {
        voice: 0,
        minutesAfter: 16,
        replyTo: 1,
        body: "I’ve just burst into tears in a car park, so that’s your answer. Thank you.",
      },
      {
        voice: 2,
        minutesAfter: 44,
        body: "You can love someone and be worn out by it. Both at once, all day long.",
      },
      {
        voice: 3,
        minutesAfter: 130,
        body: "My doctor asked me if I was a carer and I said no, I’m just married. She laughed kindly and wrote it down anyway. It meant I got a bit of help. Might be worth asking.",
      },
      {
        voice: 1,
        minutesAfter: 700,
        body: "Same question again today, if you’d like it. How are you?",
      },
      {
        voice: 0,
        minutesAfter: 760,
        replyTo: 5,
        body: "A bit better. I rang my friend and we talked about nothing whatsoever for an hour. I’d forgotten about nothing.",
      },
    ],
  },
  {
    key: "my-teenager-has-been-hurting-herself",
    board: "family-and-friends",
    title: "My teenager has been hurting herself",
    need: "advice",
    topics: ["family", "self-harm-recovery"],
    notes: ["self-harm"],
    ageHours: 590,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I found out on Sunday. I said all the wrong things, I think. I cried, I asked why, I asked what I’d done. She shut the door and I don’t blame her.\n\nWe’ve got an appointment. What do I say in the meantime? I don’t want to make it worse.",
      },
      {
        voice: 1,
        minutesAfter: 22,
        body: "I was that girl, a good while ago. The best thing my mum ever said was, “You don’t have to explain it. I’m not angry and I’m not going anywhere.” Then she made beans on toast.",
      },
      {
        voice: 2,
        minutesAfter: 70,
        body: "You can have another go. I went back in and said, “I got a fright and I made it about me. Can I try again?” My son rolled his eyes, and then he moved over so I could sit down.",
      },
      {
        voice: 3,
        minutesAfter: 180,
        body: "Ask what helps when it gets bad and let her answer be daft. My daughter’s was sitting in the bath with no water in it, fully dressed, with a hot water bottle. So that’s what we did.",
      },
      { voice: 0, minutesAfter: 230, replyTo: 2, body: "“Can I try again.” I’m going up now." },
      {
        voice: 0,
        minutesAfter: 290,
        body: "She let me sit on the floor. We watched a video about otters. She put her feet on me. I don’t think I’ve ever been so pleased about feet.",
      },
      { voice: 1, minutesAfter: 300, body: "Feet are excellent news." },
    ],
  },
  {
    key: "when-do-you-stop-covering-for-someone",
    board: "family-and-friends",
    title: "When do you stop covering for someone?",
    need: "advice",
    topics: ["alcohol", "relationships"],
    notes: ["substances"],
    ageHours: 530,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’ve rung his work and said it was a stomach bug. Twice this month. The second time I heard how good I’ve got at it.\n\nHe’s a lovely man. I’m not looking to be told to leave. I’d just like to know where other people drew a line, and how.",
      },
      {
        voice: 1,
        minutesAfter: 58,
        body: "Mine was the phone calls too. I said, on a calm day and not in the middle of things, “I love you and I won’t ring them for you again.” The next time was horrible and I stuck to it. It was the first honest morning we’d had in ages.",
      },
      {
        voice: 2,
        minutesAfter: 120,
        body: "A group for families helped me more than anything. I went thinking I’d get tips for fixing him. I came out having slept.",
      },
      {
        voice: 3,
        minutesAfter: 360,
        body: "A line is about what *you* will do. “You have to stop” isn’t yours to keep. “I’m going to my sister’s when it’s like that” is.",
      },
      {
        voice: 0,
        minutesAfter: 420,
        replyTo: 3,
        body: "I’ve read that four times. I’ve been drawing all my lines on his side of the room.",
      },
      {
        voice: 0,
        minutesAfter: 6100,
        body: "Told him, on a calm day. He was hurt. Then on Tuesday he rang them himself and told the truth. I don’t know what happens next, but I’ve put the phone down, in every sense.",
      },
    ],
  },
  {
    key: "two-years-since-my-brother",
    board: "family-and-friends",
    title: "Two years since my brother",
    need: "listen",
    topics: ["grief"],
    notes: ["loss", "suicide"],
    ageHours: 475,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "Two years tomorrow since my brother died by suicide. I still go over it all for the thing I should have seen. I’ve got a whole shelf in my head of phone calls I could have made.\n\nI don’t need anyone to tell me it wasn’t my fault. I know it in the daytime. It’s nights.",
      },
      {
        voice: 1,
        minutesAfter: 35,
        notes: ["suicide", "loss"],
        body: "No telling from me. I lost my dad the same way and I have the same shelf. I’m awake most nights till two, so if you post, somebody will be here.",
      },
      { voice: 2, minutesAfter: 90, body: "What was he like at his most himself?" },
      {
        voice: 0,
        minutesAfter: 140,
        replyTo: 2,
        body: "He built a go-kart out of a pram when he was eleven, sold rides on it and then gave all the money to the lad who fell off. That was him his whole life really.",
      },
      {
        voice: 2,
        minutesAfter: 150,
        body: "I’d have bought a ride. Thank you for telling us about him.",
      },
      {
        voice: 3,
        minutesAfter: 700,
        body: "We plant something on the day, every year. The garden’s got very full. It doesn’t make it better, but it gives our hands something to do.",
      },
      {
        voice: 0,
        minutesAfter: 2600,
        body: "We made a go-kart. Me and my kids. It doesn’t steer.",
      },
      { voice: 1, minutesAfter: 2620, body: "I think he’d have loved that it doesn’t steer." },
    ],
  },
  {
    key: "supporting-a-son-at-mealtimes",
    board: "family-and-friends",
    title: "Supporting a son at mealtimes",
    need: "advice",
    topics: ["parenting", "mealtimes"],
    notes: ["eating"],
    ageHours: 400,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "He’s fifteen and we’re at the very start. The clinic have been good, but they go home at five and then it’s us and the table. Last night took two hours and we were all in bits.\n\nHow do you stay calm? I’m not a calm person, I’m a shouter from a family of shouters.",
      },
      {
        voice: 1,
        minutesAfter: 40,
        body: "I’m also a shouter. I used to go and shout into the airing cupboard. The towels have heard it all.\n\nAt the table I had one sentence and I just kept saying it, dull as a speaking clock: “I know it’s hard, and I’m staying here with you.”",
      },
      {
        voice: 2,
        minutesAfter: 95,
        body: "Swap over. My husband did the first half and I did the second. Nobody can do two hours of that on their own.",
      },
      {
        voice: 3,
        minutesAfter: 240,
        body: "Remember it’s the illness you’re cross with. We called ours the lodger. “That’s the lodger talking, love.” It gave us all somebody to be angry at.",
      },
      {
        voice: 0,
        minutesAfter: 300,
        body: "The lodger. Oh that’s good. I’m going to have a word with the lodger.",
      },
      { voice: 2, minutesAfter: 5000, body: "How’s it going, shouter?" },
      {
        voice: 0,
        minutesAfter: 5100,
        replyTo: 5,
        body: "Still shouting at towels. Dinner was forty minutes last night and he told me a joke. The joke was awful. I laughed till I had to leave the room.",
      },
    ],
  },
  {
    key: "how-do-you-ask-someone-if-theyre-thinking-about-suicide",
    board: "family-and-friends",
    title: "How do you ask someone if they’re thinking about suicide?",
    need: "resources",
    topics: ["asking-for-help"],
    notes: ["suicide"],
    ageHours: 320,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’m worried about a friend. Everything I read says ask them straight out, and I believe it, but I can’t find the words. Does anyone have actual sentences?",
      },
      {
        voice: 1,
        minutesAfter: 12,
        body: "I said, “You’ve seemed really low and I care about you. Are you having thoughts of suicide?” Then I shut up and counted to twenty in my head. She answered at about fifteen.",
      },
      {
        voice: 2,
        minutesAfter: 50,
        body: "Asking doesn’t put the idea there. I was scared of that too. When somebody finally asked me, what I felt was relief.",
      },
      {
        voice: 3,
        minutesAfter: 75,
        body: "Some that helped me:\n\n- “Sometimes when people feel like this they think about ending their life. Is that happening for you?”\n- “Thank you for telling me. I’m not going anywhere.”\n- “Shall we find somebody to talk to together? I’ll sit with you while you ring.”\n\nAnd if you think they’re in danger right now, it’s emergency services, and you stay with them if you can. The help page on here has it all.",
      },
      {
        voice: 0,
        minutesAfter: 140,
        body: "These are real sentences. I’ve written them on my hand like a schoolboy. Going over there now.",
      },
      { voice: 1, minutesAfter: 200, body: "Good luck. You’re a good friend." },
      {
        voice: 0,
        minutesAfter: 700,
        body: "I asked. She said yes. We rang together and I sat on her stairs the whole time. She’s asleep now and her sister’s here. I was so frightened, and I’m so glad I asked.",
      },
      {
        voice: 2,
        minutesAfter: 720,
        body: "You did that beautifully. Please look after yourself tonight as well.",
      },
    ],
  },
  {
    key: "cross-with-someone-i-love",
    board: "family-and-friends",
    title: "Cross with someone I love",
    need: "listen",
    topics: ["relationships", "anger"],
    notes: [],
    ageHours: 150,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My best friend is in recovery and I’m proud of her. I’m also still furious about the two years before it. She’s moved on, she’s made her amends, and everyone is clapping. I’m standing at the back holding the bill.",
      },
      {
        voice: 1,
        minutesAfter: 45,
        body: "You’re allowed to clap and hold the bill. I think a lot of us at the back are doing just that.",
      },
      {
        voice: 2,
        minutesAfter: 110,
        body: "It took me longer to get over it than it took him to get sober. Nobody gives you a badge for it.",
      },
      {
        voice: 3,
        minutesAfter: 300,
        body: "I know who this is about, it’s Karen from the bakery on Mill Lane isn’t it, the one whose husband works at the council. Small world, she did the same to my cousin.",
      },
      {
        voice: 0,
        minutesAfter: 340,
        body: "It’s not, and please take that down. I’d hate anybody to be guessing.",
      },
      {
        voice: 1,
        minutesAfter: 400,
        body: "Thinking of you. For what it’s worth, I told mine I was still angry. She said “I know. I’ve been waiting for you to say so.”",
      },
    ],
  },
  {
    key: "mum-doesnt-get-out-of-bed-now",
    board: "family-and-friends",
    title: "Mum doesn’t get out of bed now",
    need: "listen",
    topics: ["loneliness", "family"],
    notes: [],
    ageHours: 70,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "I’m twenty and I live at home. Mum’s been getting worse since my gran died. I take her tea up and she says thank you, love, and doesn’t drink it. Last night she said she was tired of being here and that I’d manage fine without her, and then she said she was only being silly.\n\nI don’t know if that’s a thing I should tell someone or if I’m overreacting.",
      },
      {
        voice: 1,
        minutesAfter: 14,
        body: "You’re not overreacting. Please tell someone today, a doctor or an aunt or anyone grown up near you. You can ring and say exactly what you’ve written here. It was clear and it was right.",
      },
      {
        voice: 2,
        minutesAfter: 31,
        body: "Agree with the above. You shouldn’t be holding this by yourself. The help page is at the top and they’ll talk to you about someone else, not only about yourself.",
      },
      {
        voice: 0,
        minutesAfter: 60,
        body: "I’ve told my auntie and she’s on her way round. She’s ringing the surgery from the car.",
      },
      {
        voice: 1,
        minutesAfter: 66,
        body: "That was a brave thing to do. We’re here, whatever happens.",
      },
    ],
  },
  {
    key: "he-came-downstairs",
    board: "family-and-friends",
    title: "He came downstairs",
    need: "celebrate",
    topics: ["small-wins", "family"],
    notes: [],
    ageHours: 14,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "It’s been since August. Tonight I was doing the potatoes and my son came down and sat at the table and said “what’s for tea”. I said “sausages” like it was nothing. Then I went and stood in the utility room and held on to the washing machine.",
      },
      {
        voice: 1,
        minutesAfter: 20,
        body: "Holding on to the washing machine is the most parent thing I’ve ever read.",
      },
      {
        voice: 2,
        minutesAfter: 90,
        body: "I hope he had seconds of everything and said nothing at all about it. Wonderful.",
      },
      {
        voice: 0,
        minutesAfter: 120,
        body: "He did the washing up. I’m having a glass of squash to celebrate.",
      },
    ],
  },
  {
    key: "what-to-bring-someone-on-a-ward",
    board: "family-and-friends",
    title: "What to bring someone on a ward",
    need: "advice",
    topics: ["hospital", "relationships"],
    notes: ["medical"],
    ageHours: 3,
    posts: [
      {
        voice: 0,
        minutesAfter: 0,
        body: "My friend has gone in and I can visit on Saturday. I don’t know what you’re allowed to take or what anyone wants. I’d like to bring something that isn’t grapes.",
      },
    ],
  },
];

/** What waits for a moderator in the demonstration community. */
export const waiting: readonly SeedWaiting[] = [
  {
    kind: "report",
    thread: "everyone-is-talking-about-christmas-already",
    post: 3,
    reason: "unkind",
    words: "This person was asking for someone to listen and got told off.",
  },
  {
    kind: "report",
    thread: "cross-with-someone-i-love",
    post: 3,
    reason: "identifies",
    words: "Names a real-sounding person, where she works and who she is married to.",
  },
  {
    kind: "report",
    thread: "mum-doesnt-get-out-of-bed-now",
    post: 0,
    reason: "at_risk",
    words: "I am worried about this person’s mum, and about them being on their own with it.",
  },
  { kind: "held", thread: "day-one-again", post: 0 },
  { kind: "held", thread: "first-time-saying-anything", post: 4 },
];
