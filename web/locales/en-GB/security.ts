/** What the about page says to someone who found a hole. */
export const security = {
  title: "If you found a hole in our walls",
  paragraphs: [
    "People here trust us with a lot. If you found a way to see or do what you should not, please tell us before you tell anyone else, and look no further than you need to.",
    "We answer as soon as a person can. We will not act against you for looking in good faith. Please do not read, keep or change what others wrote, and do not slow this place down.",
  ],
  contact: "Tell us here:",
  none: "Whoever runs this community has not given an address for this yet. The people who make the software, Hearten, take private reports where its code is kept.",
};
