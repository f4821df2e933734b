/** `npm run -s predict -- INPUT.json > OUTPUT.json`: runs the shipping code on a data set. */
import { readFileSync, writeSync } from "node:fs";
import { load } from "./typescript.mjs";

const file = process.argv[2];
if (file === undefined) {
	console.error("Which data set? npm run -s predict -- INPUT.json");
	process.exit(2);
}
const { predict } = await load("scripts/predict/predict.ts");
const answer = Buffer.from(`${JSON.stringify(predict(JSON.parse(readFileSync(file, "utf8"))))}\n`);
for (let at = 0; at < answer.length;) at += writeSync(1, answer, at);
