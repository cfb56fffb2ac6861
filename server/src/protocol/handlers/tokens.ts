import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from "vscode-languageserver";
import { findTokens, type Token } from "../../service/features/tokens";
import type { TextRange } from "../../service/text/range";
import { toOffsets } from "../convert";
import type { Session } from "../session";

/**
 * Standard names, which every editor and every theme has colours for: a reference is drawn as the name of a type, an
 * acronym as a variable, the opening words of a paragraph as a keyword.
 */
export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: ["type", "variable", "keyword"],
  tokenModifiers: ["definition"],
};
const types: Readonly<Record<Token["kind"], number>> = { reference: 0, acronym: 1, opening: 2 };

/** textDocument/semanticTokens: the whole draft, a range of it, or what has changed since. */
export interface TokenHandlers {
  full(params: SemanticTokensParams): Promise<SemanticTokens>;
  delta(params: SemanticTokensDeltaParams): Promise<SemanticTokens | SemanticTokensDelta>;
  range(params: SemanticTokensRangeParams): Promise<SemanticTokens>;
}

/** Keeps for each open draft what was told last, so that only what has changed need be told. */
export function tokenHandlers(session: Session): TokenHandlers {
  const told = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => told.delete(document.uri));

  async function push(builder: SemanticTokensBuilder, uri: string, within?: TextRange) {
    const open = session.draft(uri);
    if (!open) return;
    for (const { start, end, kind, introduced } of findTokens(
      await session.knowledge(),
      open.draft,
      within,
    )) {
      const { line, character } = open.document.positionAt(start);
      builder.push(line, character, end - start, types[kind], introduced ? 1 : 0);
    }
  }
  function builderFor(uri: string): SemanticTokensBuilder {
    const known = told.get(uri) ?? new SemanticTokensBuilder();
    if (session.documents.get(uri)) told.set(uri, known);
    return known;
  }

  return {
    async full({ textDocument: { uri } }) {
      told.delete(uri);
      const builder = builderFor(uri);
      await push(builder, uri);
      return builder.build();
    },
    async delta({ textDocument: { uri }, previousResultId }) {
      const builder = builderFor(uri);
      builder.previousResult(previousResultId);
      await push(builder, uri);
      return builder.buildEdits();
    },
    async range({ textDocument: { uri }, range }) {
      const builder = new SemanticTokensBuilder();
      const document = session.documents.get(uri);
      if (document) await push(builder, uri, toOffsets(document, range));
      return builder.build();
    },
  };
}
