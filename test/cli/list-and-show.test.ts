import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

const workspace = () => harbour({ "briefs/quay.yaml": series });

describe("list", () => {
  test("shows aligned columns on standard output, and nothing else", async () => {
    expect(await call(await workspace(), "list", "briefs")).toEqual({
      code: 0,
      err: "",
      out: [
        "id              as-of       editions  audiences  title",
        "bridge-meeting  2024-03-11  0         public     Should the bridge open at noon?",
        "quay            2024-03-11  2         public     The quay, week by week",
        "",
      ].join("\n"),
    });
  });

  test.each([
    ["sources", { id: "engineer-2024-03-08", issued: "2024-03-08", origin: "official", mark: "TLP:GREEN" }],
    ["topics", { id: "noon-opening", terms: expect.arrayContaining(["noon"]) }],
    ["templates", { name: "handout", from: "the program" }],
    ["audiences", { name: "public", ceiling: "TLP:CLEAR", briefs: ["bridge-meeting", "quay"] }],
  ])("prints %s as an array of objects with --json", async (kind, first) => {
    const { code, out } = await call(await workspace(), "list", kind, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)[0]).toMatchObject(first);
  });

  test("lists what was filed", async () => {
    const folder = await workspace();
    expect((await call(folder, "list", "editions")).err).toBe("There are no editions here yet.\n");
    expect((await call(folder, "list", "editions", "--json")).out).toBe("[]\n");
    await call(folder, "file", "quay");
    const { out } = await call(folder, "list", "edition", "--json");
    expect(JSON.parse(out)).toMatchObject([{ name: "quay-002", "as-of": "2024-03-11", mark: "TLP:GREEN" }]);
  });
});

