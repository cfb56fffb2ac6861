import type { ClientCapabilities } from "vscode-languageserver";

/** What a client counts the characters of a line in: bytes, UTF-16 units, or code points. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/** The first of the encodings that the client can take; UTF-16, which everybody must take, where it names none. */
export function agreedEncoding({ general }: ClientCapabilities): PositionEncoding {
  const offered: unknown = general?.positionEncodings;
  const known = Array.isArray(offered)
    ? offered.find((name) => name === "utf-16" || Object.hasOwn(unitsAt, name))
    : undefined;
  return known ?? "utf-16";
}

/**
 * How many units the UTF-16 unit of a text at an offset adds. The first half of a pair counts for both, and half a pair
 * that stands alone for the sign (U+FFFD) that it is sent as.
 */
export const unitsAt: Readonly<
  Record<Exclude<PositionEncoding, "utf-16">, (text: string, offset: number) => number>
> = {
  "utf-8"(text, offset) {
    const unit = text.charCodeAt(offset);
    if (unit < 0x80) return 1;
    if (unit < 0x800) return 2;
    if (isFirst(unit) && isSecond(text.charCodeAt(offset + 1))) return 4;
    return isSecond(unit) && isFirst(text.charCodeAt(offset - 1)) ? 0 : 3;
  },
  "utf-32": (text, offset) =>
    isSecond(text.charCodeAt(offset)) && isFirst(text.charCodeAt(offset - 1)) ? 0 : 1,
};

const isFirst = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isSecond = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
