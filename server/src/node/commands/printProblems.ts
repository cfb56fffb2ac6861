import { groupProblems, type Problem } from "../../service/corpus/problems";
import { type Said, say } from "../../service/text/say";
import { printLine, told } from "../print";
import { pathOf } from "./input";

/**
 * Prints what is to be said of files, each kind in one line; where it is said of several, their paths stand below.
 * @param unread what a file that was not read is called: "skipped"
 */
export function printProblems(problems: readonly Problem[], unread: Said): void {
  const groups = groupProblems(problems);
  for (const { reason, files, partly } of [
    ...groups.filter(({ partly }) => !partly),
    ...groups.filter(({ partly }) => partly),
  ]) {
    const kind = partly ? say`note` : unread;
    const [only] = files;
    printLine(told(files.length === 1 ? say`${kind}: ${pathOf(only!)}: ${reason}` : say`${kind}: ${reason}`));
    if (files.length > 1) for (const uri of files) printLine(`    ${pathOf(uri)}`);
  }
}
