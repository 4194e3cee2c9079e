import { describe, expect, test } from "vitest";
import { findQuotation, type QuotationCheck } from "../../src/text/find-quotation.ts";
import { sampleSource } from "./sample-source.ts";

const statement = sampleSource([
  "NATO’s door is open, remains open, and that is our commitment. We cannot say more about it.",
  "There are and should always be prospects… for further dialogue. The [Western] reply was 5,000 words long, or 3.5 pages.",
  "They spokes [sic] of a non-military answer. Moscow attacked the paper; the reply did not come.",
  "That is our commitment to all, and the reply came late.",
  "Nobody said so. The reply did not come. The reply did not come.",
]);

/** The words that were found, or the kind of trouble. */
function found(check: QuotationCheck): string | readonly string[] {
  return check.kind === "found" ? check.anchor.segments.map(({ exact }) => exact) : check.kind;
}

function paragraphsOf(check: QuotationCheck): readonly number[] {
  return check.kind === "found" ? check.anchor.paragraphs : [];
}

describe("words as they stand", () => {
  test("are found, and the anchor counts code points and gives what stands around them", () => {
    const check = findQuotation("remains open, and that", statement);
    expect(check).toMatchObject({
      kind: "found",
      words: "remains open, and that",
      anchor: {
        source: "sample",
        paragraphs: [1],
        segments: [{ exact: "remains open, and that", prefix: "NATO’s door is open, ", start: 21, end: 43 }],
        textSha256: statement.textSha256,
        normalisation: "attache-text-1",
      },
    });
  });

  test.each([
    ["straight marks for curly ones", "NATO's door is open", "NATO’s door is open"],
    ["typed dots for an ellipsis", "prospects... for further", "prospects… for further"],
    ["an ellipsis set apart that the source has not", "prospects … for further", "prospects… for further"],
    ["line breaks and no-break spaces", "NATO’s\n  door\u00a0is open", "NATO’s door is open"],
    ["a soft hyphen", "com\u00admitment", undefined],
    ["punctuation at the end or not", "door is open", "door is open"],
    ["the author's own quotation marks around it", "“NATO’s door is open”", "NATO’s door is open"],
  ])("are found with %s", (_, quote, exact) => {
    const check = findQuotation(quote, statement, [1, 2]);
    expect(found(check)).toEqual([exact ?? "commitment"]);
    if (check.kind === "found") expect(check.words).toBe(exact ?? "commitment");
  });

  test.each([
    ["a word changed", "NATO’s door is shut"],
    ["a word left out", "NATO’s is open"],
    ["a word put in", "NATO’s door is wide open"],
    ["two words changed round", "NATO’s door open is"],
    ["another case", "nato’s door is open"],
    ["another mark", "NATO’s door is open; remains"],
    ["part of a word", "ATO’s door is open"],
    ["a word cut from a longer one", "not say more about it"],
    ["a word cut at its apostrophe", "NATO"],
    ["a word cut at its hyphen", "military answer"],
    ["a number cut at its comma", "reply was 5"],
    ["a number cut from behind", "000 words long"],
    ["a number cut at its point", "or 3"],
    ["another number", "5,001 words"],
    ["a number without its comma", "5000 words"],
    ["words that run on into the next paragraph", "more about it. There are"],
  ])("are not found with %s", (_, quote) => {
    expect(findQuotation(quote, statement).kind).toBe("absent");
  });
});

