import { dateAt } from "../../text/dates";
import type { TextRange } from "../../text/range";

/** The date that a text gives with a citation: "resolution 1325 (2000) of 31 October 2000". */
export interface GivenDate extends TextRange {
  /** ISO 8601, to the day or to the month. */
  readonly date: string;
  /** Day and month could be meant the other way round. */
  readonly doubtful?: true;
  /** It stands in brackets of its own; the place with them. */
  readonly bracket?: TextRange;
}

const adopted =
  "(?:(?:which |that |qui |que |котор\\S{2,4} |الذي )?(?:was |were |has been |is |a été |fut |fue |была? |были )?(?:unanimously |duly )?" +
  "(?:adopted|passed|approved|issued|adoptée?s?|votée?s?|aprobadas?|adoptadas?|принят\\S{1,4}|verabschiedet|angenommen|المتخذ|المعتمد|الصادر|اتخذ\\S{0,2}|اعتمد\\S{0,2})" +
  "(?: unanimously| by consensus| without a vote| à l'unanimité| par consensus| por unanimidad| por consenso| единогласно| بالإجماع)?(?:,? (?:by|par|por|au cours de|Сов|Ген|من|من قبل|عن)[^.;:,()\\d]{0,60})?(?:,? at (?:its|the) \\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting)?,?)";
const links = "(?:of|dated|du|de|del|от|vom|en date du|de fecha|المؤرخ|المؤرخة|بتاريخ|datée du|fechada el)";
/** Only what was adopted is so on a day: "the briefing under resolution 1593 (2005) on 5 June 2008". */
const onDay = "(?:on|in|of|le|en|el|em|am|в|от|في|بتاريخ)";
/** What may stand between a number and its date. */
const between = new RegExp(
  `^(?:,? (?:\\([^()\\d]{0,24}\\) )?${adopted}(?: ${onDay})? |(?: \\([^()\\d]{0,24}\\))? ${links} |, (?:du|de|del|от|en date du|de fecha|المؤرخ|المؤرخة) |,? (?=\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2},? (?:19|20)))`,
  "iu",
);
const inBracket = new RegExp(`^ ?\\((?:${adopted} ?)?(?:(?:${links}|${onDay}) )?`, "i");
/** The date is of the letter or report whose symbol follows, and not the resolution's. */
const ofAnother = /^,? ?\((?:A|S|E)\/(?!RES|HRC\/RES)/;
/** "adopted on 31 October 2000 and 19 June 2008": of which item of a list, is not plain. */
const another = /^,? (?:and|et|y|и|und) (?:on |le |el )?\d{1,2}[ .]/;

/** Most of what follows citations begins neither a date nor what leads to one. */
const mayBegin =
  /^[\s,]{0,2}(?:\(|\d|[A-Z]|of\s|dated|d[ue]|от\s|vom|en\s|fech|fue|adopt|pass|appr|issu|whi|that|was|were|has\s|is\s|unan|duly|qu[ie]|котор|был|принят|a été|fut|vot|apr|ver|ang|ال|اتخ|اعت|بتا)/;

/** The date that stands right after a citation. @param text plain, see `plainText` */
export function dateGivenAfter(text: string, end: number): GivenDate | undefined {
  if (!mayBegin.test(text.slice(end, end + 8))) return undefined;
  const window = text.slice(end, end + 190).replace(/\s/g, " ");
  const bracket = inBracket.exec(window);
  if (bracket) {
    const open = end + bracket[0].indexOf("(");
    const found = dateAt(text, end + bracket[0].length);
    if (!found || text[found.end] !== ")" || found.date.length < 7) return undefined;
    return given(found, { start: open, end: found.end + 1 });
  }
  const link = between.exec(window)?.[0];
  if (link === undefined) return undefined;
  const found = dateAt(text, end + link.length);
  if (!found || found.date.length < 7) return undefined;
  const rest = text.slice(found.end, found.end + 24);
  if (ofAnother.test(rest) || another.test(rest)) return undefined;
  return given(found);
}

/**
 * What stands between a date and the citation that it is given with: "On 31 October 2000, the Council adopted"; not "the report
 * of 1 April 1974 …, approved by the Council in its resolution".
 */
const adopting =
  /^,? ?(?:[^.;:\d]{0,60} )?(?:adopted|adopts|passed|approved|issued|adoptait|adopta|adoptó|aprobó|a adopté|ha adoptado|принял\S?|одобрил\S?|اتخذ\S?|اعتمد\S?|أصدر\S?|verabschiedete|通过了?|通過了?)(?!\s(?:by|par|por)\s)(?: [^.;:,\d()]{0,40})?$/iu;
/** How a sentence about that day begins. */
const onThatDay = /(?:^|[.:;!?»”"(\n]\s?|(?:^|[\s*_("“])(?:on|le|el|am|в|في)\s)$/i;
const adoptedOn =
  /(?:adopted|passed|approved|adoptée|aprobada|принятая)(?: unanimously)?(?: on| le| el)? ?$/i;
const adoption = /adopt|pass|approv|issued|aprob|прин|одоб|اتخذ|اعتمد|أصدر|verabsch|年/;
const directlyBefore =
  /^(?:,? (?:the |la |le |el )?(?:UN |United Nations |U\.N\. )?(?:Security Council |Council )?)?$/i;

/** The date that stands before a citation. @param start where its words begin */
export function dateGivenBefore(text: string, start: number): GivenDate | undefined {
  const from = Math.max(0, start - 150);
  const window = text.slice(from, start);
  if (!adoption.test(window) || !/(?:19|20)\d\d|年/.test(window)) return undefined;
  const chinese =
    /((?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}) ?年[^年]{2,16}[日号])(?:[^。，；,\d]{0,24}通过(?:了|的)?[^。，；,\d]{0,16}|的)?第? ?$/.exec(
      window,
    );
  if (chinese) {
    const found = dateAt(text, from + chinese.index);
    return found && found.date.length === 10 ? given(found) : undefined;
  }
  const sentence = Math.max(
    window.lastIndexOf("\n\n"),
    window.lastIndexOf("; "),
    window.search(/\. (?=\p{Lu}[^.]*$)/u),
  );
  for (const { index } of [...window.matchAll(/(?<![\p{L}\d/.-])(?=\d|\p{L}{3,10}\.? \d)/gu)].reverse()) {
    if (index < sentence) break;
    const found = dateAt(text, from + index);
    if (!found || found.date.length < 10 || found.end > start) continue;
    const rest = text.slice(found.end, start).replace(/\s/g, " ");
    const isAdopted =
      (adopting.test(rest) && onThatDay.test(text.slice(Math.max(0, found.start - 6), found.start))) ||
      (directlyBefore.test(rest) && adoptedOn.test(window.slice(0, found.start - from)));
    return isAdopted ? given(found) : undefined;
  }
  return undefined;
}

