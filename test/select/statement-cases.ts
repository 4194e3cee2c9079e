/** A place that tells something: its source, who speaks, on which day, and the words between marks. */
export interface Told {
  readonly source?: string;
  readonly speaker?: string;
  /** The recorded day of the utterance. */
  readonly said?: string;
  /** The day of the source; 1 March 2031 where nothing is said. */
  readonly issued?: string;
  readonly language?: string;
  readonly derivedFrom?: readonly string[];
  readonly words: string;
}

/** A case: two places, and what they are to each other. */
export interface StatementCase {
  readonly name: string;
  readonly why: string;
  readonly one: Told;
  readonly other: Told;
  readonly together: boolean;
  readonly contradict?: readonly string[];
}

const chair = "The Chair";
const load = "The bridge will carry trams, bicycles and nothing heavier than 12 tons.";

export const statementCases: readonly StatementCase[] = [
  {
    name: "the same words",
    why: "Two reporters in one room.",
    one: { speaker: chair, words: load },
    other: { speaker: chair, words: load },
    together: true,
  },
  {
    name: "a variant",
    why: "One heard `is`, the other `remains`; a comma differs as well.",
    one: { speaker: chair, words: "The harbour gate is open, stays open, and that is our promise." },
    other: { speaker: chair, words: "The harbour gate is open, stays open and that remains our promise." },
    together: true,
  },
  {
    name: "a part of a longer sentence",
    why: "An agency quotes less of what was said.",
    one: {
      speaker: chair,
      words: "I have said it before, and will not tire: the harbour gate stays open for every ship.",
    },
    other: { speaker: chair, words: "the harbour gate stays open" },
    together: true,
  },
  {
    name: "nobody on record",
    why: "A report that leaves out who spoke does not contradict one that tells it.",
    one: { speaker: chair, words: load },
    other: { words: load },
    together: true,
  },
  {
    name: "near but different",
    why: "Another thing is spoken of in the same turn of phrase.",
    one: { speaker: chair, words: "The bridge will carry trams and bicycles." },
    other: { speaker: chair, words: "The tunnel will carry trams and bicycles." },
    together: false,
  },
  {
    name: "another name",
    why: "Who is to answer is the point of the sentence.",
    one: { speaker: chair, words: "We now expect a written answer on all our proposals from Ashby within the week." },
    other: {
      speaker: chair,
      words: "We now expect a written answer on all our proposals from Dunmore within the week.",
    },
    together: false,
  },
  {
    name: "the opposite",
    why: "One word denies it: a statement in dispute, never two witnesses to one.",
    one: { speaker: chair, words: "The new bridge will be ready for the trams in spring." },
    other: { speaker: chair, words: "The new bridge will not be ready for the trams in spring." },
    together: true,
    contradict: ["whether"],
  },
  {
    name: "turned round by a beginning",
    why: "`safe` and `unsafe` differ by two letters only.",
    one: { speaker: chair, words: "The old harbour bridge is safe for heavy trams." },
    other: { speaker: chair, words: "The old harbour bridge is unsafe for heavy trams and must close." },
    together: true,
    contradict: ["whether"],
  },
  {
    name: "another number",
    why: "12 and 15 tons cannot both have been said.",
    one: { speaker: chair, words: load },
    other: { speaker: chair, words: load.replace("12", "15") },
    together: true,
    contradict: ["how many"],
  },
  {
    name: "the same number in words",
    why: "A form of writing is no contradiction.",
    one: { speaker: chair, words: "The harbour has room for 12,000 tons of barley." },
    other: { speaker: chair, words: "The harbour has room for twelve thousand tons of barley." },
    together: true,
    contradict: [],
  },
  {
    name: "another day within it",
    why: "A number that counts days of a month is about when.",
    one: { speaker: chair, words: "The harbour committee will vote on the bridge on 12 March." },
    other: { speaker: chair, words: "The harbour committee will vote on the bridge on 14 March." },
    together: true,
    contradict: ["when"],
  },
  {
    name: "another day of speaking, nearby",
    why: "One utterance was not on two days, so one record is wrong.",
    one: { speaker: chair, said: "2031-03-01", words: load },
    other: { speaker: chair, said: "2031-03-02", words: load },
    together: true,
    contradict: ["when"],
  },
  {
    name: "said again weeks later",
    why: "People repeat themselves; that is another utterance.",
    one: { speaker: chair, said: "2031-03-01", words: load },
    other: { speaker: chair, said: "2031-03-22", words: load },
    together: false,
  },
  {
    name: "another speaker, in few words",
    why: "A common phrase may be anybody's.",
    one: { speaker: chair, words: "in a spirit of reciprocity" },
    other: { speaker: "The Mayor", words: "in a spirit of reciprocity" },
    together: false,
    contradict: [],
  },
  {
    name: "another speaker, in so many words",
    why: "Nobody says by chance what another said word for word.",
    one: { speaker: chair, words: load },
    other: { speaker: "The Mayor", words: load },
    together: false,
    contradict: ["who"],
  },
  {
    name: "a reprint, undated",
    why: "The day of a reprint is not that of the words in it.",
    one: { source: "a", speaker: chair, said: "2031-03-01", words: load },
    other: { source: "b", speaker: chair, issued: "2031-05-01", derivedFrom: ["a"], words: load },
    together: true,
  },
  {
    name: "a translation",
    why: "Words of two languages are not compared: which answers to which is for people to say.",
    one: { speaker: chair, words: "The bridge will carry trams and bicycles." },
    other: { speaker: chair, language: "de", words: "Die Brücke wird Straßenbahnen und Fahrräder tragen." },
    together: false,
  },
];
