/** A pack as a community might have it, for tests that need rules. */
export const A_PACK = `# Written for the addiction board.
rule "offering to sell"
  when text has any of "telegram", "wickr", "message me on"
   and text has a number near any of "mg", "quid", "each"
   and not reply
  then raise to amber
   and label thread "offers" for 7 days
   and signal sourcing as amber
   and say "Looks like somebody offers something: {matched}"
  catches "message me on telegram, 20 mg each"
  passes "I deleted telegram because of my dealer"
  passes "message me on telegram, 20 mg each" with reply

rule "asks for a taper"
  when (text has "taper*" or text has any of "com* off", "cut* down") and author has fewer than 3 approved posts
  then suggest topic medication and add note substances and say "Asks about cutting down: {matched}"
  catches "How do I come off them? I was coming off before" with title "Tapering"
  passes "I cut the bread" with 5 approved posts

rule "many links"
  when text has more than 2 links and opening and need is advice
  then hold and ask the author "Could you leave out some of the links?" and say "Has many links."
  catches "see these" with 3 links
  passes "see this" with 1 link
`;
