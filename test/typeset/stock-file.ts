import pdfmake from "pdfmake";
import { readFont } from "../../src/world/read-font.ts";

/** pdfmake as it comes, whose own types do not know of its worlds of files and of PDF/A. */
interface Stock {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  setFonts(fonts: object): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

/**
 * A file by pdfmake as it comes. With `claims`, every flag is set by which it says that it is PDF/A-3a and tagged; all the
 * same there is nothing in its structure, and whatever checks such claims must find them false.
 */
export async function stockFile(claims: boolean): Promise<Uint8Array> {
  const stock = pdfmake as unknown as Stock;
  stock.virtualfs.writeFileSync("serif.ttf", Buffer.from(readFont("serif")));
  stock.setFonts({ serif: { normal: "serif.ttf" } });
  stock.setLocalAccessPolicy(() => true);
  stock.setUrlAccessPolicy(() => false);
  const flags = { subset: "PDF/A-3a", tagged: true, displayTitle: true, language: "en-GB" };
  const content = [
    "Harbour dues",
    { text: "the minutes", link: "https://harbour.example/" },
    {
      table: {
        body: [
          ["Zone", "Metres"],
          ["North", "12"],
        ],
      },
    },
  ];
  const info = { title: "Harbour dues" };
  return stock
    .createPdf({ version: "1.7", ...(claims ? flags : {}), info, defaultStyle: { font: "serif" }, content })
    .getBuffer();
}
