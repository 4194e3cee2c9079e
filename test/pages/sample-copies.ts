import { readFileSync } from "node:fs";
import { type Desk, type Order, openDesk } from "../../src/open-desk.ts";
import { filesOnDisk, type MemoryWorld, memoryWorld } from "../memory-world.ts";

/** Every copy of the sample briefs: each edition, and each audience. */
export const sampleCopies: readonly Order[] = [
  { brief: "lavrov-call" },
  { brief: "situation", asOf: "2022-01-26" },
  { brief: "situation", asOf: "2022-01-27" },
  { brief: "situation", asOf: "2022-02-20" },
  { brief: "open-door" },
  { brief: "open-door", audience: "principal" },
  { brief: "open-door", audience: "delegation" },
  { brief: "open-door", audience: "press" },
];

/** The samples in memory, where a test can change them. */
export function sampleWorld(): MemoryWorld {
  const settings = readFileSync("attache.yaml");
  return memoryWorld({ "attache.yaml": settings, ...filesOnDisk("briefs", "sources", "templates", "styles") });
}

/** A desk with the samples; they open without trouble. */
export async function openSamples(world: MemoryWorld = sampleWorld()): Promise<Desk> {
  const { value, diagnostics } = await openDesk(world);
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}
