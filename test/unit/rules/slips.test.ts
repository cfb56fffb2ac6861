import assert from "node:assert/strict";
import { test } from "node:test";
import { agreement } from "../../../server/src/service/rules/slips/agreement";
import { articleGender } from "../../../server/src/service/rules/slips/articleGender";
import { capitalInside } from "../../../server/src/service/rules/slips/capitalInside";
import { contraction } from "../../../server/src/service/rules/slips/contraction";
import { doubledPunctuation } from "../../../server/src/service/rules/slips/doubledPunctuation";
import { doubledWord } from "../../../server/src/service/rules/slips/doubledWord";
import { elision } from "../../../server/src/service/rules/slips/elision";
import { hyphenSpace } from "../../../server/src/service/rules/slips/hyphenSpace";
import { indefiniteArticle } from "../../../server/src/service/rules/slips/indefiniteArticle";
import { itsApostrophe } from "../../../server/src/service/rules/slips/itsApostrophe";
import { lookAlikeLetter } from "../../../server/src/service/rules/slips/lookAlikeLetter";
import { missingAccent } from "../../../server/src/service/rules/slips/missingAccent";
import { missingArticle } from "../../../server/src/service/rules/slips/missingArticle";
import { participle } from "../../../server/src/service/rules/slips/participle";
import { possessive } from "../../../server/src/service/rules/slips/possessive";
import { sentenceCapital } from "../../../server/src/service/rules/slips/sentenceCapital";
import { spacing } from "../../../server/src/service/rules/slips/spacing";
import { unpairedMark } from "../../../server/src/service/rules/slips/unpairedMark";
import { spelling } from "../../../server/src/service/rules/spelling/spelling";
import { checkDraft } from "./checking";
import { holds } from "./holds";

holds(
  doubledWord,
  {
    "We thank the the President.": "We thank the President.",
    "The work of the of the Council goes on.": "The work of the Council goes on.",
    "The The Council met.": "The Council met.",
    "Nous remercions le le Conseil et la paix qui est dans les mains de nos amis.":
      "Nous remercions le Conseil et la paix qui est dans les mains de nos amis.",
  },
  [
    "We know that that is hard, and that they had had no choice.",
    "We met in Pago Pago and heard Mr. Boutros Boutros-Ghali.",
    "It is very very late; no, no, we mean it.",
    "Nous nous félicitons de ce que vous vous soyez réunis avec les membres du Conseil.",
    "He said “the the” twice.",
    "51/211 A, A and B",
  ],
);

holds(
  capitalInside,
  {
    "We see challenges And opportunities.": "We see challenges and opportunities.",
    "The Republic Of the Congo spoke.": "The Republic of the Congo spoke.",
    "Decides That the Council will meet.": "Decides that the Council will meet.",
    "We help the vaccine We will win.": "We help the vaccine. We will win.",
  },
  [
    "The Conference met last May in Geneva. And it worked.",
    "the Government of The former Yugoslav Republic of Macedonia",
    "We met in The Hague; The Gambia spoke.",
    "The sum of the fund a From extrabudgetary funds of the year.",
    "We read the report entitled The way ahead for peace.",
    "# Challenges And opportunities Of the age",
  ],
);

holds(
  sentenceCapital,
  {
    "The Council agreed. it will meet again.": "The Council agreed. It will meet again.",
    "We seek peace in the region. religious leaders, and women, agree.":
      "We seek peace in the region, religious leaders, and women, agree.",
  },
  [
    "We met approx. ten people, women etc. and spoke with them.",
    "They named groups. al-Qaida was one of them.",
    "See paras. 5 and 6 below, art. 3 and vol. 2.",
  ],
);

holds(
  spacing,
  {
    "We seek peace,security ,and work .": "We seek peace, security, and work.",
    "It ended.The Council met again.": "It ended. The Council met again.",
    "the Mission ( UNMISS )": "the Mission (UNMISS)",
    "the Mission(UNMISS) went": "the Mission (UNMISS) went",
  },
  [
    "We spent 1,000,000 dollars at 10:30 p.m. on S/2020/5, see www.example.org,or A/C.3/77/L.5.",
    "and so on ... and on . . . until the end",
    "La paix ; la sécurité : le Conseil s’est réuni pour les femmes et les enfants dans le monde !",
    "1.1 . Raise awareness of the matter",
    "Use `a,b` and https://example.org/a,b in the text",
  ],
);

holds(
  hyphenSpace,
  {
    "the Secretary- General and peace -keeping": "the Secretary-General and peace-keeping",
  },
  [
    "mid- and senior-level staff, short- or long-term goals",
    "the region - and we mean it - is calm",
    "- a list\n- of things",
  ],
);

