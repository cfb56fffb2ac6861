import type { Draft } from "../draft/draft";
import type { GlossaryEntry, Introduction } from "../glossary/entry";
import { fullNameFor, withArticle } from "../glossary/fullName";
import type { Glossary } from "../glossary/glossary";
import { alignLetters } from "../glossary/letterAlignment";
import { nameWords } from "../glossary/nameWords";
import { rankByTopic, type Topic, topicOf } from "../glossary/topic";
import { say } from "../text/say";
import { isEveryday, isInShortTitle, isInsideName, isNameOrLoud, nearShortForms } from "./acronymDoubts";
import {
  type AcronymUse,
  acronymUses,
  besideLoneBracket,
  introducedInBrackets,
  introducedInWords,
  singular,
} from "./acronymUses";
import { introductionCount } from "./introductionCounts";
import { genreOf } from "./paragraphRule";
import type { Finding, Fix, Rule } from "./rule";
import { inCaseOf } from "./ruleWords";
import { articleFor } from "./slips/indefiniteArticle";

const code = "acronym-not-introduced";

/**
 * A short form that the draft uses before, or without, giving the full name. The Editorial Manual wants the full name
 * with the short form in brackets at first use, and no short forms at all of organs and of the Secretary-General.
 */
export const acronymNotIntroduced: Rule = {
  code,
  description: say`An acronym is used, but its full name is given nowhere before it.`,
  summary: say`an acronym that is never introduced with its full name, or only after its first use`,
  defaultSeverity: "warning",
  check(draft, { glossary }) {
    const introductions = new Map<string, Introduction>();
    for (const introduction of draft.introductions) {
      const acronym = singular(introduction.acronym);
      if (!introductions.has(acronym)) introductions.set(acronym, introduction);
    }
    const findings: Finding[] = [];
    let about: Topic | undefined;
    const topic = (): Topic => {
      about ??= topicOf(draft.text);
      return about;
    };
    const seen = new Set<string>();
    const known = new Map<string, boolean>();
    const isKnown = (word: string): boolean => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const now = introductions.has(word) || shortFormEntries(word, glossary).length > 0;
      known.set(word, now);
      return now;
    };
    for (const use of acronymUses(draft, isKnown)) {
      if (seen.has(use.acronym) || isEveryday(use.acronym, draft.language) || isInsideName(use, draft))
        continue;
      seen.add(use.acronym);
      const introduction = introductions.get(use.acronym);
      if (introduction && introduction.start < use.start) continue;
      if (introducedInBrackets(draft.text, use) || introducedInWords(draft.text, use)) continue;
      if (besideLoneBracket(draft.text, use)) continue;
      const meanings = meaningsOf(use, glossary);
      if (!meanings) continue;
      if (introduction) {
        findings.push(introducedLater(use, introduction, draft));
        continue;
      }
      if (
        isInShortTitle(
          use,
          draft,
          meanings.map(({ name }) => name),
        )
      )
        continue;
      const entries = rankByTopic(meanings, topic);
      if (entries.length > 0) {
        findings.push(notIntroduced(use, entries, draft));
        continue;
      }
      const inDraft = nearShortForms(use.acronym, (word) => introductions.has(word));
      if (inDraft.length > 0) findings.push(misspelt(use, inDraft));
      else if (!isOnlyLoud(use, draft, isKnown) && !isNameOrLoud(use, draft))
        findings.push(unknown(use, nearShortForms(use.acronym, isKnown)));
    }
    return findings;
  },
};

/** What the short form may mean; undefined where it needs no introduction. */
function meaningsOf(use: AcronymUse, glossary: Glossary): readonly GlossaryEntry[] | undefined {
  const entries = shortFormEntries(use.acronym, glossary);
  if (entries.some((entry) => entry.usage === "common")) return undefined;
  // A word of the glossary in capitals ("VETO") is only loud.
  if (entries.length === 0 && glossary.lookup(use.text).length > 0) return undefined;
  return entries;
}

/** The entries that are written with this very short form. */
function shortFormEntries(acronym: string, glossary: Glossary): GlossaryEntry[] {
  const isForm = (form: string) => singular(form) === acronym;
  return glossary
    .lookup(acronym)
    .filter((entry) => isForm(entry.term) || (entry.aliases?.some(isForm) ?? false));
}

