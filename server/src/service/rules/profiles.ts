import { type Said, say } from "../text/say";
import type { Severity } from "./rule";

/** A way of judging drafts: for what a text is written decides how grave some findings are. */
export interface Profile {
  readonly name: string;
  /** For what it is: a sentence. */
  readonly description: Said;
  /** By codes; every other check has its own severity. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** The profiles; the first is the one that is taken where none is named. */
export const profiles: readonly Profile[] = [
  {
    name: "default",
    description: say`Each check by its own judgement: what the organ concerned writes both ways is a hint.`,
    severities: {},
  },
  {
    name: "resolution",
    description: say`For texts that go to an editor of the United Nations: style and forms of citation are warnings.`,
    severities: {
      ize: "warning",
      "un-usage": "warning",
      "per-cent": "warning",
      "date-form": "warning",
      "inter-alia": "warning",
      "two-spellings": "warning",
      "reference-form": "warning",
    },
  },
  {
    name: "statement",
    description: say`For what is spoken: a delegation keeps its own spelling, and what is not heard is a hint.`,
    severities: {
      ize: "off",
      "un-usage": "hint",
      "per-cent": "hint",
      "date-form": "hint",
      "inter-alia": "hint",
      "reference-form": "hint",
      spacing: "hint",
    },
  },
  {
    name: "model-un",
    description: say`For conferences of students, whose guides ask for the form of resolutions and are free in spelling and citation.`,
    severities: {
      ize: "off",
      "un-usage": "off",
      "per-cent": "off",
      "reference-form": "hint",
      "acronym-not-introduced": "hint",
    },
  },
];
