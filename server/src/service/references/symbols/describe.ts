import { provisionFacts } from "../facts/provisionFacts";
import type { DocumentSymbol } from "./documentSymbol";
import { parseSymbol } from "./symbol";

/** What a symbol says of its document, in words. */
export interface SymbolDescription {
  /** "Security Council". */
  readonly organ: string;
  /** "resolution", "document", "verbatim record". */
  readonly nature: string;
  /** "seventy-sixth session" as "76". */
  readonly session?: string;
  readonly year?: number;
  /** All of it in one line: "Security Council, document of 2023, number 646". */
  readonly detail?: string;
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

const natures: readonly (readonly [RegExp, string])[] = [
  [/^RES$|^Res\./, "resolution"],
  [/^DEC$|^(?:DEC|Dec)\./, "decision"],
  [/^PRST$/, "presidential statement"],
  [/^PV\./, "verbatim record"],
  [/^SR\./, "summary record"],
  [/^L\./, "draft (limited distribution)"],
  [/^CRP\./, "conference room paper"],
  [/^WP\./, "working paper"],
  [/^INF(?:\.|$)/, "information document"],
  [/^NGO(?:\.|$)/, "statement by a non-governmental organization"],
  [/^PET(?:\.|$)/, "petition"],
  [/^SGB$/, "bulletin of the Secretary-General"],
  [/^AI$/, "administrative instruction"],
  [/^IC$/, "information circular"],
  [/^Agenda$/, "provisional agenda"],
  [/^GC$/, "general comment or recommendation"],
];

const suffixes: Readonly<Record<string, string>> = {
  Add: "addendum",
  Corr: "corrigendum",
  Rev: "revision",
  Amend: "amendment",
};

/**
 * What a symbol says of its document, for the reader who has only the symbol.
 * @returns undefined where it is not a symbol
 */
export function describeSymbol(symbol: string): SymbolDescription | undefined {
  const parsed = parseSymbol(symbol);
  if (!parsed) return undefined;
  if (parsed.organ === "CHARTER") return describeCharter(parsed.symbol);
  if (parsed.organ === "SDG") return describeGoal(parsed.symbol);
  return describeDocument(parsed);
}

function describeDocument(parsed: DocumentSymbol): SymbolDescription {
  const organ = organName(parsed.symbol) ?? parsed.organ;
  const { elements, brackets } = parsed;
  const nature =
    elements.map((element) => natures.find(([name]) => name.test(element))?.[1]).find(Boolean) ?? "document";
  const numbers = elements.filter((element) => /^(?:E?S-)?\d+(?:[A-Z](?:-[A-Z])?)?$/.test(element));
  const year = describeYear(parsed, numbers);
  const session =
    brackets.find((bracket) => /^(?:E?S-)?[IVXLC]+$/.test(bracket)) ?? describeSession(parsed, numbers);
  const number = numbers.length > 0 ? numbers.at(-1) : undefined;
  const parts = [`${organ}, ${nature}`];
  if (number !== undefined) parts.push(`number ${number}`);
  if (session) parts.push(`session ${session}`);
  const detail = (year ? [`${parts[0]} of ${year}`, ...parts.slice(1)] : parts).concat(
    elements.flatMap((element) => {
      const [word = "", which] = element.split(".");
      return suffixes[word] && which ? [`${suffixes[word]} ${which}`] : [];
    }),
    brackets
      .filter((bracket) => /^(?:Part|Vol|Sect|Resumption|Chap|SUPP)/.test(bracket))
      .map(describeBracket),
    parsed.second ? [`also ${parsed.second.symbol}`] : [],
  );
  return {
    organ,
    nature,
    ...(session ? { session } : {}),
    ...(year ? { year } : {}),
    detail: detail.join(", "),
  };
}

function describeBracket(bracket: string): string {
  const [, word = "", number = ""] = /^([A-Za-z]+)\.?(.*)$/.exec(bracket) ?? [];
  const name =
    {
      Part: "part",
      Vol: "volume",
      Sect: "section",
      Resumption: "resumption",
      Chap: "chapter",
      SUPP: "supplement",
    }[word] ?? word;
  return number ? `${name} ${number}` : name;
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
    nature: "treaty",
    year: 1945,
    detail: provisionFacts(symbol)?.heading ?? "the founding treaty of the United Nations",
  };
}

function describeGoal(symbol: string): SymbolDescription {
  const goal = symbol.slice(4);
  const kind = goal.includes(".") ? "target" : "Goal";
  return {
    organ: "General Assembly",
    nature: kind,
    year: 2015,
    detail: provisionFacts(symbol)?.heading ?? "2030 Agenda for Sustainable Development",
  };
}
