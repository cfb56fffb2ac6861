import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, readOne, texts } from "./corpusOf";

/** The bytes of a text in an old encoding. */
function encoded(text: string, label: string): Uint8Array {
  // Read at once, Node 20 has control characters for the marks of windows-1252.
  const decoded = (...of: number[]) => new TextDecoder(label).decode(Uint8Array.from(of), { stream: true });
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first++) {
    const one = decoded(first);
    if (one.length === 1 && one !== "\ufffd") bytes.set(one, [first]);
    else
      for (let second = 64; second < 255; second++) {
        const two = decoded(first, second);
        if (two.length === 1 && two !== "\ufffd" && !bytes.has(two)) bytes.set(two, [first, second]);
      }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const found = bytes.get(sign);
      if (!found) throw new Error(`${label} has no ${sign}.`);
      return found;
    }),
  );
}

const russian =
  "Моя делегация благодарит докладчиков за подробные сообщения о положении дел на маяках.\n\nМы поддерживаем призыв Генерального секретаря к тому, чтобы каждый маяк был исправен к началу зимы.";
const arabic =
  "يشكر وفد بلدي مقدمي الإحاطات على ما عرضوه من معلومات مفصلة عن حالة المنارات في المنطقة.\n\nونؤيد دعوة الأمين العام إلى إصلاح جميع المنارات قبل حلول فصل الشتاء.";
const chinese =
  "我国代表团感谢各位通报人，他们就本区域灯塔的状况所作的详细介绍。\n\n我们支持秘书长的呼吁，希望所有灯塔在冬季来临之前得到修复，并请各国提供必要的援助。";
const traditional =
  "我國代表團感謝各位通報人，他們就本區域燈塔的狀況所作的詳細介紹。\n\n我們支持秘書長的呼籲，希望所有燈塔在冬季來臨之前得到修復，並請各國提供必要的援助。";
const french =
  "Ma délégation remercie les intervenants de leurs exposés sur l’état des phares – et de leur patience.\n\nNous appuyons l’appel du Secrétaire général : chaque phare doit être réparé avant l’hiver.";

for (const [label, text, language, said] of [
  ["windows-1251", russian, "ru", "Cyrillic text (windows-1251)"],
  ["koi8-r", russian, "ru", "Cyrillic text (koi8-r)"],
  ["iso-8859-5", russian, "ru", "Cyrillic text (iso-8859-5)"],
  ["windows-1256", arabic, "ar", "Arabic text (windows-1256)"],
  ["iso-8859-6", arabic, "ar", "Arabic text (iso-8859-6)"],
  ["gb18030", chinese, "zh", "Chinese text (gb18030)"],
  ["big5", traditional, "zh", "Chinese text (big5)"],
  ["windows-1252", french, "fr", "Western European text (windows-1252)"],
] as const) {
  test(`an old text in ${label} is read as it was written, and the guess is told`, async () => {
    const { documents, problems } = await readFile("old.txt", encoded(text, label));
    assert.deepEqual(texts(documents[0]!), text.split("\n\n"));
    assert.equal(documents[0]?.language, language);
    assert.deepEqual(problems, [
      `old.txt is not in UTF-8 and was read as ${said}; save it as UTF-8 if letters look wrong.`,
    ]);
  });
}

test("what tells an encoding may stand far into a text", async () => {
  const long = "We thank the keepers for their work. ".repeat(3000);
  const document = await readOne("old.txt", encoded(`${long}\n\n${russian}`, "windows-1251"));
  assert.equal(texts(document).at(-1), russian.split("\n\n")[1]);
});

test("UTF-8 with a few bytes that are none is UTF-8", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(russian), 0xd0]);
  const { documents, problems } = await readFile("cut.txt", bytes);
  assert.equal(texts(documents[0]!)[0], russian.split("\n\n")[0]);
  assert.deepEqual(problems, [
    "cut.txt is in UTF-8 but for some bytes, which were read as “\ufffd”; save it as UTF-8 again.",
  ]);
});

test("UTF-16 without its mark is read in other scripts too", async () => {
  for (const text of [russian, arabic]) {
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++)
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
    const { documents, problems } = await readFile("wide.txt", bytes);
    assert.deepEqual(texts(documents[0]!), text.split("\n\n"));
    assert.deepEqual(problems, []);
  }
});

test("a page is read in the encoding that it names, and nothing is a guess then", async () => {
  const page = `<html><head><meta charset="koi8-r"></head><body>${russian
    .split("\n\n")
    .map((text) => `<p>${text}</p>`)
    .join("")}</body></html>`;
  const { documents, problems } = await readFile("page.html", encoded(page, "koi8-r"));
  assert.deepEqual(texts(documents[0]!), russian.split("\n\n"));
  assert.deepEqual(problems, []);
});