describe("an ellipsis", () => {
  test("stands for words left out within a paragraph", () => {
    const check = findQuotation("NATO’s door is open … that is our commitment.", statement);
    expect(found(check)).toEqual(["NATO’s door is open", "that is our commitment."]);
    expect(check).toMatchObject({
      words: "NATO’s door is open … that is our commitment.",
      fillings: [{ kind: "ellipsis", printed: "…", original: ", remains open, and ", literal: false }],
    });
  });

  test("that the source has itself is found as it stands, in one piece", () => {
    const check = findQuotation("prospects ... for further dialogue", statement);
    expect(found(check)).toEqual(["prospects… for further dialogue"]);
    expect(check).toMatchObject({ fillings: [{ original: "… ", literal: true }] });
  });

  test("may leave out nothing, and the filling says so", () => {
    expect(findQuotation("NATO’s door … is open", statement)).toMatchObject({
      kind: "found",
      fillings: [{ original: " ", literal: false }],
    });
  });

  test("keeps the order of the words", () => {
    expect(findQuotation("that is our commitment … door is open", statement).kind).toBe("absent");
  });

  test("does not lead into another paragraph of its own", () => {
    expect(findQuotation("that is our commitment. … There are", statement).kind).toBe("absent");
    expect(paragraphsOf(findQuotation("We cannot say … There are", statement, [1, 2]))).toEqual([1, 2]);
  });

  test("never cuts a word", () => {
    expect(findQuotation("We can … say more", statement).kind).toBe("absent");
  });

  test("does not take the end of one place and the beginning of the next for one", () => {
    const source = sampleSource(["We reject it. We said so before."]);
    expect(findQuotation("We said … We reject", source).kind).toBe("absent");
  });
});

describe("[…]", () => {
  test("leads into the next paragraph and no further", () => {
    const check = findQuotation("We cannot say […] for further dialogue", statement);
    expect(paragraphsOf(check)).toEqual([1, 2]);
    expect(check).toMatchObject({ words: "We cannot say […] for further dialogue" });
    expect(findQuotation("We cannot say […] Moscow attacked", statement).kind).toBe("absent");
  });

  test("prefers one paragraph where there is one", () => {
    expect(paragraphsOf(findQuotation("door is open […] commitment", statement))).toEqual([1]);
  });

  test("leads over paragraphs left out where the author states those on both sides", () => {
    expect(paragraphsOf(findQuotation("We cannot say […] Moscow attacked", statement, [1, 3]))).toEqual([1, 3]);
  });
});

describe("brackets", () => {
  test.each([
    ["[T]hat is our commitment.", [1], "that is our commitment."],
    ["[t]here are and should", [2], "There are and should"],
    ["remains open, and [T]hat is", [1], "remains open, and that is"],
    ["Moscow attack[s] the paper", [3], "Moscow attacked the paper"],
    ["Moscow attack[]", [3], "Moscow attacked"],
    ["[re]mains open", [1], "remains open"],
    ["They spokes of a", [3], undefined],
    ["They spokes [sic] of a", [3], "They spokes [sic] of a"],
    ["the reply did [sic] not come", [3], "the reply did not come"],
    ["The [Western] reply was", [2], "The [Western] reply was"],
  ])("%s is found in paragraph %j", (quote, paragraphs, exact) => {
    expect(found(findQuotation(quote, statement, paragraphs))).toEqual(exact === undefined ? "absent" : [exact]);
  });

  test("a letter stands for the same letter only", () => {
    expect(findQuotation("[W]hat is our commitment", statement).kind).toBe("absent");
    expect(findQuotation("[T]he reply", sampleSource(["Bathe reply."])).kind).toBe("absent");
  });

  test("letters stand for at most five characters of one word", () => {
    expect(findQuotation("att[ain] the paper", statement).kind).toBe("found");
    expect(findQuotation("a[im] the paper", statement).kind).toBe("absent");
    expect(findQuotation("Moscow attack[ed] paper", statement).kind).toBe("absent");
  });

  test("words stand for words of the same paragraph, or for none", () => {
    const check = findQuotation("Moscow [rejected] the paper; the [American] reply", statement);
    expect(found(check)).toEqual(["Moscow", "the paper; the", "reply"]);
    expect(check).toMatchObject({ fillings: [{ original: " attacked " }, { original: " ", literal: false }] });
    expect(findQuotation("more about [this matter] prospects", statement).kind).toBe("absent");
  });

  test("words stand for at most twenty words", () => {
    const source = sampleSource([`one ${"and ".repeat(20)}two, three ${"and ".repeat(21)}four`]);
    expect(findQuotation("one [and so on] two", source).kind).toBe("found");
    expect(findQuotation("three [and so on] four", source).kind).toBe("absent");
  });

  test("what closes up to a bracket may be the rest of a word", () => {
    expect(found(findQuotation("[the Alliance]’s door is open", statement))).toEqual(["’s door is open"]);
    expect(findQuotation("’s door is open", statement).kind).toBe("absent");
  });
});

