import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../world/temp-folder.ts";
import { call } from "./call.ts";

/** The workspace of `attache new workspace` in a folder of its own, with more files or other ones. */
export async function harbour(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(tempFolder(), "harbour");
  await call(join(folder, ".."), "new", "workspace", "harbour");
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return folder;
}

/** A series of two editions upon the harbour's sources. */
export const series = `id: quay
title: The quay, week by week
template: sitrep
pages: 2
mark: TLP:GREEN
audiences:
  public: { title: The quay }
series:
  title: The quay
  editions:
    - { number: 1, as-of: 2024-03-04, issued: "2024-03-04T18:00:00Z", covers: { from: 2024-02-26, to: 2024-03-04 } }
    - { number: 2, as-of: 2024-03-11, issued: "2024-03-11T18:00:00Z", covers: { from: 2024-03-05, to: 2024-03-11 } }
sections:
  - heading: Hours
    mark: TLP:CLEAR
    points: ["New hours begin on 1 April [@harbour-office-2024-03-04, para. 1]."]
  - heading: Demands
    mark: TLP:CLEAR
    excerpts:
      - source: gazette-2024-03-07
        quote: Give us ten minutes at noon and nobody will be late.
        said-by: Speaker of the ferry crews
  - heading: For the committee
    mark: TLP:GREEN
    points: ["The bearing lasts until 2029 [@engineer-2024-03-08, para. 1]."]
`;
