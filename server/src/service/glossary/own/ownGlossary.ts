import { counted, type Said, say } from "../../text/say";
import type { GlossaryEntry } from "../entry";
import { entriesFromCsv } from "./csv";
import { entriesFromMarkdown } from "./markdownTable";
import { entriesFromTbx } from "./tbx";

/** A glossary of the delegate's own, as far as it could be read. */
export interface OwnGlossary {
  readonly entries: readonly GlossaryEntry[];
  /** What could not be read: one sentence that names the file and says what to do. */
  readonly problem?: Said;
}

/** Maximum number of entries kept of one glossary: no terminology database of an organization exports more at once. */
const mostEntries = 100_000;

/** Reads the text of a glossary by the format that its name tells. @param name without folders: "glossary.md" */
export function ownGlossaryFrom(name: string, text: string): OwnGlossary {
  if (/\.tbx$/i.test(name)) {
    const read = entriesFromTbx(text, name);
    return "problem" in read ? failed(read.problem(name)) : kept(name, read.entries);
  }
  if (/\.(?:csv|tsv)$/i.test(name)) {
    const entries = entriesFromCsv(text, name);
    if (entries) return kept(name, entries);
    return text.trim() === ""
      ? { entries: [] }
      : failed(
          say`${name} does not say which column is the term: let its first row be “term,name,definition”.`,
        );
  }
  const entries = entriesFromMarkdown(text, name);
  if (entries.length > 0 || !text.includes("|")) return kept(name, entries);
  // A table that has been begun and holds no row yet is no problem.
  if (/^[ \t]*(?:\|[ \t]*)?(?:term|acronym|abbreviation)[ \t]*\|/im.test(text)) return { entries };
  return failed(say`${name} holds no table of terms: begin one with “| Term | Full name | Definition |”.`);
}

function kept(name: string, entries: readonly GlossaryEntry[]): OwnGlossary {
  if (entries.length <= mostEntries) return { entries };
  return {
    entries: entries.slice(0, mostEntries),
    problem: say`${name} holds more than ${counted(mostEntries)} terms: the rest was left out; split it into several files.`,
  };
}

/** Nothing, and why. */
export function failed(problem: Said): OwnGlossary {
  return { entries: [], problem };
}
