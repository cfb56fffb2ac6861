import { createNodeEnvironment } from "../../server/src/node/environment";
import { compareTexts } from "../../server/src/service/comparison/compare";
import { gramsOf } from "../../server/src/service/comparison/grams";
import { findPrecedents } from "../../server/src/service/comparison/precedent";
import { createWordReader } from "../../server/src/service/comparison/textWords";
import { openStore } from "../../server/src/service/search/store";
import { likenessOf } from "../../server/src/service/text/likeness";

/** What `precedents.mjs` measures with: the service as it ships, and the measure of near-duplicates for the truth. */
export {
  compareTexts,
  createNodeEnvironment,
  createWordReader,
  findPrecedents,
  gramsOf,
  likenessOf,
  openStore,
};
