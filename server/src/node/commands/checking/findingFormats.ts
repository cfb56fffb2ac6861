import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, TextEdit } from "vscode-languageserver";
import { version } from "../../../../../package.json";
import { checks } from "../../../service/rules/rules";
import { type Said, type Wording, worded } from "../../../service/text/say";

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly (Diagnostic & {
    readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
  })[];
}

const names = ["", "error", "warning", "information", "hint"] as const;

/** A line for each finding: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. */
export function asText(files: readonly CheckedFile[]): string[] {
  return files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range: { start }, severity, code, message }) => {
      const place = `${file}:${start.line + 1}:${start.character + 1}`;
      return `${place}: ${names[severity ?? 1]}: ${message} [${code}]`;
    }),
  );
}

/** Commands of GitHub's workflows, which shows them beside the lines of a change. */
export function asGitHub(files: readonly CheckedFile[]): string[] {
  return files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range: { start, end }, severity, code, message }) => {
      const kind = severity === 1 ? "error" : severity === 2 ? "warning" : "notice";
      const place = [
        `file=${property(file)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(String(code))}`,
      ];
      return `::${kind} ${place.join(",")}::${data(String(message))}`;
    }),
  );
}

/** As GitHub's own toolkit escapes them. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const levels = { 1: "error", 2: "warning", 3: "note", 4: "note" } as const;

/**
 * SARIF 2.1.0 (OASIS, 27 March 2020), which code hosts and editors show.
 * @param wording in which the findings are told too
 */
export function asSarif(files: readonly CheckedFile[], wording: Wording): object {
  const language = sarifLanguage(wording);
  const text = (said: Said) => ({ text: plain(worded(said, wording)) });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        language,
        columnKind: "utf16CodeUnits",
        tool: {
          driver: {
            name: "Penholder",
            version,
            language,
            rules: checks.map(({ code, summary, description, authority }) => ({
              id: code,
              shortDescription: text(summary),
              fullDescription: text(description),
              ...(authority ? { help: text(authority) } : {}),
            })),
          },
        },
        results: files.flatMap(({ file, diagnostics }) =>
          diagnostics.map(({ range, severity, code, message, fixes }) => ({
            ruleId: code,
            ruleIndex: checks.findIndex((check) => check.code === code),
            level: levels[severity ?? 1],
            message: { text: String(message) },
            locations: [{ physicalLocation: { artifactLocation: artifact(file), region: region(range) } }],
            ...(fixes.length > 0
              ? {
                  fixes: fixes.map(({ title, edits }) => ({
                    description: { text: title },
                    artifactChanges: [
                      {
                        artifactLocation: artifact(file),
                        replacements: edits.map((edit) => ({
                          deletedRegion: region(edit.range),
                          insertedContent: { text: edit.newText },
                        })),
                      },
                    ],
                  })),
                }
              : {}),
          })),
        ),
      },
    ],
  };
}

/** As the schema of SARIF takes it: two small letters, and two capitals for a country. */
function sarifLanguage({ language }: Wording): string {
  const [code, country] = language.split("-");
  return country ? `${code}-${country.toUpperCase()}` : language;
}

function artifact(file: string): object {
  if (file === "-") return { uri: "stdin" };
  const path = relative("", resolve(file));
  const within = path !== "" && !path.startsWith("..");
  const uri = pathToFileURL(resolve(file)).toString();
  const base = `${pathToFileURL(resolve("")).toString()}/`;
  return { uri: within && uri.startsWith(base) ? uri.slice(base.length) : uri };
}

function region({ start, end }: Diagnostic["range"]): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Without the marks of Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/[*`]/g, "");
}
