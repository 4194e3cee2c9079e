import { describe, expect, test } from "vitest";
import { acceptChanges } from "../../src/keep/accept-changes.ts";
import { lockedDesk } from "../lock/locked-desk.ts";
import { sourceFile } from "../small-workspace.ts";

const port = (text: string) => ({
  "sources/port.md": sourceFile(
    "port",
    "issued: 2031-03-01\nlanguage: de\nattache: { origin: private, descriptor: a test }",
    text,
  ),
});

describe("accepting what a source says now", () => {
  test("refuses new words under an old translation", async () => {
    const sections = `sections:
  - heading: A
    excerpts:
      - source: port
        quote: Der Hafen bleibt für zwölf Tage offen
        translation: { text: The port stays open for twelve days, by: own }
`;
    const more = port("Der Hafen bleibt für zwölf Tage offen.");
    const desk = await lockedDesk(sections, {}, { more, later: port("Der Hafen bleibt für zwölf Wochen offen.") });
    const { value, diagnostics } = acceptChanges(desk, "bridge");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "accept-refused", span: { line: 9 } }]);
    expect(diagnostics[0]?.hints.at(-1)).toBe("mend both by hand: nobody else can say whether they agree");
  });

  test("takes no stray mark along before the words", async () => {
    const sections =
      "sections: [{ heading: A, excerpts: [{ source: gazette, quote: 'The bridge will carry trams, bicycles and nothing heavier than 12 tons', short: nothing heavier than 12 tons }] }]\n";
    const desk = await lockedDesk(sections, {
      gazette: [["bicycles and nothing heavier than 12", "bicycles: and # nothing heavier than 14"]],
    });
    const edits = acceptChanges(desk, "bridge").value?.edits.map(({ to }) => to);
    expect(edits).toContain("nothing heavier than 14 tons");
  });
});
