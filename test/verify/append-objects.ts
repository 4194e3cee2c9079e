import { sealFile } from "../../src/text/file-seal.ts";

/**
 * A file in which some objects are others, appended as programs do that change a file (ISO 32000-1, 7.5.6), and sealed
 * anew. `change` gets the text of each object that begins with a dictionary, and gives other text or nothing.
 */
export function appendObjects(bytes: Uint8Array, change: (object: string) => string | undefined): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const [, trailer = "", start = ""] = /trailer\n<<([\s\S]*)>>\nstartxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  let longer = text;
  let table = "";
  for (const [, number = "", object = ""] of text.matchAll(/\n(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*>>)\nendobj/g)) {
    const other = change(object);
    if (other === undefined || other === object) continue;
    table += `${number} 1\n${String(longer.length).padStart(10, "0")} 00000 n \n`;
    longer += `${number} 0 obj\n${other}\nendobj\n`;
  }
  const end = `xref\n${table}trailer\n<<\n/Prev ${start}${trailer}>>\nstartxref\n${longer.length}\n%%EOF\n`;
  return sealFile(Buffer.from(longer + end, "latin1"));
}
