import { nameOf } from "../uri";

/** What is to be said of a file of the corpus, or (where `uri` is empty) of the index itself. */
export interface Problem {
  readonly uri: string;
  /** One sentence that names the file and says what to do. */
  readonly reason: string;
  /** The file was read all the same: in a guessed encoding, or without some of its lines. */
  readonly partly?: boolean;
  /** It is a table, and what its columns hold can be chosen. */
  readonly columns?: boolean;
}

/** Problems of one kind: one line, under which the files stand. */
export interface ProblemGroup {
  /** One sentence about all of them. */
  readonly reason: string;
  /** URIs; empty where it is the index itself. */
  readonly files: readonly string[];
  readonly partly?: boolean;
  readonly columns?: boolean;
  /** "PDF", "Word": where no reader takes the format. */
  readonly format?: string;
  /** How such texts may be saved instead: "text (.txt), Markdown or HTML". */
  readonly saveAs?: string;
}

/** What is said of one file, and of several of the same kind. */
interface Kind {
  one(name: string): string;
  many(count: number): string;
}

/** What is said of files more than once. */
export const problemKinds = {
  brokenUtf8: {
    one: (name) =>
      `${name} is in UTF-8 but for some bytes, which were read as “\ufffd”; save it as UTF-8 again.`,
    many: (count) =>
      `${count} files are in UTF-8 but for some bytes, which were read as “\ufffd”; save them as UTF-8 again.`,
  },
  tracked: {
    one: (name) =>
      `${name} has tracked changes and was read as if all were accepted; accept or reject them in it where that is not meant.`,
    many: (count) =>
      `${count} files have tracked changes: they were read as if all were accepted; accept or reject them where that is not meant.`,
  },
  noText: {
    one: (name) => `${name} is no text, whatever its name says; save it as text (.txt).`,
    many: (count) => `${count} files are no text, whatever their names say; save them as text (.txt).`,
  },
  noParagraph: {
    one: (name) => `${name} holds no paragraph of text.`,
    many: (count) => `${count} files hold no paragraph of text.`,
  },
  noPdf: {
    one: (name) => `${name} is no PDF, whatever its name says; give its name the ending of what it is.`,
    many: (count) =>
      `${count} files are no PDFs, whatever their names say; give their names the endings of what they are.`,
  },
  locked: {
    one: (name) => `${name} opens with a password only; save it without one.`,
    many: (count) => `${count} files open with a password only; save them without one.`,
  },
  damaged: {
    one: (name) => `${name} is damaged and could not be opened; get the file again.`,
    many: (count) => `${count} files are damaged and could not be opened; get them again.`,
  },
  pictures: {
    one: (name) =>
      `${name} holds pictures of pages and no text, which Penholder does not read; have its text recognised (OCR), or save it as text.`,
    many: (count) =>
      `${count} files hold pictures of pages and no text, which Penholder does not read; have their text recognised (OCR), or save them as text.`,
  },
  letters: {
    one: (name) =>
      `${name} does not tell which letters its shapes are, and its text has no meaning; have it recognised (OCR), or get the file in another format.`,
    many: (count) =>
      `${count} files do not tell which letters their shapes are, and their text has no meaning; have it recognised (OCR), or get the files in another format.`,
  },
  empty: {
    one: (name) => `${name} is empty.`,
    many: (count) => `${count} files are empty.`,
  },
} as const satisfies Record<string, Kind>;

/** Old encodings by their label (WHATWG Encoding Standard), and what texts they are for. */
const encodings: Readonly<Record<string, string>> = {
  "windows-1252": "Western European",
  "windows-1250": "Central European",
  "iso-8859-2": "Central European",
  "windows-1251": "Cyrillic",
  "koi8-r": "Cyrillic",
  "iso-8859-5": "Cyrillic",
  "windows-1253": "Greek",
  "iso-8859-7": "Greek",
  "windows-1254": "Turkish",
  "windows-1255": "Hebrew",
  "iso-8859-8": "Hebrew",
  "windows-1256": "Arabic",
  "iso-8859-6": "Arabic",
  gb18030: "Chinese",
  big5: "Chinese",
  shift_jis: "Japanese",
  "euc-jp": "Japanese",
  "euc-kr": "Korean",
};

