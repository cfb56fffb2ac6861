/** How a browser's storage behaves. */
export interface Behaviour {
  /** Nothing is answered from this moment on. */
  silent?: boolean;
  /** Bytes that may be written in all; then writes are refused. */
  quota?: number;
  /** Cannot be opened at all, as in a private window. */
  closed?: boolean;
}

/** A small IndexedDB: as much of it as a store asks for. Its content outlives the sessions that open it. */
export class FakeDatabase {
  readonly files = new Map<string, Uint8Array>();
  private written = 0;
  behaviour: Behaviour = {};

  /** What stands in the place of `indexedDB`. */
  readonly factory = {
    open: () => {
      const request: Record<string, unknown> = { result: this.connection() };
      if (this.behaviour.closed) throw new DOMException("a private window", "InvalidStateError");
      this.later(() => {
        (request.onupgradeneeded as (() => void) | undefined)?.();
        (request.onsuccess as () => void)();
      });
      return request;
    },
  };

  private later(answer: () => void) {
    if (!this.behaviour.silent) setImmediate(answer);
  }

  private connection() {
    return {
      createObjectStore() {},
      close() {},
      transaction: () => this.transaction(),
    };
  }

  private transaction() {
    const made: Record<string, unknown> = {};
    const asked = (result: unknown) => {
      const request: Record<string, unknown> = { result };
      this.later(() => (request.onsuccess as () => void)());
      return request;
    };
    const changed = (bytes: number, change: () => void) => {
      this.later(() => {
        this.written += bytes;
        if (this.written > (this.behaviour.quota ?? Number.POSITIVE_INFINITY)) {
          made.error = new DOMException("The quota has been exceeded.", "QuotaExceededError");
          (made.onabort as () => void)();
        } else {
          change();
          (made.oncomplete as () => void)();
        }
      });
    };
    made.objectStore = () => ({
      getAllKeys: () => asked([...this.files.keys()]),
      get: (name: string) => asked(this.files.get(name)),
      put: (bytes: Uint8Array, name: string) => changed(bytes.length, () => this.files.set(name, bytes)),
      delete: (name: string) => changed(0, () => this.files.delete(name)),
    });
    return made;
  }
}

/** As much of the Web Locks API as a store asks for. */
export class FakeLocks {
  private readonly held = new Set<string>();
  request(
    name: string,
    options: { mode?: string; ifAvailable?: boolean },
    use: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (options.mode === "shared") return Promise.resolve(use({}));
    if (this.held.has(name)) return Promise.resolve(use(null));
    this.held.add(name);
    return Promise.resolve(use({})).finally(() => this.held.delete(name));
  }
}
