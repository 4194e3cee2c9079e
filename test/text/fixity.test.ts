import { expect, test } from "vitest";
import { sha256 } from "../../src/text/fixity.ts";

test("a string counts as its bytes in UTF-8", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("ü")).toBe(sha256(Uint8Array.of(0xc3, 0xbc)));
});
