import { say } from "../../text/say";

/** What an editor says of `.penholder.json` and of each thing that it may hold; the schemas are written from it. */
export const fieldWords = {
  title: say`Penholder: the checks of a folder of drafts`,
  file: say`Holds for everybody who checks the drafts beside this file and in the folders below, in an editor or on the command line.`,
  schema: say`Where this schema lies.`,
  profile: say`For what the drafts are judged: it decides how grave some findings are.`,
  automatic: say`By the form of the draft: a Model UN paper by the profile for Model UN, everything else by each check's own judgement.`,
  checks: say`A severity by the code of a check; “off” for none, “default” for its own judgement.`,
  ignored: say`Findings that are not told: the code of the check, and the words that it is about.`,
  words: say`Words and names that are right as they stand, in large or small letters.`,
} as const;
