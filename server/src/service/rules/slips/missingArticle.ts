import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { wordSet } from "../ruleWords";

/** Organs that stand with "the". */
const organ =
  /(?<![\p{L}-])(Security Council|General Assembly|Human Rights Council|Economic and Social Council|Peacebuilding Commission|Secretary-General|African Union|European Union|International Criminal Court|International Court of Justice|United Nations)(?![\p{L}-])/gu;

/** Before an organ, these call for "the". */
const before =
  wordSet(`of by to in from with at on before for between through that when if because since while where whereas
  within under among requests request requested urges urge calls call invites invite encourages encourage thank thanks
  commend commends commending welcomes welcome encouraging requesting urging thanking than via inform informs support supports over against about across
  authorizes authorize authorizing asks ask asking informing address addressed reminds remind`);
/** What may follow where the organ's name is not itself before a noun. */
const after =
  wordSet(`to and in of on for is has was at as will with by should must may can which that under or be also
  would have had does continues adopted decided plays remains needs`);

/** Where a role is named and not its holder, no article stands. */
const asRole =
  /\b(?:as|for|elected|appointed|become|became|(?:post|position|office|election|candidates?|role|functions?|selection|appointment|title|job|level|rank|mandate|term|successor) of) $/;

/** What the United Nations as a whole have: no other names follow. */
const partOf =
  /\b(?:[Cc]harter|[Mm]embers?|auspices|languages|framework|purposes|role|work|efforts|support|pillars|functions|organs|bodies|[Ss]ecretariat|help|assistance|presence) of $/;

/** Phrases that lack their article, and what they should be: `$` is the place. No repeated parts: linear. */
const phrases: readonly { readonly pattern: RegExp; readonly article: "a" | "an" | "the" | "a|an" }[] = [
  {
    pattern:
      /\b(?:plays?|played|playing) (?=(?:key|important|vital|crucial|critical|central|significant|leading|major|pivotal|essential|constructive|active|fundamental|positive|decisive|unique|prominent|instrumental|greater|larger|big|meaningful) role\b)/g,
    article: "a|an",
  },
  {
    pattern:
      /\b(?:have|has|had|having) (?=(?:negative|positive|significant|direct|complex|profound|serious|devastating|adverse|major|great|considerable|strong|important|deep|lasting|disproportionate|detrimental|tangible|immediate|crucial|huge|real|severe|far-reaching|catastrophic|destabilizing|transformative|multiplier|long-term|lasting) (?:impact|effect|influence)\b(?! (?:assess|analys)))/g,
    article: "a|an",
  },
  { pattern: /\b(?:have|has|had|having) (?=impact on\b)/g, article: "an" },
  {
    pattern:
      /\b(?:have|has|had) (?=(?:key|important|vital|crucial|critical|central|significant|leading|major|special|primary|unique) role (?:in|to)\b)/g,
    article: "a|an",
  },
  {
    pattern: /\b[Aa]s (?=(?:member|matter|consequence|result|sign|token|founding member|part of an) of\b)/g,
    article: "a",
  },
  {
    pattern:
      /\b[Aa]ccording to (?=(?:changing|current|actual|new|evolving|present|prevailing) (?:situation|context|environment)\b)/g,
    article: "the",
  },
  {
    pattern: /\bin (?=(?:spirit|name|wake|aftermath|course|field|context|framework|interest|absence) of\b)/g,
    article: "the",
  },
  { pattern: /\bon (?=(?:basis|sidelines|margins|occasion|part) of\b)/g, article: "the" },
  { pattern: /\b(?:at|by) (?=(?:end|beginning) of (?:the|this|last|next)\b)/g, article: "the" },
  { pattern: /\bone of (?=(?:most|main|biggest|greatest|largest|world['’]s)\b)/g, article: "the" },
  { pattern: /\ball over (?=world\b)/g, article: "the" },
];

/** "by Security Council", "play important role": an article is missing before an organ or in a set phrase. */
export const missingArticle = paragraphRule({
  code: "missing-article",
  description: say`An article that is missing before an organ or in a phrase that everybody knows with it: *by Security Council*, *plays important role*, *has negative impact*. English only.`,
  summary: say`an article missing before an organ or in a set phrase: “by Security Council”, “plays important role” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "The mandate was renewed by Security Council in March.",
    right: "The mandate was renewed by the Security Council in March.",
  },
  languages: ["en"],
  find({ plain, text, words, isHeading }) {
    if (isHeading) return [];
    const slips: Slip[] = [];
    for (const { index, 1: name = "" } of plain.matchAll(organ)) {
      const end = index + name.length;
      const word = /(?:^|\s)(\p{Lu}?\p{Ll}+)\s$/u
        .exec(plain.slice(Math.max(0, index - 17), index))?.[1]
        ?.toLowerCase();
      if (!word || !before.has(word)) continue;
      const behind = plain.slice(end, end + 24);
      const next = /^\s([a-z]+)\b/.exec(behind)?.[1];
      // "United Nations, regional and national partners": names before a noun.
      const inside = name === "United Nations" && !partOf.test(plain.slice(Math.max(0, index - 20), index));
      const ends = inside
        ? /^(?:[.;)]|, (?:in|as|including|the|and (?:the|its)|which|who|to|by|with) )/.test(behind)
        : /^[.,;)]/.test(behind);
      if (!ends && !(next && after.has(next))) continue;
      // "United Nations and African Union forces": both are names before a noun.
      if (
        (next === "and" || next === "or") &&
        !/^\s(?:and|or)\s(?:the|its|our|their|his|her|to|in|of|make|international law|\p{Ll}+(?:ing|ly))\b/u.test(
          plain.slice(end, end + 40),
        )
      )
        continue;
      if (name === "Secretary-General" && asRole.test(plain.slice(Math.max(0, index - 30), index))) continue;
      slips.push({
        start: index,
        end,
        message: say`“the” is missing before “${name}”.`,
        wanted: [`the ${text.slice(index, end)}`],
      });
    }
    if (words.length > 3)
      for (const { pattern, article } of phrases)
        for (const { index, 0: found } of plain.matchAll(pattern)) {
          const at = index + found.length;
          const next = /^[\p{L}-]+/u.exec(plain.slice(at, at + 24))?.[0] ?? "";
          const wanted =
            article === "a|an"
              ? /^[aeiou](?!n?i?que)/.test(next) && next !== "unique"
                ? "an"
                : "a"
              : article;
          slips.push({
            start: at,
            end: at + next.length,
            message: say`“${wanted}” is missing before “${next}”.`,
            wanted: [`${wanted} ${text.slice(at, at + next.length)}`],
          });
        }
    return slips.sort((a, b) => a.start - b.start);
  },
});
