import { getDocument, OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { PlacedPage, PlacedText, Tagged } from "./layout/placed";

// pdf.js and what is asked of it, in one module: the build makes a bundle of it that is loaded when the first PDF is met.

/** An open PDF file. */
export interface Pdf {
  /** Number of pages. */
  readonly pages: number;
  /**
   * The texts of a page with their places; "too long" where reading it takes longer than it may, or the file has shown more
   * than it may. Rejects where the page is damaged.
   * @param number from 1
   * @param most the time it may take, in milliseconds
   */
  page(number: number, most: number): Promise<PlacedPage | "too long">;
  /**
   * Whether the words of a page are there to be searched and not to be seen: a machine has read them from a picture.
   * Rejects where the page is damaged or takes too long.
   */
  isScan(number: number, most: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a PDF file. Rejects where it is damaged.
 * @param bytes are taken over: nobody else may use them afterwards
 * @returns "locked" where it opens with a password only
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf | "locked"> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is unpacked.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    const { Marked } = (await document.getMarkInfo()) ?? {};
    const { pdfjsWorker: worker } = workerScope;
    let left = operatorsOfFile + operatorsOfPage * document.numPages;
    const within = async <T>(number: number, most: number, read: (page: Page) => Promise<T>) => {
      worker.deadline = Date.now() + most;
      worker.operators = left;
      const page = await document.getPage(number);
      try {
        const found = await read(page).catch((error: unknown) => {
          if (isOver()) return "too long" as const;
          throw error;
        });
        // What ends the reading of a page is taken for damage by the library, which goes on with what it has.
        return isOver() ? "too long" : found;
      } finally {
        left = worker.operators;
        page.cleanup();
      }
    };
    const isOver = () => Date.now() > worker.deadline || worker.operators < 0;
    return {
      pages: document.numPages,
      page: (number, most) => within(number, most, (page) => placedPage(page, number, Marked === true)),
      isScan: async (number, most) => (await within(number, most, isUnseen)) === true,
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === "PasswordException") return "locked";
    throw error;
  }
}

/**
 * What the pages of a file may show: so many operators, and so many more for each page. A page of text has some hundreds,
 * a map some hundred thousand; unlike time they are the same on every machine.
 */
const operatorsOfFile = 1_000_000;
const operatorsOfPage = 10_000;

const workerScope = globalThis as unknown as { pdfjsWorker: { deadline: number; operators: number } };

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

async function placedPage(page: Page, number: number, isTagged: boolean): Promise<PlacedPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const tree = isTagged ? ((await page.getStructTree()) as StructureNode | null) : null;
  const tags = tree ? tagsOf(tree) : undefined;
  const view = page.getViewport({ scale: 1 });
  const texts: PlacedText[] = [];
  const marks: { id?: string; artifact: boolean }[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push({ id: item.id, artifact: (item as { tag?: string }).tag === "Artifact" });
      continue;
    }
    if (item.str === "") continue;
    const [a, b, c, d, x, y] = Util.transform(view.transform, item.transform) as number[] as Matrix;
    const id = marks.filter((mark) => mark.id !== undefined).at(-1)?.id;
    const tag = id === undefined ? undefined : tags?.get(id);
    const turned = Math.abs(b) > Math.abs(a);
    texts.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      font: item.fontName,
      ...(turned ? { turned } : {}),
      ...(tag ? { tag } : {}),
      ...(marks.some(({ artifact }) => artifact) ? { artifact: true } : {}),
    });
  }
  return {
    number,
    width: view.width,
    height: view.height,
    texts,
    tagged: tags !== undefined && tags.size > 0,
  };
}

type Matrix = [number, number, number, number, number, number];

/** Elements deeper than this within each other are none of a text. */
const deepest = 100;

const inline = new Set([
  "Span",
  "Link",
  "Reference",
  "Quote",
  "Em",
  "Strong",
  "Sub",
  "Lbl",
  "LBody",
  "BibEntry",
  "Annot",
]);

/** What the marks of a page's texts say: the paragraph that each belongs to, in the order in which they are read. */
function tagsOf(tree: StructureNode): Map<string, Tagged> {
  const tags = new Map<string, Tagged>();
  let block = 0;
  let cell = 0;
  const walk = (
    node: StructureNode,
    within: Omit<Tagged, "block" | "cell"> | undefined,
    depth: number,
  ): void => {
    if (depth > deepest) return;
    const { role = "", type, id } = node;
    if (type === "content" && id !== undefined) {
      if (!within) block++;
      tags.set(id, { kind: "paragraph", ...within, block, cell });
      return;
    }
    const kind = kindOf(role);
    if (kind === "cell" && within?.kind === "row") {
      cell++;
      for (const child of node.children ?? []) walk(child, within, depth + 1);
      return;
    }
    const isBlock = kind !== undefined && kind !== "cell" && within?.kind !== "row";
    if (isBlock) {
      block++;
      cell = 0;
    }
    // The paragraphs of a note are parts of the note.
    const isNote = within?.kind === "footnote" && kind === "paragraph";
    const inner = isBlock
      ? { kind: isNote ? ("footnote" as const) : kind }
      : inline.has(role) || within?.kind === "row"
        ? within
        : undefined;
    const before = block;
    for (const child of node.children ?? []) {
      walk(child, inner, depth + 1);
      // What follows a note, or a list within an item, goes on in a paragraph of its own.
      if (isBlock && block !== before && child !== node.children?.at(-1) && child.role !== "Note") block++;
    }
  };
  walk(tree, undefined, 0);
  return tags;
}

function kindOf(role: string): Tagged["kind"] | "cell" | undefined {
  if (role === "P" || role === "LI" || role === "BlockQuote" || role === "Caption" || role === "Figure")
    return "paragraph";
  if (/^H\d?$|^Title$/.test(role)) return "heading";
  if (role === "Note" || role === "FENote") return "footnote";
  if (role === "TR" || role === "TOCI") return "row";
  return role === "TD" || role === "TH" ? "cell" : undefined;
}

/** The mode in which text leaves no mark (ISO 32000-1, 9.3.6), which is how machines lay it under a picture. */
const unseen = 3;

async function isUnseen(page: Page): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let mode = 0;
  let all = 0;
  let hidden = 0;
  fnArray.forEach((operator, at) => {
    const [first] = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.setTextRenderingMode) mode = Number(first);
    if (operator !== OPS.showText || !Array.isArray(first)) return;
    const glyphs = first.filter((glyph) => typeof glyph === "object").length;
    all += glyphs;
    if (mode === unseen) hidden += glyphs;
  });
  return hidden > all / 2;
}
