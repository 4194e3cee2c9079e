/**
 * Minutes of a harbour committee that never met, for trying re-anchoring on a long text: paragraphs written by hand, and
 * between them many more from a few patterns, alike but for their numbers, as the minutes of real bodies are.
 */
const written: readonly string[] = [
  "The committee met in the long room of the harbour office at nine in the morning. The Chair opened the meeting and welcomed the delegates of the pilots, who had come by the night ferry because of the ice in the sound.",
  "The Harbour master reported on the winter. The basin had been closed to sailing vessels for 41 days, which is eleven days longer than the year before. No vessel was lost, but two barges broke their moorings on 14 January and drifted against the east mole.",
  "The Engineer said that the mole could not be repaired before the ice had gone. She asked for 3,200 tons of granite from the quarry at the north shore, and for the loan of the floating crane. The cost would not exceed what the committee had set aside in autumn.",
  "“We shall not close the ferry on weekdays,” the Chair said. “Whoever lives on the island has a right to reach the mainland before the bells ring eight.” The speaker of the ferry crews thanked the Chair and asked that this be entered in the minutes word for word.",
  "A letter from the island school was read. The pupils wish for a lamp at the end of the jetty, since three of them had lost their way in the fog on the last day of February. The committee agreed to the lamp without a vote.",
  "The Treasurer laid the accounts on the table. Dues from fishing vessels fell by 12 per cent, and dues from timber rose by nearly the same amount. He warned that timber is a fickle friend and that nobody should build a quay on it.",
  "There was a long discussion of the new crane. The Engineer prefers the electric one; it is quieter, and it lifts eight tons where the old crane lifts five. The Harbour master doubted whether the cable across the bridge would bear the load in summer, when the bakery and the ice house draw from the same line.",
  "The Chair asked if the pilots would accept younger apprentices. Their delegate answered that eyes matter more than years, and that a boy who can tell a seal from a buoy at dusk is old enough. The committee took note of this and resolved nothing.",
  "On the question of the old lighthouse the opinions differed. Some want to sell it to the painter who lives in it already; others would keep it, because a harbour without a lighthouse looks on paper like any other bay. It was decided to ask the painter what she would pay.",
  "The dredging of the southern channel begins on 3 May and is to end before midsummer. Vessels that draw more than four metres must wait for high water until then. The Harbour master will hang a red ball from the signal mast whenever the dredger lies across the fairway.",
  "Complaints had come in about the smell of the fish hall. The Engineer explained that the drain runs uphill for the last ten metres, which no drain should. To lay it anew would take six men a fortnight and spoil the best part of the spring market.",
  "The speaker of the ferry crews said: “Give us ten minutes at noon and nobody will be late.” The Chair replied that ten minutes at noon had been promised before, by a committee whose members now sit in warmer rooms.",
  "The committee considered whether the customs shed might be used for concerts. The Treasurer found the rent too low and the walls too thin. The delegates of the pilots remarked that they like music, though not while they are reading a chart.",
  "At the end of the meeting the Chair reminded everybody of the rule that nothing said in this room binds the harbour until it stands in the minutes, and that the minutes bind nobody until they have been read aloud at the following meeting and found to be true.",
];

const things = ["coal", "timber", "herring", "salt", "grain", "granite", "wool", "lamp oil"];
const months = ["March", "April", "May", "June", "September", "October"];
const offices = ["Harbour master", "Engineer", "Treasurer", "Chair"];
const ends = [
  "The committee took note.",
  "Nobody spoke against it.",
  "The matter will come up again in autumn.",
  "The clerk was asked to write to the owners.",
];

/** Some whole numbers that look like chance and are always the same. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function pattern(index: number): string {
  const draw = numbers(index * 7919 + 17);
  const pick = (list: readonly string[]) => list[draw(list.length)] ?? "";
  const forms = [
    () =>
      `The fee for berth ${index} rises from ${20 + draw(60)} to ${90 + draw(60)} crowns a week as of 1 ${pick(months)}. The ${pick(offices)} expects no trouble from it. ${pick(ends)}`,
    () =>
      `In ${pick(months)} the harbour took in ${1000 + draw(8000)} barrels of ${pick(things)}, against ${1000 + draw(8000)} in the same month a year before. The ${pick(offices)} called the figure fair. ${pick(ends)}`,
    () =>
      `Shed number ${index} is let to the owners of the ${pick(things)} wharf for ${2 + draw(9)} years. They will mend the roof at their own expense before ${1 + draw(27)} ${pick(months)}. ${pick(ends)}`,
  ];
  return (forms[index % forms.length] ?? forms[0])?.() ?? "";
}

/** The minutes, one paragraph each: some 3,000 words. */
export const minutes: readonly string[] = written.flatMap((paragraph, index) => [
  paragraph,
  ...[0, 1, 2, 3].map((more) => pattern(index * 4 + more + 1)),
]);

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/[^.!?]+[.!?](?:”|$|(?=\s))/gu)?.map((sentence) => sentence.trim()) ?? [];
}
