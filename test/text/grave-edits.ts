import { changeWord, longWord, otherDigit, reworded, type Script, touched, without } from "./edit-minutes.ts";
import { minutes } from "./harbour-minutes.ts";

/** Edits after which the words are gone, or could be in several places; and edits of the whole text. */
export const graveEdits: readonly Script[] = [
  {
    name: "the sentence taken out",
    expected: ["gone"],
    least: 0.95,
    edit: ({ paragraph, sentence }) => ({
      paragraphs: minutes
        .map((text, at) => (at === paragraph ? text.replace(sentence, "").replace(/ {2,}/gu, " ").trim() : text))
        .filter((text) => text !== ""),
    }),
  },
  {
    name: "the paragraph taken out",
    expected: ["gone"],
    least: 0.95,
    edit: ({ paragraph }) => ({ paragraphs: without(minutes, paragraph) }),
  },
  {
    name: "the sentence now in two new paragraphs",
    expected: ["ambiguous"],
    least: 0.95,
    edit: ({ paragraph, sentence }) => ({
      paragraphs: [
        ...without(minutes, paragraph),
        `It was said again. ${sentence}`,
        `It was said once more. ${sentence}`,
      ],
    }),
  },
  {
    name: "a digit changed, and the old sentence elsewhere",
    expected: ["ambiguous", "edited"],
    least: 1,
    edit: (target) => {
      const done = reworded(target, target.sentence.replace(/\d/u, otherDigit));
      return done && { paragraphs: [...done.paragraphs, `Of another harbour it was told. ${target.sentence}`] };
    },
  },
  {
    name: "a letter changed, and every paragraph a little",
    expected: ["edited"],
    least: 0.9,
    edit: (target) => {
      const done = reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? `${word.slice(0, 2)}x${word.slice(3)}` : undefined)),
      );
      return done && { ...done, paragraphs: done.paragraphs.map(touched) };
    },
  },
  {
    name: "a digit changed, and every paragraph a little",
    expected: ["edited", "ambiguous"],
    least: 0.9,
    edit: (target) => {
      const done = reworded(target, target.sentence.replace(/\d/u, otherDigit));
      return done && { ...done, paragraphs: done.paragraphs.map(touched) };
    },
  },
  {
    name: "the sentence as it was, and every paragraph a little",
    expected: ["same"],
    least: 1,
    edit: () => ({ paragraphs: minutes.map(touched) }),
  },
  {
    name: "the sentence taken out, and every paragraph a little",
    expected: ["gone", "ambiguous"],
    least: 0.7,
    edit: ({ paragraph, sentence }) => ({
      paragraphs: minutes
        .map((text, at) => (at === paragraph ? text.replace(sentence, "").replace(/ {2,}/gu, " ").trim() : text))
        .map(touched),
    }),
  },
];
