import { describe, expect, test } from "vitest";
import { citationsIn, cite, citeClusters, libraryOf, reference, shippedStyle, words } from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const everything = samples.sources.map(({ id }) => cite(`${id} 7`));

describe("names and years", () => {
  const library = libraryOf({
    one: { type: "webpage", title: "One", "title-short": "O", issued: { "date-parts": [[2022]] } },
    ann: {
      type: "article-newspaper",
      title: "A",
      author: [{ family: "North", given: "Ann" }],
      issued: { "date-parts": [[2021]] },
    },
    bob: {
      type: "article-newspaper",
      title: "B",
      author: [{ family: "North", given: "Bob" }],
      issued: { "date-parts": [[2021]] },
    },
    many: {
      type: "report",
      title: "M",
      author: ["A", "B", "C", "D"].map((family) => ({ family, given: "X" })),
      issued: { "date-parts": [[2020]] },
    },
    three: {
      type: "report",
      title: "T",
      author: ["A", "B", "C"].map((family) => ({ family, given: "X" })),
      issued: { "date-parts": [[2020]] },
    },
  });
  const made = citeClusters(
    shippedStyle("author-date"),
    library,
    ...["one", "ann", "bob", "many", "three"].map((id) => cite(id)),
  );
  const cited = citationsIn(made).map(({ children }) => words(children));

  test("without author, outlet or publisher the short title stands for them", () => {
    expect(cited[0]).toBe("(O 2022)");
  });

  test("two people of one name are told apart by their given names", () => {
    expect(cited.slice(1, 3)).toEqual(["(Ann North 2021)", "(Bob North 2021)"]);
  });

  test("from four authors on the first stands for all", () => {
    expect(cited.slice(3)).toEqual(["(A et al. 2020)", "(A, B, and C 2020)"]);
  });
});

describe("other languages", () => {
  const inLanguage = (style: string, language: string) =>
    citeClusters(shippedStyle(style, language), samples, ...everything);

  test("French sets guillemets, its own dates and its own words", () => {
    const made = inLanguage("numeric", "fr");
    expect(reference(made, "tass1")).toBe(
      "TASS. « NATO’s doors to remain open, US says in response to Russian proposals ». Washington, 26 janvier 2022.",
    );
    expect(reference(made, "unattr")).toBe(
      "[Report on the written response of the United States to Russia]. [Éditeur inconnu], 26 janvier 2022 (date déduite).",
    );
    expect(reference(made, "web")).toContain("consulté le 4 mars 2022");
  });

  test("German likewise", () => {
    const made = inLanguage("author-date", "de");
    expect(words(citationsIn(made)[0]?.children ?? [])).toBe("(Goodenough 2022, Abs. 7)");
    expect(reference(made, "chapter")).toBe(
      "Zu, Li. 1999. „After the Wall“. In Europe Whole, herausgegeben von Itor Ed und One Second, Press, S. 1–20.",
    );
    expect(reference(made, "blog")).toContain("27. Januar 2022 (Datum erschlossen)");
  });

  test("American English turns the date about", () => {
    expect(reference(inLanguage("numeric", "en-US"), "news")).toContain("CNSNews, January 26, 2022.");
  });

  test("Russian and Polish dates are in figures, because the locale has no genitive", () => {
    expect(reference(inLanguage("numeric", "ru"), "news")).toContain("CNSNews, 26.01.2022.");
    expect(reference(inLanguage("numeric", "pl"), "range")).toContain("10–13.01.2022.");
  });

  test("a language without words for it marks an inferred date with a sign", () => {
    expect(reference(inLanguage("numeric", "sv"), "unattr")).toContain("[S. n.], 26 januari 2022 (?).");
  });
});
