/**
 * Words of the list that are given to nobody any more: they name harm, death, illness, bodies and
 * their size, drink and drugs, gambling, crime, or are used against people, and somebody who is not
 * well is to keep these eight and read them again and again. Whoever was given one before comes back
 * with it as ever. More than 1,125 of the 1,296 must remain, or a phrase falls below 77 bits.
 */
export const UNKIND_WORDS: ReadonlySet<string> = new Set(
  `
acid agony aids alone arson ashes baggy bash blade blast bleak bloat blunt body boned boney bony
bribe bulge bulk bully bust carve chaos chump cider coke coma cough cramp crazy cried crush cult
curse curvy cut deaf debt ditzy dizzy dose drab drank drown dwarf eject empty erase evict evil fang
feast fetal fever foe frail fray gag gore grave grief grope gulp gut harm hash hate hefty hump hung
hunk hurt islam jab junky keg lash lure lurk lying moan moody mute nag nerd nutty ooze ouch pagan
panic panty pest poach poker polio prude punch quit rabid rage raid rant rash riot risk rope ruin
rut sadly scale scam scare scary scold scorn scowl shock shove shred shun size slain slam slash
slimy slit slob slug smash snarl sneer snort snub snuff spew squat stank stash sting stuck stung
stunt sulk taunt theft thigh thong throb trap trash trump tummy uncut virus vixen void wager widow
wimp womb woozy wound wrath wreck
`
    .trim()
    .split(/\s+/),
);
