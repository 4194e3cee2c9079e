import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { press } from "../../src/press.ts";
import { sourceFile } from "../small-workspace.ts";
import { lockedDesk } from "./locked-desk.ts";

const talks = (first: string, second: string) => ({
  "sources/talks.md": sourceFile(
    "talks",
    `issued: 2031-03-01\nattache:\n  origin: private\n  descriptor: a test\n  speakers: [{ paragraphs: "1", name: ${first} }, { paragraphs: "3", name: ${second} }]`,
    "“We are ready to talk in the spring.”\n\nIt rained.\n\n“We are ready to talk in the spring.”",
  ),
});
const excerpts = (...more: readonly string[]) =>
  `sections:\n  - heading: A\n    excerpts:\n${more.map((one) => `      - { source: talks, quote: We are ready to talk, ${one} }\n`).join("")}`;
const prose = "sections:\n  - heading: A\n    points:\n      - One said “We are ready to talk” [@talks, para. 1].\n";

async function pressed(sections: string, first: string, second: string) {
  const desk = await lockedDesk(sections, {}, { more: talks("Chair", "Warden"), later: talks(first, second) });
  const { diagnostics } = await press(desk, { brief: "bridge" });
  return { desk, errors: diagnostics.filter(({ severity }) => severity === "error") };
}

describe("the speaker of locked words", () => {
  test.each([
    ["an excerpt", excerpts("paragraph: 1")],
    ["an excerpt with a flag", excerpts("paragraph: 1, sic: ready")],
    ["words in prose", prose],
  ])("is held: %s", async (_, sections) => {
    expect((await pressed(sections, "Chair", "Warden")).errors).toEqual([]);
    const { errors } = await pressed(sections, "Envoy", "Warden");
    expect(errors.map(({ code, message }) => [code, /Chair.*Envoy/u.test(message)])).toEqual([
      ["excerpt-edited", true],
    ]);
  });

  test("is held for each of two places with the same words", async () => {
    const both = excerpts("paragraph: 1", "paragraph: 3");
    expect((await pressed(both, "Chair", "Warden")).errors).toEqual([]);
    expect((await pressed(both, "Warden", "Chair")).errors).toHaveLength(2);
  });

  test("is lost where a paragraph was added and the record goes by the old numbers: it is said why", async () => {
    const later = {
      "sources/talks.md": (talks("Chair", "Warden")["sources/talks.md"] ?? "").replace("\n“We", "\nNew.\n\n“We"),
    };
    const desk = await lockedDesk(excerpts("paragraph: 1"), {}, { more: talks("Chair", "Warden"), later });
    const { diagnostics } = await press(desk, { brief: "bridge" });
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    expect([error?.code, error?.hints.at(-1)]).toEqual([
      "speaker-missing",
      "the words have moved from para. 1 to para. 2: the `speakers` of `talks` may still go by the old numbers",
    ]);
  });

  test("is shown by accept", async () => {
    const { desk } = await pressed(prose, "Envoy", "Warden");
    expect(acceptChanges(desk, "bridge").value?.speakers).toMatchObject([{ from: "Chair", to: "Envoy" }]);
  });
});
