import type { Attachment } from "../model/evidence.ts";
import { md5 } from "../text/fixity.ts";
import { printable } from "./describe-file.ts";
import type { PdfReference } from "./pdfmake-internals.ts";
import type { SheetDocument } from "./sheet-document.ts";

/** A media type as RFC 6838 writes it, in the letters and length that a name of PDF can have (ISO 32000-1, annex C). */
const mediaType = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$/i;

export function isMediaType(text: string): boolean {
  return mediaType.test(text);
}

/**
 * Puts files into the file, named in the order of their names' bytes and associated with the whole of it (ISO 19005-3,
 * 6.8). Two files of one name are a defect of the caller.
 */
export function embedFiles(sheets: SheetDocument, attachments: readonly Attachment[]): void {
  if (attachments.length === 0) return;
  const sorted = attachments
    .map((attachment) => ({ attachment, key: encoded(printable(attachment.name)) }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  const names: unknown[] = [];
  const files: PdfReference[] = [];
  for (const [index, { attachment, key }] of sorted.entries()) {
    if (sorted[index - 1]?.key.equals(key)) throw new Error(`Two attachments are called ${attachment.name}.`);
    const file = embed(sheets, attachment);
    files.push(file);
    names.push(sheets.textString(attachment.name), file);
  }
  sheets.setFiles(files, names);
}

function embed(sheets: SheetDocument, { name, description, relationship, ...file }: Attachment): PdfReference {
  const modified = new Date(file.modified);
  const stream = sheets.ref({
    Type: "EmbeddedFile",
    Subtype: file.mediaType.replace(
      /[^A-Za-z0-9.+_-]/g,
      (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
    ),
    Params: {
      Size: file.bytes.length,
      CheckSum: Buffer.from(md5(file.bytes), "hex"),
      CreationDate: modified,
      ModDate: modified,
    },
  });
  stream.end(Buffer.from(file.bytes));
  const title = sheets.textString(name);
  const specification = sheets.ref({
    Type: "Filespec",
    F: title,
    UF: title,
    Desc: sheets.textString(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
  specification.end();
  return specification;
}

/** A name as the file will hold it: ASCII, or UTF-16 behind its byte order mark. */
function encoded(name: string): Buffer {
  return /^[\0-\x7f]*$/.test(name) ? Buffer.from(name, "latin1") : Buffer.from(`\ufeff${name}`, "utf16le").swap16();
}
