import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLanguage } from "../../../server/src/service/text/detectLanguage";
import { stem } from "../../../server/src/service/text/stems";
import { termOf } from "../../../server/src/service/text/terms";
import { hashWord, WordScanner } from "../../../server/src/service/text/wordScanner";
import { normalise, words } from "../../../server/src/service/text/words";

const texts = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

test("words stand where they are written", () => {
  assert.deepEqual(texts("Recalling S/RES/2518 (2020), and the cease-fire’s terms;"), [
    ...["Recalling", "S", "RES", "2518", "2020", "and", "the", "cease", "fire’s", "terms"],
  ]);
});

test("an elided article is a word of its own, a possessive is not", () => {
  assert.deepEqual(texts("l’Assemblée qu'il d'Iraq's jusqu’en"), [
    ...["l", "Assemblée", "qu", "il", "d", "Iraq's", "jusqu", "en"],
  ]);
});

test("case, accents, vowel signs and full width do not make a word another", () => {
  assert.equal(normalise("CÔTE d’Ivoire"), "cote d ivoire");
  assert.equal(normalise("ёлка и Йорк"), "елка и йорк");
  assert.equal(normalise("الأُمَمُ المتّحـــدة"), normalise("الامم المتحده"));
  assert.equal(normalise("ＵＮ２０２０ ٢٠٢٠"), "un2020 2020");
});

test("every ideograph is a word", () => {
  assert.deepEqual(texts("安理会2020年，决议。"), ["安", "理", "会", "2020", "年", "决", "议"]);
});

test("a sentence begins after a stop and a space, before a capital, and after a paragraph's number", () => {
  const starts = (text: string) =>
    words(text)
      .filter(({ startsSentence }) => startsSentence)
      .map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(starts("We agree. They e.g. differ! No"), ["We", "They", "No"]);
  assert.deepEqual(starts("12. Decides to act"), ["12", "Decides"]);
  assert.deepEqual(starts("大会决定。安理会"), ["大", "安"]);
});

test("the scanner reads UTF-8 as it reads a string", () => {
  const text = "Peace – 和平, мир 🕊️ السلام; paix à l’été";
  const fromText = new WordScanner();
  const fromBytes = new WordScanner();
  const bytes = new TextEncoder().encode(text);
  assert.equal(fromText.scan(text), fromBytes.scanUtf8(bytes, bytes.length));
  for (let i = 0; i < fromText.count; i += 1) {
    assert.equal(fromText.starts[i], fromBytes.starts[i]);
    assert.equal(fromText.hash1[i], fromBytes.hash1[i]);
    assert.deepEqual([fromText.hash1[i], fromText.hash2[i]], [...hashWord(fromText.folded(i))]);
  }
});

test("forms of a word have one stem", () => {
  const alike = [
    ["mandate", "mandates", "mandated", "mandating"],
    ["strengthen", "strengthens", "strengthened", "strengthening"],
    ["policy", "policies"],
    ["plan", "planned", "planning", "plans"],
    ["country", "country's", "countries"],
    ["woman", "women"],
    ["proceed", "proceeding", "proceeded", "proceeds"],
    ["resolucion", "resoluciones"],
    ["migrante", "migrantes"],
    ["резолюция", "резолюции", "резолюцию"],
    ["المتحده", "والمتحده"],
  ];
  for (const forms of alike) assert.equal(new Set(forms.map(stem)).size, 1, forms.map(stem).join(" "));
  const apart = [
    ["police", "policy"],
    ["state", "status"],
    ["mission", "missile"],
  ];
  for (const forms of apart) assert.equal(new Set(forms.map(stem)).size, forms.length, forms.join(" "));
});

test("function words of every language are no terms", () => {
  for (const word of ["the", "of", "dans", "los", "который", "في"]) assert.equal(termOf(word), undefined);
  assert.equal(termOf("peace"), "peac");
  assert.equal(termOf("x"), undefined);
  assert.equal(termOf("5"), "5");
});

test("a text shows its language", () => {
  assert.equal(detectLanguage("The Council decides to remain seized of the matter."), "en");
  assert.equal(detectLanguage("Le Conseil décide de rester saisi de la question."), "fr");
  assert.equal(detectLanguage("El Consejo decide seguir ocupándose de la cuestión."), "es");
  assert.equal(detectLanguage("Совет постановляет продолжать заниматься этим вопросом."), "ru");
  assert.equal(detectLanguage("安理会决定继续处理此案。"), "zh");
  assert.equal(detectLanguage("يقرر أن يبقي المسألة قيد نظره."), "ar");
  assert.equal(detectLanguage(""), "en");
});
