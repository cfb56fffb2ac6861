/** Data files under `server/data` are bundled as text; whoever imports one parses it on first use. */
declare module "*.tsv" {
  const text: string;
  export default text;
}
