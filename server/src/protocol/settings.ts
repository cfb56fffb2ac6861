import { URI } from "vscode-uri";
import { defaultFolders } from "../service/draft/folderKind";
import { defaultDrafts } from "../service/draft/isDraft";
import type { IgnoredFinding } from "../service/features/diagnostics";
import { defaultGlossaryFiles } from "../service/glossary/own/files";
import { defaultAddressTemplate } from "../service/references/symbols/address";
import { profiles } from "../service/rules/profiles";
import { automatic } from "../service/rules/project/projectFile";
import type { Severity } from "../service/rules/rule";
import { checks } from "../service/rules/rules";
import { type Language, languages } from "../service/text/language";
import { english } from "../service/text/say";
import { type NamedSettings, namedSettings } from "./settingForms";
import { choice, count, flag, type Setting, sharedCorpora, text, textLike, textList } from "./settingKinds";

/**
 * The delegate's settings, in the order in which editors and documentation name them. A new one is an entry here, by the
 * name under which the code reads it in `Settings`; `npm run manifest` writes the rest.
 */
export const settings = {
  corpusFolders: textList(
    {
      name: "corpus.folders",
      description:
        "The folders with your reference documents: statements, resolutions, reports. A name such as `corpus` is looked for in each folder that is open; a full path may lie anywhere on this computer. Everything in them, sub-folders included, is read in the background.",
      summary: "folders to read: in each workspace folder, or absolute paths",
      default: defaultFolders,
      scope: "resource",
      order: 1,
      untrusted: namesInside,
    },
    withSlashes,
  ),
  /** Patterns of the places where drafts are kept. */
  drafts: textList({
    name: "drafts",
    description:
      "Where your drafts are. Statements and resolutions in Penholder's own languages are drafts anywhere, and so are Markdown and text in a folder that has a corpus; everything else Penholder leaves alone, unless its folder or file is named here: `Speeches`, `**/*.speech.txt`. Names and patterns count from each folder that is open; a full path may lie anywhere on this computer. In a code repository only what you name yourself counts.",
    summary:
      "where drafts lie besides the folders that have a corpus: folders, files and patterns; in a code repository only those you name yourself",
    default: defaultDrafts,
    scope: "resource",
    order: 1,
  }),
  /** Patterns of the delegate's own glossaries. */
  glossaryFiles: textList({
    name: "glossary.files",
    description:
      "Your own glossaries: Markdown tables, CSV tables or TBX files. A name or pattern such as `terms/*.tbx` is looked for in each folder that is open and in each corpus folder; a full path may lie anywhere on this computer. They go before what Penholder knows itself.",
    summary: "your own glossaries, which go before what is built in: [glossary.md](glossary.md)",
    default: defaultGlossaryFiles,
    scope: "resource",
    order: 1,
    untrusted: namesInside,
  }),
  sharedCorpora: sharedCorpora({
    name: "sharedCorpora",
    description:
      "Corpora on search clusters that are asked beside your own: what each is called, the cluster's address (of several nodes theirs, with commas between), the corpus's name there, and the languages of drafts it is asked about. **Penholder: Connect to Shared Corpus...** fills this in, tests it and says what is sent; without `agreed` nothing is. Only your own settings count, never those of a workspace.",
    summary: "corpora on search clusters, asked beside your own: [shared-corpus.md](shared-corpus.md)",
    default: [],
    scope: "machine",
    order: 2,
    untrusted: () => [],
  }),
  /** Patterns of the drafts of which nothing is sent to a shared corpus. */
  confidentialDrafts: textList({
    name: "confidentialDrafts",
    description:
      "Folders, files and patterns of drafts that no shared corpus is told anything of: `confidential`, `**/*.secret.md`. A draft is confidential too where a line of its beginning says so (*Confidential*), or the comment `<!-- penholder-confidential -->`.",
    summary: "folders, files and patterns of drafts that no shared corpus is told anything of",
    default: ["confidential"],
    scope: "resource",
    order: 2,
  }),
  similarLimit: count({
    name: "similarPassages.limit",
    description: "How many similar passages the view **Penholder** shows at most.",
    summary: "how many similar passages the view shows",
    default: 10,
    minimum: 5,
    maximum: 50,
    scope: "resource",
    order: 2,
  }),
  /** Whether passages of other languages are shown that say the same. */
  otherLanguages: flag({
    name: "similarPassages.otherLanguages",
    description:
      "Also show passages in other languages that say what the paragraph says: in the view **Penholder**, after those in the draft's own language, and in the hover over a paragraph where there is none of its own. They are found by what your reference documents that are there in two languages teach of how words are translated.",
    summary: "also show passages in other languages that say the same, after those in the draft's own",
    default: true,
    scope: "resource",
    order: 2,
  }),
  /** The delegate's own delegation ("Atlantia"); empty where none is named. */
  myDelegation: text({
    name: "myDelegation",
    description:
      "Your own delegation, as your documents name it: *Norway*, for instance. Its earlier statements are marked in the view **Penholder** and in hovers, and the command **Show What My Delegation Has Said** lists them.",
    summary:
      "your own delegation, as your documents name it: its earlier statements are marked ([who-said-what.md](who-said-what.md))",
    default: "",
    scope: "window",
    order: 2,
  }),
  /** Words a minute, as the delegate has written them: "en 130, fr 140". */
  speakingPace: text({
    name: "speakingTime.pace",
    description:
      "How many words a minute you speak, for the speaking time of a statement in the status bar: a number, or one for each language, as in `en 130, fr 140`. Where nothing is said: en 120, fr 130, es 125, ru 100, ar 95, and 200 characters in Chinese.",
    summary: "words a minute for the speaking time of a statement: `120`, or `en 130, fr 140`",
    default: "",
    scope: "resource",
    order: 3,
  }),
  /** Minutes; 0 for none. */
  speakingLimit: count({
    name: "speakingTime.limit",
    description:
      "How many minutes the meeting gives you. The speaking time in the status bar stands out where a statement is longer; 0 sets no limit.",
    summary: "minutes that the meeting gives you; the speaking time stands out beyond them",
    default: 0,
    minimum: 0,
    maximum: 120,
    scope: "resource",
    order: 3,
  }),
  inlineSuggestions: flag({
    name: "inlineSuggestions.enabled",
    description:
      "While you type, suggest how the sentence continued in your reference documents. The suggestion is shown in grey; accept it with the Tab key. Its source is shown in the status bar.",
    summary: "off: nothing is registered, the editor does not even ask",
    default: true,
    scope: "window",
    order: 3,
  }),
  /** How adapted text names its source. */
  adaptedText: choice({
    name: "quotation.adaptedText",
    description:
      "How text that is inserted as adapted names its source in a Markdown draft. Elsewhere the source follows in brackets.",
    summary: "how text inserted as adapted names its source: in a `comment` or a `footnote`",
    choices: {
      comment: "In a comment, which is not shown when the draft is printed.",
      footnote: "In a footnote.",
    },
    default: "comment",
    scope: "resource",
    order: 4,
  }),
  /** Marks above the paragraphs of a draft that tell their precedents. */
  codeLens: flag({
    name: "agreedLanguage.codeLens",
    description:
      "Above each paragraph of a draft, say which adopted paragraph it is nearest to and whether it is identical, changed or new. Click it to see the difference.",
    summary: "above each paragraph its precedent, and whether it is identical, changed or new",
    default: false,
    scope: "resource",
    order: 4,
  }),
  /** Undefined where what was sent is no such address. */
  address: textLike({
    name: "links.address",
    description:
      "The web address of an official document. `{symbol}` stands for its symbol, `{language}` for the language chosen in `#penholder.links.language#`.",
    summary: "the address of official documents",
    default: defaultAddressTemplate,
    pattern: {
      // A public name: no user before it, no number, no name that only a local network knows.
      expression:
        "^https://(?!([^/]*\\.)?(localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa)[:/])([A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]*(:[0-9]+)?/\\S*\\{symbol\\}\\S*$",
      error:
        "Enter a public web address that begins with https://, names no user and contains {symbol} after its first single slash.",
    },
    scope: "resource",
    order: 4,
    untrusted: () => undefined,
  }),
  linkLanguage: {
    ...choice({
      name: "links.language",
      description: "The language in which official documents are opened.",
      summary: "the language of official documents; `auto` is the editor's",
      choices: {
        auto: "The language of the draft, or else that of the editor.",
        en: "English",
        fr: "French",
        es: "Spanish",
        ru: "Russian",
        zh: "Chinese",
        ar: "Arabic",
      },
      default: "auto",
      scope: "resource",
      order: 5,
    }),
    read: (sent, locale) => official(sent) ?? official(locale?.slice(0, 2)) ?? "en",
  } satisfies Setting<Language>,
  /** How the references of a draft are written throughout. */
  referenceStyle: choice({
    name: "references.style",
    description:
      "How **Normalise All References** writes the resolutions that a draft cites. Quotations and headings are never changed.",
    summary: "how *Normalise All References* writes: `prose` or `symbol`",
    choices: {
      prose: "In words: Security Council resolution 2518 (2020), General Assembly resolution 76/263.",
      symbol: "By symbol: S/RES/2518 (2020), A/RES/76/263.",
    },
    default: "prose",
    scope: "resource",
    order: 6,
  }),
  /** How the list of documents cited is put into a draft. */
  citedAs: choice({
    name: "documentsCited.form",
    description:
      "How the list of documents cited is put into a draft by the source action **List documents cited**. The command of that name asks.",
    summary: "how the source action *List documents cited* writes: `annex` or `notes`",
    choices: {
      annex: "As a list at the end, organ by organ.",
      notes: "As notes at the end, each with its mark in the text.",
    },
    default: "annex",
    scope: "resource",
    order: 7,
  }),
  /** A profile's name, or `auto`. */
  profile: choice<string>({
    name: "check.profile",
    description:
      "For what your drafts are judged: the profile decides how grave some findings are. The setting of a single check goes before it. A file `.penholder.json` in the folder may choose for everybody who works there; what is set here goes before that file.",
    summary: "for what drafts are judged: [checks.md](checks.md)",
    choices: {
      [automatic]:
        "By the form of the draft: a Model UN paper by the profile for Model UN, everything else by each check's own judgement; or what the folder's `.penholder.json` says.",
      ...Object.fromEntries(profiles.map(({ name, description }) => [name, english(description)])),
    },
    default: automatic,
    scope: "resource",
    order: 8,
  }),
};

