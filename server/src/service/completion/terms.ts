import type { GlossaryEntry } from "../glossary/entry";
import { begins, nameIn } from "../glossary/prefixIndex";
import { termKindWords } from "../glossary/termKinds";
import type { Knowledge } from "../knowledge/knowledge";
import { languages } from "../text/language";
import type { TextRange } from "../text/range";
import { listed, type SaidValue, say } from "../text/say";
import { type Completion, longestList, type Offer } from "./completion";
import type { DraftPlace } from "./place";
import { byUse, type Used } from "./shares";
import type { UseInCorpus } from "./use";

/** Maximum number of terms with the same beginning that are put in order. */
const mostOrdered = 120;
/** The end of a word that is the beginning of an acronym: two capitals and more, nothing before them but capitals. */
const acronymBegun = /(?<![\p{L}\p{N}\p{M}/’'-])\p{Lu}[\p{Lu}\p{N}-]*\p{Lu}$/u;
const romanNumeral = /^[IVXLC]+$/;
/**
 * Minimum number of letters saved: fewer are typed sooner than a list is looked at. Of what the draft has this often,
 * twice as many.
 */
const leastSaved = 2;
const knownByHeart = 5;
/** What counts beside the corpus: that an entry is in the box, that it is in the delegate's own glossary, and the rest of the world. */
const known = { builtIn: 0.5, own: 5 } as const;
const unknown = 2;
/** Two words, or one in other letters than Latin: a beginning of a word alone may be one in any language. */
const tellsLanguage = /\s|[^\p{Script=Latin}\p{M}'’-]/u;
/** A word in capitals before it: a heading is being written, or a name ("ZHANG Jun"). */
const shouted = /(?<![\p{L}\p{N}])\p{Lu}{2,}[,:]?[\s\u00a0]+$/u;

/**
 * After the beginning of an acronym, "UNM": the acronyms that go on from there. Certain only where they are used more
 * than what is typed already: "UN" is whole.
 */
export async function acronymOffer(
  { glossary, index }: Knowledge,
  use: UseInCorpus,
  { draft, before, offset, acronyms }: DraftPlace,
): Promise<Offer | undefined> {
  const typed = acronymBegun.exec(before)?.[0];
  if (!typed || romanNumeral.test(typed)) return undefined;
  if (/[\p{L}\p{N}]/u.test(draft.text[offset] ?? "")) return undefined;
  if (shouted.test(before.slice(0, -typed.length))) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const inDraft = acronyms(range);
  const entries = new Map<string, GlossaryEntry | undefined>();
  for (const { acronym } of draft.introductions) entries.set(acronym, undefined);
  for (const form of inDraft.keys()) entries.set(form, undefined);
  for (const entry of glossary.complete(typed, mostOrdered))
    if (!entries.get(entry.term)) entries.set(entry.term, entry);
  const candidates = [...entries].filter(([form]) => form.startsWith(typed) && !/\s/.test(form));
  const times = await use.ofTerms(
    index,
    candidates.map(([form]) => form),
  );
  const ranked = byUse(
    candidates.map(([form, entry], at) => ({
      item: { form, entry: entry ?? glossary.lookup(form)[0] },
      inCorpus: times[at]! + worth(entry),
      inDraft: inDraft.get(form) ?? 0,
    })),
    unknown,
  );
  const [first] = ranked;
  const isKnownByHeart = (form: string) => (inDraft.get(form) ?? 0) >= knownByHeart;
  const saved = (first?.item.form.length ?? 0) - typed.length;
  return {
    completions: ranked
      .filter(({ item }) => item.form !== typed)
      .slice(0, longestList)
      .map(({ item: { form, entry } }) => ({
        range,
        label: form,
        newText: form,
        kind: "term" as const,
        detail: entry && entry.term !== entry.name ? entry.name : "",
        ...(entry ? { term: entry } : {}),
      })),
    certainty: first && saved >= leastSaved * (isKnownByHeart(first.item.form) ? 2 : 1) ? first.share : 0,
  };
}

function worth(entry: GlossaryEntry | undefined): number {
  if (entry?.origin === "workspace") return known.own;
  return entry?.origin === "built-in" ? known.builtIn : 0;
}

/** The terms and acronyms that begin with the word, or the last words, typed. */
export async function termCompletions(
  { glossary, index }: Knowledge,
  use: UseInCorpus,
  { draft, before, offset, acronyms }: DraftPlace,
): Promise<Completion[]> {
  const words = /(?:[\p{L}\p{N}][\p{L}\p{N}'’-]*[ \u00a0]){0,3}[\p{L}][\p{L}\p{N}'’-]*$/u.exec(before)?.[0];
  if (!words) return [];
  const found: Completion[] = [];
  const seen = new Set<string>();
  // The longest run of words first: "special repr" rather than "repr".
  for (let typed = words; ; typed = typed.slice(typed.search(/[ \u00a0]/) + 1)) {
    if (typed.length >= 2) {
      const range = { start: offset - typed.length, end: offset };
      const inDraft = acronyms(range);
      const entries = glossary.complete(typed, longestList);
      const times = await use.ofTerms(
        index,
        entries.map(({ term }) => term),
      );
      const forms = entries.flatMap((entry, at) => {
        const used = { inCorpus: times[at]!, inDraft: inDraft.get(entry.term) ?? 0 };
        return termForms(entry, typed, range, draft.language).map((item) => ({ item, ...used }));
      });
      for (const { item } of byUse(withLonger(forms))) {
        const key = `${item.newText}\n${JSON.stringify(item.detail)}`;
        if (seen.has(key) || item.newText === typed) continue;
        seen.add(key);
        found.push(item);
      }
    }
    if (!/[ \u00a0]/.test(typed)) break;
  }
  return found.slice(0, longestList);
}

/** "United Nations" is used wherever a longer name that begins so is. */
function withLonger(forms: readonly Used<Completion>[]): Used<Completion>[] {
  return forms.map((one) => {
    const longer = forms.filter(({ item }) => item.newText.startsWith(`${one.item.newText} `));
    return { ...one, inCorpus: longer.reduce((sum, { inCorpus }) => sum + inCorpus, one.inCorpus) };
  });
}

/**
 * The form that was begun, and for an acronym also its introduction: "the full name (ACRONYM)". Where the name in another
 * language than the draft's is typed, that in the draft's comes first: after "Security Cou", "Conseil de sécurité".
 */
function termForms(entry: GlossaryEntry, typed: string, range: TextRange, language: string): Completion[] {
  const begun = (form: string) => form.toLowerCase().startsWith(typed.toLowerCase());
  const forms = [entry.term, entry.name, ...(entry.aliases ?? [])].filter(begun);
  const acronym = entry.term !== entry.name;
  const written = entry.language ?? "en";
  const there = languages.find((one) => one === language && one !== written);
  const name = there ? nameIn(entry, there) : entry.name;
  const named = languages.flatMap((one) => {
    const other = nameIn(entry, one);
    const isMeant = one === language || tellsLanguage.test(typed);
    return other && isMeant && begins(other, typed) ? [other] : [];
  })[0];
  const own: Completion[] =
    name && (there ? forms.length > 0 || named : forms.length === 0 && named)
      ? [
          {
            range,
            label: name,
            newText: name,
            kind: "term",
            detail: there ? entry.name : named!,
            term: entry,
          },
        ]
      : [];
  const begunForms = [...new Set(forms)].map((form) => ({
    range,
    label: form,
    newText: form,
    kind: "term" as const,
    detail: acronym && form === entry.term ? entry.name : beside(entry),
    term: entry,
  }));
  return [...own, ...begunForms];
}

/** What stands beside a name: its short form, where it has one, and what it is. */
function beside({ term, name, kind }: GlossaryEntry): SaidValue {
  const what = termKindWords(kind);
  return term === name ? what : say`${listed([term, what])}`;
}
