// The command line from the modules of dist/, without the bundle and without kept code.
import { main } from "../dist/cli/main.js";

process.exitCode = await main();
