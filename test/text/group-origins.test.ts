import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { groupOrigins } from "../../src/text/group-origins.ts";
import { leastOrigins } from "../../src/text/least-origins.ts";
import { sampleSource } from "./sample-source.ts";

function source(id: string, derivedFrom: readonly string[] = [], outlet?: string): Source {
  const plain = sampleSource(["One."], { id });
  return { ...plain, derivedFrom, item: outlet === undefined ? plain.item : { ...plain.item, publisher: outlet } };
}

test("a reprint of a reprint has the origin of the first, known to the library or not", () => {
  const originOf = groupOrigins([source("a"), source("b", ["a"]), source("c", ["b"]), source("d", ["elsewhere"])]);
  expect(["a", "b", "c", "d"].map(originOf)).toEqual(["a", "a", "a", "?"]);
});

test("all of one outlet are one origin", () => {
  const originOf = groupOrigins([source("a", [], "Gazette"), source("b", [], "Gazette"), source("c", [], "Herald")]);
  expect(originOf("a")).toBe(originOf("b"));
  expect(originOf("c")).not.toBe(originOf("a"));
});

test("an outlet is one by its letters, whatever its case and article", () => {
  const originOf = groupOrigins([
    source("a", [], "The Gazette"),
    source("b", [], "gazette"),
    source("c", [], "Gaz-ette"),
  ]);
  expect(new Set(["a", "b", "c"].map(originOf)).size).toBe(1);
});

test("a text has the origin of the source in which it was found", () => {
  const originOf = groupOrigins([source("a"), { ...source("b"), knownFrom: "a" }]);
  expect(originOf("b")).toBe(originOf("a"));
});

test("what comes from a source that is not there is an origin only alone", () => {
  const originOf = groupOrigins([source("a"), source("c", ["z"]), source("d", ["c"])]);
  expect(leastOrigins(["a", "c", "d"].map((key) => [originOf(key)]))).toEqual(["a"]);
  expect(leastOrigins(["c", "d"].map((key) => [originOf(key)]))).toHaveLength(1);
});

test("a circle of reprints comes to an end, and a key nobody knows is its own origin", () => {
  const originOf = groupOrigins([source("a", ["b"]), source("b", ["a"])]);
  expect(originOf("a")).toBe(originOf("b"));
  expect(originOf("x")).toBe("x");
});

test("whoever reprints whomever, a reprint and its model are always of one origin", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e");
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 12 }), (reprints) => {
      const originOf = groupOrigins(reprints.map(([mine, theirs]) => source(mine, [theirs])));
      for (const [mine, theirs] of reprints) expect(originOf(mine)).toBe(originOf(theirs));
    }),
  );
});
