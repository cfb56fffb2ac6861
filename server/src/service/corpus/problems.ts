import {
  counted,
  english,
  inEnglish,
  listedWithOr,
  type Said,
  type SaidValue,
  say,
  type Wording,
  worded,
} from "../text/say";
import { nameOf } from "../uri";

/** What is to be said of a file of the corpus, or (where `uri` is empty) of the index itself. */
export interface Problem {
  readonly uri: string;
  /** One sentence in English that names the file and says what to do: as it is kept with the index. */
  readonly reason: string;
  /** The file was read all the same: in a guessed encoding, or without some of its lines. */
  readonly partly?: boolean;
  /** It is a table, and what its columns hold can be chosen. */
  readonly columns?: boolean;
}

/** Problems of one kind: one line, under which the files stand. */
export interface ProblemGroup {
  /** One sentence about all of them, in the reader's language where it is one of the kinds below. */
  readonly reason: string;
  /** URIs; empty where it is the index itself. */
  readonly files: readonly string[];
  readonly partly?: boolean;
  readonly columns?: boolean;
  /** "PDF", "Word": where no reader takes the format. */
  readonly format?: string;
  /** How such texts may be saved instead, in the reader's language: "text (.txt), Markdown or HTML". */
  readonly saveAs?: string;
}

/** What is said of one file, and of several of the same kind. */
interface Kind {
  one(name: string): Said;
  many(count: number): Said;
}

