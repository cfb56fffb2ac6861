import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readFile, readOne, texts } from "./corpusOf";

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

test("a page of 200,000 nested elements is read up to its depth, in the time of its length", {
  timeout: 3000,
}, async () => {
  const nested = `<p>${paragraphs[0]}</p>${"<b>".repeat(200_000)}too deep`;
  const { documents, problems } = await readFile("page.html", nested);
  assert.deepEqual(documents.map(texts), [[paragraphs[0]]]);
  assert.deepEqual(problems, [
    "page.html has more than 2000 elements within each other and was read only up to there; save it as text.",
  ]);
});

test("a page that ends at its depth is not said to be built by scripts as well", async () => {
  const { problems } = await readFile("page.html", "<b>".repeat(3000));
  assert.equal(problems.length, 1);
});

test("rows of a table are told apart from a page's parts that are only set side by side", async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const frame = `<table>${row("Contents of the archive", "Years 1990 to 2031")}</table>`;
  const lamps = `<table>${row("Place / Region", "Lamps / Lit", "Keeper / Deputy")}${row("North Cape", "14", "Ms. Berg")}${row("Hook Head", "2", "Mr. Doyle")}</table>`;
  const page = `<html><body>${frame}${paragraphs.map((text) => `<p>${text}</p>`).join("")}${lamps}</body></html>`;
  const { passages } = await readOne("page.html", page);
  assert.deepEqual(
    passages.filter(({ part }) => part === "table").map(({ text }) => text),
    [
      "Place / Region – Lamps / Lit – Keeper / Deputy",
      "North Cape – 14 – Ms. Berg",
      "Hook Head – 2 – Mr. Doyle",
    ],
  );
});

test("a page with headings of its own says which of its lines are headings", async () => {
  const section = (title: string, text: string) => `<h2>${title}</h2><p>The keepers</p><p>${text}</p>`;
  const page = `<html><body><h1>On lighthouses</h1>${paragraphs.map((text, at) => section(`Part ${at + 1}`, text)).join("")}</body></html>`;
  const { passages } = await readOne("page.html", page);
  assert.deepEqual(
    passages.filter(({ part }) => part === "heading").map(({ text }) => text),
    ["Part 1", "Part 2", "Part 3"],
  );
});

test("a title in Chinese may be short", async () => {
  const page = `<html><head><title>Simplified Chinese</title></head><body><h1>灯塔公约</h1><p>鉴于灯塔是所有船只在夜间航行时都依靠的，各国都应当维护本国海岸上的灯塔。</p></body></html>`;
  assert.equal((await readOne("page.html", page)).title, "灯塔公约");
});

const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
/** A statement on a mission's site, as sites are built: in boxes, in a frame of tables, in named parts. */
const saved: Record<string, (title: string, day: string, body: readonly string[]) => string> = {
  boxes: (title, day, body) =>
    `<html><head><title>${title}</title></head><body><div>Home Statements Events About Ruritania</div><div>Home > Ruritania & UN > Peacekeeping</div><div>${title}</div><div>${day}</div><div>${body.map((text) => `<p>${text}</p>`).join("")}</div><div>Suggest to a friend</div><div>Print</div></body></html>`,
  "a frame of tables": (title, day, body) =>
    `<html><head><title>${title}_Permanent Mission of Kenya to the United Nations</title></head><body><table>${cells("<a>Home</a>", "<a>Statements</a>", "<a>Events</a>")}</table><table>${cells("Home > Kenya & UN > Peacekeeping")}${cells(`<b>${title}</b>`)}${cells(day)}${cells(body.map((text) => `${text}<br><br>`).join("\n"))}</table><table>${cells("<a>Suggest to a friend</a>", "<a>Print</a>")}</table></body></html>`,
  "named parts": (title, day, body) =>
    `<html lang="en"><head><title>Permanent Mission of Kenya</title></head><body><ul id="nav"><li><a>Home</a></li></ul><div><a>Kenya & UN</a> > <a>Statements</a></div><h1>${title}</h1><p>${day}</p>${body.map((text) => `<p><span>${text}</span></p>`).join("")}<div><a>Suggest to a friend</a> <a>Print</a></div><div>Tel: 212-555-0100</div></body></html>`,
};

for (const [kind, build] of Object.entries(saved)) {
  test(`a statement saved from a site that is built of ${kind} comes without the site`, async () => {
    const title = "Remarks by Ambassador Ana Lindqvist at the Security Council Briefing: Lighthouses";
    const document = await readOne(
      "page.html",
      build(title, "2031-05-02 18:00", ["Dear Colleagues,", ...paragraphs]),
    );
    assert.deepEqual(texts(document), paragraphs);
    assert.deepEqual(
      [document.title, document.date, document.speaker],
      [title, "2031-05-02", "Ana Lindqvist"],
    );
    if (kind !== "boxes") assert.equal(document.delegation, "Kenya");
  });

  test(`the statement the project grew from, as a page of ${kind}, comes in clean`, async (context) => {
    const path = "../shared/seed/statement_2023-11-14_police_commissioners.txt";
    if (!existsSync(path)) return context.skip("../shared is not there");
    const lines = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const [, , title = "", day = "", ...body] = lines.slice(0, -2);
    const document = await readOne("page.html", build(title, day, body));
    assert.deepEqual(
      [document.title, document.date, document.speaker, document.passages.length],
      [title, "2023-11-14", "Zhang Jun", 9],
    );
  });
}
