import assert from "node:assert/strict";
import { test } from "node:test";
import { pointCount } from "../../../../server/src/service/rules/structure/pointCount";
import { pointNumber } from "../../../../server/src/service/rules/structure/pointNumber";
import { found, marked, mended } from "../draftChecks";

const points = (intro: string, ...rest: string[]) => [intro, ...rest, "I thank you."].join("\n\n");

test("a cardinal among ordinals is an error, and the fix adds the comma too", () => {
  const text = points(
    "I have a few thoughts.",
    "First, making peace.",
    "Second, keeping peace.",
    "Three building peace.",
  );
  assert.deepEqual(marked(pointNumber, text), ["Three"]);
  assert.match(mended(pointNumber, text), /^Third, building peace\.$/m);
});

test("within a paragraph too a cardinal with a comma counts a point", () => {
  const text = "We see two tasks. First, we need peace. Two, we need bread. I thank you.";
  assert.deepEqual(marked(pointNumber, text), ["Two"]);
  assert.equal(mended(pointNumber, text), text.replace("Two", "Secondly"));
  const counted = text.replace("I thank", "Third, we need time. I thank");
  assert.equal(mended(pointNumber, counted), counted.replace("Two", "Second"));
});

test("a number that counts other things is no point", () => {
  for (const text of [
    points(
      "I have a few thoughts.",
      "First, we need peace.",
      "Second, we need bread.",
      "Three countries have both.",
    ),
    points(
      "I have a few thoughts.",
      "First, we need peace.",
      "Second, we need bread.",
      "Three months ago we had none.",
    ),
  ])
    assert.deepEqual(marked(pointNumber, text), [], text);
});

test("a point that is missing or stands twice is told", () => {
  assert.deepEqual(
    marked(pointNumber, points("Thoughts.", "First, peace.", "Second, bread.", "Fourth, salt.")),
    ["Fourth"],
  );
  const twice = points("Thoughts.", "First, peace.", "Second, bread.", "Second, salt.");
  assert.deepEqual(marked(pointNumber, twice), ["Second"]);
  assert.match(mended(pointNumber, twice), /^Third, salt\.$/m);
});

test("points are counted in one form; the first and secondly go together", () => {
  assert.deepEqual(
    marked(pointNumber, points("Thoughts.", "First, peace.", "Secondly, bread.", "Thirdly, salt.")),
    [],
  );
  const mixed = points("Thoughts.", "First, peace.", "Secondly, bread.", "Thirdly, salt.", "Fourth, water.");
  const { findings } = found(pointNumber, mixed);
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ["hint"],
  );
  assert.match(mended(pointNumber, mixed), /^Fourthly, water\.$/m);
});

test("a list inside a point is one of its own", () => {
  const text = points(
    "I would like to make two points.",
    "First, we need peace. There are three reasons. First, war is dear. Second, it is cruel. Third, it spreads.",
    "Second, we need bread.",
  );
  assert.deepEqual(marked(pointNumber, text), []);
  assert.deepEqual(marked(pointCount, text), []);
});

test("as many points follow as are announced, or it is told at both places", () => {
  const text = points(
    "I would like to make the following four points.",
    "First, peace.",
    "Second, bread.",
    "Third, salt.",
  );
  assert.deepEqual(marked(pointCount, text), ["four points", "Third"]);
  assert.match(mended(pointCount, text), /the following three points/);
  const right = points(
    "I would like to make three points.",
    "First, peace.",
    "Second, bread.",
    "Third, salt.",
  );
  assert.deepEqual(marked(pointCount, right), []);
});

test("the last of the announced points may open with finally", () => {
  const text = points(
    "I would like to make three points.",
    "First, peace.",
    "Second, bread.",
    "Finally, salt.",
  );
  assert.deepEqual(marked(pointCount, text), []);
});

test("where a point opens with a cardinal, it is told at the announcement too", () => {
  const text = points(
    "I would like to make three points.",
    "First, making peace.",
    "Second, making bread.",
    "Three making salt.",
  );
  assert.deepEqual(marked(pointCount, text), ["three points"]);
  assert.deepEqual(marked(pointNumber, text), ["Three"]);
});

for (const [language, text, wrong] of [
  [
    "fr",
    "Monsieur le Président, je voudrais formuler trois observations sur ce point.\n\nPremièrement, la paix est nécessaire.\n\nDeuxièmement, le pain est nécessaire.\n\nQuatrièmement, le sel est nécessaire.",
    "Quatrièmement",
  ],
  [
    "es",
    "Señor Presidente, quisiera formular tres observaciones sobre el tema.\n\nEn primer lugar, hace falta la paz.\n\nEn segundo lugar, hace falta el pan.\n\nEn cuarto lugar, hace falta la sal.",
    "En cuarto lugar",
  ],
  [
    "ru",
    "Г-н Председатель, хотел бы высказать три соображения по этому вопросу.\n\nВо-первых, нам нужен мир.\n\nВо-вторых, нам нужен хлеб.\n\nВ-четвертых, нам нужна соль.",
    "В-четвертых",
  ],
  [
    "zh",
    "主席先生，我愿谈三点意见。\n\n第一，我们需要和平。\n\n第二，我们需要面包。\n\n第四，我们需要盐。",
    "第四",
  ],
  [
    "ar",
    "السيد الرئيس، أود طرح ثلاث نقاط في هذا الصدد.\n\nأولا، نحتاج إلى السلام.\n\nثانيا، نحتاج إلى الخبز.\n\nرابعا، نحتاج إلى الملح.",
    "رابعا",
  ],
] as const)
  test(`points in ${language}`, () => {
    assert.deepEqual(marked(pointNumber, text), [wrong]);
    assert.equal(marked(pointCount, text).length, 2);
  });
