import { describe, expect, test } from "vitest";
import { press } from "../../src/press.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

/** What breaks each rule that points into prose, and the words at which it is told. */
const faults: readonly (readonly [string, string, string])[] = [
  ["claim-uncited", "The bridge is shut.", "The bridge is shut."],
  ["citation-idle", "The mayor slept late at Heronby [@gazette, para. 1].", "[@gazette, para. 1]"],
  ["acronym-unexplained", "Ask the QBX now.", "QBX"],
  ["date-ambiguous", "We should meet on 03/02/31.", "03/02/31"],
  ["judgment-vague", "We assess it might rain [@gazette, para. 1].", "might"],
  ["likelihood-with-confidence", "With high confidence, rain is likely [@gazette, para. 1].", "likely"],
  ["scales-mixed", "Rain is highly likely; fog is very likely [@gazette, para. 1].", "very likely"],
  ["placeholder-left", "Ask for TODO now.", "TODO"],
];

/** What stands before the fault, in the author's words, none of which claims anything. */
const before = "Привет, мир! Next: it’s fine.";

const indented = (text: string) => text.replace(/ /g, "\n          ");
const escaped = (text: string) => text.replace(/П/g, "\\u041F").replace(/р/g, "\\U00000440").replace(/’/g, "\\u2019");
const forms: Readonly<Record<string, (text: string) => string>> = {
  double: (text) => `- "${text}"`,
  "double, with escapes": (text) => `- "${escaped(text)}"`,
  "double, over lines": (text) => `- "${text.replace("! ", "!\n          ")}"`,
  single: (text) => `- '${text}'`,
  "single, with a doubled mark": (text) => `- 'Don''t. ${text}'`,
  folded: (text) => `- >\n        ${text.replace("! ", "!\n        ")}`,
  "folded and stripped": (text) => `- >-\n        ${text}`,
  literal: (text) => `- |\n        ${text.replace("! ", "!\n        ")}`,
  "plain in a list of its own": (text) => `- text: >-\n          ${text}`,
  "an item of a list in prose": (text) => `- |\n        - One thing\n        - ${text}`,
  "plain, over lines": (text) => `- ${indented(text).replace(/: /g, " ").replace("Next:", "Next")}`,
  "with a tab": (text) => `- "${text.replace("! ", "!\t")}"`,
};

describe.each(Object.entries(forms))("in YAML that is %s", (_, write) => {
  test.each(faults)("%s points at its words", async (code, words, at) => {
    for (const end of ["\n", "\r\n"]) {
      const text = briefFile(
        `# 🌊 no face prints it\nsections:\n  - heading: Load\n    points:\n      ${write(`${before} ${words}`)}\n`,
      );
      const file = (text["briefs/bridge.yaml"] ?? "").replace(/\n/g, end);
      const { diagnostics } = await press(await smallDesk({ "briefs/bridge.yaml": file }), { brief: "bridge" });
      const { span } = diagnostics.find((one) => one.code === code) ?? {};
      const line = file.split(end)[(span?.line ?? 0) - 1] ?? "";
      const found = line.slice((span?.column ?? 1) - 1, (span?.endColumn ?? 1) - 1);
      // over lines a span ends with its first line
      expect([end, found !== "" && at.startsWith(found)]).toEqual([end, true]);
    }
  });
});
