import { describe, expect, it } from "vitest";
import { aliasFirst, aliasSecond } from "../../workers/accounts/alias-words.ts";

/** Nobody chooses their alias, so no word may hurt anyone who could be given it, on any board. */
const NEVER: Readonly<Record<string, string>> = {
  clinical:
    "abuse abusive addict addicted addiction anorexia anorexic anxiety anxious attack autism autistic binge bipolar borderline bpd breakdown bulimia bulimic burnout catatonic clinic clinical compulsive crisis cutting delirium delusion dementia depressed depression diagnosis disorder disordered dissociation distress doctor dysphoria episode fasting fatigue flashback grief hallucination harm hospital hysteria hysterical ill illness insomnia insane manic mania meds mental neurosis neurotic nurse obsession ocd overdose panic paranoia paranoid patient phobia psychosis psychotic ptsd purge purging rehab relapse restrict retching sad schizo schizophrenic sectioned sedated self seizure sick sickness sober stress suicidal suicide symptom syndrome therapy tic trauma traumatic treatment trigger unstable unwell vomit ward withdrawal wound",
  insults:
    "awkward bad bimbo bitch bitter blunt boring bossy brat brute clown clumsy coward cowardly crazy creep creepy cruel daft dim dirty dizzy dopey dork dotty drab dreary dull dumb dummy fake feeble fickle filthy fool foolish freak frigid fruity fussy geek goof goose greedy grim grotty grubby gruesome gull hag harsh hick hollow hopeless horrid idiot idle jerk lame lazy limp loony loopy loser lousy mad magpie mean messy minger moody moron muppet mule nag nasty nerd nutter nutty odd ogre old pansy pathetic pest petty pig plain ponce pony posh prat prickly prude puny queer rat rotten rough rude runt sappy savage scruffy selfish shabby shallow shrew shrill silly simple skank slack slob sloppy slow slug slut sly smelly smug snail snake sneaky snob sour spineless spoilt stingy strange stray stubborn stuffy stupid sulky surly tart thick thug timid toad tramp twisted twit ugly uptight useless vain vile vulgar vulture wacky weak weasel weed weird wet whiny wicked wild wimp witch wonky worm worthless wretched wuss",
  food: "almond apple apricot avocado bacon bagel banana barley basil bean beef beer beet berry biscuit bramble bran bread breakfast broth brownie bun butter butterscotch cabbage cake candy caramel carrot cashew celery cereal cheese cherry chestnut chicken chilli chip chives chocolate cider cinnamon clove cocoa coconut coffee cookie corn cracker cranberry cream crisp crumble crumpet crust cucumber cupcake curry custard damson dessert diet dill dinner dough duck egg elderberry feast fennel fig fish flan flapjack flour fruit fudge garlic ginger grape gravy grapefruit ham hazelnut honey honeycomb hungry icing jam jelly juice kale kiwi lamb lemon lentil lettuce lime liquorice lobster lunch macaroon mango maple marmalade marzipan meal meat melon milk mint mocha molasses muffin mulberry mushroom mustard nectar nectarine noodle nougat nut nutmeg oat olive onion orange oyster pancake papaya parsley parsnip pasta pastry pea peach peanut pear pecan pepper peppermint pickle pie pineapple pistachio pizza plum popcorn pork porridge potato prawn pretzel pudding pumpkin quince radish raisin raspberry rhubarb rice rosehip rosemary saffron sage salad salmon salt sandwich saffron satsuma scone sherbet snack sorbet soup spice spinach starving steak strawberry stew sugar supper sweet syrup tangerine tasty tea thyme toast toffee tomato treacle treat truffle turkey turnip vanilla waffle walnut wheat yam yoghurt",
  drink_and_drugs:
    "absinthe acid alcohol ale amphetamine angel bar bash benzo bong booze bourbon brandy buzz cannabis champagne charlie claret cocaine cocktail codeine coke crack crank crystal dealer dope downer dragon dram drink drug drunk dust ecstasy ether fentanyl fix flake ganja gin glue grass haze hash hemp heroin high hit hooch horse ice joint junkie ketamine lager lean lush magic mandy marijuana mead merlot meth molly morphine needle nicotine opiate opium painkiller pill pills pipe poppy pot powder puff punch resin rock roach rum sauce scotch shot skunk smack smoke smoky sniff snow snowy snort speed spice spirit spliff stash stoned stout syringe tipsy tobacco tonic toke trip uppers vape vermouth vodka weed whisky whiskey wine xanax",
  bodies:
    "ankle arm back beard belly big bloated body bone bony bony bosom bottom bra bulky bum busty buttock calf calorie cheek chest chin chubby chunky curvy ear elbow eye face fat fatty feet feather finger fit flabby flesh flat foot frail frame great gut hair hairy hand head heart hefty hip huge hunk jaw kilo knee knuckle large lash lean leg leggy light lip little long lung meagre mouth muscle nail naked narrow neck nose obese palm pale paunchy petite plump podgy pound ribs round scale scar scarred shape short shoulder size skeletal skeleton skin skinny skull slender slight slim slinky small spine stocky stomach strong stubby sturdy swan tall teeth thigh thin throat tiny toe tongue tooth tubby tummy underweight vein waist wee weight weighty wide wiry wrist",
  danger:
    "abyss accident alone anchor arrow arson ash axe bait balcony barrel battle blade blaze bleak blood bloody bomb bone bridge broken bruise bullet burn burning cage cemetery chain cliff coffin cold cord corpse cross crash crow crypt cut dagger danger dark dead deadly death decay deep die doom drift drown drowning dusk dying edge empty end ending explosion fall fallen falling fatal fire flame flood forlorn frozen funeral gallows gas ghost grave graveyard grief gun guillotine hammer hanging hatchet haunted hearse hell hunter hurricane jump killer knife lake ledge lightning lonely lonesome lost midnight mourning murder night noose ocean orphan outcast poison quake rail railway raven razor reaper river roof rope rust scissors scythe shadow shard sharp shipwreck shotgun silent sinking sleep sleeping sleepy smash sniper sorrow spike stab stone storm stormy strangled sword tears thorn thorny threat thunder tide tomb tornado tower track train trap tsunami tunnel vanish victim void volcano war warrior waste wave weapon weeping widow wilderness wilted wither wolf wreck wrist",
  cheer:
    "blessed blissful cheerful cheery chirpy delighted ecstatic elated glad gleeful grateful happy jolly jovial joyful joyous laughing lucky merry perky playful smiling thankful upbeat",
  given_names:
    "amber aurora autumn bluebelle briar brook clementine coral crystal daisy dale dawn ember emerald fern flora forest ginger glen hazel heath heather holly iris ivy jade jasmine jay juniper lily misty myrtle olive opal pearl poppy primrose robin rose rosemary rowan ruby sandy sapphire scarlett sienna sky summer violet willow",
};

