/** Rules of single boards, as their leads would write them (docs/rules-of-packs.md). */
export const addictionRules = `# People who want to go on elsewhere, where nobody can help if it goes wrong.
rule "going on elsewhere"
  when text has any of "message me", "text me", "add me", "dm me", "find me"
       near any of "telegram", "wickr", "whatsapp", "snapchat", "signal"
  then ask the author "Here, the team can help if something goes wrong. Elsewhere nobody can. Would you leave out {matched}?"
   and raise to amber
   and say "Asks somebody to go on elsewhere: {matched}"
  catches "Message me on Telegram and I will tell you more"
  catches "I have been there too, add me on whatsapp"
  passes "I deleted Telegram because of my dealer"

# Coming off some things too fast is dangerous: a person should see it, and nobody is turned away.
rule "coming off something"
  when text has any of "taper*", "com* off", "wean* myself", "cold turkey"
       near any of "diazepam", "valium", "xanax", "alcohol", "drinking", "methadone", "pregabalin", "zopiclone", "tramadol", "meds", "tablets"
  then raise to amber
   and suggest topic medication
   and say "Speaks of coming off something: {matched}"
  catches "Has anyone come off diazepam? I am scared of the nights"
  catches "I want to stop drinking cold turkey this weekend"
  passes "The plaster came off my thumb"

# A thread in which amounts came up once tends to bring more.
rule "amounts in a thread"
  when signal dosing and reply
  then label thread "amounts" for 7 days
   and say "An amount was named in a reply. The thread is marked for a week."
  catches "It was a lot" with reply, signal dosing
  passes "It was a lot" with reply, signal abuse
`;

/** The rules of the board on eating disorders. */
export const eatingRules = `# Looking for company in being ill. Behind it is often somebody who is very alone.
rule "company in being ill"
  when text has any of "ana buddy", "mia buddy", "ana coach", "fasting buddy", "fast buddy", "diet buddy", "thinspo", "meanspo", "pro ana"
  then ask the author "It is lonely to be in this. You can look for company here in getting through it. Would you say it without {matched}?"
   and raise to red
   and say "Looks for company in being ill: {matched}"
  catches "Is anyone looking for a fasting buddy"
  catches "I used to live on th1nspo pages"
  passes "My buddy from the clinic rang today"

# Many never ask for help because they think that they are not ill enough.
rule "not ill enough"
  when text has any of "sick enough", "ill enough", "thin enough", "bad enough"
       near any of "am i", "i am not", "im not", "not", "never"
  then raise to amber
   and suggest topic asking-for-help
   and say "May feel not ill enough for help: {matched}"
  catches "I keep thinking I am not sick enough to see anyone"
  passes "I was sick on the bus and it was bad"

# Tricks for hiding it. People ask about them when they are frightened too.
rule "hiding it"
  when text has any of "hide it from", "hide food", "hiding food", "trick the scale*", "water load*"
  then ask the author "Somebody who reads this may be at the edge of asking for help. Would you tell us how it feels, and leave out how it is hidden?"
   and say "May be about hiding it: {matched}"
  catches "How do you hide food from your mum?"
  passes "I no longer want to hide, I told my mum today"
`;

/** The rules of the board for family and friends. */
export const familyRules = `# Somebody is frightened for another person tonight.
rule "frightened for somebody now"
  when text has any of "said goodbye", "left a note", "suicide note", "wont answer", "locked himself in", "locked herself in", "locked themselves in", "gone missing"
  then raise to red
   and say "Somebody may be in danger who is not here: {matched}"
  catches "My son has locked himself in and he won't answer me"
  passes "She said good night and went to bed"

# Looking into another person's telephone: often out of fear, and often the end of trust.
rule "watching somebody"
  when text has any of "track*", "check*", "read", "look* through", "spy* on"
       near any of "her phone", "his phone", "their phone", "her messages", "his messages", "their messages"
  then raise to green
   and suggest topic family
   and say "May be about watching somebody: {matched}"
  catches "I looked through his phone while he slept and I hate myself"
  passes "Her phone broke, so we could not talk"
`;
