import { Parser } from "htmlparser2";
import { findDate } from "../../text/dates";
import type { Block } from "../blocks";
import { composeDocument, type Found } from "../compose";
import { decodeText } from "../decoding";
import { singleSpaced } from "../lines";
import type { Reader } from "../reader";
import { isWebFurniture } from "../webFurniture";

/** Web pages saved as HTML: the text without menus, scripts and the frame around it. */
export const html: Reader = {
  name: "HTML",
  accepts: (fileName) => /\.(?:html?|xhtml)$/i.test(fileName),
  async *read({ uri, name, bytes }, { codec }, problems) {
    const text = decodePage(bytes, name, codec, problems);
    if (text === undefined) return;
    const page = readPage(text);
    const document = composeDocument({ uri, name, blocks: page.blocks, given: page.given });
    if (document) yield document;
    else
      problems(
        `${name} holds no paragraph of text; the page may build its text with scripts: copy it into a text file.`,
      );
  },
};

/** A page that names its own encoding is believed where it is not UTF-8. */
function decodePage(
  bytes: Uint8Array,
  name: string,
  codec: Parameters<typeof decodeText>[2],
  problems: (problem: string) => void,
): string | undefined {
  const notes: string[] = [];
  const text = decodeText(bytes, name, codec, (problem) => notes.push(problem));
  const label = text && /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(text.slice(0, 4096))?.[1];
  if (notes.length > 0 && label && !/^utf-?8$/i.test(label)) {
    try {
      return codec.decode(bytes, label);
    } catch {
      // A label that nobody knows: the guess stands.
    }
  }
  for (const note of notes) problems(note);
  return text;
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
}

/** Stands for the end of a table's cell until its row is complete. */
const cellEnd = "\u001f";

function rowText(text: string): string {
  return text
    .split(cellEnd)
    .map(singleSpaced)
    .filter((cell) => cell !== "")
    .join(" – ");
}

function readPage(source: string): { blocks: Block[]; given: NonNullable<Found["given"]> } {
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
      blocks.push({
        text,
        line: open.line,
        gap: 1,
        linked: open.linked,
        header: open.header,
        top: open.top,
        ...(open.heading ? { heading: true } : open.text.includes(cellEnd) ? { heading: false } : {}),
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
        stack.push({ name, silent: hides });
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
  parser.write(source);
  parser.end();
  close();
  return { blocks: contentOf(blocks), given: givenOf(meta, pageTitle, blocks, language) };
}

/** The blocks without those that are links for the most part, and without a page's header unless it holds text. */
function contentOf(blocks: readonly PageBlock[]): Block[] {
  const headerHoldsText = blocks.some(
    ({ header, text }) => header && text.length >= 120 && /[.;,]/.test(text),
  );
  const sentences = blocks.filter(({ text, linked }) => linked * 2 < text.length && text.length >= 80).length;
  return blocks
    .filter(
      ({ text, linked, header, heading }) =>
        (!header || headerHoldsText || heading) &&
        !isWebFurniture(text) &&
        // A list of links beside real text; where all is links, the page is a list and they are its text.
        !(sentences >= 3 && linked * 10 >= text.length * 8 && text.length < 160 && !heading),
    )
    .map(({ linked: _, header: __, top: ___, ...block }) => block);
}

function givenOf(
  meta: ReadonlyMap<string, string>,
  pageTitle: string,
  blocks: readonly PageBlock[],
  language: string | undefined,
): NonNullable<Found["given"]> {
  const ranked = blocks.filter(({ heading, text }) => heading && text.length >= 8 && !isWebFurniture(text));
  const tops = ranked.filter(({ top, header }) => top && !header);
  const named = singleSpaced(meta.get("og:title") ?? pageTitle);
  // "Remarks by … | Permanent Mission of …": the site's name stands behind a bar or a dash.
  const parts = named.split(/\s+[|–—]\s+|\s+-\s+/);
  const short = parts.length > 1 && parts[0]!.length >= 12 ? parts[0]! : named;
  const heading =
    ranked.find(({ text }) => named.includes(text)) ?? (tops.length === 1 ? tops[0] : undefined);
  const title = heading?.text ?? (short || ranked[0]?.text);
  const published =
    meta.get("article:published_time") ?? meta.get("date") ?? meta.get("dc.date") ?? meta.get("time");
  const date = published && findDate(published)?.date;
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(language && /^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}

/** Tells the line, from 0, of ever greater offsets. */
function lineCounter(source: string): (offset: number) => number {
  let at = 0;
  let line = 0;
  return (offset) => {
    for (; at < offset && at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) line++;
    }
    return line;
  };
}