holds(
  doubledPunctuation,
  {
    "peace,, security": "peace, security",
    "We agreed.. The Council met.": "We agreed. The Council met.",
    "We agreed,. The Council met.": "We agreed. The Council met.",
  },
  ["We waited ... and waited.", "We met Ms. A., Mr. B. etc., and left.", "Really?! Yes."],
);

holds(
  unpairedMark,
  {
    "the Mission (UNMISS went on": "the Mission (UNMISS) went on",
    "the Mission UNMISS) went on": "the Mission (UNMISS) went on",
    "resolution 2518 (2020 of 30 March": "resolution 2518 (2020) of 30 March",
    "resolution 751 (1992) (hereinafter “the Committee) on":
      "resolution 751 (1992) (hereinafter “the Committee”) on",
    "under the item entitled “Programme planning.": "under the item entitled “Programme planning”.",
    "the item entitled “Rights of the child, and decides":
      "the item entitled “Rights of the child”, and decides",
    "the programme of “Terra Firma presented last year": "the programme of “Terra Firma” presented last year",
    "the pandemic (COVID\u201119 has": "the pandemic (COVID\u201119) has",
    "the Decade of Action (2016–2025 began": "the Decade of Action (2016–2025) began",
    "tenue à Kyoto (Japon du 7 au 12 mars": "tenue à Kyoto (Japon) du 7 au 12 mars",
    "adopté en Amérique latine (Traité de Tlatelolco soit":
      "adopté en Amérique latine (Traité de Tlatelolco) soit",
    "en la sección 36 (“Gastos del personal”, que": "en la sección 36 (“Gastos del personal”), que",
  },
  [
    "a) first; b) second; (iv) fourth; 1) fifth; aa) last",
    "“The first paragraph of a long quotation.\n\n“The second one.”",
    "We met (first\n\nin the morning) and left.",
    "He was 6’ 1” tall.",
  ],
);

test("unpaired-mark: where the end of a name in brackets is not plain, none is offered", () => {
  for (const text of [
    "the Forces (Government of the two and others met",
    "an organization (EIIL, also known as Da’esh, and others",
    "the Minister (Foreign policy is meant",
    "the plan for “Basic Principles for the two of us and more",
  ])
    assert.deepEqual(
      checkDraft(unpairedMark, text).map(({ fixes }) => fixes),
      [[]],
      text,
    );
});

test("unpaired-mark: a quotation that is not closed is told where it begins", () => {
  const text = "They call it “a new beginning, and we agree.";
  assert.deepEqual(
    checkDraft(unpairedMark, text).map(({ start, end }) => text.slice(start, end)),
    ["“"],
  );
});

holds(lookAlikeLetter, { "The S\u0435curity Coun\u0441il met.": "The Security Council met." }, [
  "Совет Безопасности met.",
  "α-rays and β-rays",
  "«Совет» и Council",
]);

holds(
  indefiniteArticle,
  {
    "a honour, an union, a agreement, an new day": "an honour, a union, an agreement, a new day",
    "A agreement was found.": "An agreement was found.",
    "an 2-day visit to a NGO": "an 2-day visit to an NGO",
    "peace an the law": "peace and the law",
    "a unidentified group and a unimportant one": "an unidentified group and an unimportant one",
  },
  [
    "a European, a university, a one-day visit, an hour, an honest man, a UN team, an NGO, an EU force",
    "an historic day and a historic one, a hotel, an hotel",
    "annex A outlines it; in a and b above; Hepatitis A and B",
    "an 8-day visit, an 18-month plan, a 2-day visit",
  ],
);

holds(
  participle,
  {
    "They have becoming more complex.": "They have become more complex.",
    "It has also became clear.": "It has also become clear.",
    "We have provide the means.": "We have provided the means.",
    "It has recently contributing to peace.": "It has recently contributed to peace.",
  },
  [
    "Women have leading roles, working methods and funding gaps.",
    "It has become clear; we have come far.",
    "All that they have. Including this, they go.",
    "They have training, and have a meeting in May.",
  ],
);

holds(
  itsApostrophe,
  {
    "in it’s entirety": "in its entirety",
    "the Council and it's members": "the Council and its members",
    "the Assembly and it’s subsidiary bodies": "the Assembly and its subsidiary bodies",
    "the pandemic and it’s consequences": "the pandemic and its consequences",
    "Its a pleasure to speak.": "It is a pleasure to speak.",
    "we think its important that we act": "we think it is important that we act",
  },
  [
    "it’s a pleasure, and it’s important",
    "we act and it’s clear progress that counts; and it’s increasingly so",
    "its important role and its time",
    "for it’s the law that counts",
  ],
);

