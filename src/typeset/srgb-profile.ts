/** A number with sixteen bits before and after the point: s15Fixed16Number (ICC.1:2010, 4.6). */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** An element of a profile: its type, four bytes of nothing, its content. */
function element(type: string, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), ...content]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** Words in English (10.15). */
function words(text: string): Buffer {
  const letters = Buffer.from(text, "utf16le").swap16();
  return element("mluc", word(1), word(12), Buffer.from("enUS", "latin1"), word(letters.length), word(28), letters);
}

const numbers = (type: string, values: readonly number[]) => element(type, ...values.map(fixed));

/** The white of the profile connection space, D50. */
const white = [0.9642, 1, 0.8249] as const;
/** sRGB's transfer function, IEC 61966-2-1, as a parametric curve (10.18, type 3). */
const curve = element("para", word(3 << 16), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed));

/** IEC 61966-2-1's primaries and white D65, adapted to D50 by Bradford's matrix (ICC.1:2010, annex E). */
const elements: readonly (readonly [string, Buffer])[] = [
  ["desc", words("sRGB IEC61966-2.1")],
  ["cprt", words("No copyright; use freely")],
  ["wtpt", numbers("XYZ ", white)],
  ["chad", numbers("sf32", [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])],
  ["rXYZ", numbers("XYZ ", [0.43607, 0.22249, 0.01392])],
  ["gXYZ", numbers("XYZ ", [0.38515, 0.71687, 0.09708])],
  ["bXYZ", numbers("XYZ ", [0.14307, 0.06061, 0.7141])],
  ["rTRC", curve],
  ["gTRC", curve],
  ["bTRC", curve],
];

const headerLength = 128;

/**
 * The colour space of the page as an ICC profile, version 4.2, made from the numbers of the standard: PDF/A wants it in
 * the file (ISO 19005-3, 6.2.3). Half a kilobyte, the same bytes always.
 */
export function srgbProfile(): Buffer {
  const table: Buffer[] = [word(elements.length)];
  const kept: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = headerLength + 4 + 12 * elements.length;
  for (const [name, bytes] of elements) {
    const start = places.get(bytes) ?? end;
    if (start === end) {
      places.set(bytes, start);
      kept.push(bytes);
      end += bytes.length;
    }
    table.push(Buffer.from(name, "latin1"), word(start), word(bytes.length));
  }
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(end, 0);
  header.writeUInt32BE(0x04200000, 8);
  header.write("mntrRGB XYZ ", 12, "latin1");
  // The day on which the numbers were written down; a profile must have one.
  header.writeUInt16BE(2022, 24);
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write("acsp", 36, "latin1");
  for (const [index, value] of white.entries()) fixed(value).copy(header, 68 + 4 * index);
  return Buffer.concat([header, ...table, ...kept]);
}
