import { z } from "zod";
import { type Outcome, outcome } from "../model/outcome.ts";
import type { Sha256 } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { readYaml } from "../text/read-yaml.ts";

const schema = z.looseObject({ sources: z.record(z.string(), z.string()).optional() });

/** The hashes of texts in the lock of a brief, by key of the source; none where it has no lock. */
export function readLockHashes(world: World, brief: string): Outcome<ReadonlyMap<string, Sha256>> {
  const file = `briefs/${brief}.lock.yaml`;
  const bytes = world.read(file);
  if (!bytes) return outcome(new Map());
  const { value, diagnostics } = readYaml(bytes, file, schema);
  return { value: value && new Map(Object.entries(value.value.sources ?? {})), diagnostics };
}
