// Getting resolutions from a server laid out as the UN's public repositories are, and installing a colleague's pack.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { until } from "../driver.mjs";

const text = (subject) =>
  `<html><title>On ${subject}</title><p>Recalls the ${subject} of every harbour.</p></html>`;
const published = new Map(
  ["lamps", "tides", "piers", "buoys"].map((subject, at) => [
    `${at < 3 ? "2020/English" : "2021/French"}/S_RES_${at + 1} (202${at < 3 ? 0 : 1})-${at + 1}.xml`,
    Buffer.from(text(subject)),
  ]),
);
const asked = [];

function answer(request, response) {
  const path = decodeURIComponent(request.url);
  asked.push(path);
  if (path.endsWith("recursive=1")) {
    const tree = [...published].map(([own, content]) => ({
      path: own,
      type: "blob",
      size: content.length,
      sha: createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex"),
    }));
    response.setHeader("etag", '"1"');
    if (request.headers["if-none-match"]) response.writeHead(304).end();
    else response.end(JSON.stringify({ tree }));
  } else if (path === "/statements/buoys") response.setHeader("content-type", "text/html").end(text("buoys"));
  else response.end(published.get(path.slice("/UNxml/SCresolutions/HEAD/".length)));
}

export const collecting = {
  files: {
    "corpus/lamps.md": { text: "# On lamps\n\nWe thank the keepers of the lamps of every harbour.\n" },
    "corpus/harbours.csv": {
      text: `who,remarks,day
"Ms. Moana (Atlantia)","The buoys of every harbour are painted before the first storm of the year.",2021-03-04
"Mr. Tui (Marevia)","The piers of every harbour are mended by those who moor their boats at them.",2021-03-05
`,
    },
  },
};

/** Makes a pack in the workspace of a desk, and serves resolutions to it. @returns the server's address, and what ends it */
export async function prepare(desk) {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  mkdirSync(join(desk.userData, "Machine"), { recursive: true });
  writeFileSync(
    join(desk.userData, "Machine/settings.json"),
    JSON.stringify({
      "penholder.network.mirror": `http://127.0.0.1:${server.address().port}`,
      "penholder.network.privateAddresses": true,
    }),
  );
  const theirs = mkdtempSync(join(tmpdir(), "penholder-pack-"));
  writeFileSync(join(theirs, "tides.md"), "# On tides\n\nThe tides of every harbour are measured at dawn.\n");
  const cli = join(root, "server/dist/cli.js");
  const out = join(desk.workspace, "atlantia.penholder-pack");
  const made = spawnSync(process.execPath, [
    cli,
    "pack",
    "--out",
    out,
    "--name",
    "Statements of Atlantia",
    theirs,
  ]);
  rmSync(theirs, { recursive: true });
  if (made.status !== 0) throw new Error(`${made.stderr}`);
  return { address: `http://127.0.0.1:${server.address().port}`, end: () => server.close() };
}

const dialog = (window) => window.page.locator(".monaco-dialog-box");

async function agree(window, button) {
  await until(`the button “${button}”`, () =>
    dialog(window).locator(".monaco-button", { hasText: button }).isVisible(),
  );
  await dialog(window).locator(".monaco-button", { hasText: button }).click();
}

/** Ticks rows of the list that asks this, and goes on. */
async function tick(window, question, ...rows) {
  await until(`the question “${question}”`, async () => {
    const placeholder = await window.quickInput
      .locator("input[type=text]")
      .first()
      .getAttribute("placeholder");
    return placeholder?.includes(question);
  });
  for (const row of rows)
    await window.quickInput.locator(".monaco-list-row", { hasText: row }).first().click();
  await window.screenshot(`20-${question.toLowerCase().replace(/[^a-z]+/g, "-")}`);
  await window.press("Enter");
}

async function told(window, pattern) {
  let said = [];
  await until(
    () => `a notification ${pattern} (there are: ${said.join(" / ")})`,
    async () => {
      said = await window.notifications();
      return said.some((one) => pattern.test(one));
    },
  );
  return said.find((one) => pattern.test(one));
}

const resolutions = (desk) =>
  join(desk.workspace, "corpus/UN resolutions/Security Council resolutions/2020/English");

