import { jsonIn } from "../../text/json";
import { SaidError, say } from "../../text/say";
import { profiles } from "../profiles";
import type { Severity } from "../rule";
import { checks } from "../rules";

/** What a folder of drafts says of its checks, for everybody who works on them: `.penholder.json`. */
export interface ProjectFile {
  /** A profile's name; undefined where the file names none. */
  readonly profile?: string;
  /** By codes. */
  readonly severities: Readonly<Record<string, Severity | "off" | "default">>;
  /** Findings that are not told, by code and words. */
  readonly ignored: readonly { readonly code: string; readonly text: string }[];
  /** Words and names that are right as they stand, in small letters: no finding on one of them is told. */
  readonly words: ReadonlySet<string>;
}

/** The file's name; it is looked for beside a draft and in the folders above. */
export const projectFileName = ".penholder.json";

/** Maximum, in bytes. */
export const largestProjectFile = 1024 * 1024;

/** Where there is no such file. */
export const noProjectFile: ProjectFile = { severities: {}, ignored: [], words: new Set() };

/** What may stand for a check. */
export const projectSeverities: readonly string[] = [
  "error",
  "warning",
  "information",
  "hint",
  "off",
  "default",
];

/** Stands for no profile in particular: the draft's form decides. */
export const automatic = "auto";

/** Reads the file's text. Throws a `SaidError` that says in a few words what is wrong with it. */
export function readProjectFile(text: string): ProjectFile {
  const said = objectIn(text);
  const { $schema: _, profile = automatic, checks: chosen = {}, ignored = [], words = [], ...rest } = said;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new SaidError(say`"${unknown}" is none of profile, checks, ignored, words`);
  if (profile !== automatic && !profiles.some(({ name }) => name === profile))
    throw new SaidError(say`there is no profile "${String(profile)}"`);
  if (typeof chosen !== "object" || chosen === null || Array.isArray(chosen))
    throw new SaidError(say`"checks" holds a severity by code`);
  for (const [code, severity] of Object.entries(chosen)) {
    if (!checks.some((check) => check.code === code)) throw new SaidError(say`there is no check "${code}"`);
    if (!projectSeverities.includes(severity))
      throw new SaidError(say`"${code}" takes ${projectSeverities.join(", ")}`);
  }
  if (!Array.isArray(ignored) || !ignored.every(isIgnored))
    throw new SaidError(say`"ignored" is a list of {"code": …, "text": …}`);
  if (!Array.isArray(words) || !words.every((word) => typeof word === "string"))
    throw new SaidError(say`"words" is a list of words`);
  return {
    ...(profile === automatic ? {} : { profile: profile as string }),
    severities: chosen as ProjectFile["severities"],
    ignored: ignored.map(({ code, text }) => ({ code, text })),
    words: new Set(words.map((word) => word.toLowerCase())),
  };
}

/** The object that the text of such a file holds. Throws a `SaidError` where it holds none. */
export function objectIn(text: string): Record<string, unknown> {
  const said = jsonIn(text.replace(/^\ufeff/, ""));
  if (typeof said !== "object" || said === null || Array.isArray(said))
    throw new SaidError(say`it holds no object`);
  return said as Record<string, unknown>;
}

function isIgnored(value: unknown): value is { code: string; text: string } {
  const { code, text } = (value ?? {}) as Record<string, unknown>;
  return typeof code === "string" && typeof text === "string";
}
