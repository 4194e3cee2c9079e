import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import type { Inline } from "../../src/model/node.ts";
import { press } from "../../src/press.ts";
import { inlinesIn } from "../../src/text/map-tree.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

const brief = (text: string) => `sections:\n  - heading: Load\n    points:\n      - ${JSON.stringify(text)}\n`;
const select = async (text: string) => choose(await smallDesk(briefFile(brief(text))), { brief: "bridge" });
const codesOf = async (text: string) => (await select(text)).diagnostics.map(({ code }) => code);

async function inlinesOf(text: string): Promise<readonly Inline[]> {
  const { value } = await select(text);
  return inlinesIn(value?.sections[0]?.points[0]?.children ?? []);
}

describe("words of another language hide nothing from the checks", () => {
  test("a quotation among them is looked up, and printed in their language", async () => {
    const { value } = await select("[Es sind „nothing heavier than 12 tons“]{lang=de} [@gazette, para. 2].");
    expect(value?.sections[0]?.points[0]?.quoted[0]?.anchor).toMatchObject({ source: "gazette", paragraphs: [2] });
    expect(await inlinesOf("[Es sind „nothing heavier than 12 tons“]{lang=de} [@gazette, para. 2].")).toContainEqual(
      expect.objectContaining({ type: "quotation", language: "de" }),
    );
  });

  test.each([
    ["words that the source does not have", "[„wir geben auf“]{lang=de} [@gazette, para. 2].", "misquotation"],
    ["words that nothing is cited for", "[„wir geben auf“]{lang=de}.", "quotation-uncited"],
    ["marks around them", "“[wir geben auf]{lang=de}” [@gazette, para. 2].", "quotation-syntax"],
    ["a mark that closes outside", "[“nothing]{lang=de} heavier” [@gazette, para. 2].", "quotation-syntax"],
    ["single marks around them", "‘[wir geben nun auf]{lang=de}’ [@gazette, para. 2].", "quotation-uncited"],
    ["single marks in them", "[‚so‘ ‘wir geben nun auf’]{lang=de} [@gazette, para. 2].", "quotation-uncited"],
    ["a citation of a source that is too late", "[so ist es [@late, para. 1]]{lang=de}.", "source-after-as-of"],
    ["a paragraph that is not there", "[so ist es [@gazette, para. 9]]{lang=de}.", "no-such-paragraph"],
  ])("%s", async (_, text, code) => {
    expect(await codesOf(text)).toContain(code);
  });

  test("a citation among them vouches for a quotation before it", async () => {
    expect(await codesOf("“nothing heavier than 12 tons” [laut [@gazette, para. 2]]{lang=de}.")).toEqual([]);
  });

  test("a source that only they cite is counted and listed", async () => {
    const desk = await smallDesk(briefFile(`${brief("[So ist es [@herald, para. 2]]{lang=de}.")}`));
    const { value } = await press(desk, { brief: "bridge" });
    expect(value?.proof.manuscript.cited).toEqual(["herald"]);
    const words = inlinesIn(value?.proof.manuscript.root.children ?? []);
    expect(words.flatMap((one) => ("value" in one ? [one.value] : [])).join(" ")).toContain("1 source of 1 origin");
  });

  test("they speak of a topic as other words do", async () => {
    const [plain, foreign] = await Promise.all(
      ["Trams are heavier.", "[Trams]{lang=de} are *[heavier]{lang=fr}*."].map(async (text) => {
        const rest = `sections:\n  - heading: Load\n    topic: load\n    points:\n      - ${JSON.stringify(text)}\n`;
        const { value } = choose(await smallDesk(briefFile(rest)), { brief: "bridge" });
        return value?.sections[0]?.points[0];
      }),
    );
    expect(plain?.covers).toEqual(["trams", "heavier"]);
    expect(foreign?.covers).toEqual(plain?.covers);
    expect(foreign?.gist).toBe("Trams are *heavier*.");
  });
});
