import type { EditorFiles } from "../../../server/src/browser/editorFiles";

/** How the editor's own storage behaves. */
export interface Behaviour {
  /** Nothing is answered from this moment on. */
  silent?: boolean;
  /** Bytes that may be written in all; then writes are refused. */
  quota?: number;
  /** Nothing can be read or written, with this reason. */
  refuses?: string;
  /** It takes everything, and has it in memory only. */
  forgets?: boolean;
}

/** The editor's files, as much of them as a store asks for. Their content outlives the sessions that open them. */
export class FakeEditor implements EditorFiles {
  readonly files = new Map<string, Uint8Array>();
  /** Files read, in order. */
  readonly asked: string[] = [];
  private written = 0;
  behaviour: Behaviour = {};

  /** The names of the files that hold something of a corpus, without their folders. */
  kept(): string[] {
    return [...this.files.keys()].map((uri) => uri.slice(uri.lastIndexOf("/") + 1));
  }

  private async answer() {
    if (this.behaviour.silent) await new Promise(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    if (this.behaviour.refuses !== undefined) throw new Error(this.behaviour.refuses);
  }

  async read(uri: string) {
    this.asked.push(uri.slice(uri.lastIndexOf("/") + 1));
    await this.answer();
    return this.files.get(uri);
  }

  async write(uri: string, bytes: Uint8Array) {
    await this.answer();
    this.written += bytes.length;
    if (this.written > (this.behaviour.quota ?? Number.POSITIVE_INFINITY))
      throw new Error("File exceeds available storage quota (FileSystemError)");
    this.files.set(uri, bytes);
    return { kept: this.behaviour.forgets !== true };
  }

  async remove(uri: string) {
    await this.answer();
    for (const name of [...this.files.keys()])
      if (name === uri || name.startsWith(`${uri}/`)) this.files.delete(name);
  }

  async list(uri: string) {
    await this.answer();
    const inside = [...this.files.keys()].filter((name) => name.startsWith(`${uri}/`));
    return [...new Set(inside.map((name) => name.slice(uri.length + 1).split("/")[0]!))];
  }
}

/** As much of the Web Locks API as a store asks for. */
export class FakeLocks {
  private readonly names = new Set<string>();

  async request(name: string, use: () => Promise<void>): Promise<void> {
    this.names.add(name);
    await use();
    this.names.delete(name);
  }

  async query() {
    return { held: [...this.names].map((name) => ({ name })) };
  }

  /** The windows that held locks were closed. */
  closeAll() {
    this.names.clear();
  }
}
