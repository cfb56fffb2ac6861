import { findDate } from "../text/dates";
import { findLanguage, noneOfThese } from "../text/detectLanguage";
import { enactingLength } from "../text/openings";
import { isSalutation } from "../text/salutations";
import { stemOf } from "../uri";
import { type Block, placeIn } from "./block";
import { findBody, withoutTail } from "./body";
import { createPartReader, separateClauses, unnumbered } from "./clauses";
import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "./document";
import {
  completeFacts,
  type FoundFacts,
  isDateLine,
  languageOfName,
  organNamed,
  readDelegationOfName,
  readFileName,
  readHead,
  readMeeting,
} from "./facts";
import { kindOfFolders } from "./kindOfFolders";
import {
  delegationOfMission,
  delegationOfText,
  officeOfLine,
  speakerOfLine,
  speakingIn,
  spokenTitle,
} from "./speaker";
import { symbolOfFileName } from "./symbols";
import { findTitle, isTitleOfSpeech } from "./title";
import { isWebFurniture } from "./webFurniture";

/** What a reader has found in a file, before it becomes a document. */
export interface Found {
  readonly uri: string;
  /** The file's path from the corpus folder on. */
  readonly path: string;
  readonly blocks: readonly Block[];
  /** What stands around the text and is none of it (a site's name, its menus): it may tell for whom somebody speaks. */
  readonly around?: readonly string[];
  /** What the file states of itself (front matter, a page's own data): never second-guessed. */
  readonly given?: Partial<Omit<DocumentFacts, "id" | "uri" | "guessed">>;
}

/**
 * Makes a document of the blocks of a file: finds where its text begins and ends, the facts in its head and name,
 * and the kind, part and number of every paragraph.
 * @returns undefined where nothing is left that could be a passage
 */
export function composeDocument({
  uri,
  path,
  blocks: all,
  given = {},
  around = [],
}: Found): CorpusDocument | undefined {
  const blocks = all.filter(({ part }) => part === undefined);
  const folders = path.split("/");
  const name = folders.pop() ?? path;
  const facts: FoundFacts = { guessed: new Set() };
  const body = findBody(blocks);
  const { kept, dropped } = withoutTail(blocks.slice(body.start), body.enacted);
  const head = blocks.slice(0, body.start).map(({ text }) => text);
  const used = readHead(head, facts);
  const title = findTitle(blocks.slice(0, body.start), used, body.enacted, blocks[body.start]?.gap ?? 0);
  const symbol = given.symbol ?? facts.symbol ?? symbolOfFileName(name);
  if (symbol) facts.symbol = symbol;
  const meeting = readMeeting(kept, facts);
  const dated = facts.date ? undefined : kept.slice(0, 4).find(({ text }) => isDateLine(text));
  const date = dated && findDate(dated.text);
  if (date && date.date.length === 10) facts.date = date.date;
  readFileName(name, facts);
  completeFacts(facts);
  const spoken = given.title ?? title?.text;
  if (title && !(facts.title && facts.symbol?.startsWith("S/RES/"))) {
    facts.title = title.text;
    facts.guessed.delete("title");
  }
  const furniture = [...head.filter((line) => isWebFurniture(line)), ...dropped];
  const web = furniture.length > 0;
  const text = kept.filter(
    (block) => !meeting.includes(block) && !(web && !body.enacted && isWebFurniture(block.text)),
  );
  const found = findLanguage(
    text
      .slice(0, 30)
      .map((block) => block.text)
      .join("\n")
      .slice(0, 5000),
  );
  const named = found.language === noneOfThese ? languageOfName(name) : undefined;
  if (named) facts.guessed.add("language");
  const language = given.language ?? named ?? found.language;
  if (found.guessed) facts.guessed.add("language");
  const kind = kindOf(facts, given, body.enacted, spoken, folders, text);
  if (kind.guessed) facts.guessed.add("kind");
  if (kind.kind === "spoken") {
    findSpeaker(facts, spoken, head, text, [...furniture, ...around]);
    readDelegationOfName(name, facts);
  }
  const running = new Set([...leftovers(blocks, used, title?.indexes, body, web), ...text]);
  const passages = passagesOf(
    all.filter((block) => block.part !== undefined || running.has(block)),
    kind.kind,
    body.enacted,
    language,
  );
  if (passages.length === 0) return undefined;
  if (!facts.title) {
    facts.title = titleOfName(name);
    facts.guessed.add("title");
  }
  const { title: _, ...others } = facts;
  return { ...document(uri, others, given, kind.kind, language, given.title ?? facts.title), passages };
}

function document(
  uri: string,
  { guessed, kind: _, ...facts }: Omit<FoundFacts, "title">,
  given: NonNullable<Found["given"]>,
  kind: DocumentKind,
  language: string,
  title: string,
): DocumentFacts {
  const doubtful = [...guessed].filter((fact) => given[fact] === undefined);
  return {
    id: uri,
    uri,
    ...facts,
    ...given,
    title,
    kind,
    language,
    ...(doubtful.length > 0 ? { guessed: doubtful } : {}),
  };
}

