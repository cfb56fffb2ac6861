import kernel from "../../../../kernel/scoring.wasm";
import { impactLevels } from "../segment/impact";
import { segmentPassages } from "../segment/segmentBuilder";
import { Arena, type WasmMemory } from "./arena";
import { type HeldPostings, mostFound, type Scorer } from "./scorer";

/** What `server/kernel/scoring.ts` exports; addresses are bytes. */
interface Kernel {
  addTerms(postings: number, offsets: number, count: number, scores: number, sums: number): number;
  collect(sums: number, from: number, count: number, threshold: number, found: number, most: number): number;
  addToSums(from: number, blocks: number, sums: number): void;
  stream(from: number, bytes: number): bigint;
}

/** As much of WebAssembly as is used; the service is compiled without the types of any host. */
interface WebAssemblyLike {
  Memory: new (limits: { initial: number; maximum: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

interface WasmPostings extends HeldPostings {
  readonly address: number;
}

/** Maximum number of bytes that the kernel reads beyond the postings: eight cache lines. */
const readBeyond = 512;

export interface WasmScorer extends Scorer {
  /** For the bench: reads the postings of a term and does nothing with them. */
  stream(postings: HeldPostings, offset: number, length: number): void;
}

/** The scorer in WebAssembly with 128-bit instructions; undefined where it does not run. */
export function createWasmScorer(): WasmScorer | undefined {
  const { WebAssembly: wasm } = globalThis as { WebAssembly?: WebAssemblyLike };
  if (!wasm) return undefined;
  try {
    const memory = new wasm.Memory({ initial: 8, maximum: 65_536 });
    const instance = new wasm.Instance(new wasm.Module(kernel), { env: { memory } });
    return scorerIn(memory, instance.exports as Kernel);
  } catch {
    // An old browser without these instructions, or one whose policy forbids compiling.
    return undefined;
  }
}

function scorerIn(memory: WasmMemory, kernel: Kernel): WasmScorer {
  const arena = new Arena(memory);
  const viewOf = (address: number, length: number) => {
    let view = new Uint16Array(memory.buffer, address, length);
    // The memory has another buffer when it has grown.
    return () => {
      if (view.buffer !== memory.buffer) view = new Uint16Array(memory.buffer, address, length);
      return view;
    };
  };
  const sums = arena.take(segmentPassages * 2);
  const found = arena.take(mostFound * 4);
  const foundView = viewOf(found, 2 * mostFound);
  const checksumSums = arena.take(16);
  const checksumView = () => new Int32Array(memory.buffer, checksumSums, 4);
  /** Number of terms that there is room for. */
  let room = 256;
  let scores = arena.take(room * impactLevels * 2);
  let offsetsOfTerms = arena.take(room * 4);
  return {
    name: "wasm",
    hold(length): WasmPostings {
      const address = arena.take(length * 2 + readBeyond);
      const view = viewOf(address, length);
      // The rest is filled by whoever asked for it.
      new Uint8Array(memory.buffer, address + length * 2, readBeyond).fill(0);
      return {
        address,
        addBlocks(sums, blocks) {
          const view = checksumView();
          view.set(sums);
          kernel.addToSums(address, blocks, checksumSums);
          sums.set(view);
        },
        get values() {
          return view();
        },
        release: () => arena.free(address),
      };
    },
    setScores(given) {
      const terms = given.length / impactLevels;
      if (terms > room) {
        arena.free(scores);
        arena.free(offsetsOfTerms);
        room = terms;
        scores = arena.take(room * impactLevels * 2);
        offsetsOfTerms = arena.take(room * 4);
      }
      new Uint16Array(memory.buffer, scores, given.length).set(given);
    },
    add(postings, offsets) {
      new Uint32Array(memory.buffer, offsetsOfTerms, offsets.length).set(offsets);
      const { address } = postings as WasmPostings;
      kernel.addTerms(address, offsetsOfTerms, offsets.length, scores, sums);
    },
    get found() {
      return foundView();
    },
    collect: (from, count, threshold) => kernel.collect(sums, from, count, threshold, found, mostFound),
    stream(postings, offset, length) {
      kernel.stream((postings as WasmPostings).address + 2 * offset, 2 * length);
    },
  };
}
