const words = new Set(
  (
    "mr mrs ms madam madame mister sir dear distinguished esteemed honourable honorable hon your his her their excellency excellencies " +
    "excellences majesty majesties highness highnesses holiness eminence ladies gentlemen lady gentleman and of the to president presidents vice-president chair chairs chairman " +
    "chairperson chairwoman co-chair co-chairs co-facilitators facilitator moderator secretary-general secretary general deputy under-secretary-general " +
    "colleagues colleague delegates delegate delegations friends friend members member states council assembly security heads head state states government governments " +
    "ministers minister prime ambassadors ambassador representatives representative permanent participants guests guest all fellow my our united nations other high " +
    "commissioner executive director session its at on in honoured respected majesties royal special organization here presidency supreme chancellor commissioners esq party parties co-hosts hosts observers intergovernmental organizations well invited civil society dignitaries assembled press media youth children women men comrades fellow-delegates protocols duly family un general protocol observed audience attendees world leaders brothers sisters brother sister good morning afternoon evening everyone so much first " +
    "mesdames messieurs monsieur mesdemoiselles le la les de du des et excellence présidente président secrétaire général générale chers chères cher chère " +
    "collègues collègue amis ministres ministre ambassadeurs délégués représentants chefs chef d'état gouvernement distingués honorables l'assemblée " +
    "señor señora señores señoras sr sra presidente presidenta secretario secretaria excelencia excelencias distinguidos distinguidas distinguido distinguida " +
    "estimados estimadas estimado estimada colegas amigos amigas delegados delegadas representantes embajadores jefes estado gobierno muy y el los las del asamblea queridos " +
    "г-н г-жа господин госпожа председатель уважаемый уважаемая уважаемые коллеги дамы и господа генеральный секретарь ваше ваши превосходительство превосходительства друзья главы делегаций дорогие многоуважаемый " +
    "السيد السيدة الرئيس الرئيسة رئيس رئيسة الجمعية العامة أصحاب صاحب المعالي السعادة الفخامة الجلالة السيدات والسادة السادة الأمين العام الزملاء الأعزاء معالي سعادة المندوبين الكرام الحضور أيها الأصدقاء"
  ).split(" "),
);
/** At least one of these: words that address somebody. */
const address =
  /\b(?:mr|mrs|ms|madam|madame|mister|sir|dear|distinguished|esteemed|honou?rable|excellenc|majest|highness|ladies|gentlemen|mesdames|messieurs|monsieur|chers|chères|collègues|excelencia|señor|distinguid|estimad|colegas|colleagues|friends|delegates)|(?:г-н|г-жа|уважаем|дамы|господа|превосходительств|коллеги)|السيد|أصحاب|السيدات|أيها|معالي/i;
const chinese =
  /^(?:尊敬的)?(?:主席(?:先生|女士|阁下)?|各位\S{1,8}|女士们|先生们|同事们|朋友们|秘书长(?:先生|女士)?|大会主席|\S{2,8}(?:阁下|先生|女士))(?:[，,、](?:尊敬的)?\S{1,12}){0,4}[，,：:！!。]?$/;

/** Words with which an address begins that names somebody. */
const openers = new Set(
  (
    "your his her mr mrs ms madam madame mister excellency excellencies honourable honorable honoured respected distinguished esteemed dear president " +
    "secretary-general secretary monsieur mesdames señor señora excelencia excelencias distinguido distinguida"
  ).split(" "),
);

/** Whether a paragraph does nothing but address its hearers: "Mr. President,", "Excellencies, ladies and gentlemen,". */
export function isSalutation(text: string): boolean {
  if (text.length > 160) return false;
  if (chinese.test(text) && text.length <= 40) return true;
  const ends = /[,:;!،：，]$/.test(text);
  if (!address.test(text) && !ends && !/^(?:President of|Secretary[- ]General)\b/.test(text)) return false;
  const found = text.replaceAll("’", "'").match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (found.length === 0 || found.length > 30) return false;
  if (found.every((word) => words.has(word.toLowerCase()))) return true;
  // With names in it: it opens with the address, and what is not capitalised only links.
  return (
    openers.has(found[0]!.toLowerCase()) &&
    !/[.?]["”]?$/.test(text) &&
    found.every(
      (word) =>
        !/^\p{Ll}/u.test(word) ||
        words.has(word) ||
        /^(?:th|st|nd|rd)$|-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|session)$/.test(
          word,
        ),
    )
  );
}
