import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/text/decode-text.ts";

describe("decodeText", () => {
  test("reads UTF-8 and drops a byte order mark", () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), "a.md").value).toBe("a");
  });

  test("names the first line that is not UTF-8", () => {
    const { value, diagnostics } = decodeText(Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x0a), "a.md");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "not-text", span: { file: "a.md", line: 2 } }]);
  });

  test("recognises UTF-16", () => {
    const { diagnostics } = decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0x00), "a.md");
    expect(diagnostics[0]?.message).toBe("The file is UTF-16, not UTF-8.");
  });
});
