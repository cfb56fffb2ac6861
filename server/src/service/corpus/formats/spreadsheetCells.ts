import { readMarkup } from "./markup";

/** Tells of a cell's style whether its number is a day, and from when days are counted. */
export interface CellFormats {
  isDate(style: string): boolean;
  readonly since1904: boolean;
}

/** Numbers of the formats of days that need not be written into a file (ECMA-376, part 1, section 18.8.30). */
const builtIn = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

/** @param source the part that holds a workbook's styles; undefined where it has none */
export function readCellFormats(source: string | undefined, since1904: boolean): CellFormats {
  const own = new Map<string, string>();
  const styles: string[] = [];
  let inCells = false;
  if (source !== undefined)
    readMarkup(source, {
      open(tag, { numFmtId = "0", formatCode = "" }) {
        const local = tag.slice(tag.indexOf(":") + 1);
        if (local === "numFmt") own.set(numFmtId, formatCode);
        if (local === "cellXfs") inCells = true;
        if (local === "xf" && inCells) styles.push(numFmtId);
      },
      close(tag) {
        if (tag.endsWith("cellXfs")) inCells = false;
      },
    });
  const dates = styles.map((format) => {
    const code = own.get(format);
    if (code === undefined)
      return builtIn.some(([from, to]) => Number(format) >= from && Number(format) <= to);
    // What stands in quotation marks and brackets is shown as it is, or tells colours and languages.
    return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
  });
  return { isDate: (style) => dates[Number(style)] === true, since1904 };
}

/** What a cell shows, as text: a day as "2031-05-09", and nothing where a formula has failed. */
export function cellText(
  { type, style }: { readonly type: string; readonly style: string },
  value: string,
  shared: readonly string[],
  formats: CellFormats,
): string {
  if (type === "s") return unescaped(shared[Number(value)] ?? "");
  if (type === "e") return "";
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : "";
  if (type === "n" && value !== "" && formats.isDate(style))
    return dayOf(Number(value), formats.since1904) ?? value;
  return type === "n" ? value : unescaped(value);
}

/** Characters that XML does not allow are written as their numbers: "_x000D_". */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const msOfDay = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** 1 March 1900: the days before it are counted as if 1900 had been a leap year. */
const firstRight = 61;
/** 1 January 10000, after which nothing is a day. */
const firstTooLate = 2_958_466;

function dayOf(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= (since1904 ? 1 : firstRight) && serial < firstTooLate)) return undefined;
  const day = new Date((since1904 ? epoch1904 : epoch1900) + Math.floor(serial) * msOfDay);
  return day.toISOString().slice(0, 10);
}