function kindOf(
  facts: FoundFacts,
  given: NonNullable<Found["given"]>,
  enacted: boolean,
  title: string | undefined,
  folders: readonly string[],
  text: readonly Block[],
): { kind: DocumentKind; guessed: boolean } {
  if (given.kind) return { kind: given.kind, guessed: false };
  if (facts.kind) return { kind: facts.kind, guessed: false };
  if (enacted)
    return {
      kind: /draft resolution|projet de résolution|proyecto de resolución/i.test(title ?? "")
        ? "report"
        : "adopted",
      guessed: !facts.symbol,
    };
  if (title && spokenTitle.test(title)) return { kind: "spoken", guessed: false };
  // A folder's name is somebody's word for most of what lies in it, and no word of the document.
  const told = kindOfFolders(folders);
  if (told) return { kind: told, guessed: true };
  const start = text.slice(0, 6).map((block) => block.text);
  const speaks = start.some(
    (paragraph) =>
      isSalutation(paragraph) ||
      /\b(?:I (?:thank|would like|wish|congratulate|have the honou?r|join|deliver|am (?:pleased|honou?red|grateful))|[Mm]y delegation|[Ww]e thank|[Jj]e (?:remercie|tiens|voudrais)|[Mm]a délégation|[Aa]gradezco|[Mm]i delegación|我(?:感谢|代表)|благодарю)/.test(
        paragraph,
      ),
  );
  return { kind: speaks ? "spoken" : "other", guessed: true };
}

function findSpeaker(
  facts: FoundFacts,
  title: string | undefined,
  head: readonly string[],
  text: readonly Block[],
  furniture: readonly string[],
): void {
  const titles = [
    ...(title ? [title] : []),
    ...head.filter((text) => text !== title && isTitleOfSpeech(text)),
  ];
  const said = titles.map(speakingIn);
  const line = title
    ? head
        .filter(
          (text) =>
            !/[;:!]$/.test(text) && (title.includes(text) || !(/,$/.test(text) || isSalutation(text))),
        )
        .filter((text) => !organNamed(text))
        .map((text) => speakerOfLine(text.replace(/^(?:by|par|por|de) /i, "").replace(/,$/, "")))
        .find((speaker) => speaker !== undefined)
    : undefined;
  // A line of its own says where a name ends; a title that was put together from lines does not.
  const inTitle = line !== undefined && title?.toLowerCase().includes(line.toLowerCase());
  const speaker = inTitle ? line : (said.find((found) => found.speaker)?.speaker ?? line);
  if (speaker) facts.speaker ??= speaker;
  const delegation =
    said.find((found) => found.delegation)?.delegation ??
    head.map(delegationOfMission).find((found) => found !== undefined) ??
    head.map(officeOfLine).find((found) => found !== undefined);
  if (delegation) facts.delegation ??= delegation;
  if (facts.delegation) return;
  const likely = delegationOfText(
    text.map((block) => block.text),
    [...furniture, ...(title ? [title] : [])],
  );
  if (likely) {
    facts.delegation = likely;
    facts.guessed.add("delegation");
  }
}

/** Lines of the head that are no facts and no furniture: what is no title stays with the text. */
function leftovers(
  blocks: readonly Block[],
  used: readonly boolean[],
  title: readonly number[] | undefined,
  body: { start: number; enacted: boolean },
  web: boolean,
): Block[] {
  if (body.enacted) return [];
  const first = title ? Math.max(...title) + 1 : 0;
  return blocks.slice(first, body.start).filter(
    ({ text }, index) =>
      !used[first + index] &&
      !isWebFurniture(text) &&
      !organNamed(text) &&
      !isDateLine(text) &&
      !(title && (speakerOfLine(text) || isTitleOfSpeech(text))) &&
      !/check against delivery/i.test(text) &&
      // Below the menu of a web page stand many short lines that are none of the text.
      (!web || (text.length >= 30 && /[.!?;]$/.test(text))),
  );
}

function passagesOf(
  blocks: readonly Block[],
  kind: DocumentKind,
  enacted: boolean,
  language: string,
): Passage[] {
  const parts = enacted ? createPartReader(language) : undefined;
  const passages: Passage[] = [];
  let pending: string | undefined;
  let last = 0;
  blocks.forEach((block, index) => {
    const { language: own } = block;
    const inLanguage = own !== undefined && own !== language ? { language: own } : {};
    if (block.part !== undefined) {
      const { text, part, number } = block;
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      passages.push({ text, ...placeIn(block, 0), part, ...(number ? { number } : {}), ...inLanguage });
      return;
    }
    if (!enacted && isSalutation(block.text)) return;
    const clauses = enacted ? separateClauses(block.text, language, last) : [block.text];
    const following = blocks.slice(index + 1, index + 20).find(({ part }) => part === undefined);
    let at = 0;
    clauses.forEach((whole, place) => {
      if (enacted && enactingLength(whole) === whole.length) return;
      at = Math.max(at, block.text.indexOf(whole, at));
      const given = place === 0 ? block.number : undefined;
      const clause = given === undefined ? unnumbered(whole) : { text: whole, number: given };
      const number = clause.number ?? pending;
      pending = clause.text === "" ? number : undefined;
      if (!/[\p{L}\p{N}]/u.test(clause.text)) return;
      const next = clauses[place + 1] ?? following?.text;
      const heading = block.heading ?? (number === undefined && isHeading(clause.text, next));
      const part = parts
        ? parts.partOf({ ...clause, ...(number ? { number } : {}) }, heading)
        : heading
          ? "heading"
          : undefined;
      if (number && /^\d+$/.test(number)) last = Number(number);
      passages.push({
        text: clause.text,
        ...placeIn(block, at),
        ...(part ? { part } : {}),
        ...(number ? { number } : {}),
        ...inLanguage,
      });
    });
  });
  // A document that is all headings is a list of names or figures; they are its text.
  return kind === "other" && passages.every(({ part }) => part === "heading")
    ? passages.map(({ part: _, ...passage }) => passage)
    : passages;
}

/** A short line without a sentence's end, before something else. */
function isHeading(text: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    text.length <= 120 &&
    !/[.!?;:,…。！？；：，؟؛،”"]$/.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    text.split(" ").length <= 16
  );
}

/** A readable title from a file's name where there is no other. */
export function titleOfName(name: string): string {
  const words = stemOf(name).replace(/[_]+/g, " ").trim();
  return words === "" ? name : words;
}
