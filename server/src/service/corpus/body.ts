import { enactingLength, openingKind, opensText } from "../text/openings";
import { isSalutation } from "../text/salutations";
import type { Block } from "./block";
import { isDateLine } from "./facts";
import { goesOn, isTitleOfSpeech } from "./title";
import { isWebFurniture } from "./webFurniture";

/** Where the text begins after its head. */
export interface Body {
  /** Index of its first block; the number of blocks where there is none. */
  readonly start: number;
  /** It opens with "The Security Council," or the like: the text of a resolution. */
  readonly enacted: boolean;
}

/** How many blocks a head may have. */
const longestHead = 120;

export function findBody(blocks: readonly Block[]): Body {
  const near = blocks.slice(0, longestHead);
  const enacting = near.findIndex(({ text }) => enacts(text));
  if (enacting >= 0) {
    const before = near
      .slice(0, enacting)
      .reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
    if (before < 600) return { start: enacting, enacted: true };
  }
  const first = near.findIndex(({ text }, index) => {
    const before = near[index - 1]?.text;
    return isProse(text) && !(isSalutation(text) && announces(before)) && !(before && goesOn(before));
  });
  if (first >= 0) return { start: first, enacted: false };
  // No sentence near: a list or a table. Whatever is no furniture is text.
  const other = near.findIndex(
    ({ text }, index) => !isWebFurniture(text) && (index > 0 || blocks.length === 1),
  );
  return { start: other < 0 ? blocks.length : other, enacted: false };
}

/** "The Security Council," alone or followed by the opening of its first paragraph. */
function enacts(text: string): boolean {
  if (!opensText(text)) return false;
  const rest = text.slice(enactingLength(text)).trim();
  return (
    rest === "" ||
    ["en", "fr", "es", "ru", "zh", "ar"].some((language) => openingKind(rest, language) !== undefined)
  );
}

/** "Statement by": what looks like an address in the next line is who speaks. */
function announces(line: string | undefined): boolean {
  return line !== undefined && line.length < 60 && /(?:^|\s)(?:by|par|por|de|del|du|of)$/i.test(line);
}

/** Whether a block reads like running text (or addresses hearers), and not like a line of a head or a menu. */
function isProse(text: string): boolean {
  if (isSalutation(text)) return true;
  if (isWebFurniture(text) || isTitleOfSpeech(text) || isDateLine(text) || /^Theme\b/i.test(text))
    return false;
  if (/[\u3040-\u9fff]/.test(text)) return text.length >= 30 && /[。，；]/.test(text);
  const words = text.split(" ").length;
  if (/[.!?؟…][”"’)\]]*$/.test(text) && words >= 7 && text.length >= 40 && !/^\[.*\]$/.test(text))
    return true;
  return text.length >= 130 && words >= 18 && /[,;:،]/.test(text) && /\s\p{Ll}/u.test(text);
}

/** The words with which a speech closes. */
const closing =
  /^(?:and )?(?:I )?(?:thank you|thanks)\b.{0,60}$|^many thanks\b.{0,40}$|^je vous remercie\b.{0,60}$|^merci\b.{0,40}$|^(?:muchas )?gracias\b.{0,40}$|^(?:благодарю|спасибо)(?: .{0,40})?$|^谢谢.{0,12}$|^(?:وشكرا|شكرا).{0,40}$|^(?:ich danke|vielen dank)\b.{0,40}$/i;

/**
 * Takes off what stands below the text: buttons, addresses, notices, lists of other pages. From the last sentence on,
 * everything after the first line that is surely furniture goes; short lines before it (a signature) stay, unless the
 * speech has been closed with thanks.
 */
export function withoutTail(
  blocks: readonly Block[],
  enacted: boolean,
): { kept: Block[]; dropped: string[] } {
  if (enacted) return { kept: [...blocks], dropped: [] };
  let first = blocks.length;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { text } = blocks[at]!;
    if (isWebFurniture(text)) first = at;
    else if (closing.test(text)) {
      if (first < blocks.length) first = at + 1;
      break;
    } else if (isSentence(text)) break;
  }
  return { kept: blocks.slice(0, first), dropped: blocks.slice(first).map(({ text }) => text) };
}

/** What only the text itself has: a sentence of some length. */
function isSentence(text: string): boolean {
  if (text.length > 160) return true;
  if (/[\u3040-\u9fff]/.test(text)) return /[。！？；：，]$/.test(text);
  return /[.!?؟…:;,][”"’)\]]*$/.test(text) && text.length >= 30 && text.split(" ").length >= 5;
}
