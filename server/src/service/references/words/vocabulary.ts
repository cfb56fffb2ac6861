import { createPhrases, type Phrases } from "./phrases";

/**
 * The organs whose resolutions are cited by number. "council" and "commission" are any Council or
 * Commission, until the text says which. */
export type Organ =
  | "A"
  | "S"
  | "E"
  | "T"
  | "HRC"
  | "CHR"
  | "UNEA"
  | "ESCAP"
  | "HSP"
  | "council"
  | "commission"
  | "other";

export type Nature = "RES" | "DEC" | "PRST";

/** What a word or phrase of the text means to the finder of references. */
export type Word =
  | { readonly kind: "head"; readonly nature: Nature; readonly organ?: Organ; readonly after?: true }
  | { readonly kind: "organ"; readonly organ: Organ }
  | { readonly kind: "article" | "chapter" | "charter" | "goals" | "goal" | "target" }
  /** What follows is no reference; with `near` only what follows at once ("conflict resolution 101"). */
  | { readonly kind: "silent"; readonly near?: true }
  /** "the same resolution", "operative paragraph 3": of the resolution named before. */
  | { readonly kind: "again"; readonly nature: Nature | undefined }
  /** The High Commissioner for Human Rights, whose reports the Human Rights Council asks for. */
  | { readonly kind: "rights" }
  | { readonly kind: "name"; readonly symbol: string; readonly name: string };

const resolution: Word = { kind: "head", nature: "RES" };
const decision: Word = { kind: "head", nature: "DEC" };
const councilResolution: Word = { kind: "head", nature: "RES", organ: "S" };

/**
 * The words around references, in the six official languages and German: small letters, no accents, Arabic without the
 * article and without the particles that are written together with a word.
 */
