/** A way to reach help outside this community. */
export interface HelplineChannel {
  readonly kind: "call" | "text" | "chat" | "web";
  /** As a person dials, types or reads it. */
  readonly display: string;
  /** tel:, sms: or https: only. */
  readonly href: string;
}

export interface Helpline {
  /** ISO 3166-1 alpha-2, or "INTL" for a directory that covers many countries. */
  readonly country: "GB" | "IE" | "US" | "CA" | "AU" | "NZ" | "INTL";
  readonly purpose: "emergency" | "listening" | "eating" | "substances" | "directory";
  readonly name: string;
  readonly language: string;
  readonly hours: string;
  readonly channels: readonly HelplineChannel[];
  /** For whom, in plain words. */
  readonly about: string;
  /** The official page to check against. */
  readonly source: string;
  /** The day these details were last compared with published information (YYYY-MM-DD). */
  readonly checked: string;
}

const ALWAYS = "Day and night, every day";
const CHECKED = "2026-11-22";

/**
 * Helplines by country. Numbers and hours change: whoever runs a community compares each entry with
 * its source before opening, and again every three months.
 */
export const helplines: readonly Helpline[] = [
  {
    country: "GB",
    purpose: "emergency",
    name: "Emergency services",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "999", href: "tel:999" }],
    about: "If someone’s life is in danger now.",
    source: "https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "listening",
    name: "Samaritans",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "116 123", href: "tel:116123" }],
    about: "For anyone who needs someone to listen. Free, and it does not show on a phone bill.",
    source: "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "listening",
    name: "Shout",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "text", display: "Text SHOUT to 85258", href: "sms:85258" }],
    about: "For anyone who is struggling and would rather text than talk. Free.",
    source: "https://giveusashout.org/about-us/faq",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "listening",
    name: "NHS urgent mental health help",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "111", href: "tel:111" }],
    about: "For urgent help with your mental health. Choose the mental health option.",
    source:
      "https://www.nhs.uk/nhs-services/mental-health-services/where-to-get-urgent-help-for-mental-health/",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "eating",
    name: "Beat, England",
    language: "English",
    hours: "Monday to Friday, 3pm to 8pm",
    channels: [{ kind: "call", display: "0808 801 0677", href: "tel:08088010677" }],
    about: "For anyone with an eating disorder, and the people around them.",
    source:
      "https://www.beateatingdisorders.org.uk/get-information-and-support/get-help-for-myself/i-need-support-now/helplines/",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "eating",
    name: "Beat, Scotland, Wales and Northern Ireland",
    language: "English",
    hours: "Monday to Friday, 3pm to 8pm",
    channels: [
      { kind: "call", display: "0808 801 0432 (Scotland)", href: "tel:08088010432" },
      { kind: "call", display: "0808 801 0433 (Wales)", href: "tel:08088010433" },
      { kind: "call", display: "0808 801 0434 (Northern Ireland)", href: "tel:08088010434" },
    ],
    about: "For anyone with an eating disorder, and the people around them.",
    source:
      "https://www.beateatingdisorders.org.uk/get-information-and-support/get-help-for-myself/i-need-support-now/helplines/",
    checked: CHECKED,
  },
  {
    country: "GB",
    purpose: "substances",
    name: "Frank",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "0300 123 6600", href: "tel:03001236600" },
      { kind: "text", display: "82111", href: "sms:82111" },
      {
        kind: "web",
        display: "talktofrank.com",
        href: "https://www.talktofrank.com/contact-frank",
      },
    ],
    about: "For honest answers about drugs, for yourself or someone you know.",
    source: "https://www.talktofrank.com/contact-frank",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "emergency",
    name: "Emergency services",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "112", href: "tel:112" },
      { kind: "call", display: "999", href: "tel:999" },
    ],
    about: "If someone’s life is in danger now.",
    source: "https://www2.hse.ie/mental-health/services-support/get-urgent-help/",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "listening",
    name: "Samaritans Ireland",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "116 123", href: "tel:116123" }],
    about: "For anyone who needs someone to listen. Free.",
    source: "https://www.samaritans.org/ireland/samaritans-ireland/",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "listening",
    name: "Pieta",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "1800 247 247", href: "tel:1800247247" },
      { kind: "text", display: "Text HELP to 51444", href: "sms:51444" },
    ],
    about: "For people with thoughts of suicide or self-harm, and those bereaved by suicide.",
    source: "https://www.pieta.ie/",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "listening",
    name: "Text About It",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "text", display: "50808", href: "sms:50808" }],
    about: "For anyone who would rather text than talk. Free.",
    source: "https://www.textaboutit.ie/",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "eating",
    name: "Bodywhys",
    language: "English",
    hours: "Set sessions each week; see their page",
    channels: [
      { kind: "call", display: "01 210 7906", href: "tel:012107906" },
      { kind: "web", display: "bodywhys.ie", href: "https://www.bodywhys.ie/supports/helpline/" },
    ],
    about: "For anyone with an eating disorder, and their family and friends.",
    source: "https://www.bodywhys.ie/supports/helpline/",
    checked: CHECKED,
  },
  {
    country: "IE",
    purpose: "substances",
    name: "HSE Drugs and Alcohol Helpline",
    language: "English",
    hours: "Monday to Friday, 9:30am to 5:30pm",
    channels: [{ kind: "call", display: "1800 459 459", href: "tel:1800459459" }],
    about: "For anyone worried about drink or drugs, their own or someone else’s.",
    source: "https://www2.hse.ie/services/habit-addiction/drugs-and-alcohol-helpline/",
    checked: CHECKED,
  },
  {
    country: "US",
    purpose: "emergency",
    name: "Emergency services",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "911", href: "tel:911" }],
    about: "If someone’s life is in danger now.",
    source: "https://www.911.gov/",
    checked: CHECKED,
  },
  {
    country: "US",
    purpose: "listening",
    name: "988 Suicide and Crisis Lifeline",
    language: "English, Spanish",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "988", href: "tel:988" },
      { kind: "text", display: "988", href: "sms:988" },
      { kind: "chat", display: "988lifeline.org", href: "https://988lifeline.org/" },
    ],
    about: "For anyone in distress, or worried about someone else. Free.",
    source: "https://988lifeline.org/",
    checked: CHECKED,
  },
  {
    country: "US",
    purpose: "listening",
    name: "Crisis Text Line",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "text", display: "Text HOME to 741741", href: "sms:741741" }],
    about: "For anyone who would rather text than talk. Free.",
    source: "https://www.crisistextline.org/",
    checked: CHECKED,
  },
  {
    country: "US",
    purpose: "substances",
    name: "SAMHSA National Helpline",
    language: "English, Spanish",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "1-800-662-4357", href: "tel:18006624357" }],
    about: "For finding treatment and support near you, for yourself or your family. Free.",
    source: "https://www.samhsa.gov/find-help/national-helpline",
    checked: CHECKED,
  },
  {
    country: "US",
    purpose: "eating",
    name: "ANAD Helpline",
    language: "English",
    hours: "Monday to Friday, 9am to 9pm Central Time",
    channels: [{ kind: "call", display: "1-888-375-7767", href: "tel:18883757767" }],
    about: "For anyone with an eating disorder. Peer support, free.",
    source: "https://anad.org/eating-disorder-helpline/",
    checked: CHECKED,
  },
  {
    country: "CA",
    purpose: "emergency",
    name: "Emergency services",
    language: "English, French",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "911", href: "tel:911" }],
    about: "If someone’s life is in danger now.",
    source: "https://988.ca/",
    checked: CHECKED,
  },
  {
    country: "CA",
    purpose: "listening",
    name: "9-8-8 Suicide Crisis Helpline",
    language: "English, French",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "988", href: "tel:988" },
      { kind: "text", display: "988", href: "sms:988" },
    ],
    about: "For anyone thinking of suicide, or worried about someone who is. Free.",
    source: "https://988.ca/",
    checked: CHECKED,
  },
  {
    country: "CA",
    purpose: "eating",
    name: "National Eating Disorder Information Centre",
    language: "English",
    hours: "See their page for today’s hours",
    channels: [
      { kind: "call", display: "1-866-633-4220", href: "tel:18666334220" },
      { kind: "chat", display: "nedic.ca", href: "https://nedic.ca/contact/" },
    ],
    about: "For anyone with an eating disorder, and the people around them.",
    source: "https://nedic.ca/contact/",
    checked: CHECKED,
  },
  {
    country: "AU",
    purpose: "emergency",
    name: "Emergency services",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "000", href: "tel:000" }],
    about: "If someone’s life is in danger now.",
    source: "https://www.triplezero.gov.au/",
    checked: CHECKED,
  },
  {
    country: "AU",
    purpose: "listening",
    name: "Lifeline",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "13 11 14", href: "tel:131114" },
      { kind: "text", display: "0477 13 11 14", href: "sms:0477131114" },
      { kind: "chat", display: "lifeline.org.au", href: "https://www.lifeline.org.au/" },
    ],
    about: "For anyone who feels overwhelmed or cannot cope.",
    source: "https://www.lifeline.org.au/",
    checked: CHECKED,
  },
  {
    country: "AU",
    purpose: "eating",
    name: "Butterfly National Helpline",
    language: "English",
    hours: "Every day, 8am to midnight, Sydney time",
    channels: [{ kind: "call", display: "1800 33 4673", href: "tel:1800334673" }],
    about: "For anyone with an eating disorder or body image worries, and those who care for them.",
    source: "https://butterfly.org.au/get-support/helpline/",
    checked: CHECKED,
  },
  {
    country: "AU",
    purpose: "substances",
    name: "National Alcohol and Other Drug Hotline",
    language: "English",
    hours: "Every day; hours differ by state",
    channels: [{ kind: "call", display: "1800 250 015", href: "tel:1800250015" }],
    about: "For anyone worried about drink or drugs, their own or someone else’s. Free.",
    source: "https://www.health.gov.au/contacts/national-alcohol-and-other-drug-hotline",
    checked: CHECKED,
  },
  {
    country: "NZ",
    purpose: "emergency",
    name: "Emergency services",
    language: "English",
    hours: ALWAYS,
    channels: [{ kind: "call", display: "111", href: "tel:111" }],
    about: "If someone’s life is in danger now.",
    source:
      "https://www.govt.nz/browse/crime-and-justice/crimes-and-emergencies/111-emergency-service/",
    checked: CHECKED,
  },
  {
    country: "NZ",
    purpose: "listening",
    name: "1737, need to talk?",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "1737", href: "tel:1737" },
      { kind: "text", display: "1737", href: "sms:1737" },
    ],
    about: "For anyone who wants to talk with a trained counsellor. Free.",
    source: "https://1737.org.nz/",
    checked: CHECKED,
  },
  {
    country: "NZ",
    purpose: "substances",
    name: "Alcohol Drug Helpline",
    language: "English",
    hours: ALWAYS,
    channels: [
      { kind: "call", display: "0800 787 797", href: "tel:0800787797" },
      { kind: "text", display: "8681", href: "sms:8681" },
    ],
    about: "For anyone worried about drink or drugs, their own or someone else’s. Free.",
    source: "https://alcoholdrughelp.org.nz/",
    checked: CHECKED,
  },
  {
    country: "INTL",
    purpose: "directory",
    name: "Find A Helpline",
    language: "Many languages",
    hours: "Shows what is open now",
    channels: [{ kind: "web", display: "findahelpline.com", href: "https://findahelpline.com/" }],
    about: "For finding a free helpline in the country where you are.",
    source: "https://findahelpline.com/",
    checked: CHECKED,
  },
];
