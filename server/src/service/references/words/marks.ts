/**
 * The marks of Markdown and HTML that may stand inside a citation ("resolution **1325** (2000)", "resolution&nbsp;70/1"),
 * and what they stand for. Only what does not change the words is taken away: emphasis, tags, entities, the marks of a block
 * quotation at the beginning of a wrapped line, notes; what is struck out is left out with its marks.
 */

/** A stretch of the text that stands for something else, or for nothing. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly means: string;
}

/** Where a text may hold a mark at all. */
const some = /[*_~`<>&[{\\%⁰¹²³⁴-⁹]/;

const marks = new RegExp(
  [
    // A comment.
    "<!--",
    // Struck out, inserted, replaced (CriticMarkup and HTML).
    "~~[^~\\n]{1,300}~~(?!~)",
    "\\{--[^{}]{0,300}?--\\}",
    "\\{~~[^{}~]{0,300}~>|~~\\}",
    "\\{\\+\\+|\\+\\+\\}|\\{==|==\\}",
    "<(?:del|s|strike)>[^<]{0,300}</(?:del|s|strike)>",
    // Brackets out of which the mark of a note has fallen.
    "\\(\\s?\\)",
    // A note: raised digits, a footnote, a reference in Markdown.
    "<sup>[^<]{0,12}</sup>",
    "(?<=[\\p{L}\\d)\\].,])[⁰¹²³⁴-⁹]{1,3}",
    "\\[\\^[^\\]\\s]{1,24}\\](?!:)",
    // Tags.
    "</?(?:b|i|u|em|strong|span|font|mark|ins|code|small|big|a|abbr|sub|tt|q|cite|br|p|div|li|td|th|tr)(?:\\s[^<>]{0,300})?/?>",
    // Entities.
    "&(?:#\\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-z]{2,6});",
    // A line of a block quotation goes on in the next.
    "(?<=\\n)[ \\t]*>[> \\t]*(?=[^\\s>])",
    // Signs of an address.
    "(?<=[\\p{L}\\d)])%(?:2[Ff]|20|28|29)(?=[\\p{L}\\d()])",
    // A link: its words stay.
    "\\[(?=[^\\[\\]\\n]{1,120}\\]\\()",
    '\\]\\([^\\s()]{0,400}(?:\\([^\\s()]{0,80}\\)[^\\s()]{0,80}){0,3}(?:\\s"[^"\\n]{0,120}")?\\)',
    // A sign that Markdown is told to take as it is.
    "\\\\(?=[()/.*_\\[\\]-])",
    // Emphasis; a space that does not break, as TeX writes it.
    "\\*{1,3}|(?<![\\p{L}\\d_])_{1,3}|_{1,3}(?![\\p{L}\\d_])|`{1,2}|(?<=[\\p{L}.])~(?=\\d)|(?<=\\d)~(?=\\()",
  ].join("|"),
  "gu",
);

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "-",
  mdash: "-",
  hyphen: "-",
  shy: "",
  zwnj: "",
  zwj: "",
  lrm: "",
  rlm: "",
  amp: "&",
  lpar: "(",
  rpar: ")",
  sol: "/",
  num: "#",
  rsquo: "'",
  lsquo: "'",
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  quot: '"',
  eacute: "é",
  egrave: "è",
  agrave: "à",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  aacute: "á",
  ntilde: "ñ",
  deg: "°",
  para: "¶",
  sect: "§",
};

/** The marks of a text, in order; takes time linear in the text. */
export function findMarks(text: string): Mark[] {
  if (!some.test(text) && !text.includes("()") && !text.includes("( )")) return [];
  const found: Mark[] = [];
  // Not shared: where the expression goes on is its state.
  const next = new RegExp(marks, "gu");
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const [written] = match;
    const start = match.index;
    if (written === "<!--") {
      const close = text.indexOf("-->", start + 4);
      // A comment that is not closed hides the rest, as it does where the text is shown.
      const end = close < 0 ? text.length : close + 3;
      found.push({ start, end, means: " " });
      next.lastIndex = end;
      continue;
    }
    const end = start + written.length;
    const means = meaningOf(written, text, start, end);
    if (means !== undefined) found.push({ start, end, means });
  }
  return found;
}

/** What a mark stands for; undefined where it is none. */
function meaningOf(written: string, text: string, start: number, end: number): string | undefined {
  if (written.startsWith("&")) return entity(written.slice(1, -1));
  if (written === "~") return " ";
  if (written.startsWith("%")) return decodeURIComponent(written);
  if (/^<\/?(?:br|p|div|li|td|th|tr)\b/.test(written)) return " ";
  // "5 * 3", "* an item of a list": no emphasis.
  if (/^[*_]+$/.test(written) && isBlank(text[start - 1]) && isBlank(text[end])) return undefined;
  if (written === "*" && isWord(text[start - 1]) && isWord(text[end])) return undefined;
  return "";
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\d]/u.test(sign);
}

function entity(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#")) return entities[name];
  // Signs that show nothing are left out like those that are written themselves.
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

/** Where the addresses stand that links lead to, in order. */
export function linkAddresses(text: string, found: readonly Mark[]): { start: number; end: number }[] {
  return found.flatMap(({ start, end }) => {
    if (text.startsWith("](", start)) return [{ start: start + 2, end: end - 1 }];
    const address = /\shref="([^"]+)"/.exec(text.slice(start, end));
    if (!address?.[1]) return [];
    const from = start + address.index + address[0].length - 1 - address[1].length;
    return [{ start: from, end: from + address[1].length }];
  });
}
