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
  const originsOf = groupOrigins([source("a"), source("b", ["a"]), source("c", ["b"]), source("d", ["elsewhere"])]);
  expect(["a", "b", "c", "d"].map(originsOf)).toEqual([["a"], ["a"], ["a"], ["?"]]);
});

test("all of one outlet are one origin", () => {
  const originsOf = groupOrigins([source("a", [], "Gazette"), source("b", [], "Gazette"), source("c", [], "Herald")]);
  expect(originsOf("a")).toEqual(originsOf("b"));
  expect(originsOf("c")).not.toEqual(originsOf("a"));
});

test("an outlet is one by its letters, whatever its case and article", () => {
  const originsOf = groupOrigins([
    source("a", [], "The Gazette"),
    source("b", [], "gazette"),
    source("c", [], "Gaz-ette"),
  ]);
  expect(new Set(["a", "b", "c"].flatMap(originsOf)).size).toBe(1);
});

test("a text has the origin of the source in which it was found", () => {
  const originsOf = groupOrigins([source("a"), { ...source("b"), knownFrom: "a" }]);
  expect(originsOf("b")).toEqual(originsOf("a"));
});

test("what comes from a source that is not there is an origin only alone", () => {
  const originsOf = groupOrigins([source("a"), source("c", ["z"]), source("d", ["c"])]);
  expect(leastOrigins(["a", "c", "d"].map(originsOf))).toEqual(["a"]);
  expect(leastOrigins(["c", "d"].map(originsOf))).toHaveLength(1);
});

test("a circle of reprints comes to an end, and a key nobody knows is its own origin", () => {
  const originsOf = groupOrigins([source("a", ["b"]), source("b", ["a"])]);
  expect(originsOf("a")).toEqual(originsOf("b"));
  expect(originsOf("x")).toEqual(["x"]);
});

test("whoever reprints whomever, a reprint and its model are always of one origin", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e");
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 12 }), (reprints) => {
      const originsOf = groupOrigins(reprints.map(([mine, theirs]) => source(mine, [theirs])));
      for (const [mine, theirs] of reprints) expect(originsOf(mine)).toEqual(originsOf(theirs));
    }),
  );
});

test("what rests on two adds no origin, and does not make them one", () => {
  const originsOf = groupOrigins([source("a"), source("c"), source("e", ["a", "c"]), source("f", ["e"])]);
  const count = (...keys: readonly string[]) => leastOrigins(keys.map(originsOf)).length;
  expect([count("a", "c"), count("a", "c", "e"), count("a", "e"), count("e"), count("f", "c")]).toEqual([
    2, 2, 1, 1, 1,
  ]);
});

test("what rests on two in a circle, or on some that are not there, comes to an end", () => {
  const originsOf = groupOrigins([source("a", ["b", "c"]), source("b", ["a", "c"]), source("d", ["y", "z"])]);
  expect(leastOrigins(["a", "b", "d"].map(originsOf))).toHaveLength(1);
});
