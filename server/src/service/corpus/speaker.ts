import { countryIn, countryNamed } from "../text/countries";
import { findDate } from "../text/dates";

export interface Speaking {
  readonly speaker?: string;
  readonly delegation?: string;
}

/** What a text that was spoken calls itself. */
export const spokenTitle =
  /(?:^|[\s“"(])(?:remarks|statement|speech|address|intervention|explanation of (?:vote|position)|right of reply|briefing|opening|closing|lecture|keynote|joint stakeout|national statement|déclaration(?= (?:par|faite|prononcée|nationale|de (?:M|S\.|la délégation|l[’']Ambass|l[’']Union)|du (?:représentant|Président|Ministre|Groupe)))|allocution|discours|explication de vote|declaración(?= (?:por|pronunciada|nacional|de (?:la (?:delegación|Misión|Emb)|S\.|Su )|del (?:representante|Excmo|Sr|Emb|Pres|Min|Grupo)))|intervención|discurso|palabras|intervento|discorso|выступление|заявление|речь|发言|讲话|致辞|表态|بيان|كلمة|خطاب|(?:rede|erklärung)(?= (?:von|des)))(?=[\s:,.–—-]|$)/iu;

/** Between what was said and who said it. */
const by =
  /(?:^|\s)(?:(?:made|delivered|given|read(?: out)?|as delivered) )?(?:by|par|por|de M(?:me|\.)|del? (?:Excmo|Sr)|von)\s+/i;
/** The same where the word before says that something was said: "Discours du Président", "Statement of Secretary X". */
const said =
  /(?:^|\s)(?:discours|allocution|intervention|déclaration|intervención|discurso|palabras|declaración|alocución|statement|remarks|speech)\s+(?:de la|del|de|du|des|d[’']|of)\s*/i;
/** What follows the speaker in a title. */
const after =
  /\s+(?:at|to|in|on|during|before|for|upon|following|after|regarding|concerning|under|delivered|made|à|au|aux|lors|devant|sur|en|ante|sobre|durante|con motivo)\s+(?:the|an?|high|his|her|their|la|le|l[’']|el|item|agenda|un|united|security|general|open|behalf|[A-Z0-9“"])/i;

const honorific =
  /^(?:(?:H\.? ?E\.?|His|Her|Their|Son|Sa|Su|S\.? ?E\.?|Excellency|Excellence|Excellencies|Excelencia|S\.? ?E\.? ?M(?:me)?\.?|Monsieur|Madame|Señora?|Don|Doña|Archbishop|Bishop|Cardinal|Monsignor|the|Hon(?:ou?rable)?|Rt\.? Hon\.?|Right|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Madam|Amb(?:assador)?|Ambassadrice|Ambassadeur|Embajadora?|Embajador|M|Mme|Sra?|Dra?|Excm[oa]|Gen(?:eral)?|Lieutenant|Major|Colonel|Brigadier|Minister|Deputy|Acting|First|Counsellor|Secretary|Permanent|Alternate|Representative|Chargé|d[’']affaires|a\.i|ad interim|Foreign|Prime|President|Vice-President|State|Third|Second|Attaché|Charge|Special|Envoy|Director|Police|Adviser|Advisor|Commissioner|Legal|Political|Coordinator)[.,]? )/i;
const role =
  /\b(?:representative|ambassador|minister|president|mission|delegation|secretary|counsell?or|attaché|chargé|adviser|advisor|chair|coordinator|director|commissioner|head of|spokesperson|king|queen|prince|emir|sultan|représentant|représentante|ministre|chef|jefe|premier|première|gouvernement|gobierno|délégation|presidente|ministro|ministra|representante|delegación)\b/i;

/**
 * Who speaks, and for whom, as a title says it: "Remarks by Ambassador X at …", "Statement by H.E. Ms. X, Permanent
 * Representative of Y, on behalf of Z", "Statement by Brazil", "Statement in the Security Council: Mr. X (Y)".
 */
export function speakingIn(title: string): Speaking {
  const text = title.slice(0, 500);
  const record =
    /(?:^|: )((?:Mr|Ms|Mrs|Dr|Sir|Dame|Miss|Prince|King)\.? [^():]{2,60}?)(?: \(([^()]{2,60})\))?(?: \([^()]*\))?$/.exec(
      text,
    );
  if (record) {
    const delegation = record[2] && countryNamed(record[2]);
    return { speaker: name(record[1]!), ...(delegation ? { delegation } : {}) };
  }
  const behalf = behalfOf(text);
  const match = by.exec(text) ?? said.exec(text);
  if (!match) {
    const delegation = behalf ?? delegationOfLabel(text);
    return delegation ? { delegation } : {};
  }
  // A letter that belongs to the word which tells the speaker's title ("de M.") is left to the name.
  const rest = text.slice(match.index + match[0].replace(/(?:M(?:me|\.)|Excmo|Sr)\s+$/i, "").length).trim();
  const who = clipped(rest);
  const parts = who.split(/\s*,\s+|\s+[–—-]\s+|\s*[;:]\s*/).filter((part) => part !== "");
  const first = parts[0] ?? "";
  const whole = countryNamed(first) ?? groupNamed(first);
  if (whole) return { delegation: behalf ?? whole };
  // "by the Foreign Minister, Mr. X": where the office comes first, the name has its title after it.
  const office = role.test(first);
  const named = [
    first,
    ...parts
      .slice(1)
      .filter((part) => honorific.test(part) || (office && / /.test(part) && !countryNamed(part))),
  ];
  const speaker = named.map((part) => name(part.split(/\s(?:of|from)\s/)[0]!)).find(isName);
  const bracketed = /\(([^()]{2,60})\)/.exec(rest)?.[1];
  const delegation =
    behalf ??
    (bracketed && countryNamed(bracketed)) ??
    delegationIn(parts.slice(1).join(", ")) ??
    (office ? delegationIn(first) : undefined) ??
    delegationIn(rest.slice(0, 200)) ??
    (speaker ? statedDelegation(who) : undefined);
  return { ...(speaker ? { speaker } : {}), ...(delegation ? { delegation } : {}) };
}

/** A delegation that no list knows (an observer, an imagined State of a Model UN), where the words leave no doubt. */
function statedDelegation(who: string): string | undefined {
  return /\b(?:Ambassador|Representative|Minister|Observer|Delegate|Delegation)\b[^,]*\s(?:of|from|for)\s(?:the )?(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?=,| to |$)/u.exec(
    who,
  )?.[1];
}

/** A line of a head that is nothing but a speaker's name with titles before it: "H.E. Mr. X". */
export function speakerOfLine(line: string): string | undefined {
  if (
    line.length > 120 ||
    /^general (?:assembly|debate|committee|council)\b/i.test(line) ||
    !honorific.test(line) ||
    /^the (?!(?:right )?hon)/i.test(line) ||
    /[:;!?]/.test(line)
  )
    return undefined;
  const found = name(line.split(/,\s|\s\(/)[0]!);
  return isName(found) && !role.test(found) ? found : undefined;
}

/** "on behalf of the Group of 77 and China", up to where the phrase ends. */
function behalfOf(text: string): string | undefined {
  const match =
    /(?:on behalf of|au nom d(?:e|u|es)|en nombre del?|от имени)\s+(?:the |la |le |les |l[’']|el |los |las )?([^,;:()–—]{2,90})/i.exec(
      text,
    );
  if (!match) return undefined;
  const phrase = match[1]!
    .split(after)[0]!
    .split(/\s(?:(?:made|delivered|given|read)\s)?(?:by|par|por)\s/i)[0]!
    .trim();
  return countryNamed(phrase) ?? (phrase.length >= 3 ? phrase : undefined);
}

function clipped(text: string): string {
  const stop = after.exec(text);
  const place = /\s(?:New York|Nueva York|Genev[ea]|Genève|Ginebra|Viena|Vienna)\b/i.exec(text);
  const end = Math.min(stop ? stop.index : text.length, place ? place.index : text.length);
  const date = findDate(text.slice(0, end));
  return text
    .slice(0, end)
    .slice(0, date ? Math.max(0, date.end - 20) || end : end)
    .trim();
}

/** "Permanent Representative of Brazil to the United Nations", "UK Deputy Permanent Representative". */
export function delegationIn(text: string): string | undefined {
  if (role.test(text)) {
    const country = countryAtStart(text);
    if (country) return country;
  }
  const line = text.slice(0, 400);
  for (const match of line.matchAll(/(?:^|\s)(?:of|for|from|de la|du|del|de|des|d[’'])\s?(?:the\s+)?/gi)) {
    const country = countryAtStart(line.slice(match.index + match[0].length).split(/[,;:]/)[0]!);
    if (country) return country;
  }
  return /\bEuropean (?:Council|Commission|Union)\b/i.test(line) ? "European Union" : undefined;
}

/** The offices that speak for the United Nations themselves, by the line of a head that names one and no person. */
export function officeOfLine(line: string): string | undefined {
  const bare = line.replace(/^.*\bby\s+/i, "").replace(/[\s–—-]+$/, "");
  if (
    /^(?:the )?president of the (?:\S+ session of the )?(?:UN |United Nations )?general assembly$/i.test(bare)
  )
    return "President of the General Assembly";
  return /^(?:the )?secretary[- ]general(?: of the united nations)?$/i.test(bare)
    ? "Secretary-General"
    : undefined;
}

/** For whom a mission speaks, from its own name: "Permanent Mission of Kenya", "United States Mission to …". */
export function delegationOfMission(line: string): string | undefined {
  return line.length <= 160 &&
    /\b(?:Mission|Delegation|Representative|Représentant|Misión|Delegación)\b/i.test(line)
    ? (countryAtStart(line) ?? delegationIn(line))
    : undefined;
}

function countryAtStart(text: string): string | undefined {
  const words = text.split(/\s+/);
  for (let count = Math.min(10, words.length); count > 0; count--) {
    const country = countryNamed(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[.)]+$/, ""),
    );
    if (country) return country;
  }
  return undefined;
}

/** "BRAZIL: Statement …", "Statement of Kenya", "China's statement". */
function delegationOfLabel(text: string): string | undefined {
  if (!spokenTitle.test(text)) return undefined;
  const label = /^([^:]{2,60}):/.exec(text)?.[1];
  const owner = /^(.{2,60}?)[’']s? /.exec(text)?.[1];
  return (label && countryNamed(label)) ?? (owner && countryNamed(owner)) ?? delegationIn(text);
}

function groupNamed(text: string): string | undefined {
  return /^(?:the )?((?:Group|Movement|Alliance|Association|Community|League|Organi[sz]ation|African|European|Non-Aligned|Pacific|Arab|Nordic|Holy|ASEAN|CARICOM|AOSIS|G-?77)\b[^,]{0,70})$/i.exec(
    text,
  )?.[1];
}

/** The name without titles and honours: "Ambassador Zhang Jun" → "Zhang Jun". */
function name(text: string): string {
  let rest = text.trim().replace(/\s*\(.*$/, "");
  for (let count = 0; count < 12; count++) {
    const shorter = rest.replace(honorific, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest
    .replace(officeAfter, "$1")
    .replace(/[,.;:]+$/, "")
    .trim()
    .split(" ")
    .map(withoutCapitals)
    .join(" ");
}

/** A name of two words or more, and the office that follows it on its line. */
const officeAfter =
  /^(\S+(?: \S+){1,4}?) (?:President|Prime Minister|Minister|Permanent Representative|Secretary|Vice-?President|Head of|King|Queen|Deputy|Foreign Minister|Crown Prince|Ambassador|Président|Ministre|Presidente|Ministr[oa])\b.*$/i;

/** A name that is set in capitals as names are written: "MUSEVENI" → "Museveni", "NGUEMA-MBA" → "Nguema-Mba". */
function withoutCapitals(word: string): string {
  if (!/^\p{Lu}[\p{Lu}’'-]+$/u.test(word) || /^[IVX]+$/.test(word)) return word;
  return word.replace(/(\p{Lu})(\p{Lu}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

function isName(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length >= 1 &&
    words.length <= 7 &&
    text.length >= 3 &&
    !/\d/.test(text) &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    !/^(?:President|Minister|Secretary|Ambassador|Representative|Chair|Delegation|Mission|The|Council)\b/i.test(
      text,
    ) &&
    !role.test(text) &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}]/u.test(word) ||
        /^(?:de|da|do|dos|del|van|von|der|den|bin|bint|al|el|ben|ibn|la|le|du|di|y|e|ul|ur|af|ter|d[’']\p{L}+|al-\p{L}+|el-\p{L}+)$/iu.test(
          word,
        ),
    )
  );
}

/**
 * For whom a text speaks that does not say so in its head: the State that its own sentences make their subject
 * ("Brazil welcomes", "my country, Brazil"), if one stands out. Other words of the page count with it (a mission's
 * menu names its country).
 */
export function delegationOfText(
  paragraphs: readonly string[],
  furniture: readonly string[],
): string | undefined {
  const votes = new Map<string, number>();
  const vote = (country: string | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  let budget = 60000;
  for (const paragraph of paragraphs) {
    const text = paragraph.slice(0, budget);
    budget -= text.length;
    for (const match of text.matchAll(subject)) vote(countryNamed(match[1]!), 2);
    for (const match of text.matchAll(own)) vote(countryAtStart(match[1]!), 4);
    if (budget <= 0) break;
  }
  for (const line of furniture) {
    for (const part of line.slice(0, 300).split(/[>»|•·]/)) vote(countryIn(part), 2);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 4 && best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : undefined;
}

/** A State as the subject of what only its own delegation says of it. */
const subject =
  /(?:^|[.;“”"] |, )((?:\p{Lu}[\p{L}.’'-]+)(?: (?:and|of|the|\p{Lu}[\p{L}.’'-]+)){0,4}?) (?:welcomes|supports|believes|attaches|stands ready|reaffirms|reiterates|thanks|aligns|associates|hopes|calls (?:for|on|upon)|congratulates|commends|will (?:continue|always|vote)|has always|remains committed|is (?:committed|convinced|ready|proud)|would like)\b/gu;
const own =
  /\b(?:[Mm]y (?:country|delegation|Government)|on behalf of|the delegation of|[Mm]on pays|[Mm]i país),? (?:of |the |and people of |Government and people of |peoples? of )*(\p{Lu}[^,.;:]{1,60})/gu;