const words: readonly (readonly [Word, string])[] = [
  [
    resolution,
    "resolution|resolutions|resol.|rez.|рез.|resns|resn|resolucion|resoluciones|резолюци*|قرار|قرارات|قراره|قرارها|قراراته|قراراتها|قراري|قراريه|قراريها|قرارين|قراران|قرارا|قراراه|قراراها|قرارهما|قرارتها|قرارته|قراراتهما|قراركم|resolutionen|res.|resolutie*",
  ],
  [{ kind: "head", nature: "RES", after: true }, "决议|決議"],
  [
    decision,
    "decision|decisions|decision*|decisiones|решени*|مقرر|مقررات|مقرره|مقررها|مقرراته|مقرراتها|مقررين|مقرران|مقررا|مقرري|مقرريه|مقرريها|مقرراها|beschluss*|beschlusse*|dec.",
  ],
  [{ kind: "head", nature: "DEC", after: true }, "决定|決定"],
  [
    councilResolution,
    "unscr|unscrs|scr|scrs|unscres|unscress|unsc-resolution|rcsonu|scres|resolution du csnu|s.c. resol.|sc resol.|unsc resol.|unsc r|sc|unsc resolution|unsc resolutions|unsc res|sc resolution|sc resolutions|sc res|unsc|sc res.|unsc res.|s.c. res.|s.c. resolution|s.c. resolutions|u.n.s.c. res.|rcsnu|рсб|рсб оон|рез. сб оон|sicherheitsratsresolution|sicherheitsratsresolutionen",
  ],
  [
    { kind: "head", nature: "PRST" },
    "presidential statement|presidential statements|statement by its president|statement of its president|statements by its president|statements of its president|statement by the president of the security council|prst|prsts|declaration presidentielle|declarations presidentielles|declaration de son president|declarations de son president|declaration de sa presidence|declaracion presidencial|declaraciones presidenciales|declaracion de la presidencia|declaracion de su presidencia|declaraciones de la presidencia|declaraciones de su presidencia|заявлени* председателя|заявлени* своего председателя|主席声明|主席聲明|بيان رئيسه|بيانات رئيسه|بيان رئاسي|بيان الرئاسي|بيان رئيس مجلس الامن",
  ],
  [
    { kind: "again", nature: "RES" },
    "same resolution|said resolution|that resolution|that same resolution|aforementioned resolution|above-mentioned resolution|abovementioned resolution|aforesaid resolution|meme resolution|ladite resolution|cette meme resolution|resolution susmentionnee|resolution precitee|misma resolucion|dicha resolucion|esa resolucion|esa misma resolucion|citada resolucion|mencionada resolucion|resolucion antes mencionada|resolucion mencionada|та же резолюция|той же резолюци*|ту же резолюцию|этой же резолюци*|эту же резолюцию|указанн* резолюци*|упомянут* резолюци*|вышеупомянут* резолюци*|同一决议|该决议|上述决议|该号决议|同一決議|該決議|上述決議|قرار نفسه|قرار ذاته|قرار عينه|قرار المذكور|قرار المذكور اعلاه|نفس القرار|ذات القرار|ذلك القرار|derselben resolution|dieselbe resolution|dieser selben resolution|genannten resolution|genannte resolution",
  ],
  [
    { kind: "again", nature: "DEC" },
    "same decision|said decision|that same decision|aforementioned decision|meme decision|ladite decision|misma decision|той же решени*|того же решения|том же решении|同一决定|该决定|مقرر نفسه|مقرر ذاته|نفس المقرر",
  ],
  [{ kind: "again", nature: undefined }, "operative paragraph|operative paragraphs|op|ops"],
  [
    { kind: "rights" },
    "high commissioner for human rights|united nations high commissioner for human rights|haut-commissaire des nations unies aux droits de l'homme|haut-commissaire aux droits de l'homme|haut-commissariat aux droits de l'homme|haut-commissariat des nations unies aux droits de l'homme|alta comisionada de las naciones unidas para los derechos humanos|alto comisionado de las naciones unidas para los derechos humanos|верховн* комиссар* организации объединенных наций по правам человека|верховн* комиссар* по правам человека|مفوضه الامم المتحده الساميه لحقوق الانسان|مفوض الامم المتحده السامي لحقوق الانسان|联合国人权事务高级专员|人权事务高级专员|人权高专",
  ],
  [
    { kind: "head", nature: "RES", organ: "A" },
    "unga resolution|unga resolutions|unga res|unga|ungar|ungars|ungares|gares|ga resolution|ga resolutions|ga res|g.a. res.|g.a. resolution|g.a. resolutions|unga res.|ga res.|ga resol.|unga resol.|u.n.g.a. res.|ga|рга|рга оон|рез. га оон|resolution de l'agnu|agnu",
  ],
  [
    { kind: "head", nature: "RES", organ: "HRC" },
    "hrc resolution|hrc resolutions|unhrc resolution|unhrc resolutions|hrc res|hrc res.|unhrc res|unhrc res.|h.r.c. res.|unhrc|рспч|рез. спч",
  ],
  [
    { kind: "head", nature: "RES", organ: "CHR" },
    "chr resolution|chr resolutions|chr res|chr res.|unchr res|unchr res.|unchr resolution|c.h.r. res.|comm'n on human rights res.|commission on human rights res.",
  ],
  [
    { kind: "head", nature: "RES", organ: "E" },
    "ecosoc resolution|ecosoc resolutions|ecosoc res|ecosoc res.|e.s.c. res.|esc res|esc res.|esc resolution|e.s.c. resolution|ecosocr|рез. экосос",
  ],
  [
    { kind: "silent", near: true },
    "house resolution|senate resolution|h. res.|h.res.|h.r. res.|s. res.|s.res.|h. con. res.|h.con.res.|s. con. res.|s.con.res.|h. j. res.|h.j. res.|h.j.res.|s.j. res.|s.j.res.|s. j. res.|h. rept.|con. res.|j. res.|assembly joint resolution|assembly concurrent resolution|senate joint resolution|senate concurrent resolution|house joint resolution|house concurrent resolution|general assembly joint resolution|board resolution|board resolutions|shareholder resolution|shareholder resolutions|shareholders resolution|shareholders resolutions|shareholders' resolution|shareholders' resolutions|stockholder resolution|stockholder resolutions|council of ministers resolution|council of ministers resolutions|city council resolution|city council resolutions|town council resolution|town council resolutions|county council resolution|county council resolutions|municipal council resolution|municipal council resolutions|village board resolution|village board resolutions|city resolution|city resolutions|town resolution|town resolutions|county resolution|county resolutions|municipal resolution|municipal resolutions|municipality resolution|municipality resolutions|township resolution|township resolutions|borough resolution|borough resolutions|district resolution|district resolutions|state resolution|state resolutions|statehouse resolution|statehouse resolutions|provincial resolution|provincial resolutions|ministerial resolution|ministerial resolutions|cabinet resolution|cabinet resolutions|party resolution|party resolutions|caucus resolution|caucus resolutions|union resolution|union resolutions|trade union resolution|trade union resolutions|student resolution|student resolutions|student senate resolution|student senate resolutions|student council resolution|student council resolutions|student government resolution|student government resolutions|students' union resolution|students' union resolutions|faculty resolution|faculty resolutions|faculty senate resolution|faculty senate resolutions|academic senate resolution|academic senate resolutions|university senate resolution|university senate resolutions|university resolution|university resolutions|school resolution|school resolutions|school board resolution|school board resolutions|club resolution|club resolutions|company resolution|company resolutions|corporate resolution|corporate resolutions|special resolution|special resolutions|ordinary resolution|ordinary resolutions|written resolution|written resolutions|budget resolution|budget resolutions|zoning resolution|zoning resolutions|tax resolution|tax resolutions|bank resolution|bank resolutions|banking resolution|banking resolutions|debt resolution|debt resolutions|dispute resolution|dispute resolutions|disputes resolution|disputes resolutions|alternative dispute resolution|alternative dispute resolutions|online dispute resolution|online dispute resolutions|conflict resolution|conflict resolutions|crisis resolution|crisis resolutions|problem resolution|problem resolutions|image resolution|image resolutions|screen resolution|screen resolutions|display resolution|display resolutions|spatial resolution|spatial resolutions|temporal resolution|temporal resolutions|print resolution|print resolutions|video resolution|video resolutions|camera resolution|camera resolutions|sensor resolution|sensor resolutions|monitor resolution|monitor resolutions|audio resolution|audio resolutions|angular resolution|angular resolutions|spectral resolution|spectral resolutions|high resolution|high resolutions|low resolution|low resolutions|full resolution|full resolutions|native resolution|native resolutions|default resolution|default resolutions|new year resolution|new year resolutions|new year's resolution|new year's resolutions|new years resolution|new years resolutions|new years' resolution|new years' resolutions|knesset resolution|knesset resolutions|diet resolution|diet resolutions|duma resolution|duma resolutions|congressional resolution|congressional resolutions|parliament resolution|parliament resolutions|parliamentary resolution|parliamentary resolutions|house of lords resolution|house of lords resolutions|commons resolution|commons resolutions|legislative resolution|legislative resolutions|synod resolution|synod resolutions|conference resolution|conference resolutions|convention resolution|convention resolutions|congress resolution|congress resolutions|national resolution|national resolutions|association resolution|association resolutions|federation resolution|federation resolutions|senate resolution|senate resolutions|house resolution|house resolutions|joint resolution|joint resolutions|concurrent resolution|concurrent resolutions|committee resolution|committee resolutions|chamber resolution|chamber resolutions|tribal resolution|tribal resolutions|tribal council resolution|tribal council resolutions|regents resolution|regents resolutions|trustees resolution|trustees resolutions|commissioners resolution|commissioners resolutions|assembly bill resolution|assembly bill resolutions|domain name resolution|domain name resolutions|name resolution|name resolutions|dns resolution|dns resolutions|entity resolution|entity resolutions|identity resolution|identity resolutions|coreference resolution|coreference resolutions|anaphora resolution|anaphora resolutions|ambiguity resolution|ambiguity resolutions|word resolution|word resolutions|bug resolution|bug resolutions|issue resolution|issue resolutions|ticket resolution|ticket resolutions|minimum resolution|minimum resolutions|maximum resolution|maximum resolutions|pixel resolution|pixel resolutions|optical resolution|optical resolutions|mass resolution|mass resolutions|energy resolution|energy resolutions|time resolution|time resolutions|resolution municipale|resolution du conseil municipal|resolution ministerielle|resolution parlementaire|resolution legislative|resolution d'ecran|resolution de problemes|resolution des conflits|resolution de conflits|resolution des differends|resolution bancaire|resolution judiciaire|resolution de l'image|resolution de l'ecran|resolutions du nouvel an|resolution de l'assemblee nationale|bonnes resolutions|bonne resolution|resolution d'actionnaires|resolution speciale|resolucion municipal|resolucion ministerial|resoluciones ministeriales|resolucion suprema|resolucion directoral|resolucion exenta|resolucion legislativa|resolucion administrativa|resolucion judicial|resolucion parlamentaria|resolucion rectoral|resolucion conjunta|resolucion general|resolucion normativa|resolucion de alcaldia|resolucion de pantalla|resolucion de imagen|resolucion de conflictos|resolucion de problemas|resolucion de controversias|resolucion de ano nuevo|propositos de ano nuevo|resolucion de la superintendencia|resolucion jefatural|разрешение экрана|муниципальная резолюция|муниципальной резолюции|分辨率|解析度|新年决心|قرار وزاري|قرار وزير|قرار مجلس الوزراء|قرار جمهوري|قرار اداري|قرار بلدي|قرارات وزارية|قرار المجلس البلدي|قرار رئيس الجمهورية|قرار رئيس مجلس الوزراء|قرار محكمه|مرسوم",
  ],
  [
    { kind: "silent" },
    "draft resolution|draft resolutions|draft decision|draft decisions|projet de resolution|projets de resolution|projet de decision|proyecto de resolucion|proyectos de resolucion|proyecto de decision|проект резолюции|проекта резолюции|проекте резолюции|مشروع قرار|مشروع القرار|مشاريع القرارات|决议草案|決議草案|决定草案|مقرر الخاص|مقررة الخاصة|مقرر خاص|مقررة خاصة",
  ],
  [
    { kind: "organ", organ: "S" },
    "csnu|сб оон|совбез*|security council of the united nations|un security council|u.n. security council|conseil de securite des nations unies|conseil de securite de l'onu|consejo de seguridad de las naciones unidas|совет* безопасности организации объединенных наций|совет* безопасности оон|مجلس الامن التابع للامم المتحده|مجلس الامن الدولي|联合国安全理事会|联合国安理会|聯合國安全理事會|security council|united nations security council|conseil de securite|consejo de seguridad|совет* безопасности|مجلس الامن|安全理事会|安理会|安全理事會|安理會|sicherheitsrat*|u.n.s.c.",
  ],
  [
    { kind: "organ", organ: "A" },
    "га оон|генассамбле*|general assembly of the united nations|un general assembly|u.n. general assembly|assemblee generale des nations unies|asamblea general de las naciones unidas|генеральн* ассамбле* организации объединенных наций|генеральн* ассамбле* оон|جمعيه العامه للامم المتحده|联合国大会|聯合國大會|general assembly|united nations general assembly|assembly|assemblee generale|assemblee|asamblea general|asamblea|генеральн* ассамбле*|ассамбле*|جمعيه العامه|جمعيه|大会|大會|联大|generalversammlung",
  ],
  [
    { kind: "organ", organ: "HRC" },
    "human rights council|conseil des droits de l'homme|consejo de derechos humanos|совет* по правам человека|مجلس حقوق الانسان|人权理事会|人權理事會|menschenrechtsrat*",
  ],
  [
    { kind: "organ", organ: "E" },
    "economic and social council|ecosoc|conseil economique et social|consejo economico y social|экономическ* и социальн* совет*|экосос|مجلس الاقتصادي والاجتماعي|经济及社会理事会|经社理事会|經濟及社會理事會|wirtschafts- und sozialrat*",
  ],
  [
    { kind: "organ", organ: "CHR" },
    "commission on human rights|commission des droits de l'homme|comision de derechos humanos|комисси* по правам человека|لجنه حقوق الانسان|人权委员会|人權委員會|menschenrechtskommission",
  ],
  [
    { kind: "organ", organ: "T" },
    "trusteeship council|conseil de tutelle|consejo de administracion fiduciaria|совет* по опеке|مجلس الوصايه|托管理事会",
  ],
  [
    { kind: "organ", organ: "HSP" },
    "united nations habitat assembly|un-habitat assembly|habitat assembly|assemblee d'onu-habitat|asamblea de onu-habitat|ассамбле* оон-хабитат|联合国人居大会|人居大会",
  ],
  [
    { kind: "organ", organ: "UNEA" },
    "united nations environment assembly|environment assembly|assemblee des nations unies pour l'environnement|asamblea de las naciones unidas sobre el medio ambiente|ассамбле* организации объединенных наций по окружающей среде|جمعيه الامم المتحده للبيئه|联合国环境大会|环境大会",
  ],
  [
    { kind: "organ", organ: "ESCAP" },
    "economic and social commission for asia and the pacific|commission economique et sociale pour l'asie et le pacifique|comision economica y social para asia y el pacifico|экономическ* и социальн* комисси* для азии и тихого океана|لجنه الاقتصاديه والاجتماعيه لاسيا والمحيط الهادئ|亚洲及太平洋经济社会委员会|亚太经社会",
  ],
  [{ kind: "organ", organ: "commission" }, "commission|comision|комиссии|kommission"],
  [
    { kind: "organ", organ: "council" },
    "council|conseil|consejo|совет|совета|совету|советом|совете|مجلس|理事会|理事會|rat|rates",
  ],
  [
    { kind: "organ", organ: "other" },
    "ilo|international labour organization|international labour office|ipu|interparliamentary union|oic|oci|pace|apce|arab parliament|pan-african parliament|ecowas parliament|east african legislative assembly|asean|caricom|eu parliament|eu council|council of the eu|world health organization|fifa|uefa|ioc|wipo|itu|upu|wmo|ifrc|interpol|osce parliamentary assembly|nato parliamentary assembly|nordic council|benelux|mercosur|parlasur|city council|town council|county council|municipal council|student council|student senate|student government|student union|faculty senate|academic senate|board of directors|board of trustees|board of regents|board of governors|board of supervisors|county board|school board|state legislature|state senate|state assembly|general assembly of the state|house of commons|house of lords|parliament|european council|eclac|cepal|cepalc|eclac resolution|escwa|cesao|cespao|unece|uneca|economic commission for latin america|comision economica para america latina|комисси* для латинской америки|эклак|拉加经委会|拉美经委会|非洲经委会|欧洲经委会|西亚经社会|conseil municipal|conseil general|conseil regional|conseil departemental|conseil communal|conseil national|conseil federal|conseil etudiant|conseil de l'ordre|senat|parlement|oit|uip|ua|ue|consejo municipal|consejo nacional|consejo departamental|consejo superior|consejo universitario|consejo estudiantil|concejo|ayuntamiento|senado|parlamento|union interparlamentaria|organizacion internacional del trabajo|cumbre|mincetur|городск* совет*|госдум*|государственн* дум*|верховная рада|верховной рады|верховную раду|верховной раде|парламент*|сенат*|мот|межпарламентск* союз*|пасе|оик|организаци* исламского сотрудничества|市议会|市政府|学生会|国会|参议院|众议院|国际劳工组织|国际劳工大会|各国议会联盟|伊斯兰合作组织|欧洲委员会议会大会|人民代表大会|مجلس بلدي|مجلس المدينه|مجلس الشيوخ|كونغرس|كونجرس|منظمه العمل الدوليه|اتحاد البرلماني الدولي|منظمه التعاون الاسلامي|جمعيه البرلمانيه لمجلس اوروبا|جمعيه الوطنيه|برلمان|commission on population and development|commission on narcotic drugs|statistical commission|commission on the status of women|commission for social development|commission on crime prevention and criminal justice|commission on science and technology for development|commission on sustainable development|economic commission for africa|economic commission for europe|economic and social commission for western asia|economic commission for latin america and the caribbean|united nations congress on the prevention of crime|commission economique pour l'amerique latine et les caraibes|comision economica para america latina y el caribe|экономическ* комисси* для латинской америки|европейск* экономическ* комисси*|لجنه الاقتصاديه لامريكا اللاتينيه ومنطقه البحر الكاريبي|拉丁美洲和加勒比经济委员会|世界旅游组织|世界旅游组织大会|commission de la population et du developpement|commission des stupefiants|commission de statistique|commission de la condition de la femme|commission du developpement social|commission pour la prevention du crime et la justice penale|commission economique pour l'afrique|commission economique pour l'europe|comision de poblacion y desarrollo|comision de estupefacientes|comision de estadistica|comision de la condicion juridica y social de la mujer|comision de desarrollo social|comision de prevencion del delito y justicia penal|comision economica para africa|comision economica para europa|комисси* по народонаселению и развитию|комисси* по наркотическим средствам|статистическ* комисси*|комисси* по положению женщин|комисси* социального развития|комисси* по предупреждению преступности и уголовному правосудию|экономическ* комисси* для африки|لجنه السكان والتنميه|لجنه المخدرات|لجنه الاحصائيه|لجنه وضع المراه|لجنه التنميه الاجتماعيه|لجنه منع الجريمه والعداله الجنائيه|لجنه الاقتصاديه لافريقيا|人口与发展委员会|麻醉药品委员会|统计委员会|妇女地位委员会|社会发展委员会|预防犯罪和刑事司法委员会|非洲经济委员会|council of europe|european council|council of the european union|council of the league of arab states|league of arab states council|peace and security council|african union peace and security council|council of ministers|governing council|executive council|interim governing council|national council|transitional national council|state council|parliamentary assembly|world health assembly|wha|health assembly|national assembly|constituent assembly|legislative assembly|consultative assembly|inter-parliamentary union|european parliament|european union|european commission|african commission|african commission on human and peoples' rights|african union|organization of african unity|oau|oas|organization of american states|organisation of islamic cooperation|organization of islamic cooperation|organization of the islamic conference|league of arab states|arab league|league of nations|international maritime organization|imo|icao|international civil aviation organization|iaea|international atomic energy agency|iaea general conference|international telecommunication union|world tourism organization|general assembly of the world tourism organization|world meteorological organization|universal postal congress|union internationale des telecommunications|union internacional de telecomunicaciones|международн* союз* электросвязи|اتحاد الدولي للاتصالات|国际电信联盟|international labour conference|unesco|fao|universal postal union|wto|world trade organization|icrc|international red cross|international conference of the red cross|nato|osce|ecowas|conference of the parties|conference of the states parties|congress|united states congress|us congress|senate|house of representatives|knesset|supreme court|ministry|parlement europeen|union africaine|union europeenne|conseil de l'europe|conseil europeen|conseil de l'union europeenne|conseil des ministres|conseil de paix et de securite|conseil d'administration|conseil executif|assemblee parlementaire|assemblee mondiale de la sante|assemblee nationale|assemblee de la sante|conference des parties|ligue des etats arabes|commission africaine|parlamento europeo|union europea|union africana|consejo de europa|consejo europeo|consejo de ministros|consejo de paz y seguridad|consejo ejecutivo|consejo de administracion|asamblea parlamentaria|asamblea mundial de la salud|asamblea nacional|conferencia de las partes|liga de los estados arabes|ministerio|congreso|европейск* парламент*|европейск* союз*|африканск* союз*|совет* европы|европейск* совет*|парламентск* ассамбле*|всемирн* ассамбле* здравоохранения|конференци* сторон|совет* мира и безопасности|лиг* арабских государств|совет* министров|совет* управляющих|исполнительн* совет*|مجلس اوروبا|مجلس الوزراء|مجلس السلام والامن|مجلس جامعه الدول العربيه|جامعه الدول العربيه|برلمان الاوروبي|اتحاد الافريقي|اتحاد الاوروبي|مؤتمر الاطراف|مجلس الاداره|مجلس التنفيذي|جمعيه الصحه العالميه|جمعيه البرلمانيه|مجلس النواب|欧洲委员会|欧洲联盟|欧洲议会|非洲联盟|世界卫生大会|缔约方大会|缔约国大会|议会大会|国民大会|和平与安全理事会|和平与安全理事會|部长理事会|执行理事会|阿拉伯国家联盟|europarat*|europaische* parlament*|afrikanische* union",
  ],
  [
    { kind: "article" },
    "article|articles|art.|arts.|art|arts|articulo|articulos|стать*|ст.|ماده|مادتان|مادتين|مواد|artikel|artikeln|artikels",
  ],
  [
    { kind: "chapter" },
    "chapter|chapters|chapitre|chapitres|capitulo|capitulos|глав*|فصل|فصلين|فصول|kapitel|kapiteln|kapitels",
  ],
  [
    { kind: "charter" },
    "charter|charter of the un|charter of the u.n.|u.n. charter|charte de l'onu|carta de la onu|устав оон|устава оон|уставом оон|уставе оон|уставу оон|charter of the united nations|united nations charter|un charter|charte|charte des nations unies|carta|carta de las naciones unidas|устав|устава|уставом|уставе|уставу|ميثاق|ميثاق الامم المتحده|宪章|联合国宪章|憲章|聯合國憲章|charta|charta der vereinten nationen",
  ],
  [
    { kind: "silent" },
    "african charter|olympic charter|social charter|european social charter|charter of the organization of african unity|charter of the organization of american states|charter of fundamental rights|charter of rights|arab charter|asean charter|charte africaine|charte sociale|charte olympique|charte des droits|carta africana|carta social|carta olimpica|carta democratica|carta de fecha|carta dirigida|carta de derechos|ميثاق الافريقي|ميثاق العربي|ميثاق جامعه|非洲宪章|奥林匹克宪章|chapter of|international charter",
  ],
  [
    { kind: "goals" },
    "sdg|sdgs|sustainable development goal|sustainable development goals|odd|objectif de developpement durable|objectifs de developpement durable|ods|objetivo de desarrollo sostenible|objetivos de desarrollo sostenible|цур|цел* в области устойчивого развития|可持续发展目标|اهداف التنميه المستدامه|هدف التنميه المستدامه|ziel* fur nachhaltige entwicklung",
  ],
  [
    { kind: "goal" },
    "goal|goals|objectif|objectifs|objetivo|objetivos|цель|цели|целью|целей|目标|هدف|اهداف|هدفين|ziel|ziele",
  ],
  [
    { kind: "target" },
    "target|targets|cible|cibles|meta|metas|задача|задачи|задачу|задаче|задачей|具体目标|غايه|غايات|zielvorgabe*",
  ],
];

