import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { renewLock } from "../../src/keep/renew-lock.ts";
import { press } from "../../src/press.ts";
import { sourceFile } from "../small-workspace.ts";
import { lockedDesk } from "./locked-desk.ts";

const log = (...text: readonly string[]) => ({
  "sources/log.md": sourceFile(
    "log",
    "issued: 2031-03-01\nattache: { origin: private, descriptor: a test }",
    text.join("\n\n"),
  ),
});
const [rain, load, vote] = ["It rained.", "The bridge carries trams of 12 tons.", "The council votes in May."] as const;
const citing = (...cited: readonly string[]) =>
  `sections:\n  - heading: A\n    points:\n${cited.map((place) => `      - The bridge carries a tram of twelve tons and the council votes [@log, para. ${place}].\n`).join("")}`;

async function pressed(sections: string, later: ReturnType<typeof log>, after = sections, head = "") {
  const desk = await lockedDesk(head + sections, {}, { more: log(rain, load, vote), later, after: head + after });
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  const found = diagnostics.filter(({ code }) => code === "citation-moved" || code === "citation-edited");
  return { desk, value, found, codes: found.map(({ code, severity }) => `${code} ${severity}`) };
}

describe("paragraphs that prose cites without quoting them", () => {
  test("are where they were: nothing is told, though another paragraph was edited", async () => {
    const { value, codes } = await pressed(citing("2"), log("It snowed.", load, vote));
    expect([value !== undefined, codes]).toEqual([true, []]);
  });

  test("have moved: the build stops, and says where to", async () => {
    const { value, found, codes } = await pressed(citing("2"), log("New.", rain, load, vote));
    expect([value, codes]).toEqual([undefined, ["citation-moved error"]]);
    expect(found[0]?.message).toBe(
      "Para. 2 of `log`, which is cited here, is another paragraph than when it was locked: that one is para. 3 now.",
    );
    expect(found[0]?.span).toMatchObject({ line: 8 });
  });

  test("were edited: the build stops, unless the rule is set otherwise", async () => {
    const later = log(rain, load.replace("12", "14"), vote);
    expect((await pressed(citing("2"), later)).codes).toEqual(["citation-edited error"]);
    const lenient = await pressed(citing("2"), later, citing("2"), "rules: { citation-edited: note }\n");
    expect([lenient.value !== undefined, lenient.codes]).toEqual([true, ["citation-edited note"]]);
  });

  test("are the author's choice where the numbers were mended", async () => {
    const later = log("New.", rain, load, vote);
    expect((await pressed(citing("2", "3"), later)).codes).toHaveLength(2);
    expect((await pressed(citing("2", "3"), later, citing("3", "4"))).codes).toEqual([]);
  });

  test("are judged one by one: mending one citation does not answer for another", async () => {
    const edited = log(rain, load.replace("12", "14"), "New.", vote);
    expect((await pressed(citing("2", "3"), edited, citing("2", "4"))).codes).toEqual(["citation-edited error"]);
    const moved = log("New.", rain, load, vote);
    expect((await pressed(citing("2", "3"), moved, citing("2", "4"))).codes).toEqual(["citation-moved error"]);
    expect((await pressed(citing("2", "3"), moved, citing("3", "3"))).codes).toHaveLength(2);
  });

  test("are held beside another text that quotes from the same paragraph", async () => {
    const quoting = `${citing("2")}      - The bridge “carries trams” [@log, para. 2].\n`;
    const later = log(rain, `${load} It opens in June.`, vote);
    const { codes, found } = await pressed(quoting, later);
    expect([codes, found[0]?.span?.line]).toEqual([["citation-edited error"], 8]);
  });

  test("are taken over by accepting only where the author says so, and each is told", async () => {
    const { desk } = await pressed(citing("2–3"), log("New.", rain, load, vote.replace("May", "June")));
    expect(acceptChanges(desk, "bridge").diagnostics.map(({ code }) => code)).toEqual([
      "accept-refused",
      "accept-refused",
    ]);
    expect(acceptChanges(desk, "bridge", { citations: true }).value?.citations).toMatchObject([
      { paragraph: 2, now: [3] },
      { paragraph: 3, now: [] },
    ]);
    const lock = () => new TextDecoder().decode(renewLock(desk, "bridge")?.bytes);
    const later = log("New.", rain, load, vote.replace("May", "June"));
    const again = await lockedDesk(citing("2–3"), {}, { more: log(rain, load, vote), later, lock });
    expect((await press(again, { brief: "bridge" })).value).toBeDefined();
  });
});
