// Removes what an earlier build left, so that no file outlives its source.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
