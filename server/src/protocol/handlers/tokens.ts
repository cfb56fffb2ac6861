import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
  type SemanticTokensRangeParams,
} from "vscode-languageserver";
import { findTokens, type Token } from "../../service/features/tokens";
import type { TextRange } from "../../service/text/range";
import { toOffsets } from "../convert";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

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
  full(snapshot: DraftSnapshot): SemanticTokens;
  delta(snapshot: DraftSnapshot, params: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta;
  range(snapshot: DraftSnapshot, params: SemanticTokensRangeParams): SemanticTokens;
}

/** Keeps for each open draft what was told last, so that only what has changed need be told. */
export function tokenHandlers({ documents }: Pick<Session, "documents">): TokenHandlers {
  const told = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document }) => told.delete(document.uri));

  function push(
    builder: SemanticTokensBuilder,
    { knowledge, draft, lines }: DraftSnapshot,
    within?: TextRange,
  ) {
    for (const { start, end, kind, introduced } of findTokens(knowledge, draft, within)) {
      const { line, character } = lines.positionAt(start);
      // A token never goes over the end of a line.
      const length = lines.positionAt(end).character - character;
      builder.push(line, character, length, types[kind], introduced ? 1 : 0);
    }
  }
  function builderFor(uri: string): SemanticTokensBuilder {
    const known = told.get(uri) ?? new SemanticTokensBuilder();
    if (documents.get(uri)) told.set(uri, known);
    return known;
  }

  return {
    full(snapshot) {
      told.delete(snapshot.uri);
      const builder = builderFor(snapshot.uri);
      push(builder, snapshot);
      return builder.build();
    },
    delta(snapshot, { previousResultId }) {
      const builder = builderFor(snapshot.uri);
      builder.previousResult(previousResultId);
      push(builder, snapshot);
      return builder.buildEdits();
    },
    range(snapshot, { range }) {
      const builder = new SemanticTokensBuilder();
      push(builder, snapshot, toOffsets(snapshot.lines, range));
      return builder.build();
    },
  };
}
