import { counted, english, type Said, say } from "../../text/say";

/** Why a file cannot be read, and what to do. */
export class Unreadable extends Error {
  /** @param of the sentence that is said of a file of some name */
  constructor(readonly of: (name: string) => Said) {
    super(english(of("…")));
  }
}

/** A file that is not whole, or was written wrongly. @param why say`its end is missing` */
export function damaged(why: Said): Unreadable {
  return new Unreadable((name) => say`${name} is damaged (${why}) and cannot be read; get the file again.`);
}

/** @param most in bytes */
export function tooMuch(most: number): Unreadable {
  const megabytes = String(most / (1024 * 1024));
  return new Unreadable(
    (name) =>
      say`${name} holds more than ${megabytes} MB of text and was left out; split it into smaller files.`,
  );
}

/** Paragraphs, rows and cells of one file. */
const mostParagraphs = 300_000;

/** @throws Unreadable where a file has more paragraphs than any text has */
export function countedParagraphs(count: number): void {
  if (count > mostParagraphs)
    throw new Unreadable(
      (name) =>
        say`${name} holds more than ${counted(mostParagraphs)} paragraphs and was left out; split it into smaller files.`,
    );
}

/** A file that opens with a password only. */
export function locked(): Unreadable {
  return new Unreadable(
    (name) => say`${name} is protected by a password and cannot be read; save it without one.`,
  );
}

/**
 * What `read` gives of a file; undefined where it cannot be read, which is said.
 * @param problems hears why, in one sentence
 */
export function orSaid<T>(name: string, problems: (problem: Said) => void, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems(error.of(name));
    return undefined;
  }
}
