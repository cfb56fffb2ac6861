import type { Language } from "./language";

/** A name or a word in several languages; where it has several forms in one, one after the other. */
export type NameInLanguages = Readonly<Partial<Record<Language, string>>>;
