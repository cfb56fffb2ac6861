import type { IgnoredFinding } from "../service/features/diagnostics";
import type { ReferenceStyle } from "../service/features/normalise";
import { defaultGlossaryFiles } from "../service/glossary/own/files";
import type { AdaptedForm } from "../service/knowledge/quotation";
import type { Severity } from "../service/rules/rule";
import { checkCodes } from "../service/rules/rules";
import { type Language, languages } from "../service/text/language";

/** The delegate's settings under `penholder`, with every gap filled. */
export interface Settings {
  readonly corpusFolders: readonly string[];
  /** True where the folders are the defaults: then a missing one is no problem to report. */
  readonly defaultFolders: boolean;
  /** Patterns of the delegate's own glossaries. */
  readonly glossaryFiles: readonly string[];
  readonly inlineSuggestions: boolean;
  readonly similarLimit: number;
  /** How adapted text names its source. */
  readonly adaptedText: AdaptedForm;
  /** The delegate's own delegation ("Atlantia"); empty where none is named. */
  readonly myDelegation: string;
  /** Marks above the paragraphs of a draft that tell their precedents. */
  readonly codeLens: boolean;
  readonly severities: Readonly<Record<string, Severity | "off" | "default">>;
  /** How the references of a draft are written throughout. */
  readonly referenceStyle: ReferenceStyle;
  /** How the list of documents cited is put into a draft. */
  readonly citedAs: "annex" | "notes";
  readonly address?: string;
  readonly linkLanguage: Language;
  readonly ignored: readonly IgnoredFinding[];
}

export const defaultFolders: readonly string[] = ["corpus", "reference"];

/**
 * Reads settings as a client sends them (nested objects; whatever is missing or of the wrong type becomes the default).
 * @param locale the editor's display language, for links where the delegate has chosen none
 */
export function readSettings(
  sent: unknown,
  locale: string | undefined,
  ignored: readonly IgnoredFinding[],
): Settings {
  const chosen = strings(at(sent, "corpus", "folders"));
  const isDefault =
    chosen === undefined ||
    (chosen.length === defaultFolders.length &&
      chosen.every((folder, place) => folder === defaultFolders[place]));
  const limit = at(sent, "similarPassages", "limit");
  const mine = at(sent, "myDelegation");
  const address = at(sent, "links", "address");
  const language = at(sent, "links", "language");
  const severities: Record<string, Severity | "off" | "default"> = {};
  for (const code of checkCodes) {
    const severity = at(sent, "check", code);
    if (isSeverity(severity)) severities[code] = severity;
  }
  return {
    corpusFolders: chosen ?? defaultFolders,
    defaultFolders: isDefault,
    glossaryFiles: strings(at(sent, "glossary", "files")) ?? defaultGlossaryFiles,
    inlineSuggestions: at(sent, "inlineSuggestions", "enabled") !== false,
    myDelegation: typeof mine === "string" ? mine.trim() : "",
    similarLimit: typeof limit === "number" && limit >= 1 ? Math.min(Math.round(limit), 50) : 10,
    adaptedText: at(sent, "quotation", "adaptedText") === "footnote" ? "footnote" : "comment",
    codeLens: at(sent, "agreedLanguage", "codeLens") === true,
    severities,
    referenceStyle: at(sent, "references", "style") === "symbol" ? "symbol" : "prose",
    citedAs: at(sent, "documentsCited", "form") === "notes" ? "notes" : "annex",
    ...(typeof address === "string" && /^https:\/\/.*\{symbol\}/.test(address) ? { address } : {}),
    linkLanguage: official(language) ?? official(locale?.slice(0, 2)) ?? "en",
    ignored,
  };
}

function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const name of path) here = (here as Record<string, unknown> | null | undefined)?.[name];
  return here;
}

/** The texts of a list that are not empty; undefined where it is no list. */
function strings(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((item): item is string => typeof item === "string" && item.trim() !== "");
}

function isSeverity(value: unknown): value is Severity | "off" | "default" {
  return ["error", "warning", "information", "hint", "off", "default"].includes(value as string);
}

function official(language: unknown): Language | undefined {
  return languages.find((known) => known === language);
}
