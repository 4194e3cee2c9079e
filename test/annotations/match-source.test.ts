import { expect, test } from "vitest";
import { matchSources } from "../../src/annotations/match-source.ts";
import type { Library } from "../../src/model/source.ts";
import { sampleSource } from "../text/sample-source.ts";

function library(...items: readonly (readonly [id: string, more: object])[]): Library {
  const sources = items.map(([id, more]) => {
    const source = sampleSource(["Words."], { id });
    return { ...source, item: { ...source.item, ...more } };
  });
  return { kind: "library", sources, byId: new Map(sources.map((source) => [source.id, source])) };
}

const match = matchSources(
  library(
    ["quay", { URL: "https://www.Example.org/news/quay/?id=7&lang=en#top" }],
    ["tide", { URL: "http://example.org/tide", DOI: "10.1000/Tide.1" }],
    ["tide-again", { URL: "https://example.org/tide/" }],
  ),
);
const keys = (address: string) => match(address).map(({ id }) => id);

test.each([
  ["http://example.org/news/quay?lang=en&id=7", "another scheme, no www., another order"],
  ["https://example.org/news/quay/?id=7&lang=en&utm_source=mail&fbclid=x", "parameters that track readers"],
  ["https://example.org/news/quay?id=7&lang=en#:~:text=noon", "another fragment"],
  ["quay", "the key"],
  ["@quay", "the key as citations write it"],
  ["urn:attache:source:quay", "the name that we give out"],
])("%s is the quay: %s", (address) => {
  expect(keys(address)).toEqual(["quay"]);
});

test.each([
  "https://example.org/news/quay?id=8&lang=en",
  "https://example.org/News/quay?id=7&lang=en",
  "qua",
  "",
  "constructor",
  "urn:x-pdf:abc",
])("%s is no source", (address) => {
  expect(keys(address)).toEqual([]);
});

test.each([
  "10.1000/tide.1",
  "doi:10.1000/TIDE.1",
  "https://doi.org/10.1000/tide.1",
  "http://dx.doi.org/10.1000/Tide.1",
])("%s is the tide, by its DOI", (address) => {
  expect(keys(address)).toEqual(["tide"]);
});

test("two sources of one address are both told", () => {
  expect(keys("https://example.org/tide")).toEqual(["tide", "tide-again"]);
});
