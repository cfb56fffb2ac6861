import { canonicalSymbol } from "../../references/symbols/symbol";
import { findLanguage } from "../../text/detectLanguage";
import { languageCode } from "../../text/language";
import { say } from "../../text/say";
import { titleOfName } from "../compose";
import { decodeDocument } from "../decoding";
import type { CorpusDocument, DocumentKind } from "../document";
import { completeFacts, type FoundFacts } from "../facts";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";
import { type AkomaNtoso, readAkomaNtoso } from "./akomaNtosoMarkup";

/**
 * Akoma Ntoso, in which the United Nations publishes resolutions and decisions: what the mark-up says is not guessed at.
 * Source: the OASIS standard "Akoma Ntoso Version 1.0", part 2, and the United Nations' own guidelines to it (AKN4UN).
 */
export const akomaNtoso: Reader = {
  name: "Akoma Ntoso",
  endings: ["xml", "akn"],
  description:
    "A resolution or decision in the XML of the United Nations (Akoma Ntoso): its symbol, title, language and day of adoption, each paragraph with its number, footnotes apart, and the documents that it refers to.",
  recognises: (first) => /<(?:\w+:)?akomaNtoso[\s>]/.test(first.text),
  // What is larger is data and no text of a resolution.
  largest: 8 * 1024 * 1024,
  async *read({ uri, name, bytes }, { codec }, problems) {
    const text = await decodeDocument(bytes, name, codec, problems);
    if (text === undefined) return;
    const found = readAkomaNtoso(text);
    if (!found) {
      problems(
        say`${name} is XML, but not as the United Nations publishes documents in it (Akoma Ntoso); save it as text (.txt).`,
      );
      return;
    }
    if (found.broken)
      problems(say`${name} is broken (${found.broken}) and was read only up to there; get the file again.`);
    if (found.paragraphs.length > 0) yield documentOf(found, uri, name);
    else if (!found.broken) problems(problemKinds.noParagraph.one(name));
  },
};

/** The codes of the six languages in ISO 639-2, and what they are in ISO 639-1. */
const shorter: Readonly<Record<string, string>> = {
  eng: "en",
  fra: "fr",
  fre: "fr",
  spa: "es",
  rus: "ru",
  zho: "zh",
  chi: "zh",
  ara: "ar",
};

function documentOf(found: AkomaNtoso, uri: string, name: string): CorpusDocument {
  const facts: FoundFacts = { guessed: new Set() };
  const symbol = found.symbol && (canonicalSymbol(found.symbol) ?? found.symbol.replaceAll(" ", ""));
  if (symbol) facts.symbol = symbol;
  if (found.date) facts.date = found.date;
  if (found.title) facts.title = found.title;
  if (/^(?:resolution|decision)/i.test(found.name ?? "")) facts.kind = "adopted";
  completeFacts(facts);
  const said = languageCode(found.language ?? "");
  const detected = said
    ? undefined
    : findLanguage(
        found.paragraphs
          .slice(0, 30)
          .map(({ text }) => text)
          .join("\n"),
      );
  if (detected?.guessed) facts.guessed.add("language");
  if (!facts.title) facts.guessed.add("title");
  const kind: DocumentKind = facts.kind ?? "other";
  if (!facts.kind) facts.guessed.add("kind");
  const { guessed, title, ...rest } = facts;
  const meeting = meetingOf(found, symbol);
  return {
    id: uri,
    uri,
    ...rest,
    title: title ?? titleOfName(name),
    kind,
    language: said ? (shorter[said] ?? said) : detected!.language,
    ...(meeting ? { meeting } : {}),
    ...(guessed.size > 0 ? { guessed: [...guessed] } : {}),
    passages: found.paragraphs.map(({ links, ...passage }) => {
      const tags = [...new Set(links.map(symbolOfAddress).filter((one) => one !== undefined))];
      return tags.length > 0 ? { ...passage, tags } : passage;
    }),
  };
}

/** The record of the meeting of adoption: as it is named, or the Council's from the meeting's number. */
function meetingOf({ record, meeting }: AkomaNtoso, symbol: string | undefined): string | undefined {
  const named = record && canonicalSymbol(record);
  if (named && /\/(?:PV|SR)\.\d/.test(named)) return named;
  const number = /^\d{1,5}/.exec(meeting ?? "")?.[0];
  return number && symbol?.startsWith("S/") ? `S/PV.${number}` : undefined;
}

/** The canonical symbol of the document that an address of the United Nations leads to: ".../en/S/RES/2253(2015)". */
function symbolOfAddress(address: string): string | undefined {
  const path =
    /^https?:\/\/(?:[a-z.]+\.)?(?:undocs\.org|docs\.un\.org)\/(?:(?:ar|en|es|fr|ru|zh)\/)?([^?#]{3,80})/i.exec(
      address,
    )?.[1];
  if (!path) return undefined;
  let symbol = path;
  try {
    symbol = decodeURIComponent(path);
  } catch {
    // A stray "%": it is taken as it stands.
  }
  return canonicalSymbol(symbol.trim());
}
