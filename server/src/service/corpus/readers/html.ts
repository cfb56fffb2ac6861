import type { Codec } from "../../environment";
import { deepestElement, Parser, TooDeep } from "../../parsers";
import { findDate } from "../../text/dates";
import { type Said, say } from "../../text/say";
import { beginning } from "../beginning";
import type { Block } from "../block";
import { composeDocument, type Found } from "../compose";
import { decodeDocument, decodeUnicode } from "../decoding";
import { lineCounter } from "../lineCounter";
import { singleSpaced } from "../lines";
import type { Reader } from "../reader";
import { isWebFurniture } from "../webFurniture";

/** Web pages saved as HTML: the text without menus, scripts and the frame around it. */
export const html: Reader = {
  name: "HTML",
  endings: ["html", "htm", "xhtml"],
  description: "A page saved from a website: its title, its date and its text.",
  saveAs: "HTML",
  recognises: (first) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b/is.test(first.text),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const text = await decodePage(bytes, name, codec, problems);
    if (text === undefined) return;
    const page = readPage(text);
    if (!page.whole) {
      problems(
        say`${name} has more than ${deepestElement} elements within each other and was read only up to there; save it as text.`,
      );
    }
    const document = composeDocument({
      uri,
      path,
      blocks: page.blocks,
      given: page.given,
      around: page.around,
    });
    if (document) yield document;
    else if (page.whole)
      problems(
        say`${name} holds no paragraph of text; the page may build its text with scripts: copy it into a text file.`,
      );
  },
};

/** A page that names its own encoding is believed where it is in no Unicode. */
async function decodePage(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  problems: (problem: Said) => void,
): Promise<string | undefined> {
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(beginning(bytes.subarray(0, 4096)))?.[1];
  if (label && !/^utf-?8$/i.test(label) && decodeUnicode(bytes, codec) === undefined) {
    try {
      return codec.decode(bytes, label);
    } catch {
      // A label that nobody knows.
    }
  }
  return decodeDocument(bytes, name, codec, problems);
}

/** What is never read, with all that stands within. */
const silent = new Set(
  "script style noscript template svg math iframe object embed canvas form button select textarea dialog nav footer aside menu head".split(
    " ",
  ),
);
/** Elements that begin and end a paragraph. */
const blockElements = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Roles and classes that say the same as the silent elements, for pages that are older than these. */
const silentRole =
  /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog|alertdialog)$/;
const silentClass =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookies?|cookie-?(?:banner|consent|notice)|share|sharing|social|skip-?link|related|comments?|print-only|hidden|pagination|pager)(?:$|[\s_-])/i;

interface OpenBlock {
  text: string;
  line: number;
  /** Characters that stand within links. */
  linked: number;
  heading: boolean;
  header: boolean;
  /** It is a heading of the first rank. */
  top: boolean;
}

interface PageBlock extends Block {
  readonly linked: number;
  readonly header: boolean;
  readonly top: boolean;
  /** How many cells of a row it is; 0 where it is none. */
  readonly cells: number;
}

/** Stands for the end of a table's cell until its row is complete. */
const cellEnd = "\u001f";
/** Stands between the cells of a row in a passage. */
const cellDash = " – ";

function rowText(text: string): string {
  return text
    .split(cellEnd)
    .map(singleSpaced)
    .filter((cell) => cell !== "")
    .join(cellDash);
}

interface Page {
  readonly blocks: Block[];
  readonly given: NonNullable<Found["given"]>;
  /** What stands around the text, and the page's own name. */
  readonly around: readonly string[];
  /** False where only its beginning was read. */
  readonly whole: boolean;
}

