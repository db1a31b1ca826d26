import {readFileSync} from "node:fs";
import {notitieboeken} from "../data/notitieboek.js";

const read = ({code, ...about}: (typeof notitieboeken)[number]) => ({
  ...{code, ...about},
  tekst: readFileSync(`data/notitieboeken/${code}.html`, "utf8")
});
process.stdout.write(JSON.stringify(notitieboeken.map(read)));
