import type { Draft } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passages/passageSource";
import { targetAt } from "../knowledge/target";
import type { Catalogue } from "../references/catalogue";
import { findReferences } from "../references/find";
import type { Reference } from "../references/reference";
import { writtenForm } from "../references/symbols/written";
import type { TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";
import { type Said, say } from "../text/say";
import { asWritten, sameTerm } from "../text/wordForms";

/** What can be renamed at a place: its range, and the words that are there to begin with. */
export interface Renamable {
  readonly range: TextRange;
  readonly placeholder: string;
}

/** A renaming that cannot be done, with the reason in one sentence. */
export interface Refusal {
  readonly refused: Said;
}

/** What stands at an offset and can be renamed throughout the draft: a term, or the number of a document. */
export function findRenamable(knowledge: Knowledge, draft: Draft, offset: number): Renamable | undefined {
  const target = targetAt(draft, offset, knowledge.glossary);
  if (!target) return undefined;
  if ("term" in target) {
    const range = { start: target.term.start, end: target.term.end };
    return { range, placeholder: draft.text.slice(range.start, range.end) };
  }
  const { reference } = target;
  const range = nameRange(reference);
  if (!range || reference.candidates) return undefined;
  return { range, placeholder: draft.text.slice(range.start, range.end) };
}

/**
 * The edits that give a term or a document its new name wherever the draft uses it. A term keeps its number and its
 * capital in each place; a reference keeps its form: a symbol becomes a symbol, a number in prose a number. What is
 * quoted stays as it is.
 */
export function findRename(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  newName: string,
): readonly TextEdit[] | Refusal {
  const name = newName.trim();
  if (name === "" || /[\n\r]/.test(name)) return { refused: say`The new name must be words on one line.` };
  const target = targetAt(draft, offset, knowledge.glossary);
  if (!target) return { refused: say`Nothing that can be renamed stands here.` };
  if ("reference" in target) return renameReference(knowledge.catalogue, draft, target.reference, name);
  const [entry] = target.term.entries;
  if (!entry) return { refused: say`Nothing that can be renamed stands here.` };
  const written = draft.text.slice(target.term.start, target.term.end);
  return renameTerm(knowledge, draft, entry, written, name);
}

function renameTerm(
  { glossary }: Knowledge,
  draft: Draft,
  entry: GlossaryEntry,
  written: string,
  name: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const paragraph of draft.paragraphs) {
    if (paragraph.part === "code") continue;
    for (const use of glossary.find(paragraph.text, draft.introductions)) {
      const [meant] = use.entries;
      if (meant?.term !== entry.term || meant.name !== entry.name) continue;
      const words = paragraph.text.slice(use.start, use.end);
      // The full name is not renamed with its acronym, nor the acronym with the full name.
      if (!sameTerm(written, words)) continue;
      const range = { start: use.start + paragraph.start, end: use.end + paragraph.start };
      if (touchesAny(draft.foreign, range)) continue;
      const newText = asWritten(name, written, words);
      if (newText !== words) edits.push({ ...range, newText });
    }
  }
  return edits;
}

function renameReference(
  catalogue: Catalogue,
  draft: Draft,
  renamed: Reference,
  name: string,
): readonly TextEdit[] | Refusal {
  const symbol = symbolNamed(name, renamed, catalogue);
  if (!symbol) return { refused: say`“${name}” is not the number or the symbol of a document.` };
  const impossible = catalogue.impossible(symbol);
  if (impossible) return { refused: impossible };
  const before = writtenForm(renamed.symbol);
  const after = writtenForm(symbol);
  const edits: TextEdit[] = [];
  for (const reference of draft.references) {
    if (reference.symbol !== renamed.symbol || reference.form === "name") continue;
    const range = nameRange(reference);
    if (!range || touchesAny(draft.foreign, range)) continue;
    const old = draft.text.slice(range.start, range.end);
    if (reference.form === "symbol") {
      edits.push({ ...range, newText: /\s\(/.test(old) ? spacedSymbol(symbol) : symbol });
      continue;
    }
    if (!before || !after || before.organ !== after.organ || before.noun !== after.noun)
      return {
        refused: say`${spacedSymbol(symbol)} is of another organ: the words before the number would be wrong.`,
      };
    const hadYear = /\(/.test(old) || !/\(/.test(before.number);
    edits.push({ ...range, newText: hadYear ? after.number : after.number.replace(/\s\(.*/, "") });
  }
  return edits;
}

/** The part of a reference that names the document: the symbol, or the number with its year in prose. */
function nameRange({ form, start, end, text }: Reference): TextRange | undefined {
  if (form === "symbol") return { start, end };
  if (form === "name") return undefined;
  const digit = text.search(/(?:E?S-)?\d/);
  return digit < 0 ? undefined : { start: start + digit, end };
}

/** What a new name means: a symbol, words that cite one document, or a number of the same series. */
function symbolNamed(name: string, { symbol }: Reference, catalogue: Catalogue): string | undefined {
  const form = writtenForm(symbol);
  const tries = form ? [name, `${form.organ} ${form.noun} ${name}`] : [name];
  for (const words of tries) {
    const [found, ...more] = findReferences(words, {}, catalogue);
    if (found && more.length === 0 && found.start === 0 && found.end === words.length && !found.candidates)
      return found.symbol;
  }
  return undefined;
}
