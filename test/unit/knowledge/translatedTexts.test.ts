// What the box says of terms, Articles and Goals, in another language: loaded when the first of it is told, and only then.
import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInEntries } from "../../../server/src/service/glossary/builtIn";
import { ownTexts } from "../../../server/src/service/knowledge/ownTexts";
import { type TranslatedTexts, withOwnWords } from "../../../server/src/service/knowledge/translatedTexts";
import { ownWords, say, worded } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { textsIn } from "../wordings";

const membership =
  "Who founded the Organization, how others join, and how rights are suspended or membership ends.";

/** A language that notes which texts it has loaded. */
function noting(language: string, load: (language: string) => TranslatedTexts | undefined) {
  const loaded: string[] = [];
  const wording = withOwnWords({ language, translations: { "{0} years": "{0} ans" } }, (of) => {
    loaded.push(of);
    return load(of);
  });
  return { loaded, tell: (words: string) => worded(say`${ownWords(words)}`, wording), wording };
}

test("they are loaded when the first is told, once, and for no other sentence", () => {
  const { loaded, tell, wording } = noting("ru", textsIn);
  assert.equal(worded(say`${"5"} years`, wording), "5 ans");
  assert.deepEqual(loaded, []);
  assert.match(tell(membership), /[а-я]/);
  assert.match(tell("Membership"), /[а-я]/);
  assert.deepEqual(loaded, ["ru"]);
});

test("where there are none, or one of them is missing, it is told in English", () => {
  assert.equal(noting("ru", () => undefined).tell(membership), membership);
  const { of } = textsIn("ru");
  assert.equal(noting("ru", () => ({ of, texts: [] })).tell(membership), membership);
  assert.equal(noting("ru", textsIn).tell("Words of nobody"), "Words of nobody");
});

test("texts that were made for other data are not told: they would stand under the wrong terms", () => {
  const { texts } = textsIn("ru");
  assert.equal(noting("ru", () => ({ of: "another", texts })).tell(membership), membership);
});

test("who reads English loads nothing", () => {
  const { loaded, tell } = noting("en", textsIn);
  assert.equal(tell(membership), membership);
  assert.deepEqual(loaded, []);
});

test("every definition of the glossary in the box stands among them, each text once", () => {
  const texts = ownTexts();
  const among = new Set(texts);
  assert.equal(among.size, texts.length);
  const defined = builtInEntries().flatMap(({ definition }) => definition ?? []);
  assert.deepEqual(
    some(defined).filter((definition) => !among.has(definition)),
    [],
  );
});
