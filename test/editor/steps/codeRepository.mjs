// 8. Other people's workspaces: in a code repository Penholder is not there.
import { until } from "../driver.mjs";
import { pagesWithoutPenholder, repositoryDocuments, shown } from "./withoutPenholder.mjs";

export const codeRepository = [
  [
    "8 a code repository is left alone: every document is drawn, and has the menu, that it has without Penholder",
    async ({ window }) => {
      const { page } = window;
      const { documents } = await pagesWithoutPenholder();
      const icon = page.locator('.part.activitybar .action-item [aria-label*="Penholder"]');
      // It has started and looked around: then it takes its view away.
      await until("Penholder's view to be gone", async () => (await icon.count()) === 0);
      for (const name of repositoryDocuments) {
        const { lines, menu } = await shown(window, name);
        const without = documents[name];
        const other = lines.findIndex((line, at) => line !== without.lines[at]);
        if (other >= 0)
          throw new Error(`${name}: ${lines[other]} and without Penholder ${without.lines[other]}`);
        if (menu.join() !== without.menu.join())
          throw new Error(
            `${name} has the menu ${menu.join(", ")} and without Penholder ${without.menu.join(", ")}`,
          );
      }
      await window.screenshot("8-repository");
      const findings = (await window.statusTexts()).filter((text) =>
        /penholder|corpus|documents/i.test(text),
      );
      if (findings.length > 0) throw new Error(`the status bar says ${findings.join(", ")}`);
      if ((await page.locator(".part.editor [class*=squiggly]").count()) > 0)
        throw new Error("something is underlined");
      const problems = await window.problems();
      if (problems.some((line) => !/No problems/i.test(line)))
        throw new Error(`problems: ${problems.join(" / ")}`);
      return `${repositoryDocuments.length} documents`;
    },
  ],
];
