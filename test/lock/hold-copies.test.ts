import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { renewLock } from "../../src/keep/renew-lock.ts";
import { type Desk, openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { briefFile, smallWorld, sourceFile } from "../small-workspace.ts";

/** A source, what a brief quotes of it, and the source as it is when the lock is held against it. */
async function held(sections: string, before: string, after: string, lock = (text: string) => text) {
  const open = async (source: string, more: Readonly<Record<string, string>> = {}): Promise<Desk> => {
    const { value } = await openDesk(smallWorld({ ...briefFile(sections), "sources/minutes.md": source, ...more }));
    if (!value) throw new Error("the workspace does not open");
    return value;
  };
  const renewed = renewLock(await open(before), "bridge");
  if (!renewed) throw new Error("nothing was locked");
  const desk = await open(after, { [renewed.path]: lock(new TextDecoder().decode(renewed.bytes)) });
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return {
    desk,
    value,
    diagnostics,
    errors: errors.map(({ code }) => code),
    messages: errors.map((one) => one.message),
  };
}

const minutes = (speakers: string, ...paragraphs: readonly string[]) =>
  sourceFile(
    "minutes",
    `container-title: Minutes\nissued: 2031-03-01\nattache: { descriptor: d, origin: official, speakers: [${speakers}] }`,
    paragraphs.join("\n\n"),
  );
const by = (name: string, paragraph: number) => `{ paragraphs: '${paragraph}', name: ${name} }`;
const wanted = (more: string, quote = "the gate is open today") =>
  `sections: [{ heading: A, excerpts: [{ source: minutes, quote: ${quote}${more} }] }]\n`;
const said = "“We are ready to talk about the gate,” it was said.";

describe("what a copy quotes and what its lock has", () => {
  const gate = ["Filler.", "The chair said that the gate is open today.", "End."] as const;

  test.each([
    ["plainly", "We are ready to talk about the gate", ""],
    ["flagged", "We are ready to talk about the gate", ", sic: ready"],
  ])("another speaker stops the build, of words quoted %s", async (_, quote, more) => {
    const { errors, messages } = await held(
      wanted(more, quote),
      minutes(by("Chair", 1), said),
      minutes(by("Warden", 1), said),
    );
    expect(errors).toEqual(["excerpt-edited"]);
    expect(messages[0]).toContain("were those of Chair when they were locked, and are given to Warden");
  });

  test("and of words quoted in prose", async () => {
    const point =
      "sections: [{ heading: A, points: ['The chair said “We are ready to talk about the gate” [@minutes, para. 1].'] }]\n";
    const { errors } = await held(point, minutes(by("Chair", 1), said), minutes(by("Warden", 1), said));
    expect(errors).toEqual(["excerpt-edited"]);
  });

  test("the same words of two speakers are held apart", async () => {
    const both = `sections: [{ heading: A, excerpts: [${[1, 2]
      .map((n) => `{ source: minutes, quote: We are ready to talk about the gate, paragraph: ${n} }`)
      .join(", ")}] }]\n`;
    const text = minutes(`${by("Chair", 1)}, ${by("Warden", 2)}`, said, said);
    expect((await held(both, text, text)).errors).toEqual([]);
  });

  test("a lock joined from two, with the hash of one text and the entry of another, is damaged", async () => {
    const text = minutes("", ...gate);
    const joined = (lock: string) => lock.replace(/(suffix: )".*"/u, '$1". Nobody said so."');
    expect((await held(wanted(""), text, text, joined)).errors).toContain("lock-damaged");
  });

  test("what is accepted tells of another speaker", async () => {
    const { desk } = await held(
      wanted("", "We are ready to talk about the gate"),
      minutes(by("Chair", 1), said),
      minutes(by("Warden", 1), said),
    );
    expect(acceptChanges(desk, "bridge").value?.speakers).toMatchObject([{ from: "Chair", to: "Warden" }]);
  });

  test("words beside a translation are not put in their place", async () => {
    const translated = ", translation: { text: La porte est ouverte, by: own, language: fr }";
    const { desk } = await held(
      wanted(translated, "the gate is open"),
      minutes("", "The chair said that the gate is open."),
      minutes("", "The chair said that the gate is shut."),
    );
    const { value, diagnostics } = acceptChanges(desk, "bridge");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain("accept-refused");
  });

  test.each([
    "The chair denied that the gate is open today.",
    "The chair doubted that the gate is open today.",
    "It is untrue that the gate is open today.",
    "The chair claimed that the gate is open today.",
  ])("another setting stops the build: %s", async (sentence) => {
    const { errors } = await held(wanted(""), minutes("", ...gate), minutes("", gate[0], sentence, gate[2]));
    expect(errors).toContain("excerpt-edited");
  });
});
