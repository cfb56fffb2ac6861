import assert from "node:assert/strict";
import { test } from "node:test";
import { namesInLanguages } from "../../../server/src/service/knowledge/terms/namesInLanguages";
import { languages } from "../../../server/src/service/text/language";
import { document } from "../search/reference";
import { learnt } from "../search/translated";
import { createWorld } from "../world";

const names = namesInLanguages();

test("States, organs, missions and the words of drafting are known in several languages", () => {
  const ofEnglish = (english: string) => names.find(({ en }) => en === english);
  assert.equal(ofEnglish("Security Council")?.fr, "Conseil de sécurité");
  assert.equal(ofEnglish("Lebanon")?.zh, "黎巴嫩");
  assert.match(ofEnglish("urge urges urging")?.es ?? "", /insta/);
});

test("a short form is known by itself, and the full name without it", () => {
  assert.equal(names.find(({ en }) => en === "UNDP")?.fr, "PNUD");
  assert.equal(
    names.find(({ en }) => en === "United Nations Development Programme")?.fr,
    "Programme des Nations Unies pour le développement",
  );
});

test("every name is there in English and in another language, and in no language that is none of the six", () => {
  assert.ok(names.length > 600);
  for (const name of names) {
    assert.ok(name.en, JSON.stringify(name));
    assert.ok(Object.keys(name).length > 1, JSON.stringify(name));
    for (const language of Object.keys(name))
      assert.ok(
        languages.some((one) => one === language),
        language,
      );
  }
});

/** The same in six languages, in our own words. */
const paragraph = {
  en: "Urges all parties to the conflict in Lebanon to protect civilians, and requests the Secretary-General to report to the Security Council within thirty days;",
  fr: "Exhorte toutes les parties au conflit au Liban à protéger les civils et prie le Secrétaire général de faire rapport au Conseil de sécurité dans les trente jours ;",
  es: "Insta a todas las partes en el conflicto del Líbano a que protejan a los civiles y solicita al Secretario General que informe al Consejo de Seguridad en treinta días;",
  ru: "настоятельно призывает все стороны конфликта в Ливане защищать гражданских лиц и просит Генерального секретаря представить доклад Совету Безопасности в течение тридцати дней;",
  zh: "敦促黎巴嫩冲突各方保护平民，并请秘书长在三十天内向安全理事会提出报告；",
  ar: "يحث جميع أطراف النزاع في لبنان على حماية المدنيين، ويطلب إلى الأمين العام أن يقدم تقريرا إلى مجلس الأمن في غضون ثلاثين يوما؛",
};
const others = [
  "Encourages the farmers of the valley to share their water and their seeds with all neighbouring villages;",
  "Decides that the budget of the mission shall be reviewed every year by the committee of experts;",
  "Requests the Secretary-General to convene a conference on the oceans and on sustainable fishing;",
  "Welcomes the elections in Liberia and the peaceful transfer of power to the new government;",
];

for (const language of ["fr", "es", "ru", "zh", "ar"] as const) {
  test(`with what is in the box alone, a paragraph in ${language} finds its English one, and the other way round`, async () => {
    const english = [paragraph.en, ...others].map((text, i) =>
      document(`file:///${i}.txt`, [text], { kind: "adopted", language: "en" }),
    );
    const { store } = await learnt(english, createWorld(), names);
    const [hit, second] = await store.search.across(paragraph[language], { language });
    assert.equal(hit?.passage.text, paragraph.en);
    assert.ok(hit.coverage > (second?.coverage ?? 0));
    const own = document("file:///own.txt", [paragraph[language]], { kind: "adopted", language });
    const back = await learnt([own], createWorld(), names);
    const [found] = await back.store.search.across(paragraph.en, { language: "en" });
    assert.equal(found?.passage.text, paragraph[language]);
  });
}
