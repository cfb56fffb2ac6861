import type { GlossaryEntry } from "../../service/glossary/entry";
import type { LinkForm } from "../../service/knowledge/knowledge";
import { dateOf, whoIn } from "../../service/knowledge/passageSource";
import { readableDate } from "../../service/knowledge/readableDate";
import type { KnownDocument } from "../../service/knowledge/titleSearch";
import { officialAddress } from "../../service/references/address";
import { citedInProse, writtenForm } from "../../service/references/written";
import { cardUri, documentUri } from "../locations";
import type { DocumentResult, TermResult } from "../requests";
import type { Session } from "../session";

/** A term with what a list shows of it. */
export function termResult(
  { term, name, definition, source, symbol }: GlossaryEntry,
  { language, template }: LinkForm,
): TermResult {
  const url = symbol ? officialAddress(symbol, language, template) : undefined;
  return { term, name, source, ...(definition ? { definition } : {}), ...(url ? { url } : {}) };
}

/** A document with what a list shows of it, and where it can be read. */
export function documentResult(session: Session, found: KnownDocument, links: LinkForm): DocumentResult {
  const { symbol, title, entry, document } = found;
  const date = entry?.date ? readableDate(entry.date) : document && dateOf(document);
  const who = document ? whoIn(document) : entry?.organ;
  const url = symbol ? officialAddress(symbol, links.language, links.template) : undefined;
  const uri = document
    ? session.opensContent
      ? documentUri(document)
      : document.uri
    : symbol && session.opensContent
      ? cardUri(symbol)
      : undefined;
  const form = symbol ? writtenForm(symbol) : undefined;
  return {
    title,
    ...(form ? { citation: citedInProse(form, "en") ?? form.number } : {}),
    detail: [who, date].filter(Boolean).join(", "),
    ...(symbol ? { symbol } : {}),
    ...(uri ? { uri } : {}),
    ...(url ? { url } : {}),
  };
}