/** What the delegate may say of each check. */
const severity = {
  scope: "resource",
  default: "default",
  choicesOf: "severity",
  choices: {
    default: "As Penholder judges the finding.",
    error: "Show it as an error.",
    warning: "Show it as a warning.",
    information: "Show it as information.",
    hint: "Show it as a hint: a few dots under the words, not in the list of problems.",
    off: "Do not check this.",
  },
} as const;

/** A setting for each check. */
export const checkSettings = checks.map(({ code, description, summary }) =>
  choice<Severity | "off" | "default">({
    ...severity,
    name: `check.${code}`,
    description: english(description),
    summary: english(summary),
  }),
);

/** Read by the library of the client, never sent. */
const traceServer = choice({
  name: "trace.server",
  description:
    "How much of the exchange between the editor and Penholder is written to the log, once the log's level is set to *Trace* (command **Developer: Set Log Level…**).",
  summary: "how much of the exchange with the server the log holds, once its level is *Trace*",
  choices: {
    messages: "The names of the messages.",
    compact: "The messages in brief.",
    verbose: "The messages with all that they hold.",
  },
  default: "messages",
  scope: "window",
});

/** What decides who is asked on the web: read by the client, never sent. */
const networkSettings = [
  text({
    name: "network.mirror",
    description:
      "The web address of a copy of the United Nations’ public repositories, where GitHub cannot be reached. It answers for `/repos/UNxml/…` and for `/UNxml/…` as GitHub does. Used by **Get UN Resolutions** only.",
    summary: "a copy of the UN's repositories, for *Get UN Resolutions* ([downloads.md](downloads.md))",
    default: "",
    scope: "machine",
  }),
  flag({
    name: "network.privateAddresses",
    description:
      "Allow downloads from this computer and from private networks, an intranet for instance. Only downloads that you ask for are made at all.",
    summary: "allow downloads from this computer and from private networks",
    default: false,
    scope: "machine",
  }),
];

