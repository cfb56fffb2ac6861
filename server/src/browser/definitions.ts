import type { Log } from "../service/environment";
import type { TranslatedTexts } from "../service/knowledge/translatedTexts";

/**
 * What Penholder's own data say in a language, from the script beside the server. It is waited for: a worker can, and what is
 * told next is told in that language.
 * @param scripts the address of the folder that it lies in
 * @returns undefined where it cannot be loaded, which is logged
 */
export function loadDefinitions(scripts: string, language: string, log: Log): TranslatedTexts | undefined {
  try {
    importScripts(`${scripts}/definitions.${language}.js`);
    return (self as { penholderDefinitions?: TranslatedTexts }).penholderDefinitions;
  } catch (error) {
    log.warn(`Definitions are told in English, as their translations cannot be loaded: ${error}`);
    return undefined;
  }
}
