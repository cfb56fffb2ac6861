import { Message, type MessageStrategy, type RequestMessage } from "vscode-languageserver";
import { address, type Check, count, folder, list, optional, shape, text, textOrCount } from "./checks";

const document = shape({ uri: address });
const position = shape({ line: count, character: count });
const range = shape({ start: position, end: position });

/** What a client may tell, with what it must look like. What is none of these is passed on: nothing of ours listens to it. */
const told: Readonly<Record<string, Check>> = {
  "textDocument/didOpen": shape({
    textDocument: shape({ uri: address, languageId: text, version: Number.isInteger, text }),
  }),
  "textDocument/didChange": shape({
    textDocument: shape({ uri: address, version: Number.isInteger }),
    contentChanges: list(shape({ text, range: optional(range) })),
  }),
  "textDocument/didClose": shape({ textDocument: document }),
  "textDocument/didSave": shape({ textDocument: document }),
  "workspace/didChangeWatchedFiles": shape({ changes: list(shape({ uri: address, type: count })) }),
  "workspace/didChangeWorkspaceFolders": shape({
    event: shape({ added: list(folder), removed: list(folder) }),
  }),
  "workspace/didChangeConfiguration": shape({}),
  "window/workDoneProgress/cancel": shape({ token: textOrCount }),
  "$/setTrace": shape({ value: text }),
};

/**
 * Looks at each message before anything else does: a notification of the wrong shape is left out, because nobody could
 * be answered that it failed, and half a document would be kept; what `initialize` must have and does not is filled in.
 * @param refused told why something is left out
 */
export function checkedMessages(refused: (reason: string) => void): {
  readonly messageStrategy: MessageStrategy;
} {
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isRequest(message) && message.method === "initialize") return next(completed(message));
        if (Message.isNotification(message)) {
          const check = Object.hasOwn(told, message.method) ? told[message.method] : undefined;
          if (check && !check(message.params))
            return refused(`${message.method} is left out: its parameters are not those of the protocol.`);
        }
        return next(message);
      },
    },
  };
}

/** `initialize` with an object wherever the server and its library expect one. */
function completed(message: RequestMessage): RequestMessage {
  const given = objectOf(message.params);
  const { rootUri, workspaceFolders, initializationOptions: options, locale, trace } = given;
  const { name } = objectOf(given.clientInfo);
  const params = {
    processId: Number.isInteger(given.processId) ? given.processId : null,
    ...(text(name) ? { clientInfo: { name } } : {}),
    rootUri: address(rootUri) ? rootUri : null,
    capabilities: withoutNulls(objectOf(given.capabilities)),
    ...(Array.isArray(workspaceFolders) ? { workspaceFolders: workspaceFolders.filter(folder) } : {}),
    initializationOptions: optionsOf(objectOf(options)),
    ...(text(locale) ? { locale } : {}),
    ...(text(trace) ? { trace } : {}),
  };
  return { ...message, params };
}

/** Those that name something are text or left out. */
function optionsOf(options: Record<string, unknown>): Record<string, unknown> {
  const named = ["storePath", "storesPath", "locale"];
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => (!named.includes(name) || text(value)) && (name !== "words" || shape({})(value)),
    ),
  );
}

function objectOf(value: unknown): Record<string, unknown> {
  return shape({})(value) ? (value as Record<string, unknown>) : {};
}

/** Capabilities are objects, lists and plain values; one that is null is not there. */
function withoutNulls(capabilities: Record<string, unknown>): Record<string, unknown> {
  const there = Object.entries(capabilities).filter(([, value]) => value !== null);
  return Object.fromEntries(
    there.map(([name, value]) => [name, shape({})(value) ? withoutNulls(objectOf(value)) : value]),
  );
}
