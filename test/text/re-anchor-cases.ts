/** A text before and after an edit, a quotation of it, and what must be said of the quotation. */
export interface Case {
  readonly name: string;
  readonly text?: "full" | "digest";
  readonly quote: string;
  readonly paragraph?: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly expected: object;
  /** Without what is known of the old paragraphs. */
  readonly isBlind?: boolean;
}

const said = "“The door stays open, and we shall keep it so,” the Chair said on Monday.";

/** Each case says in its name what it stands for. */
export const cases: readonly Case[] = [
  {
    name: "typography that changes is no change: marks, dashes, spaces",
    quote: "don't close it - not now",
    before: ["The crews say: don't close it - not now - and mean it."],
    after: ["The crews say: don’t close it – not now – and mean it."],
    expected: { kind: "same" },
  },
  {
    name: "the locator counts: the same words a paragraph further down have moved",
    quote: "we shall keep it so",
    before: [said],
    after: ["The committee met.", said],
    expected: { kind: "moved", anchor: { paragraphs: [2] } },
  },
  {
    name: "a number is a number, however like the rest",
    quote: "The quay will bear 12,000 tons of granite, and no more than that",
    before: ["The quay will bear 12,000 tons of granite, and no more than that."],
    after: ["The quay will bear 12,500 tons of granite, and no more than that."],
    expected: { kind: "edited", changes: ["the numbers were 12000 and are 12500"] },
  },
  {
    name: "a number in words is a number too",
    quote: "gives the crews ten minutes at noon",
    before: ["The order gives the crews ten minutes at noon."],
    after: ["The order gives the crews twenty minutes at noon."],
    expected: { kind: "edited", words: ["gives the crews twenty minutes at noon"] },
  },
  {
    name: "a name is a name",
    quote: "agreed with the town of Oldhaven in spring",
    before: ["The plan was agreed with the town of Oldhaven in spring."],
    after: ["The plan was agreed with the town of Newhaven in spring."],
    expected: { kind: "edited", changes: ["the names were Oldhaven and are Newhaven"] },
  },
  {
    name: "a word that denies turns the rest round",
    quote: "We shall close the ferry",
    before: ["We shall close the ferry in winter."],
    after: ["We shall not close the ferry in winter."],
    expected: { kind: "edited", changes: ["the words that deny were none and are not"] },
  },
  {
    name: "the same words that nobody says any more are another statement",
    quote: "we shall keep it so",
    before: [said],
    after: ["“The door stays open, and we shall keep it so,” the Chair never said."],
    expected: {
      kind: "edited",
      changes: ["the sentence around them now has “never”", "the sentence around them has “on”, “Monday” no more"],
    },
  },
  {
    name: "the same words with another name beside them are another statement",
    quote: "The door stays open, and we shall keep it so",
    before: ["“The door stays open, and we shall keep it so,” said Mayor Amberley."],
    after: ["“The door stays open, and we shall keep it so,” said Mayor Birch."],
    expected: { kind: "edited" },
  },
  {
    name: "in a digest words that lose their marks are nobody's",
    text: "digest",
    quote: "we shall keep it so",
    before: [said],
    after: ["The door stays open, and we shall keep it so, the Chair said on Monday."],
    expected: { kind: "edited", changes: ["they stand in quotation marks no more"] },
  },
  {
    name: "a paraphrase of a digest is re-anchored as what it is",
    text: "digest",
    quote: "The committee agreed to the lamp",
    before: ["The committee agreed to the lamp without a vote."],
    after: ["The weather was mild.", "The committee agreed to the lamp without a vote."],
    expected: { kind: "moved" },
  },
  {
    name: "the same words in two paragraphs, and what stood around them gone: nobody can tell",
    quote: "the matter will be settled in autumn",
    before: ["Of the crane it was said that the matter will be settled in autumn, if at all."],
    after: [
      "The shed is another thing: the matter will be settled in autumn by the owners.",
      "As for the lamp, the matter will be settled in autumn too.",
    ],
    expected: { kind: "ambiguous", paragraphs: [1, 2] },
  },
  {
    name: "the same words in two paragraphs, one of them with all around it as it was",
    quote: "the matter will be settled in autumn",
    before: ["Of the crane it was said that the matter will be settled in autumn, if at all."],
    after: [
      "The shed is another thing: the matter will be settled in autumn by the owners.",
      "Of the crane it was said that the matter will be settled in autumn, if at all.",
    ],
    expected: { kind: "moved", anchor: { paragraphs: [2] } },
  },
  {
    name: "a sentence that is gone is not the one like it with another number, which stood there before",
    quote: "The fee for berth 4 rises to 310 crowns a week.",
    before: ["The fee for berth 4 rises to 310 crowns a week.", "The fee for berth 7 rises to 290 crowns a week."],
    after: ["The fee for berth 7 rises to 290 crowns a week."],
    expected: { kind: "gone" },
  },
  {
    name: "two like sentences that change places, number for number, are not taken for each other",
    quote: "the fee is 310 crowns a week",
    before: [
      "For berth 4, on the north mole, the fee is 310 crowns a week as of May.",
      "For sheds by the gate, the fee is 290 crowns a week as of June.",
    ],
    after: [
      "For berth 4, on the north mole, the fee is 290 crowns a week as of May.",
      "For sheds by the gate, the fee is 310 crowns a week as of June.",
    ],
    expected: { kind: "ambiguous", paragraphs: [1, 2] },
  },
  {
    name: "two or three words stand anywhere by chance",
    quote: "as agreed",
    before: ["The lamp will be hung at the end of the jetty, as agreed with the school last spring."],
    after: ["Rents for the sheds are due on Friday. Whoever pays late, as agreed, loses the key."],
    expected: { kind: "ambiguous", paragraphs: [1] },
  },
  {
    name: "each stretch beside an ellipsis is held",
    quote: "The mole … cannot be repaired before May",
    before: ["The mole, which the ice broke, cannot be repaired before May."],
    after: ["The mole, which the ice broke, cannot be repaired before June."],
    expected: { kind: "edited", words: ["The mole", "cannot be repaired before June"] },
  },
  {
    name: "stretches beside an ellipsis move together",
    quote: "The mole … cannot be repaired before May",
    before: ["The mole, which the ice broke, cannot be repaired before May."],
    after: ["One.", "Two.", "The mole, which the ice broke in March, cannot be repaired before May."],
    expected: { kind: "moved", anchor: { paragraphs: [3] } },
  },
  {
    name: "Cyrillic words, one letter off",
    quote: "главный вопрос остаётся без ответа",
    before: ["Он сказал, что главный вопрос остаётся без ответа."],
    after: ["Он сказал, что главный вопрос остался без ответа."],
    expected: { kind: "edited", words: ["главный вопрос остался без ответа"] },
  },
  {
    name: "letters composed and letters with a combining mark are the same; positions count code points",
    quote: "the café on the quay",
    before: ["👩‍🚀👍🏽 We met in the café on the quay."],
    after: ["👩‍🚀👍🏽👍🏽 We met in the cafe\u0301 on the quay."],
    expected: { kind: "same", anchor: { segments: [{ start: 18 }] } },
  },
  {
    name: "what is written anew between words that stayed is found by these",
    quote: "nobody was hurt and nothing was lost",
    before: [
      "When the mast broke on the third night, nobody was hurt and nothing was lost, as the pilots told the clerk in writing.",
    ],
    after: [
      "When the mast broke on the third night, two boys were bruised and a net was lost, as the pilots told the clerk in writing.",
    ],
    expected: { kind: "edited", words: ["two boys were bruised and a net was lost"] },
  },
  {
    name: "without the old paragraphs a sentence with another number, elsewhere, is still not the locked one",
    quote: "The fee for berth 4 rises to 310 crowns a week.",
    before: ["Dues are another matter. The fee for berth 4 rises to 310 crowns a week. Nobody spoke."],
    after: ["Of the sheds there is this to say. The fee for berth 7 rises to 290 crowns a week. So be it."],
    expected: { kind: "gone" },
    isBlind: true,
  },
  {
    name: "nothing like the words is left",
    quote: "The dredging of the southern channel begins on 3 May.",
    before: ["The dredging of the southern channel begins on 3 May."],
    after: ["A letter from the school was read."],
    expected: { kind: "gone", nearest: undefined },
  },
  {
    name: "a verb that denies in another language turns the words round",
    quote: "die Brücke heute offen ist",
    before: ["Er sagte, dass die Brücke heute offen ist."],
    after: ["Er leugnete, dass die Brücke heute offen ist."],
    expected: { kind: "edited" },
  },
];
