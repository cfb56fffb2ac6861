/**
 * An acronym with a full name that passages introduce it with ("the Department of Peace Operations (DPO)"): the
 * acronym, the name as it is written there, the ISO 639 code of the language, in how many passages and documents.
 */
export type IntroducedName = readonly [
  acronym: string,
  name: string,
  language: string,
  passages: number,
  documents: number,
];