/** The words around references and the names of documents, ready to be matched. */
export function createVocabulary(
  names: Iterable<{ readonly name: string; readonly symbol: string }>,
): Phrases<Word> {
  const entries: (readonly [string, Word])[] = [];
  for (const [word, phrases] of words)
    for (const phrase of phrases.split("|")) for (const form of stems(phrase)) entries.push([form, word]);
  for (const { name, symbol } of names) {
    if (symbol === "CHARTER") continue;
    const word: Word = { kind: "name", symbol, name };
    const plain = name
      .replaceAll("’", "'")
      .replaceAll("–", "-")
      .replace(/^(?:A|An|The) /, "")
      .replace(/^ال(?=\p{L}{3})/u, "");
    entries.push([plain, word]);
  }
  return createPhrases(entries);
}

/** Endings of Russian and German words inside a phrase ("Генеральной Ассамблеи"): a stem may only end a phrase. */
const endings: Readonly<Record<string, readonly string[]>> = {
  совет: ["", "а", "у", "ом", "е"],
  генеральн: ["ая", "ой", "ую"],
  ассамбле: ["я", "и", "ю", "ей", "е"],
  экономическ: ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую"],
  социальн: ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую"],
  статистическ: ["ая", "ой", "ую"],
  указанн: ["ая", "ой", "ую"],
  упомянут: ["ая", "ой", "ую"],
  вышеупомянут: ["ая", "ой", "ую"],
  заявлени: ["е", "я", "ю", "ем", "и"],
  верховн: ["ый", "ого", "ому", "ым", "ом"],
  комиссар: ["", "а", "у", "ом", "е"],
  комисси: ["я", "и", "ю", "ей"],
  европейск: ["ий", "ого", "ому", "им", "ом"],
  международн: ["ый", "ого", "ому", "ым", "ом"],
  африканск: ["ий", "ого", "ому", "им", "ом"],
  парламент: ["", "а", "у", "ом", "е"],
  союз: ["", "а", "у", "ом", "е"],
  парламентск: ["ая", "ой", "ую"],
  всемирн: ["ая", "ой", "ую"],
  конференци: ["я", "и", "ю", "ей"],
  лиг: ["а", "и", "у", "ой", "е"],
  исполнительн: ["ый", "ого", "ому", "ым", "ом"],
  городск: ["ой", "ого", "ому"],
  государственн: ["ая", "ой", "ую"],
  межпарламентск: ["ий", "ого", "ому", "им", "ом"],
  организаци: ["я", "и", "ю", "ей"],
  цел: ["ь", "и", "ью", "ей", "ям", "ях", "ями"],
  ziel: ["", "e", "en"],
  afrikanische: ["", "n"],
  europaische: ["", "n", "s"],
};

function stems(phrase: string): string[] {
  const parts = phrase.split(" ");
  let forms = [""];
  parts.forEach((part, at) => {
    const stem = part.endsWith("*") ? part.slice(0, -1) : undefined;
    const known = stem === undefined ? undefined : endings[stem];
    const variants = known && stem !== undefined ? known.map((ending) => stem + ending) : [part];
    forms = forms.flatMap((form) => variants.map((variant) => (at === 0 ? variant : `${form} ${variant}`)));
  });
  return forms;
}