describe("the place", () => {
  test("must be told when the words stand in several paragraphs", () => {
    expect(findQuotation("did not come", statement)).toEqual({ kind: "ambiguous", places: [3, 5] });
    expect(paragraphsOf(findQuotation("did not come", statement, [5]))).toEqual([5]);
  });

  test("is the first where they stand several times in one", () => {
    const check = findQuotation("The reply did not come", statement, [5]);
    const text = statement.paragraphs[4];
    expect(check).toMatchObject({ anchor: { segments: [{ start: (text?.start ?? 0) + "Nobody said so. ".length }] } });
  });

  test("that is wrong is answered with the right one", () => {
    expect(findQuotation("NATO’s door is open", statement, [2])).toMatchObject({
      kind: "absent",
      elsewhere: [1],
      nearest: { paragraph: 1, text: "NATO’s door is open" },
    });
  });

  test("that does not exist holds nothing", () => {
    expect(findQuotation("NATO’s door is open", statement, [99])).toMatchObject({ kind: "absent", elsewhere: [1] });
    expect(findQuotation("NATO’s door is open", statement, [])).toMatchObject({ kind: "absent", elsewhere: [1] });
  });
});

describe("a digest", () => {
  const digest = sampleSource(
    [
      "Mr Blinken spoke of talks. “We want talks,” he said. “The door is open.”",
      "He added that the door is open to all.",
    ],
    { text: "digest" },
  );

  test("can be quoted where it quotes", () => {
    const check = findQuotation("The door is open", digest);
    expect(check).toMatchObject({ kind: "found", anchor: { paragraphs: [1] } });
    expect(found(findQuotation("We want talks … door is open", digest))).toEqual(["We want talks", "door is open"]);
  });

  test("cannot be quoted where it reports", () => {
    expect(findQuotation("the door is open to all", digest)).toMatchObject({
      kind: "of-digest",
      paragraph: 2,
      anchor: { paragraphs: [2], segments: [{ exact: "the door is open to all" }] },
    });
    expect(findQuotation("talks,” he said. “The door", digest)).toMatchObject({ kind: "of-digest", paragraph: 1 });
  });

  test("words that it both quotes and reports are those that it quotes", () => {
    expect(paragraphsOf(findQuotation("door is open", digest))).toEqual([1]);
    const check = findQuotation("talks", digest);
    expect(check).toMatchObject({
      kind: "found",
      anchor: { segments: [{ start: "Mr Blinken spoke of talks. “We want ".length }] },
    });
  });
});

describe("words that are absent", () => {
  test("come back with the passage most like them, and what differs", () => {
    expect(findQuotation("NATO’s door is open and remains open", statement)).toEqual({
      kind: "absent",
      elsewhere: [],
      nearest: { paragraph: 1, line: 7, text: "NATO’s door is open, remains open" },
      difference: "NATO's door is open [-and-]{+,+} remains open",
    });
  });

  test("at the end of the quotation are compared too", () => {
    expect(findQuotation("and that is our pledge.", statement)).toMatchObject({
      nearest: { text: "and that is our commitment." },
      difference: "and that is our [-pledge-]{+commitment+}.",
    });
  });

  test("beside an ellipsis do not count what the ellipsis stands for as a difference", () => {
    expect(findQuotation("NATO’s doors … that is our commitment.", statement)).toMatchObject({
      difference: "NATO's [-doors-]{+door+} … that is our commitment.",
    });
  });

  test("like nothing in the source come back alone", () => {
    expect(findQuotation("wholly unrelated remarks", statement)).toMatchObject({
      nearest: undefined,
      difference: undefined,
    });
  });
});
