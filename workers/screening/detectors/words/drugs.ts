/**
 * Words for what is taken, joined by "|" as phrases take them. Only what people write anyway when
 * they ask; words that mostly mean something else (speed, acid, brown, snow) are left out.
 */
const STREET =
  "weed|cannabis|marijuana|hash|ganja|coke|cocaine|crack|heroin|smack|mdma|molly|mandy|ecstasy|ket|" +
  "ketamine|meth|crystal meth|amphetamine|amphetamines|lsd|shrooms|magic mushrooms|ghb|mephedrone|mcat|" +
  "dmt|pcp|2cb|psilocybin|mkat|m cat|spice|mamba|lean|thc|thc vape|thc vapes|thc carts|dab pens|k holes|special k|tina|nitazenes|poppers|nos|fent|fentanyl|edibles|nos canisters|acid tabs|tabs of acid|nitazenes|research chemicals|drugs";

const CONTROLLED =
  "xanax|xans|xan|xanny|xannies|xanies|alprazolam|valium|valiums|vallies|diazepam|benzos|benzo|lorazepam|clonazepam|" +
  "klonopin|ativan|temazepam|temazzies|zopiclone|zolpidem|ambien|sleeping pills|sleeping tablets|oxy|oxys|oxycodone|" +
  "oxycontin|percs|perc|perks|percocet|percocets|vicodin|hydrocodone|opioids|opiates|painkillers|strong painkillers|tramadol|" +
  "tramadols|codeine|co codamol|cocodamol|dihydrocodeine|morphine|pregabalin|pregabs|lyrica|gabapentin|gabbies|" +
  "subutex|suboxone|subs|buprenorphine|methadone|adderall|adderalls|addy|addys|addies|ritalin|vyvanse|elvanse|" +
  "concerta|modafinil|dexamphetamine|phenibut|kratom|blues|bars|benzodiazepines|stimulants|downers|uppers|tranquillisers";

const SLIMMING =
  "diet pills|slimming pills|weight loss pills|weight loss drugs|weight loss jabs|skinny jabs|skinny pills|fat burners|" +
  "laxatives|laxative|laxies|water pills|diuretics|ozempic|wegovy|mounjaro|semaglutide|phentermine|clen|clenbuterol|" +
  "dulcolax|senna|dnp|mounjaro pens|ozempic pens|slimming tablets|diet tablets|bisacodyl|appetite suppressants|ephedrine|emetics|steroids";

const PRESCRIBED =
  "antidepressants|antidepressant|sertraline|fluoxetine|prozac|zoloft|citalopram|escitalopram|lexapro|mirtazapine|" +
  "venlafaxine|effexor|duloxetine|cymbalta|paroxetine|bupropion|wellbutrin|trazodone|amitriptyline|lithium|quetiapine|" +
  "seroquel|olanzapine|risperidone|aripiprazole|abilify|lamotrigine|propranolol|beta blockers|buspirone|" +
  "antipsychotics|ssri|ssris|snri|snris|antibiotics|metronidazole|naltrexone|antabuse|disulfiram|acamprosate|hrt|hormones|ssri meds";

const COUNTER =
  "paracetamol|paracetamols|ibuprofen|aspirin|tylenol|acetaminophen|advil|nytol|antihistamines|benadryl|cough syrup|" +
  "dxm|melatonin|panadol|nurofen|anadin|imodium|loperamide|sleep aids";

const PILL =
  "pills|pill|tablets|tablet|tabs|capsules|caps|meds|medication|medications|medicine|medicines|tabs of it|pillz";

const ALCOHOL =
  "alcohol|vodka|wine|beer|beers|booze|whisky|whiskey|gin|rum|cider|spirits|lager|drinks";

const UNIT =
  "mg|mgs|mcg|ug|milligrams|milligram|milligrammes|micrograms|grams|ml|mls|pills|tablets|tabs|bars|capsules|caps|hits|bumps|lines|drops";

/** Lists for phrases, by the name that a phrase calls them. */
export const DRUGS = {
  street: STREET,
  sold: `${STREET}|${CONTROLLED}|${SLIMMING}|gear|pills|tabs`,
  controlled: CONTROLLED,
  counter: COUNTER,
  slimming: SLIMMING,
  script: `${PRESCRIBED}|${CONTROLLED}|${SLIMMING}|${PILL}|hormones`,
  drug: `${STREET}|${CONTROLLED}|${SLIMMING}|${PRESCRIBED}|${COUNTER}`,
  taken: `${STREET}|${CONTROLLED}|${SLIMMING}|${PRESCRIBED}|${COUNTER}|${PILL}|${ALCOHOL}`,
  pill: `${CONTROLLED}|${PRESCRIBED}|${COUNTER}|${PILL}|${SLIMMING}`,
  tablet: PILL,
  alcohol: ALCOHOL,
  unit: UNIT,
  prescriber:
    "doctor|doctors|dr|gp|pharmacist|pharmacy|chemist|psychiatrist|psych|nurse|clinic|nhs|prescriber|hospital|consultant|keyworker|111",
} as const;
