import { terminalLine, terminalText } from "../service/render/terminal";
import { type Said, worded } from "../service/text/say";
import { wordingOfSystem } from "./wording";

/** In which language the command line speaks. */
export const wording = wordingOfSystem();

/** A sentence in that language. */
export function told(said: Said): string {
  return worded(said, wording);
}

/** The one way to standard output: what a document brings cannot act on the terminal. @param text whole lines */
export function print(text: string): void {
  process.stdout.write(terminalText(text.endsWith("\n") ? text : `${text}\n`));
}

/** The same for one line, in which names of files stand: they may hold line breaks. */
export function printLine(text: string): void {
  process.stdout.write(`${terminalLine(text)}\n`);
}

/** How far a command is, on a line of the error output that is written over; an empty text takes it away. */
export function showProgress(text: string): void {
  process.stderr.write(`\r${terminalLine(text)}\u001b[K`);
}

/** The one way to the error output, a line at a time. */
export function complain(text: string): void {
  process.stderr.write(`penholder: ${terminalLine(text)}\n`);
}
