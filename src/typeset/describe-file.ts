import type { LanguageTag } from "../model/units.ts";

/** What a PDF says about itself, outside its pages. */
export interface Particulars {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject: string;
  readonly keywords: string;
  readonly language: LanguageTag;
  readonly created: Date;
}

/** Names the program as the maker of the file. */
export const producer = "Attaché";

const pdfaid = "http://www.aiim.org/pdfa/ns/id/";
const pdfuaid = "http://www.aiim.org/pdfua/ns/id/";

/** Text without control characters, lone surrogates and noncharacters, which PDF strings or XML cannot carry. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ");
}

/**
 * The particulars as XMP (ISO 16684-1), equal to the document information. With `claims`, the file says that it is
 * PDF/A-3a (ISO 19005-3, 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5); PDF/A knows the latter's name only where an
 * extension schema explains it (6.6.2.3).
 */
export function describeFile({ title, author, subject, keywords, language, created }: Particulars, claims: boolean) {
  const description = [
    `<dc:title>${alternatives(title)}</dc:title>`,
    ...(author ? [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`] : []),
    `<dc:description>${alternatives(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${created.toISOString().replace(/\.\d+Z$/, "Z")}</xmp:CreateDate>`,
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...description,
    "</rdf:Description>",
    ...(claims ? claimed : []),
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}

const claimed: readonly string[] = [
  `<rdf:Description rdf:about="" xmlns:pdfaid="${pdfaid}">`,
  "<pdfaid:part>3</pdfaid:part>",
  "<pdfaid:conformance>A</pdfaid:conformance>",
  "</rdf:Description>",
  `<rdf:Description rdf:about="" xmlns:pdfuaid="${pdfuaid}">`,
  "<pdfuaid:part>1</pdfuaid:part>",
  "</rdf:Description>",
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>",
  `<pdfaSchema:namespaceURI>${pdfuaid}</pdfaSchema:namespaceURI>`,
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  "<pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>",
  "</rdf:li></rdf:Seq></pdfaSchema:property>",
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>",
  "</rdf:Description>",
];

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
