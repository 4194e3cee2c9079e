import { describe, expect, test } from "vitest";
import type { Design } from "../../src/model/template.ts";
import { layOut } from "../../src/typeset/lay-out.ts";
import { linesOn } from "../../src/typeset/page-lines.ts";
import { readAhead } from "./read-ahead.ts";
import { packed, proofOf } from "./read-proof.ts";
import {
  cite,
  division,
  excerpt,
  faces,
  heading,
  label,
  manuscriptOf,
  paragraph,
  quotation,
  strong,
} from "./sample-manuscript.ts";

const text =
  "Representatives of the ministry emphasised, in unusually straightforward language, that the forthcoming negotiations " +
  "will concentrate on transparency, verification and the notification of exercises.";
const blocks = () => [
  heading(1, "Characteristically straightforward administrative recommendations notwithstanding everything"),
  division("bottom-line", paragraph(text)),
  division(
    "main",
    heading(2, "Position"),
    excerpt(label("Representative, 26 Jan."), " ", quotation(text), " ", cite("1 ¶3", "c1")),
    paragraph(text, strong(text), text),
  ),
  division("side", paragraph(text)),
];
const full: Partial<Design> = { setting: "justified", hyphenation: true };

describe("justified and hyphenated pages", () => {
  test("read back with single spaces, and hyphens at line ends only", async () => {
    const { pages } = await proofOf(manuscriptOf(blocks(), { design: full }));
    const read = pages.join("\n");
    expect(read).not.toMatch(/[^\n] {2,}[^\n]|\u00ad/);
    expect(read).toMatch(/\p{Ll}-\n\p{Ll}/u);
    const whole = packed(read.replace(/-\n(?!invested)/g, ""));
    expect(whole.split(packed(text))).toHaveLength(7);
  });

  test("divide no quotation, label, head, title or bottom line, and stretch no side column", () => {
    const pages = layOut(manuscriptOf(blocks(), { design: full }), faces, "print").value?.pages ?? [];
    for (const line of linesOn(pages)) {
      const last = line.pieces.at(-1);
      if (last?.hyphenated) {
        expect(last.run.whole ?? false).toBe(false);
        expect(last.run.face === "serif" || last.run.face === "sans").toBe(true);
      }
      if (line.spread !== 0) expect(line.node.align).toBe("justify");
    }
    const lines = [...linesOn(pages)];
    expect(lines.some(({ spread }) => spread !== 0)).toBe(true);
    const side = lines.filter(({ node, pieces }) => node.text[0]?.face === "sans" && pieces[0]?.run.size === 8.6);
    expect(side.every(({ spread }) => spread === 0)).toBe(true);
  });

  test("the one-page brief stays on its page and says the same in either setting", async () => {
    const words = async (design: Partial<Design>) => {
      const { pages } = await proofOf(readAhead({ design }));
      expect(pages).toHaveLength(1);
      return packed((pages[0] ?? "").replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, "")).replace(/-/g, "");
    };
    const plain = await words({});
    expect(await words({ setting: "justified" })).toBe(plain);
    expect(await words(full)).toBe(plain);
  });

  test("are drawn in as few text operators as ragged ones", async () => {
    const operators = async (design: Partial<Design>) => {
      const { value } = await import("../../src/typeset/typeset-manuscript.ts").then((press) =>
        press.typesetManuscript(manuscriptOf([paragraph(text)], { design }), faces),
      );
      const { inflateSync } = await import("node:zlib");
      const file = Buffer.from(value?.bytes ?? []);
      const streams = [...file.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(({ 1: body }) => {
        try {
          return [inflateSync(Buffer.from(body ?? "", "latin1")).toString("latin1")];
        } catch {
          return [];
        }
      });
      return streams.join("").match(/\bTJ\b/g)?.length;
    };
    expect(await operators({ setting: "justified" })).toBe(await operators({}));
  });
});
