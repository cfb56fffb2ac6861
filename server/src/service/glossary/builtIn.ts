import agencies from "../../../data/glossary/agencies.tsv";
import bodies from "../../../data/glossary/bodies.tsv";
import budget from "../../../data/glossary/budget.tsv";
import common from "../../../data/glossary/common.tsv";
import concepts from "../../../data/glossary/concepts.tsv";
import development from "../../../data/glossary/development.tsv";
import disarmament from "../../../data/glossary/disarmament.tsv";
import drafting from "../../../data/glossary/drafting.tsv";
import missions from "../../../data/glossary/missions.tsv";
import modelUn from "../../../data/glossary/model-un.tsv";
import organizations from "../../../data/glossary/organizations.tsv";
import peace from "../../../data/glossary/peace.tsv";
import people from "../../../data/glossary/people.tsv";
import rights from "../../../data/glossary/rights.tsv";
import secretariat from "../../../data/glossary/secretariat.tsv";
import situations from "../../../data/glossary/situations.tsv";
import type { GlossaryEntry } from "./entry";
import { parseEntries } from "./parseEntries";

/** Where a term stands in two files, the earlier file's meaning goes first. */
const files = [
  drafting,
  concepts,
  missions,
  secretariat,
  bodies,
  agencies,
  organizations,
  peace,
  situations,
  rights,
  development,
  disarmament,
  budget,
  people,
  common,
  modelUn,
];

/** The glossary in the box, in our own words; parsed anew at each call. */
export function builtInEntries(): GlossaryEntry[] {
  return files.flatMap((file) => parseEntries(file, "built-in"));
}

/** What it says of its terms, without all else that a row has. */
export function builtInDefinitions(): string[] {
  return files.flatMap((file) => {
    const [head = "", ...lines] = file.split("\n");
    const at = head.split("\t").indexOf("definition");
    return lines.flatMap((line) => line.split("\t", at + 1)[at] || []);
  });
}