export const collections = [
  [
    "20 the columns of a dataset are proposed, changed, confirmed and remembered",
    async ({ window, desk }) => {
      await window.openFile("lamps.md");
      const row = (words) => window.quickInput.locator(".monaco-list-row", { hasText: words }).first();
      await until("the dataset among what needs a look", async () => {
        await window.command("Penholder: Show Corpus Status");
        await until("the status", async () => (await window.quickRows()).length > 0);
        if (await row("harbours.csv").isVisible()) return true;
        await window.press("Escape");
        return false;
      });
      await window.screenshot("20-dataset-in-the-status");
      await row("harbours.csv").click();
      await until("what the columns are taken for", () => row("Use These Columns").isVisible());
      const proposed = await window.quickRows();
      await window.screenshot("20-columns-proposed");
      await row("Speaker").click();
      await until("the columns", () => row("No Column").isVisible());
      await window.screenshot("20-columns-to-choose-from");
      await row("Ms. Moana").click();
      await until("the list again", () => row("Use These Columns").isVisible());
      await row("Use These Columns").click();
      const file = join(desk.workspace, "corpus/harbours.csv.columns.json");
      await until("what was chosen is kept", async () => existsSync(file));
      const { text: said, speaker, date } = JSON.parse(readFileSync(file, "utf8"));
      if (said !== "remarks" || speaker !== "who" || date !== "day")
        throw new Error(JSON.stringify({ said, speaker, date }));
      return proposed.slice(0, 6).join(" / ");
    },
  ],
  [
    "20 UN resolutions are chosen, their number and size are told, and they come into the corpus",
    async ({ window, desk }) => {
      await window.openFile("lamps.md");
      await window.command("Penholder: Get UN Resolutions");
      await tick(window, "Whose Resolutions", "Security Council resolutions");
      await until("the question for a folder", async () =>
        /UN resolutions/.test((await window.quickRows())[0] ?? ""),
      );
      if (asked.length > 0) throw new Error(`something was asked before: ${asked}`);
      await window.press("Enter");
      await tick(window, "Of Which Years", "2020");
      // English is ticked where nothing else was chosen before.
      await tick(window, "In Which Languages");
      await until("the question", () => dialog(window).isVisible());
      const question = (await dialog(window).innerText()).replace(/\s+/g, " ");
      await window.screenshot("20-before-the-download");
      if (!/Download 3 files/.test(question) || asked.length !== 1)
        throw new Error(`${question}; asked: ${asked}`);
      await agree(window, "Download");
      const said = await told(window, /Downloaded: 3 documents/);
      await window.screenshot("20-downloaded");
      if (!existsSync(join(resolutions(desk), "S_RES_1 (2020)-1.xml")))
        throw new Error("the file is not there");
      return `${question}; ${said}`;
    },
  ],
  [
    "20 asked again, nothing is fetched twice",
    async ({ window }) => {
      const before = asked.length;
      await window.command("Penholder: Get UN Resolutions");
      await tick(window, "Whose Resolutions");
      await tick(window, "Of Which Years");
      await tick(window, "In Which Languages");
      const said = await told(window, /Nothing is new: 3 documents/);
      if (asked.length !== before + 1) throw new Error(`asked: ${asked.slice(before)}`);
      return said;
    },
  ],
  [
    "20 a web page is added by its address, and nothing that it names is asked",
    async ({ window, desk }) => {
      const before = asked.length;
      await window.command("Penholder: Add Web Page to Corpus");
      await until("the question for an address", async () =>
        (await window.quickInput.innerText()).includes("The address of a statement"),
      );
      await window.type(`${desk.served}/statements/buoys`);
      await window.screenshot("20-web-page");
      await window.press("Enter");
      await until("the question for a folder", async () =>
        /Web pages/.test((await window.quickRows())[0] ?? ""),
      );
      await window.press("Enter");
      const said = await told(window, /buoys\.html is in your corpus/);
      if (!existsSync(join(desk.workspace, "corpus/Web pages/buoys.html")))
        throw new Error("the file is not there");
      if (asked.length !== before + 1) throw new Error(`asked: ${asked.slice(before)}`);
      return said;
    },
  ],
  [
    "21 a pack that is opened says what it is, and is installed on request",
    async ({ window, desk }) => {
      await window.quickOpen("atlantia.penholder-pack");
      await until("the pack", async () => /^atlantia/.test((await window.quickRows())[0] ?? ""));
      await window.press("Enter");
      const frame = await window.webview("a.button");
      const page = (await frame.locator("main").innerText()).replace(/\s+/g, " ");
      await window.screenshot("21-pack");
      if (!/Statements of Atlantia .*1 file .*Nobody has signed it/.test(page)) throw new Error(page);
      await frame.locator("a.button").click();
      await agree(window, "Install");
      await until("the question for a folder", async () =>
        /Statements of Atlantia/.test((await window.quickRows())[0] ?? ""),
      );
      await window.press("Enter");
      const said = await told(window, /Statements of Atlantia is installed in/);
      await window.screenshot("21-installed");
      if (!existsSync(join(desk.workspace, "corpus/Statements of Atlantia/tides.md")))
        throw new Error("nothing is there");
      return `${page}; ${said}`;
    },
  ],
];
