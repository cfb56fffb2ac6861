/** As much of a worker or a port as messages are written with. */
export type WrittenTo = Pick<MessagePort, "postMessage" | "addEventListener">;

/** The same, but that bytes to be kept are handed over with their message, where all else is copied. */
export function handingOver(to: WrittenTo): WrittenTo {
  return {
    addEventListener: to.addEventListener.bind(to) as WrittenTo["addEventListener"],
    postMessage(message: { params?: { bytes?: unknown } }) {
      const bytes = message.params?.bytes;
      to.postMessage(message, bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []);
    },
  };
}
