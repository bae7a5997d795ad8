/**
 * The commonest small words of a language, which ordinary writing cannot do without. Words that two
 * of these languages share are left in both: what counts is who has more.
 */
const COMMON: Readonly<Record<string, string>> = {
  en: "the and i to a of is it you that in my for was me but have not be with so are on just this im dont its they what like when she he if at do or know her feel all want how cant we your no there about get been from him them has would an because had up as am out can who will more think one time really people thank thanks help any going why did now never ive did could should some much than then too still after even only into were myself kill die feeling feel am was got very tired sad scared okay ok lol their his need someone hello hi please day life way back good",
  de: "ich und die der das nicht ist es zu mir in ein so mich mit habe auch aber mein sich wie auf bin eine den von dass was war wenn hat nur noch sie du meine er für schon mehr immer oder kann mal weil einfach keine sind wir im als jetzt dem einen nichts am um nach aus bei wieder leben hallo danke will ihr kein",
  fr: "je et de que le la pas les à un est en ne ce suis une pour mais plus me ma mon il des moi elle dans avec tout qui ai jai cest sur fait si au du comme suis mes bien vous tu être se on même ça rien sans très mal vie sont y quand jamais nous par avoir a bonjour merci peux plus",
  es: "que no de y me la el en mi a es un lo se con por una los para pero como ya todo más muy estoy yo si mis porque las tengo del nada ella he quiero siento te su le esto al ser hace cuando hola gracias soy puedo vida hay años sin ha fue está son también solo nunca",
  it: "che non e di mi la il è un in per sono una ma ho con più come a le si se mia mio da lo della anche cosa tutto del io mai perché i ci ha questo al solo quando gli nel era sto vita fare ciao grazie voglio niente molto sempre",
  nl: "ik en het de een van dat niet is te in me maar ook mijn je zo met die op ben er wat heb als voor was mij aan nog om zijn ze we hij dan er wel naar kan meer hoe al geen of heeft bij moet alles nu dit uit leven hallo dank wil",
  pt: "que eu e não de a o me um para é em uma com mais minha meu mas do da por isso tudo se estou como os ele ela já tenho muito na no quando sem porque sou nada nem ao só as foi mim meus quero vida olá obrigado obrigada você está são bem",
  pl: "nie się i w to na że z mi jest ja do o co jak mam mnie tak a już ale za tylko bo jestem wszystko dla od po czy by sobie moje ze jej mu jego czuję chcę kiedy był było może życie cześć dziękuję być być bardzo przez",
  sv: "jag och att det är inte på en som med för har av den mig i till så men om vi var min ett kan vill hur när bara han hon mitt mer vad där från alla efter också nu ska aldrig tack hej livet mår känner",
  da: "jeg og at det er ikke på en som med for har af den mig i til så men om vi var min et kan vil hvordan når kun han hun mit mere hvad der fra alle efter også nu skal aldrig tak hej livet føler",
  tr: "bir ve bu ne için çok ben da de ama var daha gibi her o beni bana kadar değil yok mi sonra diye en kendimi artık hiç şey olarak istiyorum merhaba teşekkürler",
  ro: "nu și sa să mă de la un o ce este în cu pe mai am că din care dar eu sunt pentru fi tot când mi vreau viața mulțumesc bună foarte",
};

/** Writing systems that tell the language, or what most who use them here write. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["uk", /[іїєґ]/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /\p{Script=Greek}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["pa", /\p{Script=Gurmukhi}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["th", /\p{Script=Thai}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
];

function wordTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(COMMON)) {
    for (const word of new Set(words.split(" "))) {
      const languages = table.get(word);
      if (languages) languages.push(language);
      else table.set(word, [language]);
    }
  }
  return table;
}

const LANGUAGES_OF = wordTable();
/** Units read from the beginning and from the end of a long text. */
const BEGINNING = 2_000;
const ENDING = 1_000;
/** Of the words of real sentences far more than this are common ones. */
const LEAST_SHARE = 0.2;
/** What is longer is an address or noise. */
const LONGEST_WORD = 30;

function byScript(sample: string): string | undefined {
  const foreign = sample.replace(/[\p{Script=Latin}\p{P}\p{S}\p{N}\s]/gu, "");
  const latin = sample.replace(/[^\p{Script=Latin}]/gu, "");
  if (foreign.length * 2 <= latin.length || foreign.length < 2) return undefined;
  const counts = SCRIPTS.map(([language, script]) => {
    const letters = new RegExp(script.source, "gu");
    return { language, count: foreign.match(letters)?.length ?? 0 };
  });
  const ukrainian = counts[0]!;
  const russian = counts[1]!;
  if (ukrainian.count > 0 && ukrainian.count * 25 > russian.count) return "uk";
  const japanese = counts.find(({ language }) => language === "ja")!;
  if (japanese.count * 10 > foreign.length) return "ja";
  const best = counts.slice(1).reduce((most, next) => (next.count > most.count ? next : most));
  return best.count * 2 > foreign.length ? best.language : "und";
}

/** Guesses the language of a folded text: a BCP 47 code of two letters, or "und". Linear. */
export function guessLanguage(folded: string): string {
  const sample =
    folded.length <= BEGINNING + ENDING
      ? folded
      : `${folded.slice(0, BEGINNING)} ${folded.slice(-ENDING)}`;
  const script = byScript(sample);
  if (script !== undefined) return script;
  const words = sample
    .split(/\s/)
    .filter((word) => word.length <= LONGEST_WORD)
    .map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, ""))
    .filter((word) => word !== "");
  const scores = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + 1);
    }
  }
  let best = "und";
  let most = 0;
  let second = 0;
  for (const [language, score] of scores) {
    if (score > most) [best, most, second] = [language, score, most];
    else if (score > second) second = score;
  }
  return most > second && most >= words.length * LEAST_SHARE ? best : "und";
}
