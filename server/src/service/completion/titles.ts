import type { KnownDocument, TitleSearch } from "../knowledge/documents/titleSearch";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passages/passageSource";
import { type HeadWords, headWordsIn } from "../references/facts/headWords";
import { citedInProse, writtenForm } from "../references/symbols/written";
import { allStopWords } from "../text/terms";
import { type Completion, documentCompletion, longestList, type Offer } from "./completion";
import type { DraftPlace } from "./place";

/** "on …", "entitled …": what leads from the noun to the words of a title. */
const leading =
  /^(?:on|about|concerning|regarding|entitled|sur|relative à|concernant|intitulée|sobre|relativa a|titulada|о|об|по)[\s\u00a0]+(?:the |la |les? |l[’']|los |las |el )?["“«]?/i;
const otherHeads =
  /\b(?:report|note|document|statement|letter|rapport|informe|доклад)s?\b(?:[^.;\n]{0,40})?\s(?=(?:on|about|concerning|regarding|entitled|sur|sobre|о)\s)/i;
/** One resolution is asked for; "resolutions on" is prose. */
const one = /^(?:resolution|résolution|resolución|резолюци[яиюей]|(?:ال)?قرار)\s/iu;
/** What is not adopted yet has no number. */
const yetToCome = /\b(?:draft|projet de|proyecto de)[\s\u00a0]$/i;
/** This many words of a title say which is asked for; fewer are prose. */
const leastWords = 2;

/** After "resolution on women and p": by words of the title, in any order, typing errors forgiven. */
export async function titleOffer(
  knowledge: Knowledge,
  titles: TitleSearch,
  { before, offset, documents }: DraftPlace,
): Promise<Offer | undefined> {
  const head = headWordsIn(before);
  const after = head && before.slice(head.end);
  if (head && after && leading.test(after) && !/[.;:]/.test(after)) {
    const words = after.replace(leading, "");
    const beginning = `${head.organ ?? ""}/${head.nature}/`;
    const found = await titles.find(
      knowledge,
      words,
      longestList,
      ({ symbol = "", document }) =>
        document?.suggested !== false &&
        (head.organ ? symbol.startsWith(beginning) : symbol.includes(beginning)),
    );
    const inDraft = documents({ start: offset, end: offset });
    const cited = ({ symbol = "" }: KnownDocument) => inDraft.get(symbol) ?? 0;
    // What the draft cites goes first; the rest is in the order of how well its title fits and how often it is cited.
    found.sort((a, b) => cited(b) - cited(a));
    const asked =
      one.test(before.slice(head.start, head.end)) && !yetToCome.test(before.slice(0, head.start));
    return {
      completions: found.flatMap((document) => numbered(document, head, before, offset)),
      certainty: asked && found[0] && namesTitle(words, found[0]) ? 1 : 0,
    };
  }
  const other = otherHeads.exec(before);
  const words = other && before.slice(other.index + other[0].length);
  if (!words || /[.;:(]/.test(words)) return undefined;
  const found = await titles.find(
    knowledge,
    words.replace(leading, ""),
    longestList,
    ({ symbol = "", document }) => symbol !== "" && !writtenForm(symbol) && document?.suggested !== false,
  );
  // The words stay, and the symbol follows them in brackets, as reports are cited.
  const range = { start: offset - words.length, end: offset };
  const completions = found.map((document) => {
    const symbol = spacedSymbol(document.symbol ?? "");
    return documentCompletion(document, range, symbol, `${words.trimEnd()} (${symbol})`);
  });
  // "the report on", "a statement on" are everyday prose.
  return { completions, certainty: 0 };
}

/** Whether what was typed names a title: words enough, and all of them begin words of it as they stand. */
function namesTitle(typed: string, { title, entry }: KnownDocument): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const asked = words(typed).filter((word) => !allStopWords().has(word));
  const own = words([title, entry?.agenda, ...(entry?.names ?? [])].join(" "));
  return asked.length >= leastWords && asked.every((word) => own.some((each) => each.startsWith(word)));
}

/** A resolution by its number; with its organ where the words before do not say whose it is. */
function numbered(document: KnownDocument, head: HeadWords, before: string, offset: number): Completion[] {
  const form = document.symbol ? writtenForm(document.symbol) : undefined;
  if (!form) return [];
  const line = offset - before.length;
  const full = citedInProse(form, head.language);
  const afterNoun = { start: line + head.end, end: offset };
  // The symbol is the shortest name that says whose resolution it is: its title has room beside it.
  const label = spacedSymbol(document.symbol ?? "");
  if (head.organ || head.determined || !full)
    return [documentCompletion(document, afterNoun, label, form.number)];
  // The organ stands before the noun in English, behind the number elsewhere.
  if (head.language === "en")
    return [documentCompletion(document, { start: line + head.start, end: offset }, label, full)];
  return [documentCompletion(document, afterNoun, label, full.slice(full.indexOf(" ") + 1))];
}
