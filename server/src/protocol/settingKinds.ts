import type { SharedCorpus } from "../service/search/shared/sharedCorpora";

/** What people read of a setting, and where it counts. */
interface Described {
  /** Its name below `penholder`: "corpus.folders". */
  readonly name: string;
  /** For the settings page: Markdown, full sentences. */
  readonly description: string;
  /** The same in brief for docs/settings.md, as a cell of a Markdown table: no full stop. */
  readonly summary: string;
  /** *resource*: a folder of the workspace may have its own; *machine*: only the delegate decides, and no workspace. */
  readonly scope: "resource" | "window" | "machine";
  /** Its place on the settings page. */
  readonly order?: number;
}

/** A setting: all that an editor and the documentation say of it, and how what a client sends is read. */
export interface Setting<T> extends Described {
  /** What an editor may take for it, in the words of JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: string | number | boolean | readonly string[] | readonly SharedCorpus[];
  /** Its possible values, each with a full sentence that explains it. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What stands before the choices among the words to translate, where several settings share them. */
  readonly choicesOf?: string;
  /** What a text must look like, as a regular expression, and what to say of one that does not. */
  readonly pattern?: { readonly expression: string; readonly error: string };
  /**
   * Present for what a folder of strangers must not decide: an editor that knows of trust then takes it from the
   * delegate's own settings alone.
   * @returns what of it holds in a workspace that is not trusted
   */
  untrusted?(value: T): T;
  /**
   * Never throws: what is missing or of the wrong type becomes the default.
   * @param locale the editor's display language
   */
  read(sent: unknown, locale: string | undefined): T;
}

/** Names or patterns; what is empty or no text is left out. @param each what a name is made into */
export function textList(
  setting: Described &
    Pick<Setting<readonly string[]>, "untrusted"> & { readonly default: readonly string[] },
  each: (text: string) => string = (text) => text,
): Setting<readonly string[]> {
  return {
    ...setting,
    schema: { type: "array", items: { type: "string" }, uniqueItems: true },
    read: (sent) =>
      Array.isArray(sent)
        ? sent.filter((item): item is string => typeof item === "string" && item.trim() !== "").map(each)
        : setting.default,
  };
}

/** Corpora on search clusters; what lacks a name, an address or an index is left out. */
export function sharedCorpora(
  setting: Described &
    Pick<Setting<readonly SharedCorpus[]>, "untrusted"> & { readonly default: readonly SharedCorpus[] },
): Setting<readonly SharedCorpus[]> {
  const words = { type: "string", minLength: 1 };
  const properties = {
    name: words,
    url: { ...words, pattern: "^https?://[^@\\s,]+(?:\\s*,\\s*https?://[^@\\s,]+)*$" },
    index: words,
    languages: { type: "array", items: { type: "string" } },
    agreed: { type: "boolean" },
  };
  const required = ["name", "url", "index"];
  return {
    ...setting,
    schema: { type: "array", items: { type: "object", required, additionalProperties: false, properties } },
    read: (sent) => (Array.isArray(sent) ? sent.flatMap((one) => sharedCorpus(one) ?? []) : setting.default),
  };
}

function sharedCorpus(sent: unknown): SharedCorpus | undefined {
  const { name, url, index, languages, agreed } = (sent ?? {}) as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
  if (!isText(name) || !isText(url) || !isText(index)) return undefined;
  return {
    name: name.trim(),
    url: url
      .split(",")
      .map((one) => one.trim().replace(/\/+$/, ""))
      .join(","),
    index: index.trim(),
    languages: Array.isArray(languages) ? languages.filter(isText) : [],
    agreed: agreed === true,
  };
}

export function flag(setting: Described & { readonly default: boolean }): Setting<boolean> {
  return {
    ...setting,
    schema: { type: "boolean" },
    read: (sent) => (typeof sent === "boolean" ? sent : setting.default),
  };
}

/** A whole number; the minimum is what an editor offers, a smaller one that somebody writes by hand is taken. */
export function count(
  setting: Described & { readonly default: number; readonly minimum: number; readonly maximum: number },
): Setting<number> {
  const { minimum, maximum, ...described } = setting;
  return {
    ...described,
    schema: { type: "integer", minimum, maximum },
    read: (sent) =>
      typeof sent === "number" && sent >= 1 ? Math.min(Math.round(sent), maximum) : setting.default,
  };
}

/** Words, without spaces around them. */
export function text(setting: Described & { readonly default: string }): Setting<string> {
  return {
    ...setting,
    schema: { type: "string" },
    read: (sent) => (typeof sent === "string" ? sent.trim() : setting.default),
  };
}

/** Text of a certain look; undefined where it is not. */
export function textLike(
  setting: Described &
    Pick<Setting<string | undefined>, "untrusted"> &
    Required<Pick<Setting<string>, "pattern">> & { readonly default: string },
): Setting<string | undefined> {
  const expression = new RegExp(setting.pattern.expression);
  return {
    ...setting,
    schema: { type: "string" },
    read: (sent) => (typeof sent === "string" && expression.test(sent) ? sent : undefined),
  };
}

export function choice<C extends string>(
  setting: Described &
    Pick<Setting<C>, "choicesOf"> & { choices: Readonly<Record<C, string>>; default: NoInfer<C> },
): Omit<Setting<C>, "untrusted"> {
  const isChoice = (sent: unknown): sent is C =>
    typeof sent === "string" && Object.hasOwn(setting.choices, sent);
  return {
    ...setting,
    schema: { type: "string" },
    read: (sent) => (isChoice(sent) ? sent : setting.default),
  };
}