/** What stands on a page. @param source HTML or XHTML */
export function readPage(source: string): Page {
  const blocks: PageBlock[] = [];
  const stack: { name: string; silent: boolean }[] = [];
  let open: OpenBlock | undefined;
  let quiet = 0;
  let links = 0;
  let header = 0;
  let headings = 0;
  let top = 0;
  let inTitle = false;
  let pageTitle = "";
  let language: string | undefined;
  const meta = new Map<string, string>();
  const lineAt = lineCounter(source);
  const close = () => {
    const text =
      open && singleSpaced(open.text.replaceAll(cellEnd, "\n").trim()).length > 0 ? rowText(open.text) : "";
    if (open && text) {
      const cells = open.text.includes(cellEnd) ? text.split(cellDash).length : 0;
      blocks.push({
        text,
        line: open.line,
        gap: 1,
        linked: open.linked,
        header: open.header,
        top: open.top,
        cells,
        ...(open.heading ? { heading: true } : cells > 1 ? { heading: false } : {}),
      });
    }
    open = undefined;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "html" && attributes.lang) language = attributes.lang.toLowerCase().split("-")[0];
        if (name === "meta") {
          const key = (attributes.property ?? attributes.name ?? "").toLowerCase();
          if (key && attributes.content && !meta.has(key)) meta.set(key, attributes.content);
        }
        if (name === "time" && attributes.datetime && quiet === 0)
          meta.set("time", meta.get("time") ?? attributes.datetime);
        if (name === "title" && stack.at(-1)?.name === "head") inTitle = true;
        if (name === "br" && open && quiet === 0) {
          // Two breaks in a row make a paragraph.
          if (open.text.endsWith("\n")) close();
          else open.text += "\n";
        }
        if (voidElements.has(name)) return;
        const hides =
          silent.has(name) ||
          silentRole.test(attributes.role ?? "") ||
          attributes.hidden !== undefined ||
          attributes["aria-hidden"] === "true" ||
          /display:\s?none/i.test(attributes.style ?? "") ||
          (/^(?:div|ul|ol|section|p|span|table|header)$/.test(name) &&
            silentClass.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`));
        if (stack.push({ name, silent: hides }) > deepestElement) throw new TooDeep();
        if (hides) {
          if (blockElements.has(name) || silent.has(name)) close();
          quiet++;
        }
        if (blockElements.has(name)) close();
        if (name === "a") links++;
        if (name === "header") header++;
        if (/^h[1-6]$/.test(name)) headings++;
        if (name === "h1") top++;
      },
      ontext(text) {
        if (inTitle) pageTitle += text;
        if (quiet > 0) return;
        if (!open) {
          const start = text.search(/\S/);
          if (start < 0) return;
          open = {
            text: "",
            line: lineAt(parser.startIndex + start),
            linked: 0,
            heading: headings > 0,
            header: header > 0,
            top: top > 0,
          };
        }
        open.text += text;
        if (links > 0) open.linked += text.length;
      },
      onclosetag(name) {
        if (voidElements.has(name)) return;
        const closed = stack.pop();
        if (blockElements.has(name)) close();
        if (name === "a") links = Math.max(0, links - 1);
        if (name === "header") header = Math.max(0, header - 1);
        if (/^h[1-6]$/.test(name)) headings = Math.max(0, headings - 1);
        if (name === "h1") top = Math.max(0, top - 1);
        // The cells of a row are one passage: apart they say nothing.
        if ((name === "td" || name === "th") && open && /\S/.test(open.text)) open.text += cellEnd;
        if (name === "title") inTitle = false;
        if (closed?.silent) quiet--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let whole = true;
  try {
    parser.write(source);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    whole = false;
  }
  close();
  const content = contentOf(blocks);
  const kept = new Set(content.map(({ text }) => text));
  return {
    whole,
    blocks: content,
    given: givenOf(meta, pageTitle, blocks, language),
    around: [singleSpaced(pageTitle), ...blocks.flatMap(({ text }) => (kept.has(text) ? [] : text))],
  };
}

/** Headings by which a page says itself which of its lines are headings. */
const ownHeadings = 3;

/** The blocks without those that are links for the most part, and without a page's header unless it holds text. */
function contentOf(blocks: readonly PageBlock[]): Block[] {
  const headerHoldsText = blocks.some(
    ({ header, text }) => header && text.length >= 120 && /[.;,]/.test(text),
  );
  const sentences = blocks.filter(({ text, linked }) => linked * 2 < text.length && text.length >= 80).length;
  const tables = inTables(blocks);
  const kept = blocks.flatMap((block, at) => {
    const { text, linked, header, heading } = block;
    const table = tables[at] === true;
    return (!header || headerHoldsText || heading) &&
      (table || !isWebFurniture(text)) &&
      // A list of links beside real text; where all is links, the page is a list and they are its text.
      !(sentences >= 3 && linked * 10 >= text.length * 8 && text.length < 160 && !heading)
      ? { block, table }
      : [];
  });
  const marked = kept.filter(({ block }) => block.heading).length >= ownHeadings;
  return kept.map(({ block: { linked: _, header: __, top: ___, cells: ____, ...block }, table }) => ({
    ...(marked ? { heading: false } : {}),
    ...block,
    ...(table ? { part: "table" as const } : {}),
  }));
}

/**
 * Whether each block is a row of a table: of rows one after the other of which three have more than one cell. Fewer set the
 * parts of a page side by side.
 */
function inTables(blocks: readonly PageBlock[]): boolean[] {
  const tables: boolean[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    let wide = 0;
    for (; (blocks[to]?.cells ?? 0) > 0; to++) if (blocks[to]!.cells > 1) wide++;
    for (const end = Math.max(to, from + 1); from < end; from++) tables[from] = wide >= 3;
  }
  return tables;
}

function givenOf(
  meta: ReadonlyMap<string, string>,
  pageTitle: string,
  blocks: readonly PageBlock[],
  language: string | undefined,
): NonNullable<Found["given"]> {
  const ranked = blocks.filter(
    ({ heading, text }) =>
      heading && text.length >= (/[\u3040-\u9fff]/.test(text) ? 3 : 8) && !isWebFurniture(text),
  );
  const tops = ranked.filter(({ top, header }) => top && !header);
  const named = singleSpaced(meta.get("og:title") ?? pageTitle);
  // "Remarks by … | Permanent Mission of …": the site's name stands behind a bar or a dash.
  const parts = named.split(/\s+[|–—]\s+|\s+-\s+/);
  const short = parts.length > 1 && parts[0]!.length >= 12 ? parts[0]! : named;
  const heading =
    ranked.find(({ text }) => named.includes(text)) ?? (tops.length === 1 ? tops[0] : undefined);
  // "Remarks by …_Permanent Mission of …": what comes back on the page is its title, the rest is the site's name.
  const repeated = blocks.find(
    ({ text }) =>
      text.length >= 12 && named.startsWith(text) && !/^[\p{L}\p{N}]/u.test(named.slice(text.length)),
  );
  const title = heading?.text ?? repeated?.text ?? (short || ranked[0]?.text);
  const published =
    meta.get("article:published_time") ?? meta.get("date") ?? meta.get("dc.date") ?? meta.get("time");
  const date = published && findDate(published)?.date;
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(language && /^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}
