import {readFileSync} from "node:fs";
import {join} from "node:path";
import {bevolking} from "./bevolking.js";
import {openBron} from "./bron.js";
import {groei} from "./groei.js";
import {na} from "./na.js";
import {ouderen, perHalfjaar} from "./perHalfjaar.js";
import type {Regel} from "./regel.js";
import {bijstandPerGemeente, stand} from "./stand.js";
import {stapeling} from "./stapeling.js";
import {blijven, langdurig} from "./verloop.js";

/** Compares a folder of synthetic source files with the targets. */
export async function controle(map: string): Promise<Regel[]> {
  const {schaal = 1} = JSON.parse(readFileSync(join(map, "bron.json"), "utf8")) as {schaal?: number};
  const {vraag, sluit} = await openBron(map);
  try {
    return [
      ...(await bevolking(vraag, schaal)),
      ...(await groei(vraag, schaal)),
      ...(await perHalfjaar(vraag, schaal)),
      ...(await ouderen(vraag)),
      ...(await stand(vraag, schaal)),
      ...(await bijstandPerGemeente(vraag)),
      ...(await blijven(vraag)),
      ...(await langdurig(vraag)),
      ...(await stapeling(vraag, schaal)),
      ...(await na(vraag))
    ];
  } finally {
    sluit();
  }
}
