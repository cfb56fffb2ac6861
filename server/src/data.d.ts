/** Data files under `server/data` are bundled as text; whoever imports one parses it on first use. */
declare module "*.tsv" {
  const text: string;
  export default text;
}

/** Modules that the build compiles from `server/kernel`, as bytes. */
declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}

/** What the module of the same name does, with all that it stands on, as a hash that the build makes. */
declare module "*.version" {
  const hash: string;
  export default hash;
}