const words = [...aliasFirst, ...aliasSecond];
const never = new Map(
  Object.entries(NEVER).flatMap(([why, list]) => list.split(" ").map((word) => [word, why])),
);

/** True when one letter more, less or other makes one word of the other. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

describe("the words an alias is made of", () => {
  it("make several hundred pairs and more, each of them short enough to say", () => {
    expect(aliasFirst.length * aliasSecond.length).toBeGreaterThan(5_000);
    expect(words.filter((word) => !/^[A-Z][a-z]{2,10}$/.test(word))).toEqual([]);
  });

  it("stand in alphabetical order, each once", () => {
    for (const list of [aliasFirst, aliasSecond]) {
      expect(list).toEqual([...new Set(list)].toSorted((a, b) => a.localeCompare(b)));
    }
    expect(aliasFirst.filter((word) => aliasSecond.includes(word))).toEqual([]);
  });

  it("are no clinical words, insults, food, drink, drugs, bodies, dangers, demands to be glad, or people's names", () => {
    const found = words.filter((word) => never.has(word.toLowerCase()));
    expect(found.map((word) => `${word}: ${never.get(word.toLowerCase())}`)).toEqual([]);
  });

  it("hide no such word inside them as a plural or a compound of two", () => {
    const long = [...never.keys()].filter((word) => word.length >= 4);
    const found = words.flatMap((word) => {
      const plain = word.toLowerCase();
      const inside = long.filter((one) => plain === `${one}s` || plain === `${one}y`);
      return inside.map((one) => `${word}: ${one}`);
    });
    expect(found).toEqual([]);
  });

  it("cannot be mistaken for a drug, a symptom or an insult by one letter", () => {
    const sharp = ["clinical", "insults", "drink_and_drugs"]
      .flatMap((why) => (NEVER[why] ?? "").split(" "))
      .filter((word) => word.length >= 5);
    const found = words.flatMap((word) =>
      sharp
        .filter((one) => isNear(word.toLowerCase(), one))
        .map((one) => `${word} is nearly ${one}`),
    );
    expect(found).toEqual([]);
  });
});
