import type { DocumentKind } from "../corpus/document";
import { detectLanguage } from "../text/detectLanguage";
import type { Knowledge, Reading } from "./knowledge";

/** Why nothing can be said from not finding anything: the corpus is not read, or has no text to find it in. */
export type Lack =
  | { readonly kind: "reading"; readonly reading: Reading }
  /** The corpus has no adopted text (or, for *any*, no text at all) in the language, or in no language. */
  | { readonly kind: "text"; readonly of: "adopted" | "any"; readonly language?: string };

/**
 * Whether it proves anything that the index finds nothing like a text. Asked wherever "new", "nothing" or "first"
 * would be said.
 * @param draft the draft's own language, for texts too short to tell theirs, and its address: it is no evidence itself
 * @param of "adopted" where only adopted text was looked for
 * @returns undefined where it does
 */
export async function lackOf(
  { index, reading }: Pick<Knowledge, "index" | "reading">,
  text: string,
  draft: { readonly language: string; readonly uri: string },
  of: "adopted" | "any",
): Promise<Lack | undefined> {
  if (reading) return { kind: "reading", reading };
  const kinds: readonly DocumentKind[] | undefined = of === "adopted" ? ["adopted"] : undefined;
  const among = { excludeDocuments: [draft.uri], ...(kinds ? { kinds } : {}) };
  const languages = index ? await index.languages(among) : new Set<string>();
  if (languages.size === 0) return { kind: "text", of };
  const language = detectLanguage(text, draft.language);
  return languages.has(language) ? undefined : { kind: "text", of, language };
}

/** The part of a corpus that is not read. */
interface Unread {
  readonly files: number;
  /** All files of the corpus. */
  readonly of: number;
}

/** How far a corpus is read, by its unread files; undefined where all are read. */
export function readingOf(unread: Unread | undefined, stopped: boolean): Reading | undefined {
  if (!unread || unread.files === 0) return undefined;
  const percent = unread.of > 0 ? Math.floor((100 * (unread.of - unread.files)) / unread.of) : 0;
  return { percent: Math.max(0, Math.min(99, percent)), ...(stopped ? { stopped } : {}) };
}

/** What the command line knows of a store: nobody reads on there. */
export function readingOfStore({ unread }: { readonly unread: Unread | undefined }) {
  const reading = readingOf(unread, true);
  return reading ? { reading } : {};
}