const said = {
  brokenUtf8: {
    one: (name) =>
      say`${name} is in UTF-8 but for some bytes, which were read as “\ufffd”; save it as UTF-8 again.`,
    many: (count) =>
      say`${counted(count)} files are in UTF-8 but for some bytes, which were read as “\ufffd”; save them as UTF-8 again.`,
  },
  tracked: {
    one: (name) =>
      say`${name} has tracked changes and was read as if all were accepted; accept or reject them in it where that is not meant.`,
    many: (count) =>
      say`${counted(count)} files have tracked changes: they were read as if all were accepted; accept or reject them where that is not meant.`,
  },
  noText: {
    one: (name) => say`${name} is no text, whatever its name says; save it as text (.txt).`,
    many: (count) =>
      say`${counted(count)} files are no text, whatever their names say; save them as text (.txt).`,
  },
  noParagraph: {
    one: (name) => say`${name} holds no paragraph of text.`,
    many: (count) => say`${counted(count)} files hold no paragraph of text.`,
  },
  noPdf: {
    one: (name) => say`${name} is no PDF, whatever its name says; give its name the ending of what it is.`,
    many: (count) =>
      say`${counted(count)} files are no PDFs, whatever their names say; give their names the endings of what they are.`,
  },
  locked: {
    one: (name) => say`${name} opens with a password only; save it without one.`,
    many: (count) => say`${counted(count)} files open with a password only; save them without one.`,
  },
  damaged: {
    one: (name) => say`${name} is damaged and could not be opened; get the file again.`,
    many: (count) => say`${counted(count)} files are damaged and could not be opened; get them again.`,
  },
  pictures: {
    one: (name) =>
      say`${name} holds pictures of pages and no text, which Penholder does not read; have its text recognised (OCR), or save it as text.`,
    many: (count) =>
      say`${counted(count)} files hold pictures of pages and no text, which Penholder does not read; have their text recognised (OCR), or save them as text.`,
  },
  letters: {
    one: (name) =>
      say`${name} does not tell which letters its shapes are, and its text has no meaning; have it recognised (OCR), or get the file in another format.`,
    many: (count) =>
      say`${counted(count)} files do not tell which letters their shapes are, and their text has no meaning; have it recognised (OCR), or get the files in another format.`,
  },
  empty: {
    one: (name) => say`${name} is empty.`,
    many: (count) => say`${counted(count)} files are empty.`,
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

const saidOfEncodings: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.entries(encodings).map(([label, texts]) => [
    label,
    {
      one: (name) =>
        say`${name} is not in UTF-8 and was read as ${texts} text (${label}); save it as UTF-8 if letters look wrong.`,
      many: (count) =>
        say`${counted(count)} files are not in UTF-8: they were read as ${texts} text (${label}); save them as UTF-8 if letters look wrong.`,
    },
  ]),
);

/** What is kept of one file, in English. */
type Kept<Name extends string> = Readonly<Record<Name, { one(name: string): string }>>;

function kept<Name extends string>(kinds: Readonly<Record<Name, Kind>>): Kept<Name> {
  const entries = Object.entries<Kind>(kinds).map(([key, { one }]) => [
    key,
    { one: (name: string) => english(one(name)) },
  ]);
  return Object.fromEntries(entries) as Kept<Name>;
}

/** What is said of files more than once. */
export const problemKinds = kept(said);

/** What is said of files in an old encoding, which was told by their letters, by its label. */
export const encodingKinds = kept(saidOfEncodings);

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

/** What to tell the delegate of a file that no reader takes. @param saveAs how its text may be saved instead, in English */
export function notYetReadable(name: string, saveAs: string): string {
  return english(oneNotReadable(name, saveAs));
}

function oneNotReadable(name: string, saveAs: SaidValue): Said {
  const format = formatOf(name);
  return format
    ? say`${name} cannot be read yet: Penholder reads no ${format} files so far; save it as ${saveAs}.`
    : say`${name} cannot be read yet: Penholder reads no files without an ending so far; save it as ${saveAs}.`;
}

function manyNotReadable(count: number, format: string | undefined, saveAs: SaidValue): Said {
  return format
    ? say`${counted(count)} ${format} files cannot be read yet: save them as ${saveAs}.`
    : say`${counted(count)} files without an ending cannot be read yet: save them as ${saveAs}.`;
}

/** How a text may be saved instead, where this is what `notYetReadable` says of a file. */
function savedAs(reason: string, name: string): string | undefined {
  const [, saveAs] = /; save it as (.+)\.$/.exec(reason) ?? [];
  return saveAs !== undefined && reason === notYetReadable(name, saveAs) ? saveAs : undefined;
}

/** The forms that a text may be saved in, as `readableForms` has put them together in English. */
function formsIn(saveAs: string): SaidValue {
  const forms = saveAs.split(/, | or /);
  return listedWithOr(forms.map((form) => (form === "text (.txt)" ? say`text (.txt)` : form)));
}

const kinds: readonly Kind[] = [...Object.values(said), ...Object.values(saidOfEncodings)];

/** What is said of a problem in any language: its sentence by the kind that it is of, else as it was kept. */
interface Told {
  readonly one: Said;
  readonly many: (count: number) => Said;
  readonly format?: string;
  readonly saveAs?: SaidValue;
}

function toldOf({ uri, reason }: Problem): Told {
  const name = nameOf(uri);
  const kind = kinds.find(({ one }) => english(one(name)) === reason);
  if (kind) return { one: kind.one(name), many: kind.many };
  const saved = uri === "" ? undefined : savedAs(reason, name);
  if (saved === undefined) {
    const rest = reason.startsWith(`${name} `) ? reason.slice(name.length + 1) : reason;
    return { one: say`${reason}`, many: (count) => say`${counted(count)} files: each ${rest}` };
  }
  const format = formatOf(name);
  const saveAs = formsIn(saved);
  return {
    one: oneNotReadable(name, saveAs),
    many: (count) => manyNotReadable(count, format, saveAs),
    ...(format ? { format, saveAs } : {}),
  };
}

/**
 * Puts problems of one kind together, in the order in which the kinds were met; most files first among files.
 * @param wording in which language they are told
 */
export function groupProblems(problems: readonly Problem[], wording: Wording = inEnglish): ProblemGroup[] {
  const groups = new Map<string, { readonly problems: Problem[]; readonly told: Told }>();
  for (const problem of problems) {
    const { uri, partly } = problem;
    const told = toldOf(problem);
    const key = `${partly ? "partly" : ""}\n${uri === "" ? `index ${problem.reason}` : english(told.many(2))}`;
    const group = groups.get(key) ?? { problems: [], told };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ problems: of, told: { one, many, format, saveAs } }) => {
    const files = of.flatMap(({ uri }) => (uri === "" ? [] : [uri]));
    return {
      reason: worded(files.length > 1 ? many(files.length) : one, wording),
      files,
      ...(of[0]?.partly ? { partly: true } : {}),
      ...(of.some(({ columns }) => columns) ? { columns: true } : {}),
      ...(format && saveAs ? { format, saveAs: worded(say`${saveAs}`, wording) } : {}),
    };
  });
}
