/** The process that is killed: links the notes of the folder it is given. */
import process from "node:process";
import { linkAll } from "./disk-folder.ts";

await linkAll(process.argv[2] ?? "", () => process.stdout.write("begins\n"));