describe("statements", () => {
  test("of a brief are shown side by side, as text and as JSON", async () => {
    const { code, out } = await call(".", "show", "lavrov-call", "--statements");
    expect(code).toBe(0);
    expect(out).toContain("us-position/e1: 2 sources, 2 independent origins\n");
    expect(out).toMatch(/^unattributed-2022-01-26, para\. 3 +2 +2022-01-26 .*\[-is-\]\{\+remains\+\}/mu);
    expect(out.replace(/\s+/g, " ")).toContain("reported by tass-2022-01-26, para. 1: The United States holds");
    const { brief } = JSON.parse((await call(".", "show", "lavrov-call", "--statements", "--json")).out);
    expect(brief[0]).toMatchObject({
      id: "us-position/e1",
      origins: 2,
      variants: [{ source: "unattributed-2022-01-26" }],
    });
  });

  test("of a library are listed where several sources have them", async () => {
    const { code, out } = await call(".", "list", "statements", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toContainEqual({
      speaker: "Sergei Lavrov",
      said: "2022-01-27",
      sources: ["rt-2022-01-27", "weblog-2022-01-27"],
      origins: 1,
      contradictions: [],
      words: "there has been no positive response",
      wordings: [
        "rt-2022-01-27, para. 2, origin 1: there has been no positive response",
        "weblog-2022-01-27, para. 4, origin 1: [-there has been-] no positive response {+to the main question+}",
      ],
    });
    const text = (await call(".", "list", "statements")).out.replace(/\s+/g, " ");
    expect(text).toContain(
      "Sergei Lavrov, 2022-01-27: 2 sources, 1 independent origin rt-2022-01-27, para. 2, origin 1:",
    );
  });
});

describe("show", () => {
  test("shows what a brief would print, each excerpt with its place", async () => {
    const { code, out } = await call(await workspace(), "show", "bridge-meeting");
    expect(code).toBe(0);
    const flat = out.replace(/\s+/g, " ");
    expect(flat).toContain("“Give us ten minutes at noon and nobody will be late.” [@gazette-2024-03-07, para. 2]");
    expect(flat).not.toContain("The library offered");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("with --why also what the library offered, with score, reason and verdict", async () => {
    const folder = await workspace();
    const { out } = await call(folder, "show", "bridge-meeting", "--why");
    expect(out).toContain("The library offered:");
    expect(out).toMatch(/^ {4}[+-] +\d+\.\d\d {2}\S/m);
    const { brief } = JSON.parse((await call(folder, "show", "bridge-meeting", "--why", "--json")).out);
    expect(brief.candidates[0]).toMatchObject({ section: "what-is-said", taken: expect.any(Boolean) });
  });

  test("shows a brief as an audience gets it, with what is withheld from it", async () => {
    const { out } = await call(await workspace(), "show", "bridge-meeting", "--audience", "public", "--json");
    const { brief } = JSON.parse(out);
    expect(brief).toMatchObject({ audience: "public", title: "The bridge at noon", mark: "TLP:CLEAR" });
    expect(JSON.stringify(brief.sections)).not.toContain("2027");
    expect(brief.withheld.length).toBeGreaterThan(0);
  });

  test("shows a brief whose page cannot be made, and why it cannot", async () => {
    const folder = await harbour({
      "briefs/quay.yaml": series.replace("pages: 2", `pages: 1\nbottom-line: >\n  ${"very long words ".repeat(60)}`),
    });
    const { code, out, err } = await call(folder, "show", "quay");
    expect([code, err.includes("[bottom-line-too-long]")]).toEqual([1, true]);
    expect(out).toContain("The quay, week by week (brief quay)");
  });

  test("shows a source with numbered paragraphs and who names it", async () => {
    const { out } = await call(await workspace(), "show", "gazette-2024-03-07");
    expect(out).toMatch(/^ {3}2 {2}“Two openings leave us waiting/m);
    expect(out).toContain("[quoted words: Speaker of the ferry crews]");
    expect(out).toMatch(/named in +bridge-meeting, quay\n/);
  });

  test.each([
    ["noon-opening", "topic", "asked for by"],
    ["handout", "template", "templates/handout/design.yaml"],
    ["public", "audience", "TLP:CLEAR: may be shared without limit"],
  ])("shows %s, a %s", async (id, kind, words) => {
    const folder = await workspace();
    const { code, out } = await call(folder, "show", id);
    expect([code, out.includes(words)]).toEqual([0, true]);
    expect(Object.keys(JSON.parse((await call(folder, "show", id, "--json")).out))).toEqual([kind]);
  });

  test("shows a filed edition from its manifest", async () => {
    const folder = await workspace();
    await call(folder, "file", "quay");
    const { code, out } = await call(folder, "show", "quay-002");
    expect(code).toBe(0);
    expect(out).toContain("sources/gazette-2024-03-07.md");
    const { edition } = JSON.parse((await call(folder, "show", "quay-002", "--json")).out);
    expect(edition.manifest.evidence.brief).toMatchObject({ id: "quay", edition: 2 });
  });

  test("has a hint for a misspelt name, and JSON all the same", async () => {
    const { code, out, err } = await call(await workspace(), "show", "gazete-2024-03-07", "--json");
    expect([code, out]).toEqual([1, "{}\n"]);
    expect(err).toContain("did you mean `gazette-2024-03-07`?");
  });
});

test("check tells every note on a source, all copies, and ends with 1 where one cannot be made", async () => {
  const folder = await harbour({ "briefs/quay.yaml": series });
  const good = await call(folder, "check", "--json");
  expect(good.code).toBe(0);
  const made = JSON.parse(good.out).checked.map(
    ({ brief, audience, edition }: Record<string, unknown>) => `${brief} ${audience} ${edition}`,
  );
  expect(made).toEqual([
    "bridge-meeting null null",
    "bridge-meeting public null",
    "quay null 1",
    "quay public 1",
    "quay null 2",
    "quay public 2",
  ]);
  const bad = await harbour({ "briefs/quay.yaml": series.replace("ten minutes", "two minutes") });
  const { code, err } = await call(bad, "check");
  expect([code, err.includes("[misquotation]")]).toEqual([1, true]);
});
