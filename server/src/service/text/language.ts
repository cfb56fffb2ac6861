/** The official languages of the United Nations. */
export const languages = ["en", "fr", "es", "ru", "zh", "ar"] as const;
export type Language = (typeof languages)[number];
