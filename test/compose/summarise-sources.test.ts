import { describe, expect, test } from "vitest";
import { countOrigins, describe as describeSources } from "../../src/compose/summarise-sources.ts";
import type { Source } from "../../src/model/source.ts";

function source(id: string, over: Partial<Source> = {}, outlet?: string): Source {
  const item = { id, type: "article-newspaper", ...(outlet === undefined ? {} : { "container-title": outlet }) };
  return {
    id,
    item,
    origin: "private",
    derivedFrom: [],
    issued: "2031-03-01",
    dateInferred: false,
    ...over,
  } as unknown as Source;
}

describe("origins", () => {
  test("a reprint and what it reprints are one origin, also through a third", () => {
    expect(countOrigins([source("a"), source("b", { derivedFrom: ["a"] }), source("c", { derivedFrom: ["b"] })])).toBe(
      1,
    );
    expect(
      countOrigins([
        source("a"),
        source("b", { derivedFrom: ["elsewhere"] }),
        source("c", { derivedFrom: ["elsewhere"] }),
      ]),
    ).toBe(2);
  });

  test("two articles of one outlet are one origin", () => {
    expect(countOrigins([source("a", {}, "Gazette"), source("b", {}, "Gazette"), source("c", {}, "Herald")])).toBe(2);
  });

  test("sources that reprint one another do not run in circles", () => {
    expect(countOrigins([source("a", { derivedFrom: ["b"] }), source("b", { derivedFrom: ["a"] })])).toBe(1);
  });
});

describe("the summary", () => {
  test("counts sources, origins, kinds and days", () => {
    const sources = [
      source("a", { origin: "state-media" }, "Gazette"),
      source("b", { issued: "2031-03-02", dateInferred: true }, "Herald"),
      source("c", { origin: "unknown" }),
    ];
    expect(describeSources(sources, "en")).toBe(
      "Three sources, three independent origins: one state media, one private outlet, one unattributed. 1–2 March 2031. One of the dates is inferred.",
    );
  });

  test.each([
    [["2031-03-01"], "1 March 2031"],
    [["2031-03-01", "2031-03-09"], "1–9 March 2031"],
    [["2031-03-01", "2031-04-09"], "1 March to 9 April 2031"],
    [["2030-12-31", "2031-04-09"], "31 December 2030 to 9 April 2031"],
  ])("days %j are %s", (days, said) => {
    expect(
      describeSources(
        days.map((issued, n) => source(`s${n}`, { issued })),
        "en",
      ),
    ).toContain(` ${said}.`);
  });

  test("a page that cites nothing says so", () => {
    expect(describeSources([], "en")).toBe("No source is cited.");
  });
});
