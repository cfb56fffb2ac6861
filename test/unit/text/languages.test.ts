import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLanguage, findLanguage } from "../../../server/src/service/text/detectLanguage";

const others: Readonly<Record<string, string>> = {
  German:
    "Herr Präsident, wir danken den Leuchtturmwärtern für ihre Arbeit und bitten die Mitgliedstaaten, sich an den Kosten der Lampen zu beteiligen.",
  Portuguese:
    "Senhor Presidente, agradecemos aos faroleiros pelo seu trabalho e pedimos aos Estados que não deixem as lâmpadas se apagarem durante a noite.",
  Italian:
    "Signor Presidente, ringraziamo i guardiani dei fari per il loro lavoro e chiediamo agli Stati di non lasciare che le lampade si spengano nella notte.",
  Dutch:
    "Mijnheer de Voorzitter, wij danken de vuurtorenwachters voor hun werk en vragen de staten om de lampen in de nacht niet te laten doven.",
  Polish:
    "Panie Przewodniczący, dziękujemy latarnikom za ich pracę i prosimy państwa, aby lampy nie gasły w nocy, ponieważ statki ich potrzebują.",
  Hungarian:
    "Elnök úr, köszönjük a világítótorony őreinek a munkáját, és kérjük az államokat, hogy éjszaka ne hagyják kialudni a lámpákat, mert a hajóknak szükségük van rájuk.",
  Persian:
    "آقای رئیس، از نگهبانان فانوس‌های دریایی سپاسگزاریم و از کشورها می‌خواهیم که چراغ‌ها را در شب روشن نگه دارند.",
  Urdu: "جناب صدر، ہم روشنی کے میناروں کے محافظوں کا شکریہ ادا کرتے ہیں اور ریاستوں سے کہتے ہیں کہ رات کو چراغ جلتے رہیں۔",
  Ukrainian:
    "Пане Голово, ми дякуємо доглядачам маяків за їхню працю і просимо держави, щоб лампи вночі не гасли, бо кораблі їх потребують.",
  Serbian:
    "Господине председниче, захваљујемо чуварима светионика на њиховом раду и молимо државе да лампе ноћу не гасе.",
  Bulgarian:
    "Господин Председател, благодарим на пазачите на фаровете за тяхната работа и молим държавите да не оставят лампите да угаснат през нощта, защото корабите имат нужда от тях. Нека светлината да остане, докато нощта мине и утрото дойде над брега и над морето. Държавите са длъжни да помагат, и ние им вярваме.",
  Japanese: "議長、灯台守の皆様の働きに感謝し、夜の間に灯りが消えないよう各国にお願いいたします。",
  Korean: "의장님, 등대지기들의 노고에 감사드리며 밤에 등불이 꺼지지 않도록 각국에 요청합니다.",
  Greek: "Κύριε Πρόεδρε, ευχαριστούμε τους φαροφύλακες για το έργο τους.",
};

test("a text in another language is none of the six", () => {
  for (const [language, text] of Object.entries(others)) assert.equal(detectLanguage(text), "und", language);
});

test("names and quoted words of other languages do not make a text theirs", () => {
  const cases: [string, string][] = [
    ["Mr. von der Leyen and Ms. dos Santos met in Rio de Janeiro and spoke of the lamps of the coast.", "en"],
    [
      "The Bundesregierung calls it „Vielfalt der Leuchttürme an den Küsten“, and we thank it for that.",
      "en",
    ],
    ["该决议（テスト）得到安全理事会全体成员的支持，各国代表团均表示欢迎这一决定。", "zh"],
    [
      "Совет приветствует доклад г-на Їжака о положении на маяках северного побережья и его рекомендации.",
      "ru",
    ],
    ["يرحب المجلس بتقرير السيد گل عن حالة المنارات في الساحل الشمالي وبتوصياته.", "ar"],
  ];
  for (const [text, language] of cases) assert.equal(detectLanguage(text), language, text);
});

test("a language that hardly anything tells of is a guess", () => {
  assert.deepEqual(findLanguage(""), { language: "en", guessed: true });
  assert.deepEqual(findLanguage("Lighthouses 2024"), { language: "en", guessed: true });
  assert.deepEqual(findLanguage("We thank the keepers of the lighthouses for all that they have done."), {
    language: "en",
    guessed: false,
  });
});
