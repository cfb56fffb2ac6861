import {
  type Connection,
  createConnection,
  type DataCallback,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { checkedMessages } from "../protocol/checkedMessages";
import { watchFrames } from "./frames";
import { complain } from "./print";

/** A message whose rest has not come after this time never will: its header gave a wrong length. Milliseconds. */
const patience = 30_000;

/**
 * The connection over standard input and output. Where the input cannot be taken apart into messages any longer (a header
 * without a length, or with a wrong one) nothing that follows can be understood: the server ends and says why.
 */
export function stdioConnection(): Connection {
  const { stdin, stdout } = process;
  const reader = new WatchedReader(stdin);
  reader.partialMessageTimeout = patience;
  reader.onPartialMessage(() => end("the rest of a message did not come"));
  reader.onError((error) => {
    // A message that is no JSON has an end all the same: the next one can be read.
    if (!(error instanceof SyntaxError)) end(error.message.split("\n")[0] ?? "");
  });
  const checked = checkedMessages((reason) => connection.console.warn(reason));
  let shutDown = false;
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(stdout), {
    messageStrategy: {
      handleMessage(message, next) {
        shutDown ||= Message.isRequest(message) && message.method === "shutdown";
        return checked.messageStrategy.handleMessage(message, next);
      },
    },
  });
  for (const event of ["end", "close"]) stdin.on(event, () => process.exit(shutDown ? 0 : 1));
  return connection;
}

class WatchedReader extends StreamMessageReader {
  override listen(callback: DataCallback) {
    // Before the library sees what it would lose its place with.
    process.stdin.on("data", watchFrames(end));
    return super.listen(callback);
  }
}

function end(reason: string): never {
  complain(`the input is not what the Language Server Protocol sends: ${reason} The server ends.`);
  process.exit(1);
}
