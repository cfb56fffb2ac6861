import { archive } from "./wordFile";

/** The namespaces of its parts. */
export const spaces = ["office", "text", "style", "table", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** An OpenDocument text. @param styles its automatic styles */
export function textFile(body: string, styles = ""): Uint8Array {
  return archive(textFileParts(body, styles));
}

/** The files that it is packed from. */
export function textFileParts(body: string, styles = ""): Record<string, string> {
  return {
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles ${spaces}><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles><office:master-styles><style:master-page><style:footer><text:p>Printed on every page</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
  };
}
