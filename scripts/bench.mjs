/** `npm run -s bench [-- --vault DIR] [--json] [--only SECTION]`: measures the shipping code beside others, in one process. */
import { load } from "./typescript.mjs";

const { bench } = await load("scripts/bench/bench.ts");
await bench(process.argv.slice(2));
