import type { Translate } from "./cards";
import type { Page } from "./messages";

/**
 * What a screen reader tells of the view when it has changed while its reader is in the draft, a sentence each.
 * @param reading the corpus is being read: the list changes with every file, and nobody wants to hear each
 */
export function toSaid(page: Page, reading: boolean, t: Translate): string[] {
  if (reading) return [];
  if (page.kind === "notice") return [page.text];
  const { precedent, newWording, cards, across, nothing } = page;
  const [nearest] = cards;
  return [
    precedent?.spoken ?? newWording,
    nearest ? t("Similar passages: {0}. The nearest: {1}", cards.length, nearest.spoken) : nothing,
    across.length > 0 ? t("In other languages: {0}", across.length) : undefined,
  ].filter((sentence) => sentence !== undefined);
}
