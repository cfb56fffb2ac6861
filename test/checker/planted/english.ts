import type { Random } from "../../bench/random";
import type { Slip, SlipKind } from "../planter";

const word = /(?<=[a-z,] )[a-z]{3,12}(?= [a-z])/g;
const operative = /^(\d{1,2})\. (?=[A-Z])/gm;

/** A letter left out, doubled, changed for its neighbour or put in the wrong order. */
function misspelt(right: string, random: Random): string {
  const at = 1 + random.below(right.length - 2);
  const [before, letter, after] = [right.slice(0, at), right[at], right.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + after[0] + letter + after.slice(1);
    default:
      return before + random.pick([..."aeiourstnl"].filter((other) => other !== letter)) + after;
  }
}

const participles: Record<string, string> = {
  been: "being",
  become: "becoming",
  taken: "took",
  shown: "showed",
  begun: "began",
  given: "gave",
  made: "making",
  contributed: "contributing",
  worked: "working",
  seen: "saw",
  done: "did",
  come: "came",
  adopted: "adopting",
  continued: "continuing",
  provided: "providing",
  led: "leading",
  called: "calling",
};

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"];
const cardinals = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"];

export const english: readonly SlipKind[] = [
  { name: "doubled word", grave: "error", places: word, slip: ([found]) => `${found} ${found}` },
  {
    name: "capital inside a sentence",
    grave: "error",
    places: /(?<=[a-z] )(?:and|of|the|with|for|that|which|are|have|by|to)(?= [a-z])/g,
    slip: ([found]) => found[0]!.toUpperCase() + found.slice(1),
  },
  {
    name: "small letter after a full stop",
    grave: "error",
    places: /(?<=[a-z]{4}\. )(?:The|We|It|In|This|That|These|They|For|As|However|Our)(?= [a-z])/g,
    slip: ([found]) => found.toLowerCase(),
  },
  {
    name: "space missing after a comma",
    grave: "error",
    places: /(?<=[a-z]), (?=[a-z]{2})/g,
    slip: () => ",",
  },
  {
    name: "space missing after a full stop",
    grave: "error",
    places: /(?<=[a-z]{3})\. (?=[A-Z][a-z])/g,
    slip: () => ".",
  },
  { name: "space before a comma", grave: "error", places: /(?<=[a-z]), (?=[a-z])/g, slip: () => " , " },
  { name: "space after a hyphen", grave: "error", places: /(?<=[a-z]{3})-(?=[a-z]{4})/g, slip: () => "- " },
  { name: "space before a hyphen", grave: "error", places: /(?<=[a-z]{3})-(?=[a-z]{4})/g, slip: () => " -" },
  {
    name: "doubled comma",
    grave: "error",
    places: /(?<=[a-z]), (?=[a-z])/g,
    slip: (_, random) => random.pick([",, ", ",. "]),
  },
  { name: "doubled full stop", grave: "error", places: /(?<=[a-z]{3})\. (?=[A-Z])/g, slip: () => ".. " },
  { name: "bracket not closed", grave: "error", places: /(?<=\([A-Z]{3,8})\)/g, slip: () => "" },
  { name: "bracket not opened", grave: "error", places: /\((?=[A-Z]{3,8}\))/g, slip: () => "" },
  { name: "space inside brackets", grave: "error", places: /\((?=[A-Z]{3,8}\))/g, slip: () => "( " },
  {
    name: "quotation mark not closed",
    quoted: true,
    grave: "error",
    places: /(?<=“[^“”\n]{5,80})”/g,
    slip: () => "",
  },
  {
    name: "look-alike letter",
    grave: "error",
    places: /(?<=[a-z])[aeopc](?=[a-z])/g,
    slip: ([found]) => ({ a: "а", e: "е", o: "о", p: "р", c: "с" })[found],
  },
  {
    name: "a for an",
    grave: "error",
    places: /\b[Aa]n(?= (?:a|e[^u]|i|o[^n])[a-z]{3})/g,
    slip: ([found]) => found.slice(0, 1),
  },
  { name: "an for a", grave: "error", places: /\ba(?= [bcdfgjklmnprstvw][a-z]{3})/g, slip: () => "an" },
  {
    name: "wrong participle after have",
    grave: "error",
    places:
      /(?<=\b(?:has|have|had) (?:also |always )?)(?:been|become|taken|shown|begun|given|made|contributed|worked|seen|done|come|adopted|continued|provided|led|called)\b/g,
    slip: ([found]) => participles[found],
  },
  {
    name: "it's for its",
    grave: "error",
    places: /(?<=\b(?:in|of|to|with|for|by|on|and) )its(?= [a-z]{4})/g,
    slip: () => "it’s",
  },
  {
    name: "its for it's",
    grave: "error",
    places: /\b[Ii]t is(?= (?:a|the|not|also|important|time|clear|our) )/g,
    slip: ([found]) => `${found[0]}ts`,
  },
  {
    name: "apostrophe missing",
    grave: "error",
    places:
      /(?<=\b(?:Council|Assembly|Committee|Commission|Union|Nations|country|world|people|Organization|Government)['’]?)['’]s?(?= [a-z])/g,
    slip: ([found]) => (found.length > 1 ? "s" : undefined),
  },
  {
    name: "article missing before an organ",
    grave: "error",
    places:
      /(?<=[a-z] )the (?=(?:Security Council|General Assembly|United Nations|African Union|European Union|Secretary-General|Human Rights Council|Economic and Social Council)(?:,|\.| (?:to|and|in|of|on|for|is|has|at|as|will)\b))/g,
    slip: () => "",
  },
  {
    name: "article missing in a set phrase",
    grave: "warning",
    places:
      /(?<=\b(?:as|play|plays|have|has) )an? (?=(?:result of|member of|matter of|important role|key role|vital role|central role|crucial role|critical role|significant role|positive impact|significant impact|direct impact|negative impact|role in|role to))/g,
    slip: () => "",
  },
  {
    name: "these … is",
    grave: "error",
    places: /(?<=\b[Tt]hese [a-z]{3,12}s )are\b/g,
    slip: () => "is",
  },
  {
    name: "this with a plural",
    grave: "error",
    places:
      /\b[Tt]hese(?= (?:issues|challenges|efforts|goals|principles|conflicts|measures|efforts|threats|values|problems|rights|actions|weapons|areas|countries)\b)/g,
    slip: ([found]) => (found[0] === "T" ? "This" : "this"),
  },
  {
    name: "misspelt word",
    grave: "warning",
    places: /(?<=[a-z] )[a-z]{7,13}(?=[ ,.;])/g,
    slip: ([found], random) => misspelt(found, random),
  },
  {
    name: "two words run together",
    grave: "warning",
    places: /(?<=[a-z] )(?:for|of|to|in|with|and) (?:the|our|their|all)(?= [a-z])/g,
    slip: ([found]) => found.replace(" ", ""),
  },
  {
    name: "-ise",
    grave: "warning",
    places:
      /\b(?:recogniz|organiz|emphasiz|realiz|mobiliz|strategiz|prioritiz|utiliz|finaliz)(?:e|es|ed|ing)\b/g,
    slip: ([found]) => found.replace("iz", "is"),
  },
  {
    name: "American spelling",
    grave: "warning",
    places: /\b(?:programmes?|labour|defence|centres?|favour|endeavours?|honour|neighbouring|behaviour)\b/g,
    slip: ([found]) =>
      found.replace("mme", "m").replace("our", "or").replace("ence", "ense").replace("centre", "center"),
  },
  {
    name: "compound without its hyphen",
    grave: "warning",
    places:
      /\b(?:capacity-building|long-standing|decision-making|follow-up(?= to)|well-being|counter-terrorism)\b/g,
    slip: ([found]) => found.replace("-", " "),
  },
  {
    name: "compound in two words",
    grave: "warning",
    places: /\b(?:peacekeeping|peacebuilding|ceasefire|policymaking)\b/g,
    slip: ([found], random) => found.replace(/(?=keep|build|fire|making)/, random.pick(["-", " "])),
  },
  { name: "percent", grave: "warning", places: /(?<=\d )per cent\b/g, slip: () => "percent" },
  {
    name: "date in another order",
    grave: "warning",
    places:
      /(?<=\bof )(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g,
    slip: ([, day, month, year]) => `${month} ${day}, ${year}`,
  },
  {
    name: "day that does not exist",
    grave: "error",
    places: /\b\d{1,2}(?= (?:April|June|September|November) \d{4})/g,
    slip: () => "31",
  },
  { name: "one spelling two ways", grave: "warning", places: secondSpelling },
  { name: "paragraph twice", grave: "error", places: twice, only: "penholder-resolution" },
  {
    name: "operative number skipped",
    grave: "error",
    places: operative,
    only: "penholder-resolution",
    slip: ([, number]) => (Number(number) > 1 ? `${Number(number) + 1}. ` : undefined),
  },
  {
    name: "clause ends with a full stop",
    grave: "error",
    places: /(?<=^\d{1,2}\. [A-Z][^\n]{60,});(?=\n\n\d)/gm,
    only: "penholder-resolution",
    slip: () => ".",
  },
  {
    name: "preambular clause ends with a semicolon",
    grave: "error",
    places:
      /(?<=^(?:Recalling|Noting|Welcoming|Recognizing|Reaffirming|Stressing|Expressing)[^\n]{40,}),(?=\n\n[A-Z])/gm,
    only: "penholder-resolution",
    slip: () => ";",
  },
  {
    name: "operative verb in the preamble",
    grave: "error",
    places: /^(?:Recalling|Noting|Welcoming|Recognizing|Reaffirming)(?= [a-z])/gm,
    only: "penholder-resolution",
    slip: ([found]) =>
      ({
        Recalling: "Recalls",
        Noting: "Notes",
        Welcoming: "Welcomes",
        Recognizing: "Recognizes",
        Reaffirming: "Reaffirms",
      })[found],
  },
  {
    name: "paragraph beyond the last",
    grave: "error",
    places: /(?<=\bparagraph )\d{1,2}(?= (?:above|of the present resolution|of this resolution)\b)/g,
    only: "penholder-resolution",
    slip: () => "97",
  },
  {
    name: "cardinal for an ordinal",
    grave: "error",
    places: /(?<=(?:^|\. ))(?:Second|Third|Fourth|Fifth)(?:ly)?(?=,)/gm,
    only: "penholder-statement",
    slip: ([found]) => cardinals[ordinals.indexOf(found.replace(/ly$/, ""))],
  },
  {
    name: "organ misspelt",
    grave: "error",
    places: /\b(?:Security Council|General Assembly|Secretary-General|Human Rights Council)\b/g,
    slip: ([found], random) => {
      const at = 3 + random.below(4);
      return found.slice(0, at) + found.slice(at + 1);
    },
  },
  {
    name: "Secretary General",
    grave: "warning",
    places: /\bSecretary-General\b/g,
    slip: () => "Secretary General",
  },
  {
    name: "member states",
    grave: "warning",
    places: /(?<=[a-z] )Member States\b(?=[^’'])/g,
    slip: () => "member states",
  },
];

/** A spelling that the text has twice, the second time as others spell it. */
function secondSpelling(text: string): Slip[] {
  const pairs: readonly [RegExp, string][] = [
    [/\b[Cc]ooperation\b/g, "co-operation"],
    [/\b[Cc]oordination\b/g, "co-ordination"],
    [/\b[Pp]eacebuilding\b/g, "peace-building"],
    [/\bnon-proliferation\b/g, "nonproliferation"],
    [/\bsocioeconomic\b/g, "socio-economic"],
    [/\bsubregional\b/g, "sub-regional"],
  ];
  return pairs.flatMap(([pattern, wrong]) => {
    const found = [...text.matchAll(pattern)].filter(({ 0: words }) => /^[a-z]/.test(words));
    return found.slice(2).map(({ index, 0: words }) => ({ start: index, length: words.length, wrong }));
  });
}

/** A numbered paragraph that stands there again, as it is, behind the next one. */
function twice(text: string): Slip[] {
  return [...text.matchAll(/\n\n(?:\d{1,2}\. )?([A-Z][^\n]{150,1500}[;,])(?=\n\n)/g)].map(
    ({ index, 0: words, 1: paragraph }) => ({
      start: index + words.length,
      length: 0,
      wrong: `\n\n${paragraph}`,
    }),
  );
}
