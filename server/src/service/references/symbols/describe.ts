import { organWords } from "../../text/organNames";
import { listed, type Said, type SaidValue, say } from "../../text/say";
import { provisionFacts } from "../facts/provisionFacts";
import type { DocumentSymbol } from "./documentSymbol";
import { parseSymbol } from "./symbol";

/** What a symbol says of its document, in words. */
export interface SymbolDescription {
  /** "Security Council". */
  readonly organ: string;
  /** "Security Council, resolution", "General Assembly, verbatim record". */
  readonly kind: Said;
  /** "seventy-sixth session" as "76". */
  readonly session?: string;
  readonly year?: number;
  /** All of it in one line: "Security Council, document of the year 2023, number 646". */
  readonly detail: Said;
}

const organs: readonly (readonly [RegExp, string])[] = [
  [/^CHARTER/, "United Nations"],
  [/^SDG/, "General Assembly"],
  [/^A\/HRC\/WG\.6\//, "Human Rights Council, Working Group on the Universal Periodic Review"],
  [/^A\/HRC/, "Human Rights Council"],
  [/^A\/BUR\//, "General Committee of the General Assembly"],
  [/^A\/C\.1\//, "General Assembly, First Committee"],
  [/^A\/C\.2\//, "General Assembly, Second Committee"],
  [/^A\/C\.3\//, "General Assembly, Third Committee"],
  [/^A\/C\.4\//, "General Assembly, Fourth Committee"],
  [/^A\/C\.5\//, "General Assembly, Fifth Committee"],
  [/^A\/C\.6\//, "General Assembly, Sixth Committee"],
  [/^A\/SPC\//, "General Assembly, Special Political Committee"],
  [/^A\/AC\.105\//, "Committee on the Peaceful Uses of Outer Space"],
  [/^A\/AC\.109\//, "Special Committee on decolonization"],
  [/^A\/AC\.121\//, "Special Committee on Peacekeeping Operations"],
  [/^A\/AC\./, "General Assembly, ad hoc committee"],
  [/^A\/CN\.4\//, "International Law Commission"],
  [/^A\/CN\.9\//, "United Nations Commission on International Trade Law"],
  [/^A\/CN\.10\//, "Disarmament Commission"],
  [/^A\/CONF\./, "United Nations conference"],
  [/^A\//, "General Assembly"],
  [/^S\/AC\.51\//, "Security Council Working Group on Children and Armed Conflict"],
  [/^S\/AC\./, "Security Council, subsidiary committee"],
  [/^S\//, "Security Council"],
  [/^E\/CN\.3\//, "Statistical Commission"],
  [/^E\/CN\.4\/Sub\.2\//, "Sub-Commission on the Promotion and Protection of Human Rights"],
  [/^E\/CN\.4\//, "Commission on Human Rights"],
  [/^E\/CN\.5\//, "Commission for Social Development"],
  [/^E\/CN\.6\//, "Commission on the Status of Women"],
  [/^E\/CN\.7\//, "Commission on Narcotic Drugs"],
  [/^E\/CN\.9\//, "Commission on Population and Development"],
  [/^E\/CN\.15\//, "Commission on Crime Prevention and Criminal Justice"],
  [/^E\/CN\.16\//, "Commission on Science and Technology for Development"],
  [/^E\/CN\.17\//, "Commission on Sustainable Development"],
  [/^E\/CN\.18\//, "United Nations Forum on Forests"],
  [/^E\/C\.12\//, "Committee on Economic, Social and Cultural Rights"],
  [/^E\/C\.16\//, "Committee of Experts on Public Administration"],
  [/^E\/C\.19\//, "Permanent Forum on Indigenous Issues"],
  [/^E\/ECA\//, "Economic Commission for Africa"],
  [/^E\/ECE\//, "Economic Commission for Europe"],
  [/^E\/ESCAP\//, "Economic and Social Commission for Asia and the Pacific"],
  [/^E\/ESCWA\//, "Economic and Social Commission for Western Asia"],
  [/^E\/ICEF\//, "UNICEF Executive Board"],
  [/^E\/HLPF\//, "High-level political forum on sustainable development"],
  [/^E\//, "Economic and Social Council"],
  [/^T\//, "Trusteeship Council"],
  [/^ST\//, "Secretariat"],
  [/^PBC\//, "Peacebuilding Commission"],
  [/^CEDAW\//, "Committee on the Elimination of Discrimination against Women"],
  [/^CRC\//, "Committee on the Rights of the Child"],
  [/^CCPR\//, "Human Rights Committee"],
  [/^CAT\/OP\//, "Subcommittee on Prevention of Torture"],
  [/^CAT\//, "Committee against Torture"],
  [/^CERD\//, "Committee on the Elimination of Racial Discrimination"],
  [/^CRPD\//, "Committee on the Rights of Persons with Disabilities"],
  [/^CMW\//, "Committee on Migrant Workers"],
  [/^CED\//, "Committee on Enforced Disappearances"],
  [/^HRI\//, "Human rights instruments"],
  [/^DP\//, "Executive Board of UNDP, UNFPA and UNOPS"],
  [/^TD\/B\//, "UNCTAD Trade and Development Board"],
  [/^TD\//, "United Nations Conference on Trade and Development"],
  [/^UNEP\/EA\./, "United Nations Environment Assembly"],
  [/^UNEP\//, "United Nations Environment Programme"],
  [/^HSP\//, "United Nations Human Settlements Programme"],
  [/^CD\//, "Conference on Disarmament"],
  [/^NPT\//, "Conference of the parties to the Treaty on the Non-Proliferation of Nuclear Weapons"],
  [/^FCCC\//, "United Nations Framework Convention on Climate Change"],
  [/^CBD\//, "Convention on Biological Diversity"],
  [/^ICCD\//, "United Nations Convention to Combat Desertification"],
  [/^ISBA\//, "International Seabed Authority"],
  [/^SPLOS\//, "States parties to the United Nations Convention on the Law of the Sea"],
  [/^CAC\/COSP\//, "States parties to the United Nations Convention against Corruption"],
  [/^CTOC\/COP\//, "Parties to the United Nations Convention against Transnational Organized Crime"],
  [/^CCW\//, "Convention on Certain Conventional Weapons"],
  [/^BWC\//, "Biological Weapons Convention"],
  [/^APLC\//, "Anti-Personnel Mine Ban Convention"],
  [/^CCM\//, "Convention on Cluster Munitions"],
  [/^JIU\//, "Joint Inspection Unit"],
  [/^CEB\//, "United Nations System Chief Executives Board for Coordination"],
  [/^ICSC\//, "International Civil Service Commission"],
  [/^UNW\//, "UN-Women Executive Board"],
  [/^WFP\//, "World Food Programme Executive Board"],
  [/^(?:ID|IDB|GC\.)/, "United Nations Industrial Development Organization"],
  [/^GC\(/, "International Atomic Energy Agency, General Conference"],
  [/^WT\//, "World Trade Organization"],
];

/** The organ or body that issued a document; undefined where the symbol does not say. */
export function organName(symbol: string): string | undefined {
  return organs.find(([beginning]) => beginning.test(symbol))?.[1];
}

const natures: readonly (readonly [RegExp, Said])[] = [
  [/^RES$|^Res\./, say`resolution`],
  [/^DEC$|^(?:DEC|Dec)\./, say`decision`],
  [/^PRST$/, say`presidential statement`],
  [/^PV\./, say`verbatim record`],
  [/^SR\./, say`summary record`],
  [/^L\./, say`draft (limited distribution)`],
  [/^CRP\./, say`conference room paper`],
  [/^WP\./, say`working paper`],
  [/^INF(?:\.|$)/, say`information document`],
  [/^NGO(?:\.|$)/, say`statement by a non-governmental organization`],
  [/^PET(?:\.|$)/, say`petition`],
  [/^SGB$/, say`bulletin of the Secretary-General`],
  [/^AI$/, say`administrative instruction`],
  [/^IC$/, say`information circular`],
  [/^Agenda$/, say`provisional agenda`],
  [/^GC$/, say`general comment or recommendation`],
];

const suffixes: Readonly<Record<string, (which: string) => Said>> = {
  Add: (which) => say`addendum ${which}`,
  Corr: (which) => say`corrigendum ${which}`,
  Rev: (which) => say`revision ${which}`,
  Amend: (which) => say`amendment ${which}`,
};

const brackets: Readonly<Record<string, (which: string) => Said>> = {
  Part: (which) => say`part ${which}`,
  Vol: (which) => say`volume ${which}`,
  Sect: (which) => say`section ${which}`,
  Resumption: (which) => say`resumption ${which}`,
  Chap: (which) => say`chapter ${which}`,
  SUPP: (which) => say`supplement ${which}`,
};

/** What a symbol says of its document, for the reader who has only the symbol; undefined where it is not a symbol. */
export function describeSymbol(symbol: string): SymbolDescription | undefined {
  const parsed = parseSymbol(symbol);
  if (!parsed) return undefined;
  if (parsed.organ === "CHARTER") return describeCharter(parsed.symbol);
  if (parsed.organ === "SDG") return describeGoal(parsed.symbol);
  return describeDocument(parsed);
}

function describeDocument(parsed: DocumentSymbol): SymbolDescription {
  const organ = organName(parsed.symbol) ?? parsed.organ;
  const { elements } = parsed;
  const nature =
    elements.map((element) => natures.find(([name]) => name.test(element))?.[1]).find(Boolean) ??
    say`document`;
  const numbers = elements.filter((element) => /^(?:E?S-)?\d+(?:[A-Z](?:-[A-Z])?)?$/.test(element));
  const year = describeYear(parsed, numbers);
  const session =
    parsed.brackets.find((bracket) => /^(?:E?S-)?[IVXLC]+$/.test(bracket)) ??
    describeSession(parsed, numbers);
  const number = numbers.at(-1);
  const isSession = numbers.length === 1 && number === session;
  const issued = organWords(organ);
  const parts = [
    issued,
    year ? say`${nature} of the year ${String(year)}` : nature,
    ...(number === undefined || isSession ? [] : [say`number ${number}`]),
    ...(session ? [say`session ${session}`] : []),
    ...elements.flatMap((element) => {
      const [word = "", which] = element.split(".");
      return which ? (suffixes[word]?.(which) ?? []) : [];
    }),
    ...parsed.brackets.flatMap(describeBracket),
    ...(parsed.second ? [say`also ${parsed.second.symbol}`] : []),
  ];
  return {
    organ,
    kind: say`${listed([issued, nature])}`,
    ...(session ? { session } : {}),
    ...(year ? { year } : {}),
    detail: say`${listed(parts)}`,
  };
}

function describeBracket(bracket: string): SaidValue[] {
  const [, word = "", number = ""] = /^(Part|Vol|Sect|Resumption|Chap|SUPP)\w*\.?(.*)$/.exec(bracket) ?? [];
  const said = brackets[word];
  return said ? [said(number.trim())] : [];
}

function describeYear(parsed: DocumentSymbol, numbers: readonly string[]): number | undefined {
  const bracket = parsed.brackets.find((each) => /^\d{4}$/.test(each));
  if (bracket) return Number(bracket);
  const year = numbers.length > 1 ? numbers.find((each) => /^(?:19[4-9]\d|20\d\d)$/.test(each)) : undefined;
  return year ? Number(year) : undefined;
}

function describeSession(parsed: DocumentSymbol, numbers: readonly string[]): string | undefined {
  const [first] = numbers;
  if (!first || /^\d{4}/.test(first)) return undefined;
  if (
    parsed.organ === "A" &&
    (numbers.length > 1 || /^E?S-/.test(first) || /\./.test(parsed.elements.at(-1) ?? ""))
  )
    return first;
  return undefined;
}

function describeCharter(symbol: string): SymbolDescription {
  return {
    organ: "United Nations",
    kind: say`${listed([organWords("United Nations"), say`treaty`])}`,
    year: 1945,
    detail: provisionFacts(symbol)?.heading ?? say`the founding treaty of the United Nations`,
  };
}

function describeGoal(symbol: string): SymbolDescription {
  const nature = symbol.slice(4).includes(".") ? say`target` : say`Goal`;
  return {
    organ: "General Assembly",
    kind: say`${listed([organWords("General Assembly"), nature])}`,
    year: 2015,
    detail: provisionFacts(symbol)?.heading ?? say`2030 Agenda for Sustainable Development`,
  };
}
