import { findRenderings, termAt } from "../../service/features/renderings";
import { languageName } from "../../service/render/languageNames";
import { renderingsMarkdown } from "../../service/render/renderings";
import { detectLanguage } from "../../service/text/detectLanguage";
import { say, worded } from "../../service/text/say";
import { toOffsets } from "../convert";
import { renderingsUri } from "../locations";
import type { RenderingsParams, RenderingsResult } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot, Snapshot } from "../snapshot";

/** penholder/renderings */
export async function renderings(
  { knowledge, draft, lines, signal }: DraftSnapshot,
  { range }: RenderingsParams,
  { wording }: Pick<Session, "wording">,
): Promise<RenderingsResult | null> {
  const term = termAt(knowledge, draft, toOffsets(lines, range));
  if (term === undefined) return null;
  const found = await findRenderings(knowledge, term, draft.language, signal);
  return {
    term,
    languages: found.languages.map(({ language, paragraphs, renderings }) => ({
      language,
      languageName: languageName(language, wording),
      paragraphs,
      renderings: renderings.map(({ text, paragraphs }) => ({ text, paragraphs })),
    })),
    markdown: renderingsMarkdown(found, wording),
    uri: renderingsUri(worded(say`${term} in other languages`, wording), draft.language, term),
  };
}

/** The page that an address of `renderingsUri` asks for. */
export async function renderingsPage(
  { knowledge, signal }: Snapshot,
  value: string,
  { wording }: Pick<Session, "wording">,
): Promise<string> {
  const [, language = "", term = ""] = /^(\w*) (.*)$/s.exec(value) ?? [];
  const of = language === "" ? detectLanguage(term) : language;
  return renderingsMarkdown(await findRenderings(knowledge, term, of, signal), wording);
}