holds(
  possessive,
  {
    "the Security Councils decision": "the Security Council’s decision",
    "todays challenges and womens rights": "today’s challenges and women’s rights",
    "the UN Missions overall mandates are clear": "the UN Missions’ overall mandates are clear",
    "the worlds largest mission": "the world’s largest mission",
    "the Committees subsidiary bodies": "the Committee’s subsidiary bodies",
    "the improvement of peoples living conditions": "the improvement of people’s living conditions",
  },
  [
    "the Governments and peoples of both countries",
    "Member States agreed; the Committees established by the Council",
    "the Northern and Southern Commissions and others",
    "the adjustments that our peoples demand. The peoples support the plan.",
    "the needs of our peoples first, which our peoples call their own",
    "many worlds of ideas",
  ],
);

holds(
  missingArticle,
  {
    "renewed by Security Council in March": "renewed by the Security Council in March",
    "It plays important role in this.": "It plays an important role in this.",
    "They have complex impact on us.": "They have a complex impact on us.",
    "according to changing situation on the ground": "according to the changing situation on the ground",
    "the Charter of United Nations, and": "the Charter of the United Nations, and",
  },
  [
    "in Security Council resolution 2518 (2020), by United Nations police, with General Assembly members",
    "the office of Secretary-General; elected as Secretary-General in 2016",
    "the United Nations and African Union missions; by United Nations, regional and national partners",
    "to Secretary-General António Guterres",
    "the security of United Nations and other personnel",
    "They play important roles and have positive impact assessments.",
  ],
);

holds(
  agreement,
  {
    "These challenges is serious.": "These challenges are serious.",
    "We know that these efforts was vain.": "We know that these efforts were vain.",
    "in this areas": "in these areas",
    "We want to address this threats, and this measures shall apply.":
      "We want to address these threats, and these measures shall apply.",
    "We know that all of these problems is due to this.":
      "We know that all of these problems are due to this.",
    "We keep abreast of such development.": "We keep abreast of such developments.",
    "These challenge are many; several country have met.":
      "These challenges are many; several countries have met.",
    "UN police is important.": "UN police are important.",
  },
  [
    "Addressing these challenges is hard; one of these issues is old.",
    "This challenges the idea, and this issues from it.",
    "These country offices and many issue papers; such action, and the first such meeting.",
    "Those who act, and this process.",
  ],
);

const french = (text: string) =>
  `Le Conseil de sécurité est saisi de la question et nous sommes réunis. ${text}`;
const spanish = (text: string) =>
  `El Consejo de Seguridad se ocupa de la cuestión que hoy nos reúne. ${text}`;

holds(
  articleGender,
  {
    [french("Il adopte le résolution.")]: french("Il adopte la résolution."),
    [spanish("Aprueba el resolución.")]: spanish("Aprueba la resolución."),
    [spanish("Alienta a las Estados Miembros en el región y el seguridad.")]: spanish(
      "Alienta a los Estados Miembros en la región y la seguridad.",
    ),
    [spanish("Reafirmando que las países presenten una informe y la desarrollo.")]: spanish(
      "Reafirmando que los países presenten un informe y el desarrollo.",
    ),
  },
  [
    french("Il le rapporte ; la politique, le mode et la ministre ; ce qui la concerne."),
    spanish("El agua, las aguas, el capital y la capital; el presente párrafo."),
    spanish("Solicita que la informe, que los apoye y que la apruebe."),
  ],
);

holds(
  contraction,
  {
    [french("le rapport de le Conseil")]: french("le rapport du Conseil"),
    [spanish("informa a el Consejo")]: spanish("informa al Consejo"),
  },
  [
    french("Il convient de le faire et de les appliquer."),
    spanish("La situación de El Salvador; gracias a él."),
  ],
);

holds(
  elision,
  {
    [french("que il soit saisi par la Assemblée")]: french("qu’il soit saisi par l’Assemblée"),
  },
  [french("le onzième rapport, la onzième heure, le huit mai, le oui, la ONU et le un.")],
);

holds(
  missingAccent,
  {
    [french("Il est responsable de la securite.")]: french("Il est responsable de la sécurité."),
    [spanish("la resolucion aprobada")]: spanish("la resolución aprobada"),
  },
  [french("Cela prive les pays de moyens."), spanish("Paris y el Ombudsman.")],
);

holds(
  spelling,
  {
    "the goverment and the assesment": "the government and the assessment",
    "support forthe people ofthe valley and thethree states":
      "support for the people of the valley and the three states",
    "their initiaitve": "their initiative",
  },
  [
    "We forestall, befit and defund; a hegemon and a notion.",
    "Xyzqwv and the Grbavica bridge, article 13 quater, in extremis",
    "prévention des violences liées au conflit au Mali",
    "the blorfnik and the quixzot",
  ],
);
