// syntaxes/penholder.schema.json: what a `.penholder.json` may hold, by which editors complete and check it.
import { profiles } from "../../server/src/service/rules/profiles";
import { automatic, projectSeverities } from "../../server/src/service/rules/project/projectFile";
import { checks } from "../../server/src/service/rules/rules";
import { english } from "../../server/src/service/text/say";

/** A JSON schema, draft 7, as editors know it. */
export function projectFileSchema(): object {
  const severity = { type: "string", enum: projectSeverities };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Penholder: the checks of a folder of drafts",
    description:
      "Holds for everybody who checks the drafts beside this file and in the folders below, in an editor or on the command line.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: "Where this schema lies." },
      profile: {
        description: "For what the drafts are judged: it decides how grave some findings are.",
        type: "string",
        enum: [automatic, ...profiles.map(({ name }) => name)],
        enumDescriptions: [
          "By the form of the draft: a Model UN paper by the profile for Model UN, everything else by each check's own judgement.",
          ...profiles.map(({ description }) => english(description)),
        ],
        default: automatic,
      },
      checks: {
        description: "A severity by the code of a check; “off” for none, “default” for its own judgement.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          checks.map(({ code, description }) => [
            code,
            { ...severity, markdownDescription: english(description) },
          ]),
        ),
      },
      ignored: {
        description: "Findings that are not told: the code of the check, and the words that it is about.",
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
        description: "Words and names that are right as they stand, in large or small letters.",
        type: "array",
        items: { type: "string" },
      },
    },
  };
}
