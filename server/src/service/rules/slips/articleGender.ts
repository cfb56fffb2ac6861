import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, type RuleWord, wordSet } from "../ruleWords";
import { genderOf } from "./romanceArticles";

/** What each article is in the other gender. */
const others: Readonly<Record<string, Readonly<Record<string, readonly ["m" | "f", string]>>>> = {
  fr: {
    le: ["m", "la"],
    la: ["f", "le"],
    un: ["m", "une"],
    une: ["f", "un"],
    du: ["m", "de la"],
    au: ["m", "à la"],
    ce: ["m", "cette"],
    cette: ["f", "ce"],
  },
  es: {
    el: ["m", "la"],
    la: ["f", "el"],
    los: ["m", "las"],
    las: ["f", "los"],
    un: ["m", "una"],
    una: ["f", "un"],
    del: ["m", "de la"],
    al: ["m", "a la"],
  },
};

/** Words with both genders: persons, and nouns that mean something else in the other one. */
const both =
  wordSet(`politique mode tour poste livre mémoire manche voile somme page critique garde aide membre ministre juge
  chef responsable titulaire secrétaire commissaire diplomate collègue enfant artiste journaliste fonctionnaire partenaire
  spécialiste pays physique vase parallèle office œuvre période merci mort sous suite bien fait capital orden frente cura
  parte editorial final corte cometa margen mañana pendiente fiscal juez representante líder comandante cónsul portavoz
  joven policía guía mar arte radio presidente firmante demás general actual civil uno dos tres que cual cuales más
  y de la le les en est seule même autre seul otra otro mayor`);

/** After these a pronoun may stand in the place of an article: "qui le rapporte", "se la entrega". */
const beforePronoun: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: wordSet("qui ne il elle nous vous ils elles on se me te y en no que lo les os nos si"),
  es: wordSet("se me te no que lo le les os nos si quien ya y"),
};
/** Spanish articles that are never a pronoun. */
const neverPronoun = wordSet("el un una del al");
/** Masculine nouns that are verbs too, "que la informe": behind "una" they are nouns. */
const verbsToo = wordSet("informe balance avance debate enfoque");
/** As the verb behind a pronoun ends in Spanish: "que la informe", "se los aprobaron"; none ends as "países" and "desarrollo" do. */
const likeVerb = /(?:[aeóáéí]|[ae]n|on)$/;

/** "le résolution", "el resolución": the article has the gender of its noun. */
export const articleGender = paragraphRule({
  code: "article-gender",
  description: say`A French or Spanish article that has not the gender of its noun: *le résolution*, *el resolución*. Only before words that United Nations texts have always with the other one.`,
  summary: say`a French or Spanish article without the gender of its noun: “le résolution”, “el resolución”`,
  defaultSeverity: "error",
  example: {
    wrong: "Le Conseil de sécurité a adopté le résolution à l’unanimité.",
    right: "Le Conseil de sécurité a adopté la résolution à l’unanimité.",
    language: "fr",
  },
  languages: ["fr", "es"],
  find({ words, language }) {
    return words.flatMap((word, at): Slip[] => {
      const [before, noun] = [words[at - 1], words[at + 1]];
      const article = others[language]?.[word.lower];
      if (!article || !noun?.follows || isName(word, noun) || both.has(noun.lower)) return [];
      const gender = word.lower === "una" && verbsToo.has(noun.lower) ? "m" : genderOf(language, noun.lower);
      if (!gender || gender === article[0]) return [];
      if (
        before &&
        word.follows &&
        beforePronoun[language]?.has(before.lower) &&
        !(language === "es" && (neverPronoun.has(word.lower) || !likeVerb.test(noun.lower)))
      )
        return [];
      // "ce document": before a vowel "ce" would be "cet", and "la" would be "l’".
      if (
        language === "fr" &&
        /^[aeiouyéèêàâîôûh]/.test(noun.lower) &&
        word.lower !== "une" &&
        word.lower !== "un"
      )
        return [];
      const wanted = inCaseOf(article[1], word.text);
      return [
        {
          start: word.start,
          end: word.end,
          message:
            gender === "m"
              ? say`“${noun.text}” is masculine: “${wanted}”.`
              : say`“${noun.text}” is feminine: “${wanted}”.`,
          wanted: [wanted],
        },
      ];
    });
  },
});

/** "La Entrega" is a title; "las Estados Miembros" has a common noun for all its capital. */
function isName(article: RuleWord, noun: RuleWord): boolean {
  return (
    noun.text !== noun.lower && !(article.text === article.lower && /^\p{Lu}\p{Ll}{4,}$/u.test(noun.text))
  );
}
