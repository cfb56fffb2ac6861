import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readOne, texts } from "./corpusOf";

const paragraphs = [
  "Thank you, Madam President. Let me begin by thanking the briefers for their clear account of the situation on the ground.",
  "My country has sent police officers to three missions this year. We know what it means for them to work without the equipment that they were promised.",
  "We therefore ask for two things: that equipment should arrive before the officers do, and that every mission should report on it twice a year.",
];

function page(above: string[], below: string[]): string {
  return [...above, "", ...paragraphs.flatMap((paragraph) => [paragraph, ""]), ...below].join("\n");
}

test("a page copied from a mission's site: menu, path and buttons go, the facts stay", async () => {
  const document = await readOne(
    "page.txt",
    page(
      [
        "Home About the Mission Statements News Contact Français",
        "Home > Statements > Security Council > 2024",
        "Statement by Ambassador Ana Lindqvist at the Security Council Open Debate on United Nations Policing",
        "",
        "12 March 2024",
        "",
        "Madam President,",
      ],
      [
        "Share this page",
        "Print",
        "Back to top",
        "Contact us | Sitemap | Privacy policy",
        "© 2024 Permanent Mission of Sweden",
      ],
    ),
  );
  assert.deepEqual(texts(document), paragraphs);
  assert.equal(
    document.title,
    "Statement by Ambassador Ana Lindqvist at the Security Council Open Debate on United Nations Policing",
  );
  assert.equal(document.date, "2024-03-12");
  assert.equal(document.speaker, "Ana Lindqvist");
  assert.equal(document.kind, "spoken");
});

test("a ministry's page with a cookie notice, languages, sharing and a list of other news", async () => {
  const document = await readOne(
    "speech.txt",
    page(
      [
        "Skip to main content",
        "We use cookies to give you the best experience on our site. By continuing you accept our use of cookies.",
        "Accept all",
        "English Français Español",
        "Menu",
        "Ministry of Foreign Affairs » Newsroom » Speeches",
        "Speech by the Foreign Minister, Mr. Tomás Oyarzún, at the High-level Week",
        "Published on 21 September 2023",
        "Reading time: 4 min",
      ],
      [
        "Download PDF",
        "Share on Facebook",
        "Related news",
        "Minister meets counterpart in Geneva",
        "New ambassadors receive their credentials",
        "All rights reserved",
      ],
    ),
  );
  assert.deepEqual(texts(document), paragraphs);
  assert.equal(document.speaker, "Tomás Oyarzún");
  assert.equal(document.date, "2023-09-21");
});

test("pages in French, Spanish, Russian, Chinese and Arabic lose their menus too", async () => {
  const french =
    "La France salue le travail des policiers des Nations Unies et demande que leurs effectifs soient renforcés dans les meilleurs délais.";
  const spanish =
    "España agradece a los ponentes sus exposiciones y reitera su compromiso con las operaciones de mantenimiento de la paz.";
  const russian =
    "Мы благодарим докладчиков за подробный рассказ о положении дел и поддерживаем усилия полиции Организации Объединенных Наций.";
  const chinese = "中方感谢各位通报人所作的介绍。联合国警察是维和行动的重要组成部分，为维护和平作出了贡献。";
  const arabic =
    "نشكر مقدمي الإحاطات على عروضهم القيمة ونؤكد دعمنا الكامل لعمل شرطة الأمم المتحدة في جميع البعثات الميدانية.";
  const cases: [string[], string, string[]][] = [
    [["Accueil > Déclarations > Conseil de sécurité"], french, ["Imprimer", "Partager", "Haut de page"]],
    [["Inicio » Discursos » 2023"], spanish, ["Imprimir", "Compartir", "Aviso legal"]],
    [["Главная > Выступления > 2023"], russian, ["Версия для печати", "Поделиться"]],
    [["首页 > 讲话 > 安全理事会"], chinese, ["打印", "推荐给朋友", "返回顶部"]],
    [["الرئيسية > البيانات > مجلس الأمن"], arabic, ["طباعة", "مشاركة"]],
  ];
  for (const [above, text, below] of cases) {
    const document = await readOne("page.txt", [...above, "", text, "", ...below].join("\n"));
    assert.deepEqual(texts(document), [text]);
  }
});

test("a signature and a closing word are no furniture", async () => {
  const document = await readOne("speech.txt", page([], ["I thank you.", "", "Ana Lindqvist"]));
  assert.deepEqual(texts(document), [...paragraphs, "I thank you.", "Ana Lindqvist"]);
});

test("the statement the project grew from comes in clean", (context) => {
  const path = "../shared/seed/statement_2023-11-14_police_commissioners.txt";
  if (!existsSync(path)) return context.skip("../shared is not there");
  return readOne("statement_2023-11-14_police_commissioners.txt", readFileSync(path)).then((document) => {
    assert.equal(
      document.title,
      "Remarks by Ambassador Zhang Jun at the UN Security Council Briefing: Police Commissioners",
    );
    assert.equal(document.date, "2023-11-14");
    assert.equal(document.speaker, "Zhang Jun");
    assert.equal(document.delegation, "China");
    assert.equal(document.passages.length, 9);
    assert.ok(document.passages[0]!.text.startsWith("At the outset"));
    for (const word of ["Home", "Suggest to a friend", "Print"]) {
      assert.ok(!texts(document).some((text) => text === word || text.startsWith(`${word} `)));
    }
  });
});

test("a government's page: category, office and labels above, questions and related pages below", async () => {
  const document = await readOne(
    "speech.txt",
    [
      "Skip to main content",
      "Navigation menu",
      "Menu",
      "Home",
      "Speech",
      "Equipment can only be useful where it arrives: Irish statement at the Security Council",
      "Statement by Ambassador Una Byrne, Permanent Representative of Ireland, at the Security Council meeting on policing.",
      "From:",
      "Department of Foreign Affairs and Una Byrne",
      "Published",
      "16 April 2025",
      "Location:",
      "United Nations, New York",
      "",
      ...paragraphs,
      "Thank you.",
      "Share this page",
      "The following links open in a new tab",
      "Published 16 April 2025",
      "Statement on water",
      "Is this page useful?",
      "Report a problem with this page",
      "Help us improve this site",
    ].join("\n"),
  );
  assert.deepEqual(texts(document), [...paragraphs, "Thank you."]);
  assert.deepEqual(
    [document.title, document.date, document.speaker, document.delegation],
    [
      "Equipment can only be useful where it arrives: Irish statement at the Security Council",
      "2025-04-16",
      "Una Byrne",
      "Ireland",
    ],
  );
});
