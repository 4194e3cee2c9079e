import fc from "fast-check";
import { expect, test } from "vitest";
import { isAsSealed, sealFile } from "../../src/text/file-seal.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = "%PDF-1.7\nbody\ntrailer\n<<\n/ID [<00ff00ff> <00ff00ff>]\n>>\nstartxref\n9\n%%EOF\n";

test("a sealed file is as it was sealed, and differs from the unsealed one in its second identifier only", () => {
  const sealed = sealFile(bytesOf(file));
  expect(isAsSealed(sealed)).toBe(true);
  expect(new TextDecoder().decode(sealed).replace(/<[0-9a-f]{64}>/, "<00ff00ff>")).toBe(file);
});

test("any other byte, anywhere, is noticed", () => {
  const sealed = sealFile(bytesOf(file));
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const altered = new Uint8Array(sealed);
      altered[at] = (altered[at] ?? 0) ^ bits;
      expect(isAsSealed(altered)).not.toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a file with other identifiers, or with none, has no seal", () => {
  expect(isAsSealed(bytesOf(file))).toBeUndefined();
  expect(isAsSealed(new Uint8Array())).toBeUndefined();
  expect(() => sealFile(bytesOf("%PDF-1.7"))).toThrow("no identifiers");
});

test("identifiers that stand in the text of a file are not taken for its own", () => {
  const text = `/ID [<aa> <${"b".repeat(64)}>]`;
  expect(isAsSealed(sealFile(bytesOf(file.replace("body", text))))).toBe(true);
});
