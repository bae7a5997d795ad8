const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** What programs are told, and the page that explains how they talk to this place. */
export const api = {
  /** One sentence for each way a request can be refused; `code` in problem details. */
  problems: {
    unreadable: {
      title: "We could not read that",
      text: "The body is not JSON, or it is not UTF-8.",
    },
    signIn: {
      title: "Please sign in first",
      text: "Send a key as “Authorization: Bearer …”, or the session cookie. You can make a key on your account page.",
    },
    badToken: {
      title: "This key does not work",
      text: "It may be mistyped, or it was taken back. You can make a new one on your account page.",
    },
    sessionOnly: {
      title: "A key is not enough for this",
      text: "This can be done only from a browser that is signed in, with its session cookie.",
    },
    staffOnly: {
      title: "This is for the team",
      text: "Sign in to the review desk first. Keys do not open it.",
    },
    notYours: {
      title: "This one is not yours to see",
      text: "It is on a board, or of a class, that someone else on the team looks after.",
    },
    ownDecision: {
      title: "Someone else has to answer this",
      text: "You asked for this pause yourself. Nothing was changed.",
    },
    ownReply: {
      title: "Someone else has to decide this",
      text: "You wrote this yourself as one of the team. Nothing was changed. You can put it back, or take your reply back.",
    },
    authorGone: {
      title: "There is nobody left to pause",
      text: "The author has deleted their account meanwhile. Nothing was changed.",
    },
    ownPost: {
      title: "This is your own post",
      text: "You can change or delete it yourself.",
    },
    suspended: {
      title: "The team has asked you to pause from writing",
      text: "Nothing was posted. Why, until when, and how to ask for another look stand at /api/v1/suspensions and on the page /account/suspension. Reading, reporting and deleting still work.",
    },
    slow: {
      title: "The thread is taking it slowly",
      text: "Everyone leaves some time between two replies there. Nothing was added. Try again later.",
    },
    tooMuch: {
      title: "That is a lot for one day",
      text: "Nothing was added. The count begins anew at midnight UTC.",
    },
    manyFollows: {
      title: "You follow as many as you can",
      text: "Stop following a board or topic before you add another.",
    },
    notFound: {
      title: "We cannot find that",
      text: "There is nothing at this address, or nothing that is open to you.",
    },
    locked: {
      title: "This thread is closed to new replies",
      text: "What is there stays. Nothing was added.",
    },
    decided: {
      title: "The team has acted on this post",
      text: "Its words cannot be changed any more. Its author can still delete it.",
    },
    decidedByAnother: {
      title: "Already decided",
      text: "Another moderator decided this. Nothing of yours was carried out.",
    },
    changed: {
      title: "Something has changed",
      text: "Something came in meanwhile. Read the review once more and decide then.",
    },
    claimedByAnother: {
      title: "Another moderator has this one open",
      text: "Nothing of yours was carried out.",
    },
    notOffered: {
      title: "That is not possible for this post",
      text: "Read the review once more. It lists the actions that are possible now.",
    },
    confirm: {
      title: "Please use your passkey once more",
      text: "This asks for a passkey used within the last ten minutes, at /staff/confirm. Nothing was changed.",
    },
    secondPerson: {
      title: "This needs a second person",
      text: "One lead and one administrator, two different people on the team. Nothing was opened.",
    },
    tooNew: {
      title: "This needs people who have been here for a week",
      text: "Whoever asks and whoever answers need to have been on the team for a week, with a passkey that is a week old. Nothing was opened.",
    },
    answered: {
      title: "This has been answered",
      text: "Somebody answered it meanwhile. Nothing of yours was carried out.",
    },
    lapsed: {
      title: "This has lapsed",
      text: "It waited longer than three days. Nothing was opened. You can ask again.",
    },
    askedAlready: {
      title: "Somebody has asked already",
      text: "A request about this post waits for its second person.",
    },
    teamPost: {
      title: "This was written by one of the team",
      text: "There is nothing to open. Ask whoever wrote it.",
    },
    notYourDecision: {
      title: "Somebody else decided this",
      text: "A lead can take it back. Nothing was changed.",
    },
    tooLate: {
      title: "It is too late for one key",
      text: "People have been told. It can still be taken back with a reason.",
    },
    laterDecision: {
      title: "A later decision changed the same thing",
      text: "Take that one back first, or decide anew.",
    },
    takenBack: {
      title: "This was taken back already",
      text: "Nothing more was changed.",
    },
    notOpen: {
      title: "This is not open to you",
      text: "It is open for a day, to the two who opened it together.",
    },
    gone: {
      title: "This is no longer here",
      text: "It was taken down, or the person who wrote it deleted it.",
    },
    wrongType: {
      title: "We read only JSON here",
      text: "Send it with “Content-Type: application/json”.",
    },
    invalid: {
      title: "There is something to mend first",
      text: "Nothing was changed. “errors” names each field and says what it needs.",
    },
    noticed: {
      title: "Something in it may be worth another look",
      text: "Nothing was posted. “noticed” says what and where. Change it, or send it again with “anyway”: a person then reads it before others do.",
    },
    tooMany: {
      title: "Please wait a minute",
      text: "A lot came from this address in a short time. Nothing was changed. Send it again in a minute.",
    },
  },
  fields: {
    object: "Send one JSON object.",
    unknown: "This field is not known here.",
    missing: "This is needed.",
    text: "This must be text.",
    number: "This must be a whole number.",
    list: "This must be a list.",
    yesNo: "This must be true or false.",
    unreadable: "This is not in the form that is needed.",
    cursor: "This is not a place in the list. Use the links of the page before.",
    oneOf: (values: readonly string[]): string => `It can be ${either.format(values)}.`,
    follows:
      "Only its opener can go on from a thread, on the same board, while everyone can read and answer it.",
    boardOrTag: "Choose a board or a tag, not both.",
    idempotencyKey: "A key has 1 to 128 printable ASCII characters.",
  },
  docs: {
    title: "For programs",
    intro:
      "A program can do here what a person can do on the pages, under the same rules. Everything it sends and gets is JSON.",
    key: "To act for a member, send a key that they made on their account page, as “Authorization: Bearer …”. Keep it as you would keep a house key: whoever has it can write in that person’s place. Taking it back ends it at once.",
    once: "When you write, send an “Idempotency-Key” of your own. If the line drops, send the same request with the same key again: it is carried out once.",
    held: "A post may have to wait for a person to read it. The answer is then 202 with the status “held”.",
    notes:
      "A text with a content note comes as “covered”, with the note: show the note first and let the person choose. What the member of a key would rather not see comes as “left_out”, without title or text; a program cannot change that.",
    machine: "The same for machines, as OpenAPI 3.1:",
    contents: "On this page",
    groups: {
      boards: "Boards and topic tags",
      threads: "Threads and posts",
      reports: "Reports",
      following: "Following",
      tokens: "Keys",
      suspensions: "Pauses from writing",
      reviews: "The review desk",
      unsealings: "Opening an author’s other posts",
      about: "About this interface",
    },
    who: {
      anyone: "Open to everyone.",
      member: "For members: with a key or a session.",
      session: "For members: with a session only.",
      staff: "For the team: with a desk session only.",
    },
    address: "In the address",
    query: "After the question mark",
    header: "As a header",
    body: "What to send",
    answers: "What comes back",
    shapes: "Shapes",
    problems: "When something is refused",
    problemsIntro:
      "Every refusal is problem details (RFC 9457) with a “code” that a program can rely on.",
    required: "needed",
    listOf: "list of",
    oneOf: (values: readonly string[]): string => either.format(values),
    orNothing: "or null",
    atMost: (count: number): string => `at most ${count}`,
    length: (from: number, to: number): string =>
      from === to ? `${to} characters` : `${from} to ${to} characters`,
  },
};
