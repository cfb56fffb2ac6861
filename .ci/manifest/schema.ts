// syntaxes/penholder.schema.json and its like in other languages: what a `.penholder.json` may hold, by which editors complete
// and check it. A schema has no translations of its own: the manifest names that of the editor's language.
import { profiles } from "../../server/src/service/rules/profiles";
import { fieldWords } from "../../server/src/service/rules/project/fieldWords";
import { automatic, projectSeverities } from "../../server/src/service/rules/project/projectFile";
import { checks } from "../../server/src/service/rules/rules";
import { type Said, type Wording, worded } from "../../server/src/service/text/say";

/** The path of the schema in a language of the interface, as the manifest names it. */
export function schemaPath(language: string): string {
  return `./syntaxes/penholder.schema${language === "en" ? "" : `.${language}`}.json`;
}

/**
 * A JSON schema, draft 7, as editors know it.
 * @param wording in which it is told what each thing is
 */
export function projectFileSchema(wording: Wording): object {
  const told = (said: Said) => worded(said, wording);
  const severity = { type: "string", enum: projectSeverities };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: told(fieldWords.title),
    description: told(fieldWords.file),
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: told(fieldWords.schema) },
      profile: {
        description: told(fieldWords.profile),
        type: "string",
        enum: [automatic, ...profiles.map(({ name }) => name)],
        enumDescriptions: [
          told(fieldWords.automatic),
          ...profiles.map(({ description }) => told(description)),
        ],
        default: automatic,
      },
      checks: {
        description: told(fieldWords.checks),
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          checks.map(({ code, description }) => [
            code,
            { ...severity, markdownDescription: told(description) },
          ]),
        ),
      },
      ignored: {
        description: told(fieldWords.ignored),
        type: "array",
        items: {
          type: "object",
          required: ["code", "text"],
          properties: {
            code: { type: "string", enum: checks.map(({ code }) => code) },
            text: { type: "string" },
          },
        },
      },
      words: {
        description: told(fieldWords.words),
        type: "array",
        items: { type: "string" },
      },
    },
  };
}
