import type { Language } from "./language";

/**
 * Function words, which say nothing of what a passage is about. Written as they are after folding (no accents).
 * Words that mean something in another of the languages ("sea", "fin", "mine") are left out on purpose, because the
 * six lists are used together: a query of four words does not show its language.
 */
const lists: Record<Language, string> = {
  en: `a an and are as at be been being but by can could did do does for from had has have having he her here hers him his
    how i if in into is it its itself may me more most must my no nor not of on one only or other our ours out shall she
    should so some such than that the their theirs them then there these they this those through to too under upon up us
    very was we were what when where which while who whom whose will with within would you your yours also all any both
    each over between against during before after about again just same own because until unless although though since
    however therefore thus hence`,
  fr: `au aux avec ce ces cet cette cela celui celle ceux comme dans de des dont du elle elles en est et etait ete etre eu
    il ils je la le les leur leurs lui mais meme ne nos notre nous ont ou par pas pour qu que quel quelle qui sa sans se
    ses si son sont sous sur ta te tes toi ton tous tout toute toutes tres un une vos votre vous y ainsi aussi afin lors
    lorsqu puisqu jusqu l d s n c j m t plus moins entre vers chez donc car soit etant ayant avait avaient aura`,
  es: `al ante asi aun aunque cada como con cual cuales cuando de del desde donde el ella ellas ellos en entre era eran es
    esa esas ese eso esos esta estan estas este esto estos fue fueron ha han hasta hay la las le les lo los mas mediante
    mi muy ni no nos nuestra nuestras nuestro nuestros o para pero por porque que se segun ser si sido sin sino sobre
    son su sus tambien tan tanto toda todas todo todos tras un una unas uno unos y ya`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще
    же за здесь и из или им их к как ко когда кто ли либо между мне может мы на над надо наш не него нее нет ни них но
    ну о об однако он она они оно от очень по под при с со так также такой там те тем то того тоже той только том ты у
    уже хотя чего чей чем что чтобы чье эта эти это этого этой этом этот этих я которые который которая которых которое
    свой своего своей своих`,
  zh: ``,
  ar: `من في علي الي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ان انه انها او ثم قد لقد كان كانت يكون تكون ما لا لم لن
    هو هي هم نحن كل بين بعد قبل عند حيث كما اذا اي غير به بها له لها فيه فيها منه منها عليه عليها و وان والي وفي ومن
    وعلي وقد ولا التى اليها اليه وذلك وهو وهي`,
};

/** The stop words of one language, folded. */
export function stopWords(language: Language): readonly string[] {
  return lists[language].split(/\s+/).filter((word) => word !== "");
}

/**
 * Words of courtesy and of speech-making: in a query they count for a fifth when it is asked how much of it a passage
 * covers, so that "I would like to make the following six points" is not taken for agreed language. Folded stems.
 */
export const courtesyWords: readonly string[] =
  `allow like wish thank thanks outset once make made take say said let begin conclude conclusion finally first second
   third two three four five six seven several following point point remark floor opportunity mr madam president
   excellency lady gentleman colleague please grateful welcome congratulate express appreciation gratitude today here
   few word success every
   remercier souhaiter voudrai tout abord premierement monsieur madame agradecer quisiera primer lugar señor`
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .split(/\s+/);