/** The parts of the settings page. */
export const settingSections: readonly {
  readonly id: string;
  readonly title: string;
  readonly settings: readonly Setting<unknown>[];
  /** The one row that stands for all of them in docs/settings.md. */
  readonly row?: Pick<Setting<string>, "name" | "default" | "summary">;
}[] = [
  { id: "penholder", title: "Penholder", settings: Object.values(settings) },
  {
    id: "penholder.check",
    title: "Checks",
    settings: checkSettings,
    row: {
      name: "check.<code>",
      default: "default",
      summary: "`error`, `warning`, `information`, `hint` or `off` for each check",
    },
  },
  { id: "penholder.network", title: "Downloads", settings: networkSettings },
  { id: "penholder.trace", title: "For Reporting Problems", settings: [traceServer] },
];

const names: ReadonlySet<string> = new Set(
  settingSections.flatMap((section) => section.settings.map(({ name }) => name)),
);

/** What a client has sent, by name. @param unknown hears the name of what is no setting */
export function settingsSent(sent: unknown, unknown?: (name: string) => void): NamedSettings {
  return namedSettings(sent, names, unknown);
}

type Chosen = {
  readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]["read"]>;
};

/** The delegate's settings under `penholder`, with every gap filled. */
export interface Settings extends Chosen {
  /** Folders that nobody has named: where one is missing, that is no problem to report. */
  readonly defaultFolders: readonly string[];
  /** By the codes of checks, where the delegate has chosen. */
  readonly severities: Readonly<Record<string, Severity | "off" | "default">>;
  readonly ignored: readonly IgnoredFinding[];
  /** Corpus folders and glossaries that are named but not looked for, because the workspace is not trusted. */
  readonly outside: readonly string[];
}

