import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeTranslation } from "../../src/text/judge-translation.ts";

/** The rows of one part of the pairs: what they are, and two texts with their languages. */
const parts = readFileSync("test/text/translated-pairs.md", "utf8")
  .split(/^## /m)
  .slice(1)
  .map((text) => {
    const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    return {
      name: text.slice(0, text.indexOf("\n")),
      rows: rows.filter(([, kind = ""]) => /^(?:right|wrong|missed)$/.test(kind)),
    };
  });

const judge = ([, , from = "", original = "", into = "", translation = ""]: readonly string[]) =>
  judgeTranslation({ words: original, language: from }, { words: translation, language: into });

describe.each(parts)("$name", ({ rows }) => {
  const faultless = (wanted: string, found: boolean) =>
    rows.filter(([, kind]) => kind === wanted).filter((row) => judge(row).length > 0 === found);

  test("what is right is not faulted", () => expect(faultless("right", true)).toEqual([]));
  test("what is wrong is told", () => expect(faultless("wrong", false)).toEqual([]));
  test("what is known to pass still does", () => expect(faultless("missed", true)).toEqual([]));
});

describe("a translation that is none", () => {
  const wrong = (original: string, from: string, translation: string, into = "en") =>
    judge(["", "", from, original, into, translation]).flatMap(({ isWrong, what }) => (isWrong ? [what] : []));

  test.each([
    ["Порт остаётся открытым.", "ru", "x", "is much shorter than the original"],
    ["Порт открыт, и мы его не закроем.", "ru", "Le port est ouvert et nous ne le fermerons pas.", "reads as French"],
    ["Wir schaffen das.", "de", "Wir schaffen das.", "still has “wir schaffen das” of the original"],
    ["The port will stay open for all.", "en", "港口将继续开放。", "is not in the letters of its language, `en`"],
  ])("%s", (original, from, translation, what) => {
    expect(wrong(original, from, translation).join()).toContain(what);
  });
});
