/** Why a file cannot be read, and what to do, as the rest of a sentence that begins with its name. */
export class Unreadable extends Error {}

/** A file that is not whole, or was written wrongly. @param why "its end is missing" */
export function damaged(why: string): Unreadable {
  return new Unreadable(`is damaged (${why}) and cannot be read; get the file again.`);
}

/** @param most in bytes */
export function tooMuch(most: number): Unreadable {
  return new Unreadable(
    `holds more than ${most / (1024 * 1024)} MB of text and was left out; split it into smaller files.`,
  );
}

/** Paragraphs, rows and cells of one file. */
const mostParagraphs = 300_000;

/** @throws Unreadable where a file has more paragraphs than any text has */
export function countedParagraphs(count: number): void {
  if (count > mostParagraphs)
    throw new Unreadable(
      `holds more than ${mostParagraphs.toLocaleString("en")} paragraphs and was left out; split it into smaller files.`,
    );
}

export const locked = "is protected by a password and cannot be read; save it without one.";

/**
 * What `read` gives of a file; undefined where it cannot be read, which is said.
 * @param problems hears why, in one sentence
 */
export function orSaid<T>(name: string, problems: (problem: string) => void, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems(`${name} ${error.message}`);
    return undefined;
  }
}
