import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/model/stages.ts";
import type { Desk, Order } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { renditions } from "../../src/render/renditions.ts";
import { documentId } from "../../src/text/document-id.ts";
import { saidInHtml, saidInMarkdown, saidInPdf, saidInText } from "../render/read-renditions.ts";
import { openSamples, sampleCopies, sampleWorld } from "./sample-copies.ts";

async function pressed(order: Order, desk?: Desk): Promise<Edition> {
  const { value, diagnostics } = await press(desk ?? (await openSamples()), order);
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

async function rendered({ proof: { manuscript } }: Edition) {
  const { html, md, txt } = renditions;
  return { html: await html.render(manuscript), md: await md.render(manuscript), txt: await txt.render(manuscript) };
}

describe.each(sampleCopies)("renditions of $brief $audience $asOf", (order) => {
  let edition: Edition;
  let files: { readonly html: string; readonly md: string; readonly txt: string };

  beforeAll(async () => {
    edition = await pressed(order);
    files = await rendered(edition);
  });

  test("have the words of the PDF in the order of its structure tree", () => {
    const printed = saidInPdf(edition.proof.bytes);
    expect(printed.length).toBeGreaterThan(1000);
    expect(saidInHtml(files.html)).toBe(printed);
    expect(saidInMarkdown(files.md)).toBe(printed);
    expect(saidInText(files.txt)).toBe(printed);
  });

  test("bear the mark, the fingerprint and the reference, and no other mark", () => {
    const { brief } = edition.proof.manuscript;
    const fingerprint = edition.manifest.fingerprint.replace(/(.{4})(?=.)/g, "$1 ");
    for (const file of Object.values(files)) {
      expect(new Set(file.match(/TLP:[A-Z+]+/g))).toEqual(new Set([brief.mark]));
      expect(file).toContain(`sha-256 ${fingerprint} · ${documentId(brief)} v${brief.version}`);
    }
    expect(files.txt.startsWith(`${brief.mark}: `)).toBe(true);
    expect(files.txt.trimEnd().split("\n").at(-1)).toMatch(new RegExp(`^${brief.mark.replace("+", "\\+")}: `));
  });

  test("quote in the characters of the printed page", () => {
    const quoted = edition.proof.manuscript.selection.sections
      .flatMap(({ excerpts }) => excerpts)
      .filter(({ form }) => form !== "paraphrase")
      .map(({ words }) => [words.slice(0, 20), words.split(" ").length >= 50] as const);
    for (const [words, isBlock] of quoted) {
      expect(files.html).toContain(isBlock ? `<blockquote>\n<p>${words}` : `“${words}`);
      expect(files.md).toContain(isBlock ? `> ${words}` : `“${words}`);
      expect(files.txt.replace(/\n/g, " ")).toContain(isBlock ? `     ${words}` : `“${words}`);
    }
  });

  test("come out the same, byte for byte, when the brief is pressed again from nothing", async () => {
    expect(await rendered(await pressed(order))).toEqual(files);
  });
});

describe("what the press may not see", () => {
  test("is in none of its files", async () => {
    const files = await rendered(await pressed({ brief: "open-door", audience: "press" }));
    for (const secret of [
      "Assessment",
      "Talking points",
      "If raised",
      "consultation",
      "AMBER",
      "GREEN",
      "the Minister",
      "Europe desk",
    ]) {
      for (const file of [files.md, files.txt]) expect(file.toLowerCase()).not.toContain(secret.toLowerCase());
      const shown = files.html.replace(/<style>.*?<\/style>/s, "");
      expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test("changes no byte of them", async () => {
    const order = { brief: "open-door", audience: "press" };
    const world = sampleWorld();
    const brief = new TextDecoder().decode(world.read("briefs/open-door.yaml"));
    const changed = brief
      .replace("Washington’s “no” is firm", "The secret is out: Washington’s “no” is firm")
      .replace("an answer only after consultation", "never an answer")
      .replace("for: the Minister", "for: somebody else entirely");
    expect(changed.length).not.toBe(brief.length);
    world.write("briefs/open-door.yaml", new TextEncoder().encode(changed));
    const after = await rendered(await pressed(order, await openSamples(world)));
    expect(after).toEqual(await rendered(await pressed(order)));
  });
});
