import assert from "node:assert/strict";
import { test } from "node:test";
import { alignParagraphs } from "../../../server/src/service/counterparts/align";
import type { Paragraphs } from "../../../server/src/service/counterparts/side";

type Line = readonly [text: string, number?: string];

/** A resolution of our own: paragraphs that begin with a number are operative. */
function version(language: string, lines: readonly Line[]): Paragraphs {
  return {
    language,
    passages: lines.map(([text, number]) =>
      number ? { text, number, part: "operative" } : { text, part: "preambular" },
    ),
  };
}

/** Links as "1=1 2=2+3", a doubtful one with "?"; paragraphs counted from 1. */
function drawn(from: Paragraphs, to: Paragraphs): string {
  const side = (places: readonly number[]) => places.map((place) => place + 1).join("+");
  return alignParagraphs(from, to)
    .map((link) => `${side(link.from)}=${side(link.to)}${link.certain ? "" : "?"}`)
    .join(" ");
}

const english: readonly Line[] = [
  ["Recalling its resolutions 1901 (2009) and 1977 (2011) on the river mission,"],
  ["Welcoming the report of the Secretary-General of 3 March 2012 (S/2012/118),"],
  ["Gravely concerned that 4,500 women and children have fled the valley,"],
  ["Decides to extend the mandate of the mission until 30 June 2013;", "1."],
  ["Requests the Secretary-General to report every 90 days on the elections;", "2."],
  ["Condemns all attacks on the police and on humanitarian personnel;", "3."],
  ["Decides to remain seized of the matter.", "4."],
];
const french: readonly Line[] = [
  ["Rappelant ses résolutions 1901 (2009) et 1977 (2011) sur la mission du fleuve,"],
  ["Se félicitant du rapport du Secrétaire général en date du 3 mars 2012 (S/2012/118),"],
  ["Gravement préoccupé par le fait que 4 500 femmes et enfants ont fui la vallée,"],
  ["Décide de proroger le mandat de la mission jusqu’au 30 juin 2013 ;", "1."],
  ["Prie le Secrétaire général de faire rapport tous les 90 jours sur les élections ;", "2."],
  ["Condamne toutes les attaques contre la police et le personnel humanitaire ;", "3."],
  ["Décide de demeurer saisi de la question.", "4."],
];
const arabic: readonly Line[] = [
  ["وإذ يشير إلى قراريه 1901 (2009) و 1977 (2011) بشأن بعثة النهر،"],
  ["وإذ يرحب بتقرير الأمين العام المؤرخ 3 آذار/مارس 2012 (S/2012/118)،"],
  ["وإذ يساوره بالغ القلق لفرار 4500 من النساء والأطفال من الوادي،"],
  ["يقرر تمديد ولاية البعثة حتى 30 حزيران/يونيه 2013؛", "1 -"],
  ["يطلب إلى الأمين العام أن يقدم تقريرا كل 90 يوما عن الانتخابات؛", "2 -"],
  ["يدين جميع الهجمات على الشرطة وعلى العاملين في المجال الإنساني؛", "3 -"],
  ["يقرر أن يبقي المسألة قيد نظره.", "4 -"],
];
const chinese: readonly Line[] = [
  ["回顾其关于河流特派团的第1901(2009)号和第1977(2011)号决议，"],
  ["欢迎秘书长2012年3月3日的报告(S/2012/118)，"],
  ["严重关切4 500名妇女和儿童逃离山谷，"],
  ["决定将特派团的任务期限延长至2013年6月30日；", "1."],
  ["请秘书长每90天就选举问题提出报告；", "2."],
  ["谴责对警察和人道主义人员的一切袭击；", "3."],
  ["决定继续处理此案。", "4."],
];

test("two versions of a resolution are aligned paragraph by paragraph", () => {
  for (const [language, lines] of [
    ["fr", french],
    ["ar", arabic],
    ["zh", chinese],
  ] as const) {
    assert.equal(
      drawn(version("en", english), version(language, lines)),
      "1=1 2=2 3=3 4=4 5=5 6=6 7=7",
      language,
    );
  }
});

test("a paragraph that one version has not moves none of the others", () => {
  const without = (lines: readonly Line[], place: number) => lines.filter((_, at) => at !== place);
  assert.equal(
    drawn(version("en", without(english, 1)), version("zh", without(chinese, 5))),
    "1=1 2=3 3=4 4=5 6=6",
  );
});

test("the printed numbers are not needed", () => {
  const bare = (lines: readonly Line[]) => lines.map(([text]): Line => [text]);
  assert.equal(
    drawn(version("fr", bare(french)), version("ar", bare(arabic).slice(1))),
    "2=1 3=2 4=3 5=4 6=5 7=6",
  );
});

test("two paragraphs that the other version has in one are linked with it", () => {
  const joined: Line[] = [
    french[0]!,
    [`${french[1]![0]} ${french[2]![0].toLowerCase()}`],
    ...french.slice(3),
  ];
  assert.match(drawn(version("en", english), version("fr", joined)), /2\+3=2 4=3/);
});

test("another document under the same symbol gives nothing that is certain", () => {
  const other: Line[] = [
    ["Rappelant sa résolution 845 (1993) relative au traité de pêche,"],
    ["Notant que 12 navires ont été désarmés dans les ports du nord le 7 avril 1999,"],
    ["Prend note des conclusions du tribunal maritime sur la dette ;", "1."],
    ["Invite les États à verser 250 000 dollars au fonds d’ici au 15 mai 2001 ;", "2."],
    ["Autorise l’emploi de bouées lumineuses ;", "3."],
  ];
  const links = alignParagraphs(version("en", english), version("fr", other));
  assert.deepEqual(
    links.filter(({ certain }) => certain),
    [],
  );
});

test("a document without paragraphs is aligned with nothing", () => {
  assert.deepEqual(alignParagraphs(version("en", []), version("fr", french)), []);
  assert.deepEqual(alignParagraphs(version("en", []), version("fr", [])), []);
});
