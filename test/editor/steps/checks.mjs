// 8. Diagnostics with their quick fixes.
import { until } from "../driver.mjs";

/** Problems whose line holds all of `parts`. */
async function problem(window, ...parts) {
  let rows = [];
  await until(
    () => `a problem with ${parts.join(", ")} (there are: ${rows.join(" / ").slice(0, 400) || "none"})`,
    async () => {
      rows = await window.problems(parts[0]);
      return rows.some((row) => parts.every((part) => row.includes(part)));
    },
  );
  return rows;
}

async function noProblem(window, ...parts) {
  let rows = [];
  await until(
    () => `no problem with ${parts.join(", ")} (there are: ${rows.join(" / ").slice(0, 400)})`,
    async () => {
      rows = await window.problems(parts[0]);
      return !rows.some((row) => parts.every((part) => row.includes(part)));
    },
  );
}

export const checks = [
  [
    "8 the draft's findings are listed in Problems, with their codes",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await problem(window, "2518", "resolution-year");
      const rows = await problem(window, "UNPOL", "acronym-not-introduced");
      await window.screenshot("8-problems");
      return rows.join(" / ").slice(0, 500);
    },
  ],
  [
    "8 a fix writes the year of resolution 2518",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "Resolution 2518", { offset: 13 }));
      const titles = await window.fixes();
      await window.screenshot("8-fixes-year");
      await window.fix(/2020/);
      await until("the year in the draft", async () => /2518 \(2020\)/.test(await window.flatText()));
      await noProblem(window, "2518", "resolution-year");
      return titles.join(" / ");
    },
  ],
  [
    "8 a fix introduces an acronym at its first use",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "DPO", { offset: 1 }));
      const titles = await window.fixes();
      await window.screenshot("8-fixes-acronym");
      await window.fix(/introduce|Department of Peace Operations/i);
      await until("its full name in the draft", async () =>
        /Department of Peace Operations \(DPO\)/.test(await window.flatText()),
      );
      await noProblem(window, "DPO", "acronym-not-introduced");
      await window.screenshot("8-fixed");
      return titles.join(" / ");
    },
  ],
  [
    "8 a finding can be ignored, and comes back when that is taken back",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "UNPOL", { offset: 1 }));
      const titles = await window.fixes();
      await window.screenshot("8-fixes-ignore");
      await window.fix(/ignore/i);
      await noProblem(window, "UNPOL", "acronym-not-introduced");
      await window.command("Penholder: Manage Ignored Findings");
      await until("the ignored finding", async () =>
        (await window.quickRows()).some((row) => /UNPOL/.test(row)),
      );
      await window.screenshot("8-ignored");
      const row = window.quickInput.locator(".monaco-list-row", { hasText: "UNPOL" }).first();
      await row.click();
      await window.press("Enter");
      await problem(window, "UNPOL", "acronym-not-introduced");
      await window.press("Escape");
      return titles.join(" / ");
    },
  ],
  [
    "8 a check's severity is a setting",
    async ({ window, desk, scene }) => {
      desk.changeSettings({ "penholder.check.acronym-not-introduced": "off" });
      await noProblem(window, "acronym-not-introduced");
      desk.changeSettings({ "penholder.check.acronym-not-introduced": "default" });
      await problem(window, "UNPOL", "acronym-not-introduced");
      await window.command("View: Hide Panel");
      await window.openFile(scene.draft);
      await window.discard();
    },
  ],
];
