// biome-ignore lint/style/useNodejsImportProtocol: VS Code puts its proxy and its certificates in the place of these names, not of those with "node:"
import * as http from "http";
// biome-ignore lint/style/useNodejsImportProtocol: see above
import * as https from "https";

export { http, https };
