import { type CompletionContext, CompletionTriggerKind, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Timer } from "../service/environment";

/** Tells lists that the delegate asks for from those that an editor asks for by itself while one types. */
export interface Asking {
  asked(uri: string, context: CompletionContext | undefined): boolean;
}

/** An editor that asks for a list within this time after an edit asks on its own. Milliseconds. */
const byItself = 300;

/**
 * The protocol has one word, "invoked", for Ctrl+Space and for what editors ask behind every letter. So the first
 * question after an edit counts as the editor's own, a second one at the same place as the delegate's.
 * @param tells the client says itself what it asks of its own accord (as if by a trigger character)
 */
export function createAsking(documents: TextDocuments<TextDocument>, timer: Timer, tells: boolean): Asking {
  interface State {
    version: number;
    edited: number;
    /** The version that was asked about last, and whether by the delegate. */
    last?: { readonly version: number; readonly asked: boolean };
  }
  const states = new Map<string, State>();
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    const state = states.get(uri);
    if (state) Object.assign(state, { version, edited: timer.now() });
    else states.set(uri, { version, edited: Number.NEGATIVE_INFINITY });
  });
  documents.onDidClose(({ document }) => states.delete(document.uri));

  const isAsked = (state: State, context: CompletionContext | undefined): boolean => {
    switch (context?.triggerKind) {
      case CompletionTriggerKind.TriggerCharacter:
        return false;
      case CompletionTriggerKind.TriggerForIncompleteCompletions:
        return state.last?.asked ?? true;
      default:
        return tells || timer.now() - state.edited > byItself || state.last?.version === state.version;
    }
  };
  return {
    asked(uri, context) {
      const state = states.get(uri);
      if (!state) return true;
      const asked = isAsked(state, context);
      state.last = { version: state.version, asked };
      return asked;
    },
  };
}
