import { officeSpaces } from "./relations";

/** The prefixes by which the readers of Word files know the elements of its namespaces (ECMA-376, transitional and strict). */
export const wordSpaces: Readonly<Record<string, string>> = {
  "/wordprocessingml/2006/main": "w",
  "/ooxml/wordprocessingml/main": "w",
  "/officeDocument/2006/math": "m",
  "/ooxml/officeDocument/math": "m",
  "/markup-compatibility/2006": "mc",
  ...officeSpaces,
};
