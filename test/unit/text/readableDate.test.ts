import assert from "node:assert/strict";
import { test } from "node:test";
import { readableDate } from "../../../server/src/service/text/readableDate";

test("a date is written as the Editorial Manual has it, in every month", () => {
  const months =
    "January February March April May June July August September October November December".split(" ");
  for (const [at, month] of months.entries()) {
    const number = String(at + 1).padStart(2, "0");
    assert.equal(readableDate(`2023-${number}-09`), `9 ${month} 2023`);
    assert.equal(readableDate(`2023-${number}`), `${month} 2023`);
  }
});

test("a year stays a year, and what is no date stays as it is", () => {
  assert.equal(readableDate("2023"), "2023");
  assert.equal(readableDate("2023-13-01"), "2023");
  assert.equal(readableDate("spring of 2023"), "spring of 2023");
});
