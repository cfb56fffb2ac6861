import { decodeText } from "../../corpus/decoding";
import type { Codec } from "../../environment";
import { failed, type OwnGlossary, ownGlossaryFrom } from "../../glossary/own/ownGlossary";
import { type Said, say } from "../../text/say";

/** Maximum size of a glossary, in bytes. */
export const largestGlossary = 32 * 1024 * 1024;

/**
 * Reads a glossary by the format that its name tells.
 * @param name without folders: "glossary.md"
 * @param bytes its bytes, or its text
 */
export function readGlossary(name: string, bytes: Uint8Array | string, codec: Codec): OwnGlossary {
  if (bytes.length > largestGlossary) {
    return failed(
      say`${name} is larger than ${String(largestGlossary / 1024 / 1024)} MB: split it into several files.`,
    );
  }
  if (typeof bytes === "string") return ownGlossaryFrom(name, bytes);
  const notes: Said[] = [];
  const text = decodeText(bytes, name, codec, (problem) => notes.push(problem));
  if (text === undefined) return failed(say`${name} is no text: save it as UTF-8 text.`);
  const read = ownGlossaryFrom(name, text);
  return read.problem || !notes[0] ? read : { ...read, problem: notes[0] };
}
