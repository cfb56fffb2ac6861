import { definitionWords } from "../../service/glossary/definitionWords";
import type { GlossaryEntry } from "../../service/glossary/entry";
import { sourceWords } from "../../service/glossary/sourceWords";
import { recordedDate } from "../../service/knowledge/documents/recordedDate";
import type { KnownDocument } from "../../service/knowledge/documents/titleSearch";
import type { LinkForm } from "../../service/knowledge/knowledge";
import { dateOf, spacedSymbol, symbolWords, whoIn } from "../../service/knowledge/passages/passageSource";
import { officialAddress } from "../../service/references/symbols/address";
import { citedInProse, writtenForm } from "../../service/references/symbols/written";
import { organWords } from "../../service/text/organNames";
import { listed, say, type Wording, worded } from "../../service/text/say";
import { cardUri, documentUri, type Locating } from "../locations";
import type { DocumentResult, TermResult } from "../requests";

/** A term with what a list shows of it. */
export function termResult(
  { term, name, definition, origin, source, symbol }: GlossaryEntry,
  { language, template }: LinkForm,
  wording: Wording,
): TermResult {
  const url = symbol ? officialAddress(symbol, language, template) : undefined;
  const told = definitionWords({ definition, origin });
  return {
    term,
    name,
    source: worded(say`${source === symbol ? symbolWords(source) : sourceWords(source)}`, wording),
    ...(told ? { definition: worded(say`${told}`, wording) } : {}),
    ...(url ? { url } : {}),
  };
}

/** A document with what a list shows of it, and where it can be read. */
export function documentResult(session: Locating, found: KnownDocument, links: LinkForm): DocumentResult {
  const { symbol, title, described, entry, document } = found;
  const date = entry?.date
    ? recordedDate(entry, session.wording)
    : document && dateOf(document, session.wording);
  const organ = entry && worded(say`${organWords(entry.organ)}`, session.wording);
  const who = document ? whoIn(document, session.wording) : organ;
  const url = symbol ? officialAddress(symbol, links.language, links.template) : undefined;
  const uri = document
    ? session.opensContent
      ? documentUri(document)
      : session.addresses.named(document.uri)
    : symbol && session.opensContent
      ? cardUri(symbol)
      : undefined;
  const form = symbol ? writtenForm(symbol) : undefined;
  const citation = form
    ? (citedInProse(form, "en") ?? form.number)
    : entry?.gist && symbol && spacedSymbol(symbol);
  return {
    title: entry?.gist
      ? worded(say`${entry.gist} (in our own words)`, session.wording)
      : described
        ? worded(described, session.wording)
        : title,
    ...(citation ? { citation } : {}),
    detail: worded(say`${listed([who, date].flatMap((part) => part || []))}`, session.wording),
    ...(symbol ? { symbol: worded(symbolWords(symbol), session.wording) } : {}),
    ...(uri ? { uri } : {}),
    ...(url ? { url } : {}),
  };
}
