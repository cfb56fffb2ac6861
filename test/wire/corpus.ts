/** A small corpus written for the tests: two resolutions of an imagined Council and a statement. */
export const corpus: Record<string, string> = {
  "file:///work/corpus/S_RES_2185_2014.txt": `United Nations
Security Council
S/RES/2185(2014)
2014-11-20

The Security Council,

Recalling that the men and women of police components deserve clear mandates that can be carried out,

1. Resolves to give every police component a mandate that is clear, that can be achieved and that is resourced;

2. Requests the Secretary-General to report every year on the training of police officers before they deploy;

3. Decides to remain seized of the matter.
`,
  "file:///work/corpus/S_RES_2382_2017.txt": `United Nations
Security Council
S/RES/2382(2017)
2017-11-06

The Security Council,

Recalling its resolution 2185 (2014),

1. Requests the Secretary-General to report every year on the training of police officers before they deploy;

2. Decides to remain seized of the matter.
`,
  "file:///work/corpus/atlantia.txt": `Statement by Ambassador Ada Marin of Atlantia at the Security Council briefing on policing

14 November 2023

Madam President,

Atlantia believes that trust between the police of a mission and the people of the host country is built one conversation at a time, and that no equipment can take its place.

My delegation supports resolution 2185 (2014) and asks that it be read together with the report in S/2023/646.
`,
};
