// What Node and web workers both have, of all that each of them has besides. Nothing else compiles in this folder.
type Timer = { readonly timer: unique symbol };
declare function setTimeout(run: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function btoa(binary: string): string;
declare const crypto: {
  getRandomValues(bytes: Uint8Array): Uint8Array;
  readonly subtle: { digest(algorithm: "SHA-1", bytes: Uint8Array): Promise<ArrayBuffer> };
};
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: "utf-8", options?: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}
