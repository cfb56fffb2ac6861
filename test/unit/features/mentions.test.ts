import assert from "node:assert/strict";
import { test } from "node:test";
import { findMentions } from "../../../server/src/service/features/mentions";
import { drawn, knowledge } from "./draftOf";

test("a paragraph names its documents once, with their titles, and its terms outside of them", async () => {
  const { draft, offset } = drawn(`We thank UNMISS.

Security Council resolution 1325 (2000)█ and S/RES/1325 (2000) ask the host country and MINUSCA, under Article 99 of the
Charter, to follow the New Agenda for Peace.`);
  const found = await findMentions(knowledge, draft, offset);
  assert.deepEqual(
    found?.documents.map(({ symbol }) => symbol),
    ["S/RES/1325(2000)", "A/77/CRP.1/Add.8"],
  );
  assert.match(found?.documents[0]?.title ?? "", /women and peace and security/i);
  const terms = found?.terms.map(({ term }) => term) ?? [];
  assert.ok(terms.includes("MINUSCA") && terms.includes("host country"));
  assert.ok(!terms.includes("UNMISS"), "what another paragraph names is not this one's");
  assert.ok(!terms.includes("Security Council"), "a term inside a reference is no term");
});

test("between paragraphs nothing is named", async () => {
  const { draft, offset } = drawn("We thank UNMISS.\n\n█\n\nWe thank MINUSCA.");
  assert.equal(await findMentions(knowledge, draft, offset), undefined);
});

test("names that nobody at the United Nations asks about are not listed, those that contain them are", async () => {
  const { draft, offset } = drawn(
    "The Secretary-General told the General Assembly█ that UN police, the UN and its Member States owe the Charter of the United Nations more than words, and UNMISS more than UNSMIL.",
  );
  const found = await findMentions(knowledge, draft, offset);
  assert.deepEqual(
    found?.terms.map(({ term }) => term),
    ["UNPOL", "UNMISS", "UNSMIL"],
  );
});
