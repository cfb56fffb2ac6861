import type { Timer } from "../../environment";
import { counted, type Said, say } from "../../text/say";
import type { PlacedPage } from "../layout/placed";
import type { Pdf } from "../pdfLibrary";

/** Maximum number of pages of a file that are read; of a file of more than the second nothing is, for it is no text. */
const mostPages = 2000;
const pagesOfNoText = 10_000;
/** Maximum length of the text of a file, in UTF-16 units. */
const longestText = 8_000_000;
/**
 * How long the reading of a page may take, in milliseconds. What a file shows is limited by itself: this is for what takes
 * long otherwise, and long enough for a machine that does much else.
 */
const longestPage = 5_000;
/** How long that of all pages may take: this, and so much more for each of them, but never more than the last. Milliseconds. */
const longestStart = 20_000;
const longestPerPage = 100;
const longestFile = 45_000;
/** How many pages are looked at to tell whether a file is a scan. */
const pagesLookedAt = 3;

export interface ReadPages {
  /** Those that could be read, in order. */
  readonly pages: PlacedPage[];
  /** The words were read by a machine from pictures of the pages. */
  readonly scanned: boolean;
}

/**
 * Reads the pages of a PDF file within its limits, and closes it.
 * @param name of the file, as people are told of it
 * @param problems hears in one sentence each what was left out, and which pages were read all the same
 */
export async function readPages(
  pdf: Pdf,
  name: string,
  timer: Timer,
  problems: (problem: Said) => void,
): Promise<ReadPages> {
  const pages: PlacedPage[] = [];
  const damaged: number[] = [];
  const begun = timer.now();
  const most = Math.min(longestFile, longestStart + longestPerPage * pdf.pages);
  let length = 0;
  let looked = 0;
  let hidden = 0;
  try {
    if (pdf.pages > pagesOfNoText) {
      problems(say`${name} has ${counted(pdf.pages)} pages and was left out; split it into smaller files.`);
      return { pages, scanned: false };
    }
    for (let number = 1; number <= pdf.pages; number++) {
      if (number > mostPages || length > longestText) {
        problems(
          say`${name} is very long and was read only up to page ${String(number - 1)}; split it into smaller files.`,
        );
        break;
      }
      const until = Math.min(timer.now() + longestPage, begun + most);
      const left = () => until - timer.now();
      try {
        const page = await pdf.page(number, left());
        if (page === "too long") {
          problems(tooSlow(name, number, pages.length > 0));
          break;
        }
        pages.push(page);
        length += page.texts.reduce((sum, { text }) => sum + text.length, 0);
        if (page.texts.length > 0 && looked < pagesLookedAt) {
          looked++;
          if (await pdf.isScan(number, left()).catch(() => false)) hidden++;
        }
      } catch {
        damaged.push(number);
      }
      await timer.pause();
    }
  } finally {
    await pdf.close();
  }
  // What the library says of them is for programmers.
  if (damaged.length > 0) problems(leftOut(name, damaged));
  return { pages, scanned: looked > 0 && hidden * 2 > looked };
}

function tooSlow(name: string, number: number, some: boolean): Said {
  return some
    ? say`${name} takes too long to read and was read only up to page ${String(number - 1)}; print it to a new PDF, or split it.`
    : say`${name} takes too long to read and was left out; print it to a new PDF, or split it.`;
}

function leftOut(name: string, pages: readonly number[]): Said {
  const first = String(pages[0]);
  return pages.length === 1
    ? say`Page ${first} of ${name} is damaged or too large and was left out; save it anew as PDF.`
    : say`${pages.length} pages of ${name} are damaged or too large and were left out, the first of them page ${first}; save it anew as PDF.`;
}