/**
 * "We need SOLIDARITY", "OP24", "COP15": a word of the draft said loudly, or a known short form with a number behind it.
 */
function isOnlyLoud(use: AcronymUse, draft: Draft, isKnown: (word: string) => boolean): boolean {
  const numbered = /^(\p{Lu}+)\p{N}+$/u.exec(use.acronym);
  if (numbered) return isKnown(numbered[1]!);
  if (use.acronym.length < 3 || !/^\p{Lu}+$/u.test(use.acronym)) return false;
  if (use.acronym.length > longestUnknown || besideCapitals(use, draft)) return true;
  const word = use.acronym.toLowerCase();
  for (let at = draft.text.indexOf(word); at >= 0; at = draft.text.indexOf(word, at + word.length)) {
    const around = `${draft.text[at - 1] ?? " "}${draft.text[at + word.length] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** A longer word in capitals is a word more often than a short form: "WHEREAS", "DECLARING". */
const longestUnknown = 6;

/** "Mr. VOLKAN BOZKIR", "BOKO HARAM": names that are written in capitals. */
function besideCapitals(use: AcronymUse, draft: Draft): boolean {
  return (
    /\p{Lu}{3,}[ \u00a0]$/u.test(draft.text.slice(Math.max(0, use.start - 12), use.start)) ||
    /^[ \u00a0]\p{Lu}{3,}(?!\p{Ll})/u.test(draft.text.slice(use.end, use.end + 12))
  );
}

/** "UNITMAS" where the draft has introduced UNITAMS. */
function misspelt(use: AcronymUse, near: readonly string[]): Finding {
  const message = say`“${use.text}” is not introduced; the draft introduces ${near.join(", ")}: is that meant?`;
  return { start: use.start, end: use.end, code, message, severity: "warning", fixes: written(use, near) };
}

/** A usage is settled where so many texts of a kind introduce a short form for one that does not; else it is split. */
const settled = 9;

const documents = {
  statement: say`statements`,
  council: say`Council resolutions`,
  assembly: say`resolutions`,
};

/** @param near short forms that it may be a slip of */
function unknown(use: AcronymUse, near: readonly string[]): Finding {
  const { start, end, text } = use;
  const message =
    near.length > 0
      ? say`“${text}” is not known: is ${near.join("/")} meant?`
      : say`“${text}” is not introduced: give its full name at first use, with the short form in brackets.`;
  return { start, end, code, message, severity: "hint", fixes: written(use, near) };
}

function written({ start, end, text, acronym }: AcronymUse, forms: readonly string[]): Fix[] {
  return forms.map((form) => ({
    title: say`Write “${form}”`,
    edits: [{ start, end, newText: form + text.slice(acronym.length) }],
  }));
}

function notIntroduced(use: AcronymUse, entries: readonly GlossaryEntry[], draft: Draft): Finding {
  const genre = genreOf(draft);
  const count = draft.language === "en" ? introductionCount(use.acronym, genre) : undefined;
  const informal = entries[0]?.usage === "informal" ? entries[0] : undefined;
  const split = !informal && count !== undefined && count.bare * settled > count.introduced;
  const counted = split
    ? say` (${count.introduced} of ${count.introduced + count.bare} ${documents[genre]} that use it do)`
    : "";
  const message = informal
    ? say`“${use.text}” is not a form for official texts: write “${nameIn(informal, draft, use) || informal.name}”.`
    : say`“${use.text}” is not introduced: at first use write the full name with the short form in brackets${counted}.`;
  return {
    start: use.start,
    end: use.end,
    code,
    message,
    severity: split ? "hint" : "warning",
    ...(informal ? {} : { oneOf: say`short forms that are not introduced` }),
    fixes: entries.flatMap((meaning) => fixFor(use, meaning, draft)),
  };
}

function introducedLater(use: AcronymUse, introduction: Introduction, draft: Draft): Finding {
  const line = draft.text.slice(0, introduction.start).split("\n").length;
  const article = /\bthe $/i.test(draft.text.slice(Math.max(0, introduction.start - 5), introduction.start));
  const before = draft.text.slice(Math.max(0, use.start - 60), use.start);
  const moved = article ? withArticle(introduction.name, before) : introduction.name;
  return {
    start: use.start,
    end: use.end,
    code,
    message: say`“${use.text}” is used before it is introduced in line ${line}: introduce it here, at its first use.`,
    severity: "warning",
    fixes: [
      {
        title: say`Introduce ${introduction.acronym} here`,
        edits: [
          { start: use.start, end: use.end, newText: `${moved} (${introduction.acronym})` },
          { start: introduction.start, end: introduction.end, newText: introduction.acronym },
        ],
      },
    ],
  };
}

function fixFor(use: AcronymUse, entry: GlossaryEntry, draft: Draft): Fix[] {
  const name = nameIn(entry, draft, use);
  // "UNSCR resolution": the name would say the word twice.
  if (
    !name ||
    (/r[eé]soluti?[oó]n/i.test(name) &&
      /^\s+r[eé]soluti?[oó]n/i.test(draft.text.slice(use.end, use.end + 14)))
  )
    return [];
  const newText = entry.usage === "informal" ? name : `${name} (${use.text})`;
  const title = entry.usage === "informal" ? say`Write “${name}”` : say`Introduce as “${newText}”`;
  return [
    {
      title,
      edits: [...articleEdits(draft.text, use, newText), { start: use.start, end: use.end, newText }],
    },
  ];
}

/** "an EU member", in full "a European Union (EU) member": the article before it follows. */
function articleEdits(text: string, { start }: AcronymUse, name: string): Fix["edits"] {
  const [, article = ""] = /(?<![\p{L}])([Aa]n?)\s$/u.exec(text.slice(Math.max(0, start - 4), start)) ?? [];
  if (!article) return [];
  const wanted = articleFor(name);
  if (!wanted || article.toLowerCase() === wanted) return [];
  const at = start - 1 - article.length;
  return [{ start: at, end: at + article.length, newText: inCaseOf(wanted, article) }];
}

/**
 * The entry's name that a short form stands for: an entry has others beside its own ("UAV" is the unmanned aerial vehicle
 * of the entry on unmanned aircraft systems). Undefined where its letters fit none.
 */
function spelledBy(acronym: string, entry: GlossaryEntry): string | undefined {
  if (singular(entry.term) === acronym || entry.usage === "informal") return entry.name;
  const letters = acronym.replace(/[-/]/g, "");
  const fits = (name: string) =>
    [letters, letters.replace(/^UN/, "")].some(
      (form) => form.length > 1 && alignLetters(form, nameWords(name, 0), true) !== undefined,
    );
  const names = [entry.name, ...(entry.aliases ?? [])].filter((name) => / /.test(name) && fits(name));
  return names.find((name) => initials(name) === letters.toUpperCase()) ?? names[0];
}

/** The first letters of a name's words, of which small ones ("of", "the") do not count. */
function initials(name: string): string {
  const words = name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|the|and|for|on|in|to|with|against|or)$/i.test(word));
  return words.map((word) => word.slice(0, 1).toUpperCase()).join("");
}

/** The full name in the draft's language; empty where it is not known in that language. */
function nameIn(entry: GlossaryEntry, draft: Draft, use: AcronymUse): string {
  if (draft.language !== "en") {
    if (entry.language === draft.language) return entry.name;
    const name = entry.names?.[draft.language as keyof NonNullable<GlossaryEntry["names"]>];
    return name?.replace(/\s*\([^()]*\)$/, "") ?? "";
  }
  const plural = use.text.length > use.acronym.length;
  const name = spelledBy(use.acronym, entry);
  if (name === undefined) return "";
  // "in OSCE missions": before a noun a name has no article of its own.
  if (!plural && beforeNoun.test(draft.text.slice(use.end, use.end + 24))) return name;
  return fullNameFor({ ...entry, name }, plural, draft.text.slice(Math.max(0, use.start - 60), use.start));
}

const beforeNoun =
  /^\s(?:missions|forces|member|members|countries|partners|recommendations|officials|sanctions|leaders|operations|personnel|institutions|standards|agencies|troops|staff)(?!\p{L})/u;