/**
 * Reads settings by their names; whatever is missing or of the wrong type becomes the default.
 * @param locale the editor's display language, for links where the delegate has chosen none
 * @param trusted false where the delegate has not said that the workspace is trusted: then nothing leads out of it
 */
export function readSettings(
  sent: NamedSettings,
  locale: string | undefined,
  ignored: readonly IgnoredFinding[],
  trusted: boolean,
): Settings {
  const outside: string[] = [];
  function read(setting: Setting<unknown>): unknown {
    const value = setting.read(sent[setting.name], locale);
    if (trusted || !setting.untrusted) return value;
    const held = setting.untrusted(value);
    if (Array.isArray(value) && Array.isArray(held))
      outside.push(...value.filter((name) => typeof name === "string" && !held.includes(name)));
    return held;
  }
  const chosen = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, read(setting)]),
  ) as Chosen;
  const { corpusFolders } = chosen;
  return {
    ...chosen,
    defaultFolders: defaultFolders.every((folder) => corpusFolders.includes(folder)) ? defaultFolders : [],
    severities: Object.fromEntries(
      checks.flatMap(({ code }, place) => {
        const value = sent[`check.${code}`];
        const severity = checkSettings[place]!.read(value, locale);
        return severity === value ? [[code, severity]] : [];
      }),
    ),
    ignored,
    outside,
  };
}

/** Those of names and patterns that lead nowhere else than into the folder that they count from. */
function namesInside(names: readonly string[]): readonly string[] {
  return names.filter((name) => !isFullPath(name) && !name.split(/[/\\{},]/).includes(".."));
}

/** Whether a folder is named by an address or a full path, and not by a name within the workspace's folders. */
export function isFullPath(name: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/|[/\\]|[A-Za-z]:[/\\])/i.test(name);
}

/** "texts\\corpus", as a delegate on Windows writes it, is the same on every system. */
function withSlashes(name: string): string {
  return isFullPath(name) ? name : name.replaceAll("\\", "/");
}

/** The URI of a folder that `isFullPath`. */
export function addressOf(name: string): string {
  return (/^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? URI.parse(name) : URI.file(name)).toString();
}

function official(language: unknown): Language | undefined {
  return languages.find((known) => known === language);
}
