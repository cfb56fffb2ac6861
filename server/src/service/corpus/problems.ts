import { type Said, type SaidValue, say } from "../text/say";
import { nameOf } from "../uri";

/** What is to be said of a file of the corpus, or (where `uri` is empty) of the index itself. */
export interface Problem {
  readonly uri: string;
  /** One sentence that names the file and says what to do. */
  readonly reason: Said;
  /** The file was read all the same: in a guessed encoding, or without some of its lines. */
  readonly partly?: boolean;
  /** It is a table, and what its columns hold can be chosen. */
  readonly columns?: boolean;
}

/** Problems of one kind: one line, under which the files stand. */
export interface ProblemGroup {
  /** One sentence about all of them. */
  readonly reason: Said;
  /** URIs; empty where it is the index itself. */
  readonly files: readonly string[];
  readonly partly?: boolean;
  readonly columns?: boolean;
  /** "PDF", "Word": where no reader takes the format. */
  readonly format?: string;
  /** How such texts may be saved instead: "text (.txt), Markdown or HTML". */
  readonly saveAs?: SaidValue;
}

/** What is said of one file, and of several of the same kind. */
interface Kind {
  one(name: string): Said;
  many(count: number): Said;
}

/** What is said of files more than once. */
export const problemKinds = {
  brokenUtf8: {
    one: (name) =>
      say`${name} is in UTF-8 but for some bytes, which were read as “\ufffd”; save it as UTF-8 again.`,
    many: (count) =>
      say`${count} files are in UTF-8 but for some bytes, which were read as “\ufffd”; save them as UTF-8 again.`,
  },
  tracked: {
    one: (name) =>
      say`${name} has tracked changes and was read as if all were accepted; accept or reject them in it where that is not meant.`,
    many: (count) =>
      say`${count} files have tracked changes: they were read as if all were accepted; accept or reject them where that is not meant.`,
  },
  noText: {
    one: (name) => say`${name} is no text, whatever its name says; save it as text (.txt).`,
    many: (count) => say`${count} files are no text, whatever their names say; save them as text (.txt).`,
  },
  noParagraph: {
    one: (name) => say`${name} holds no paragraph of text.`,
    many: (count) => say`${count} files hold no paragraph of text.`,
  },
  noPdf: {
    one: (name) => say`${name} is no PDF, whatever its name says; give its name the ending of what it is.`,
    many: (count) =>
      say`${count} files are no PDFs, whatever their names say; give their names the endings of what they are.`,
  },
  locked: {
    one: (name) => say`${name} opens with a password only; save it without one.`,
    many: (count) => say`${count} files open with a password only; save them without one.`,
  },
  damaged: {
    one: (name) => say`${name} is damaged and could not be opened; get the file again.`,
    many: (count) => say`${count} files are damaged and could not be opened; get them again.`,
  },
  pictures: {
    one: (name) =>
      say`${name} holds pictures of pages and no text, which Penholder does not read; have its text recognised (OCR), or save it as text.`,
    many: (count) =>
      say`${count} files hold pictures of pages and no text, which Penholder does not read; have their text recognised (OCR), or save them as text.`,
  },
  letters: {
    one: (name) =>
      say`${name} does not tell which letters its shapes are, and its text has no meaning; have it recognised (OCR), or get the file in another format.`,
    many: (count) =>
      say`${count} files do not tell which letters their shapes are, and their text has no meaning; have it recognised (OCR), or get the files in another format.`,
  },
  empty: {
    one: (name) => say`${name} is empty.`,
    many: (count) => say`${count} files are empty.`,
  },
} as const satisfies Record<string, Kind>;

/** Old encodings by their label (WHATWG Encoding Standard), and what texts they are for. */
const encodings: Readonly<Record<string, Said>> = {
  "windows-1252": say`Western European`,
  "windows-1250": say`Central European`,
  "iso-8859-2": say`Central European`,
  "windows-1251": say`Cyrillic`,
  "koi8-r": say`Cyrillic`,
  "iso-8859-5": say`Cyrillic`,
  "windows-1253": say`Greek`,
  "iso-8859-7": say`Greek`,
  "windows-1254": say`Turkish`,
  "windows-1255": say`Hebrew`,
  "iso-8859-8": say`Hebrew`,
  "windows-1256": say`Arabic`,
  "iso-8859-6": say`Arabic`,
  gb18030: say`Chinese`,
  big5: say`Chinese`,
  shift_jis: say`Japanese`,
  "euc-jp": say`Japanese`,
  "euc-kr": say`Korean`,
};

/** What is said of files in an old encoding, which was told by their letters, by its label. */
export const encodingKinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.entries(encodings).map(([label, texts]) => [
    label,
    {
      one: (name) =>
        say`${name} is not in UTF-8 and was read as ${texts} text (${label}); save it as UTF-8 if letters look wrong.`,
      many: (count) =>
        say`${count} files are not in UTF-8: they were read as ${texts} text (${label}); save them as UTF-8 if letters look wrong.`,
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
export function notYetReadable(name: string, saveAs: SaidValue): Said {
  const format = formatOf(name);
  return format
    ? say`${name} cannot be read yet: Penholder reads no ${format} files so far; save it as ${saveAs}.`
    : say`${name} cannot be read yet: Penholder reads no files without an ending so far; save it as ${saveAs}.`;
}

function manyNotReadable(count: number, format: string | undefined, saveAs: SaidValue): Said {
  return format
    ? say`${count} ${format} files cannot be read yet: save them as ${saveAs}.`
    : say`${count} files without an ending cannot be read yet: save them as ${saveAs}.`;
}

const kinds: readonly Kind[] = [...Object.values(problemKinds), ...Object.values(encodingKinds)];

/** Puts problems of one kind together, in the order in which the kinds were met; most files first among files. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { uri, reason, partly } = problem;
    const key = JSON.stringify([partly ?? false, uri === "" ? [reason] : withoutName(reason, nameOf(uri))]);
    const group = groups.get(key) ?? [];
    group.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()].map((of) => {
    const [first] = of;
    const { uri, reason, partly } = first!;
    const files = of.flatMap(({ uri }) => (uri === "" ? [] : [uri]));
    const name = nameOf(uri);
    // The last that is said of a file that no reader takes is how to save it.
    const saveAs = reason.words === notYetReadable(name, "").words ? reason.values.at(-1) : undefined;
    const format = saveAs === undefined ? undefined : formatOf(name);
    const many = () => {
      if (saveAs !== undefined) return manyNotReadable(files.length, format, saveAs);
      const kind = kinds.find(({ one }) => JSON.stringify(one(name)) === JSON.stringify(reason));
      return kind?.many(files.length) ?? say`${files.length} files are alike: ${reason}`;
    };
    return {
      reason: files.length > 1 ? many() : reason,
      files,
      ...(partly ? { partly: true } : {}),
      ...(of.some(({ columns }) => columns) ? { columns: true } : {}),
      ...(format && saveAs !== undefined ? { format, saveAs } : {}),
    };
  });
}

/** A sentence of a file without the file's name, to be compared with those of others. */
function withoutName({ words, values }: Said, name: string): readonly unknown[] {
  const other = (value: SaidValue) =>
    typeof value === "object" && "words" in value ? withoutName(value, name) : value === name ? null : value;
  return [words, values.map(other)];
}
