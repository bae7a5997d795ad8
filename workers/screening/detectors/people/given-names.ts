/**
 * Given names that are common where this is used: the most frequent of England and Wales (Office for
 * National Statistics, baby names 1904-2023) and of the United States (Social Security
 * Administration), and common ones of other languages spoken there. Left out are those that are
 * ordinary words as well and would find a name in "Will Power" or "Hope Street".
 */
const NAMES = `aaron abbie abdul abigail adam adele adrian ahmed aidan aisha alan albert alejandro alex
alexander alexandra alexis alfie alice alicia alison allan amanda amelia amina amir amy ana anastasia
andrea andrew andy angela angus anika anita ann anna annabel anne annie anthony antonio anya archie ashley
asif astrid austin ayesha barbara barry beatrice becky ben benjamin bernadette bethany betty bilal
billy bradley brandon brenda brian bridget bronwen bryan caitlin callum calum cameron carl carla carlos
carol caroline carolyn catherine cathy cecilia charles charlie charlotte chelsea cheryl chloe chris
christian christina christine christopher ciara claire clara clare clive colin colleen connor conor
craig cynthia daisy dale damian dan daniel danielle danny darren dave david dawn dean deborah declan
deirdre denise dennis derek diana diane dominic donald donna doris dorothy douglas duncan dylan
edith edward edwin eileen elaine eleanor elena elijah elizabeth ella ellen ellie elliot emily emma eric
erica erin ernest ethan eugene eva evan eve evelyn ewan faisal farah fatima felix fernando finlay
finn fiona florence frances francesca francis frank fred freddie frederick freya gabriel gabriella gareth gary
gavin gemma geoffrey george georgia georgina gerald geraldine gerard giovanni gloria gordon graham greta gregory
guy gwen hamza hannah harriet harriette harry hassan hayley heather helen helena henry hilary holly howard
hugh hugo ian ibrahim imogen imran ingrid irene iris isaac isabel isabella isabelle isla ivan jack
jackie jackson jacob jacqueline jake james jamie jan jane janet janice jasmine jason javier jayden jean
jeff jeffrey jenna jennifer jenny jeremy jerome jessica jill jim jimmy joan joanna joanne jodie joe
joel john johnny jon jonathan jordan jorge jose joseph josephine josh joshua joyce juan judith judy julia
julian julie june justin kareem karen karl kate katherine kathleen kathryn katie katrina kayleigh keith
kelly ken kenneth kevin khadija kieran kim kirsty kristen kurt kyle lara larry laura lauren laurence
lawrence leah leanne lee lena leo leon leonard leslie lewis liam lila linda lisa logan lorraine
louis louise lucas lucia lucy luis luke lydia lynn madeleine madison maeve malcolm malik marcus
margaret maria mariam marie marina mario marion mark marjorie martin martha mary maryam mateusz
matilda matt matthew maureen maurice max maxine megan mehmet melanie melissa mia michael michelle miguel mike
mila millie miriam mohamed mohammad mohammed moira molly monica morgan muhammad nadia nancy naomi natalia
natalie natasha nathan neil niamh nicholas nick nicola nicole nigel noah nora norman oliver olivia omar oscar
owen pamela paola patricia patrick paul paula pauline pedro penelope peter philip phillip phoebe phyllis
pierre piotr polly priya rachel rajesh ralph raymond rebecca reece rhiannon rhys ricardo richard
riley rita robert roberta robin rodney roger roisin ronald rory rosemary rosie ross roy russell ruth ryan
sadie saima sally sam samantha samir samuel sandra sanjay sara sarah saoirse scott sean sebastian
sergio shannon sharon shaun sheila shirley sian siobhan simon sofia sonia sophia sophie stacey stanley stefan
stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tamara tania tanya tara ted
teresa terence terry theo theodore theresa thomas tim timothy tina toby tom tommy toni tony tracey tracy
trevor tyler valerie vanessa vera veronica victor victoria vikram vincent violet virginia
vivian walter wayne wendy wesley william xavier yasmin yusuf yvonne zachary zainab zara zoe`;

const GIVEN = new Set(NAMES.split(/\s+/));

/** True for a common given name in small letters. */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word);
}

/** People everybody has heard of, in small letters: to speak of them makes nobody known. */
const FAMOUS = new Set(
  (
    "robin williams|taylor swift|kurt cobain|chester bennington|amy winehouse|caroline flack|prince harry|" +
    "harry styles|billie eilish|demi lovato|lady gaga|stephen fry|matt haig|ruby wax|marcus rashford|" +
    "simone biles|michael phelps|ed sheeran|justin bieber|selena gomez|kate moss|princess diana|" +
    "winston churchill|boris johnson|keir starmer|donald trump|joe biden|king charles|elton john|" +
    "russell brand|matthew perry|anthony bourdain|kate spade|virginia woolf|sylvia plath|ian curtis|" +
    "marilyn monroe|vincent van|michael jackson|britney spears|miley cyrus|emma watson|daniel radcliffe|" +
    "tom holland|stephen king|george michael|freddie mercury|david bowie|elvis presley|john lennon|" +
    "paul mccartney|harry potter|sherlock holmes|james bond|peter pan|jesus christ|kim kardashian|" +
    "oprah winfrey|eckhart tolle|jordan peterson|gabor mate|carl jung|sigmund freud|carl rogers|" +
    "aaron beck|marsha linehan|viktor frankl|joe rogan|joe wicks|andrew tate|davina mccall"
  ).split("|"),
);

/** True for the first two words of the name of somebody everybody has heard of. */
export function isFamous(name: string): boolean {
  return FAMOUS.has(name.toLowerCase().split(/\s+/).slice(0, 2).join(" "));
}
