import { type SaidValue, say } from "./say";

/** The organs that most documents come from, by the names that the data has for them. */
const organs: Readonly<Record<string, SaidValue>> = {
  "Economic and Social Council": say`Economic and Social Council`,
  "General Assembly": say`General Assembly`,
  "Human Rights Council": say`Human Rights Council`,
  Secretariat: say`Secretariat`,
  "Security Council": say`Security Council`,
  "Trusteeship Council": say`Trusteeship Council`,
  "United Nations": say`United Nations`,
};

/** An organ in the reader's language, to be filled into a sentence; as it is named here where that is not known. */
export function organWords(name: string): SaidValue {
  return organs[name] ?? name;
}
