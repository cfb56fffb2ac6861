/**
 * What a web page shows beside its text, when the page was copied or saved whole: menus, paths, buttons, notices.
 * Told by words that sites use for these and by their form, in the six languages and a few more; never by site.
 */

/** Buttons, menu entries and notices, in lower case; a line or a part of a line that is one of these is none of the text. */
const buttons = new Set(
  (
    "home|homepage|home page|menu|main menu|search|search form|close|open menu|skip to content|skip to main content|" +
    "skip navigation|jump to navigation|sign in|log in|login|register|subscribe|newsletter|rss|rss feed|sitemap|site map|site index|" +
    "contact|contact us|contacts|about|about us|who we are|what we do|faq|faqs|help|feedback|privacy|privacy policy|privacy notice|" +
    "cookie policy|cookies|cookie settings|accept|accept all|accept cookies|reject all|terms of use|terms and conditions|terms of service|" +
    "legal notice|disclaimer|copyright|accessibility|accessibility statement|fraud alert|careers|jobs|print|print this page|print page|printable version|" +
    "printer-friendly version|email|e-mail|email this page|send to a friend|suggest to a friend|tell a friend|recommend|share|share this|" +
    "share this page|share this article|share on facebook|share on twitter|share on x|share on linkedin|tweet|facebook|twitter|x|" +
    "instagram|youtube|linkedin|flickr|whatsapp|telegram|weibo|wechat|tiktok|threads|bluesky|pinterest|copy link|follow us|follow us on|connect with us|stay connected|" +
    "back|back to top|top|go to top|return to top|to top|next|previous|prev|read more|more|see more|see all|view all|show more|show less|load more|" +
    "download|download pdf|download as pdf|pdf|save as pdf|listen|watch|watch video|play|audio|video|videos|photos|gallery|photo gallery|" +
    "related|related news|related articles|related content|related links|related documents|related pages|related stories|recent posts|latest news|latest|news|" +
    "press releases|press room|newsroom|media|media centre|media center|events|calendar|publications|documents|statements|speeches|" +
    "tags|categories|category|topics|archive|archives|comments|leave a comment|leave a reply|language|languages|select language|choose language|" +
    "font size|text size|a+|a-|a|increase font size|decrease font size|high contrast|quick links|useful links|all rights reserved|" +
    // French
    "accueil|rechercher|recherche|imprimer|partager|envoyer à un ami|plan du site|contactez-nous|nous contacter|mentions légales|" +
    "haut de page|retour en haut|retour|lire la suite|télécharger|télécharger le pdf|suivez-nous|actualités|à propos|fermer|aller au contenu|aller au contenu principal|politique de confidentialité|accepter|connexion|" +
    // Spanish, Portuguese
    "inicio|buscar|imprimir|compartir|enviar a un amigo|mapa del sitio|mapa web|contacto|contáctenos|aviso legal|volver arriba|subir|" +
    "leer más|descargar|descargar pdf|síganos|noticias|acerca de|cerrar|ir al contenido|saltar al contenido|política de privacidad|aceptar|início|pesquisar|partilhar|compartilhar|contato|" +
    // Russian
    "главная|главная страница|поиск|печать|версия для печати|распечатать|поделиться|отправить другу|карта сайта|контакты|наверх|в начало|назад|" +
    "читать далее|подробнее|скачать|новости|о нас|закрыть|меню|войти|" +
    // Chinese
    "首页|首頁|主页|搜索|检索|打印|打印本页|打印本頁|分享|分享到|推荐给朋友|推薦給朋友|网站地图|联系我们|關於我們|关于我们|返回顶部|返回|关闭|下载|更多|上一篇|下一篇|登录|大|中|小|字号|字体|" +
    // Arabic
    "الرئيسية|الصفحة الرئيسية|بحث|طباعة|مشاركة|شارك|أرسل إلى صديق|خريطة الموقع|اتصل بنا|العودة إلى الأعلى|المزيد|تحميل|من نحن|إغلاق|" +
    // German, Italian
    "startseite|suche|drucken|teilen|kontakt|impressum|datenschutz|nach oben|herunterladen|stampa|condividi|cerca|contatti|torna su"
  ).split("|"),
);

const languageNames = new Set(
  (
    "english|français|francais|french|español|espanol|spanish|русский|russian|中文|chinese|العربية|عربي|arabic|deutsch|german|" +
    "italiano|português|portugues|日本語|한국어|türkçe|nederlands|polski|kiswahili|hindi|हिन्दी|en|fr|es|ru|zh|ar|de|it|pt||简体|繁體|简体中文|繁體中文|简|繁"
  ).split("|"),
);