function given(
  { date, start, end, doubtful }: { date: string; start: number; end: number; doubtful?: boolean },
  bracket?: TextRange,
): GivenDate {
  return {
    date,
    start,
    end,
    ...(doubtful ? { doubtful: true as const } : {}),
    ...(bracket ? { bracket } : {}),
  };
}

/** A year that is given without brackets, or in brackets with a month: the place from the number's end on. */
export interface GivenYear extends TextRange {
  readonly value: number;
}

const looseYear =
  /^(?: ?\/ ?| (?:of|from|de|от|von|aus) (?:the year )?|, ?| ?\[)((?:19|20)\d\d)(?![\d/]|\s?[-–]\s?\d)(?: (?:года|г\.)|\])?/;

/** "1325 of 2001", "1325/2001", "1325, 2000", "1325 [2000]": a year that is plainly the resolution's. */
export function yearGivenAfter(text: string, end: number, adoptedIn: number): GivenYear | undefined {
  const match = looseYear.exec(text.slice(end, end + 24));
  if (!match?.[1]) {
    const verb = /^ (?:in|en|im) ((?:19|20)\d\d)(?!\d)/.exec(text.slice(end, end + 12));
    const value = Number(verb?.[1]);
    if (!verb || !adoptedBefore.test(text.slice(Math.max(0, end - 70), end))) return undefined;
    return { value, start: end, end: end + verb[0].length };
  }
  const value = Number(match[1]);
  // A comma, or a word, may begin something else: only the right year is plain, or one nearly so.
  const sure = /^ ?[/[]/.test(match[0]);
  if (match[0].startsWith(",") ? value !== adoptedIn : !sure && Math.abs(value - adoptedIn) > 3)
    return undefined;
  if (value < 1946) return undefined;
  return { value, start: end, end: end + match[0].length };
}

const adoptedBefore =
  /(?:adopted|passed|approved|adopting|adoption of|passing|adopté|adopción de|aprobó)\s(?:[^.;:\d]{0,40}\s)?\d{1,4}$/i;
