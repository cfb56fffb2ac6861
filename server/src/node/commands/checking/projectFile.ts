import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CheckSettings, IgnoredFinding } from "../../../service/features/diagnostics";
import { profiles } from "../../../service/rules/profiles";
import type { Severity } from "../../../service/rules/rule";
import { checks } from "../../../service/rules/rules";
import { readRegularFileNow, reasonOf } from "../../regularFiles";
import { UsageError } from "../usage";

/** What a folder of drafts says of its checks, for everybody who checks them: `.penholder.json`. */
export interface ProjectFile {
  readonly profile: string;
  readonly severities: CheckSettings["severities"];
  /** Findings that are not told, by code and words. */
  readonly ignored: readonly IgnoredFinding[];
  /** Words and names that are right as they stand: no finding on one of them is told. */
  readonly words: readonly string[];
}

/** The file's name; it is looked for beside the draft and in the folders above. */
export const projectFileName = ".penholder.json";

/** Maximum, in bytes. */
const largestFile = 1024 * 1024;

const severities: readonly string[] = ["error", "warning", "information", "hint", "off", "default"];

/** The nearest file above a draft; the defaults where there is none. Throws `UsageError` where it says what it cannot. */
export function projectFileFor(draft: string): ProjectFile {
  for (let folder = dirname(resolve(draft)); ; folder = dirname(folder)) {
    const path = join(folder, projectFileName);
    if (existsSync(path)) return read(path);
    if (dirname(folder) === folder) return { profile: "default", severities: {}, ignored: [], words: [] };
  }
}

function read(path: string): ProjectFile {
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder().decode(readRegularFileNow(path, largestFile)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is no JSON" : reasonOf(error);
    throw new UsageError(`${path} cannot be read: ${reason}`);
  }
  const wrong = (what: string) => new UsageError(`${path}: ${what}`);
  if (typeof said !== "object" || said === null || Array.isArray(said)) throw wrong("it holds no object");
  const {
    profile = "default",
    checks: chosen = {},
    ignored = [],
    words = [],
    ...rest
  } = said as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw wrong(`"${unknown}" is none of profile, checks, ignored, words`);
  if (!profiles.some(({ name }) => name === profile)) throw wrong(`there is no profile "${String(profile)}"`);
  if (typeof chosen !== "object" || chosen === null) throw wrong('"checks" holds a severity by code');
  for (const [code, severity] of Object.entries(chosen)) {
    if (!checks.some((check) => check.code === code)) throw wrong(`there is no check "${code}"`);
    if (!severities.includes(severity)) throw wrong(`"${code}" takes ${severities.join(", ")}`);
  }
  if (!Array.isArray(ignored) || !ignored.every(isIgnored))
    throw wrong('"ignored" is a list of {"code": …, "text": …}');
  if (!Array.isArray(words) || !words.every((word) => typeof word === "string"))
    throw wrong('"words" is a list of words');
  return {
    profile: profile as string,
    severities: chosen as Record<string, Severity | "off" | "default">,
    ignored: ignored.map(({ code, text }) => ({ code, text })),
    words,
  };
}

function isIgnored(value: unknown): value is { code: string; text: string } {
  const { code, text } = (value ?? {}) as Record<string, unknown>;
  return typeof code === "string" && typeof text === "string";
}