/** What is said about a page rather than in it, wherever in the line it stands. */
const notice =
  /©|\(c\) (?:19|20)\d\d|\ball rights reserved\b|\bcopyright (?:©|\d{4})|\b(?:uses?|using|accept|use of) cookies\b|\bcookie (?:policy|settings|notice)\b|\bbest (?:possible )?experience on our (?:web ?site|site)\b|\bprivacy policy\b|\bskip to (?:main )?content\b|\bshare this (?:page|article|post)\b|\blast (?:updated|modified|reviewed)\b ?(?:on|:)|\bpage last\b|\bpowered by\b|\bsubscribe to (?:our|the) newsletter\b|\bsign up (?:for|to) (?:our|the)\b|\bclick here to\b|\bopens? in (?:a )?new (?:tab|window)\b|\b(?:this|the) (?:page|article) (?:useful|helpful)\b|\breport a (?:problem|mistake)\b|\bofficial (?:web ?)?site of\b|^(?:tags?|topics?|categories|filed under|keywords|mots[- ]clés|etiquetas|теги)\s?:|\bderni[èe]re (?:mise à jour|modification)\b|\búltima (?:actualización|modificación)\b|\bпоследнее обновление\b|最后更新|آخر تحديث|\b(?:total )?(?:visitors?|visits|page views)\s?:|\bexplore the topic\b|\b(?:re)?produced from\b.*https?:|\btous droits réservés\b|\btodos los derechos reservados\b|\bвсе права защищены\b|版权所有|جميع الحقوق محفوظة|\bavailable (?:at|from): ?https?:\/\/|\[accessed \d/i;

const address = /^(?:https?:\/\/|www\.)\S+$/i;
const contact =
  /^(?:tel|phone|telephone|fax|e-?mail|tél|téléphone|teléfono|тел|电话|地址|address|add)\.?\s?[:：]|^[\w.+-]+@[\w-]+\.[\w.]+$/i;
const reading =
  /^(?:\d+ min(?:utes?)? read|reading time:?.*|posted (?:on|in|by) .*|published (?:on|in|by) .*|by admin|views?: ?\d+|\d+ (?:views|comments|shares|likes))$/i;

/** Whether a whole line or block is none of the document's text. Linear time. */
export function isWebFurniture(text: string): boolean {
  if (text.length > 600) return false;
  if (address.test(text) || contact.test(text) || reading.test(text)) return true;
  if (text.length <= 400 && notice.test(text)) return true;
  if (text.length > 300) return false;
  return isPath(text) || isMenu(text);
}

/** "Home > China & UN > Thematic Issues": short parts with arrows between. */
export function isPath(text: string): boolean {
  const parts = text.split(/\s*[>»›→▸]\s*|\s+\/\s+|\s+::\s+/);
  if (parts.length < 3) return parts.length === 2 && isButton(parts[0]!) && parts[1]!.length <= 60;
  return parts.every((part) => part.length <= 70 && !/[.;!?]$/.test(part));
}

/** Entries of a menu side by side, or one alone. */
function isMenu(text: string): boolean {
  if (isButton(text)) return true;
  const parts = text.split(/\s*[|•·¦▪●]\s*|\t| {2,}/).filter((part) => part !== "");
  if (parts.length >= 2) {
    const known = parts.filter(isButton).length;
    if (
      known > 0 &&
      (known * 2 >= parts.length || parts.every((part) => part.length <= 40 && !/[.;!?,]$/.test(part)))
    ) {
      return true;
    }
  }
  const words = text.split(" ");
  if (
    words.length >= 2 &&
    words.every((word) => languageNames.has(word.toLowerCase().replace(/[|,/·•]/g, "")))
  )
    return true;
  return isUnseparatedMenu(words);
}

/**
 * A menu whose separators were lost in copying ("Home Meetings & Statements Events Documents About 中文"): it opens
 * with the name of the first page, has no sentence's end, and its words are capitalised throughout.
 */
function isUnseparatedMenu(words: readonly string[]): boolean {
  if (words.length < 3 || words.length > 40) return false;
  const text = words.join(" ");
  if (/[.;:!?,]/.test(text) || !isButton(words[0]!)) return false;
  const capitalised = words.filter((word) => !/^\p{Ll}/u.test(word)).length;
  return (
    capitalised >= words.length * 0.8 &&
    (openers.has(words[0]!.toLowerCase()) || known(words) * 2 >= words.length)
  );
}

const openers = new Set(
  "home homepage menu accueil inicio início главная 首页 首頁 الرئيسية startseite".split(" "),
);

function known(words: readonly string[]): number {
  return words.filter(isButton).length;
}

export function isButton(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[^\p{L}\p{N}+-]+$/u, "");
  if (/^[\p{L} &-]{2,40} (?:policy|notice|conditions|disclaimer|statement of accessibility)$/u.test(bare))
    return true;
  return bare !== "" && (buttons.has(bare) || (languageNames.has(bare) && bare.length > 2));
}