/** What is said of files in an old encoding, which was told by their letters, by its label. */
export const encodingKinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.entries(encodings).map(([label, texts]) => [
    label,
    {
      one: (name) =>
        `${name} is not in UTF-8 and was read as ${texts} text (${label}); save it as UTF-8 if letters look wrong.`,
      many: (count) =>
        `${count} files are not in UTF-8: they were read as ${texts} text (${label}); save them as UTF-8 if letters look wrong.`,
    },
  ]),
);

/** How people call the formats of texts; others go by the ending of their names. */
export const formats: Readonly<Record<string, string>> = {
  pdf: "PDF",
  doc: "Word",
  docx: "Word",
  docm: "Word",
  odt: "OpenDocument",
  rtf: "RTF",
  ppt: "PowerPoint",
  pptx: "PowerPoint",
  xls: "Excel 97",
  xlsx: "Excel",
  epub: "EPUB",
};

/** "PDF", "Word", "PNG"; undefined for a name without an ending. */
export function formatOf(name: string): string | undefined {
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || dot === name.length - 1) return undefined;
  const ending = name.slice(dot + 1).toLowerCase();
  return formats[ending] ?? ending.toUpperCase();
}

/** What to tell the delegate of a file that no reader takes. @param saveAs how its text may be saved instead */
export function notYetReadable(name: string, saveAs: string): string {
  const format = formatOf(name);
  const files = format ? `${format} files` : "files without an ending";
  return `${name} cannot be read yet: Penholder reads no ${files} so far; save it as ${saveAs}.`;
}

/** How a text may be saved instead, where this is what `notYetReadable` says of a file. */
function savedAs(reason: string, name: string): string | undefined {
  const [, saveAs] = /; save it as (.+)\.$/.exec(reason) ?? [];
  return saveAs !== undefined && reason === notYetReadable(name, saveAs) ? saveAs : undefined;
}

function manyNotReadable(count: number, format: string | undefined, saveAs: string): string {
  const files = format ? `${count} ${format} files` : `${count} files without an ending`;
  return `${files} cannot be read yet: save them as ${saveAs}.`;
}

const kinds: readonly Kind[] = [...Object.values(problemKinds), ...Object.values(encodingKinds)];

/** Puts problems of one kind together, in the order in which the kinds were met; most files first among files. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  interface Group extends Pick<ProblemGroup, "format" | "saveAs"> {
    readonly problems: Problem[];
    readonly many: (count: number) => string;
  }
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const { uri, reason, partly } = problem;
    const name = nameOf(uri);
    const saveAs = uri === "" ? undefined : savedAs(reason, name);
    const kind = kinds.find(({ one }) => one(name) === reason);
    const format = saveAs && formatOf(name);
    const rest = uri !== "" && reason.startsWith(`${name} `) ? reason.slice(name.length + 1) : reason;
    const key = `${partly ? "partly" : ""}\n${saveAs ? `format ${format ?? ""}` : uri === "" ? `index ${reason}` : rest}`;
    const group = groups.get(key) ?? {
      problems: [],
      many: saveAs
        ? (count) => manyNotReadable(count, format, saveAs)
        : (kind?.many ?? ((count) => `${count} files: each ${rest}`)),
      ...(format ? { format, saveAs } : {}),
    };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ problems: of, many, format, saveAs }) => {
    const [first] = of;
    const files = of.flatMap(({ uri }) => (uri === "" ? [] : [uri]));
    return {
      reason: files.length > 1 ? many(files.length) : first!.reason,
      files,
      ...(first!.partly ? { partly: true } : {}),
      ...(of.some(({ columns }) => columns) ? { columns: true } : {}),
      ...(format ? { format, saveAs } : {}),
    };
  });
}
