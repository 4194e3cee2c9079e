import { added, changeWord, firstLower, longWord, otherDigit, reworded, type Script, without } from "./edit-minutes.ts";
import { minutes, sentencesOf } from "./harbour-minutes.ts";

/** Edits after which the words are the same, moved or edited. */
export const slightEdits: readonly Script[] = [
  {
    name: "a paragraph added at the end",
    expected: ["same"],
    least: 1,
    edit: () => ({ paragraphs: [...minutes, added] }),
  },
  {
    name: "a sentence added before, in the paragraph",
    expected: ["same"],
    least: 1,
    edit: ({ paragraph }) => ({
      paragraphs: minutes.map((text, at) => (at === paragraph ? `Next came the following. ${text}` : text)),
    }),
  },
  {
    name: "a paragraph added at the beginning",
    expected: ["moved"],
    least: 1,
    edit: () => ({ paragraphs: [added, ...minutes] }),
  },
  {
    name: "a paragraph above taken out",
    expected: ["moved"],
    least: 1,
    edit: ({ paragraph }) => (paragraph === 0 ? undefined : { paragraphs: without(minutes, 0) }),
  },
  {
    name: "the paragraph moved to the end",
    expected: ["moved"],
    least: 1,
    edit: ({ paragraph }) =>
      paragraph === minutes.length - 1
        ? undefined
        : { paragraphs: [...without(minutes, paragraph), minutes[paragraph] ?? ""] },
  },
  {
    name: "the sentence alone moved to the end",
    expected: ["moved"],
    least: 0.95,
    edit: ({ paragraph, sentence }) => ({
      paragraphs: [
        ...minutes.map((text, at) => (at === paragraph ? text.replace(sentence, "").trim() : text)),
        sentence,
      ].filter((text) => text !== ""),
    }),
  },
  {
    name: "a digit changed",
    expected: ["edited"],
    least: 1,
    edit: (target) => reworded(target, target.sentence.replace(/\d/u, otherDigit)),
  },
  {
    name: "a letter changed",
    expected: ["edited"],
    least: 1,
    edit: (target) =>
      reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? `${word.slice(0, 2)}x${word.slice(3)}` : undefined)),
      ),
  },
  {
    name: "a word that denies put in",
    expected: ["edited"],
    least: 1,
    edit: (target) =>
      reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? `not ${word}` : undefined)),
      ),
  },
  {
    name: "a word taken out",
    expected: ["edited"],
    least: 1,
    edit: (target) =>
      reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? "" : undefined)),
      ),
  },
  {
    name: "the first word taken out",
    expected: ["edited"],
    least: 0.97,
    edit: (target) =>
      reworded(
        target,
        target.sentence.replace(/^\S+ (\S)/u, (_, letter: string) => letter.toUpperCase()),
      ),
  },
  {
    name: "some words put in",
    expected: ["edited"],
    least: 1,
    edit: (target) =>
      reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? `${word}, as everybody knows,` : undefined)),
      ),
  },
  {
    name: "two words exchanged for others",
    expected: ["edited"],
    least: 0.97,
    edit: (target) => {
      const once = changeWord(target.sentence, (word) => (longWord(word) ? "wholly" : undefined));
      return reworded(
        target,
        once && changeWord(once, (word) => (longWord(word) && word !== "wholly" ? "other" : undefined)),
      );
    },
  },
  {
    name: "the last third written anew",
    expected: ["edited"],
    least: 0.95,
    edit: (target) => {
      const words = target.sentence.split(" ");
      const kept = words.slice(0, Math.ceil((words.length * 2) / 3)).join(" ");
      return reworded(target, `${kept} and everyone present was heard on it.`);
    },
  },
  {
    name: "the sentence turned about",
    expected: ["edited"],
    least: 0.8,
    edit: (target) => {
      const words = target.sentence.replace(/\.$/u, "").split(" ");
      const half = Math.floor(words.length / 2);
      const now = `${words.slice(half).join(" ")}, ${firstLower(words.slice(0, half).join(" "))}.`;
      return reworded(target, now.charAt(0).toUpperCase() + now.slice(1));
    },
  },
  {
    name: "a letter changed, and the paragraph moved",
    expected: ["edited"],
    least: 0.97,
    edit: (target) => {
      const done = reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? `${word.slice(0, 2)}x${word.slice(3)}` : undefined)),
      );
      return (
        done && {
          ...done,
          paragraphs: [...without(done.paragraphs, target.paragraph), done.paragraphs[target.paragraph] ?? ""],
        }
      );
    },
  },
  {
    name: "words changed, and those around them too",
    expected: ["edited"],
    least: 0.9,
    edit: (target) => {
      const done = reworded(
        target,
        changeWord(target.sentence, (word) => (longWord(word) ? "quite" : undefined)),
      );
      const near = (text: string) =>
        sentencesOf(text).map((one) => (one === done?.now ? one : "This was written anew."));
      return (
        done && {
          ...done,
          paragraphs: done.paragraphs.map((text, at) => (at === target.paragraph ? near(text).join(" ") : text)),
        }
      );
    },
  },
  {
    name: "the paragraph divided in the middle of it",
    expected: ["edited"],
    least: 1,
    edit: ({ paragraph, sentence }) => {
      const words = sentence.split(" ");
      const half = Math.ceil(words.length / 2);
      const divided = (minutes[paragraph] ?? "").replace(
        sentence,
        `${words.slice(0, half).join(" ")}\n\n${words.slice(half).join(" ")}`,
      );
      return { paragraphs: minutes.flatMap((text, at) => (at === paragraph ? divided.split("\n\n") : [text])) };
    },
  },
  {
    name: "the sentence denied by what is put before it",
    expected: ["edited"],
    least: 1,
    edit: (target) => {
      const done = reworded(target, `It is not true that ${target.sentence}`);
      return done && { paragraphs: done.paragraphs };
    },
  },
];
