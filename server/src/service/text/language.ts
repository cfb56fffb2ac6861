/** The official languages of the United Nations. */
export const languages = ["en", "fr", "es", "ru", "zh", "ar"] as const;
export type Language = (typeof languages)[number];

/** The language that a document says it is in, as its ISO 639 code ("fr" for "FR-CA"); undefined where it says none. */
export function languageCode(said: string): string | undefined {
  return /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/.exec(said.trim().toLowerCase())?.[1];
}
