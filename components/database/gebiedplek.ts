import type {Draaitabel} from "./draai.js";

/** The first row and column that a gebied has in a table; null where it is not in it. */
export function gebiedplek({kubus, rijen, kolommen}: Draaitabel, volgorde: Uint32Array, code: string) {
  const gebied = kubus.gebieden.findIndex((item) => item.code === code);
  if (gebied < 0) return null;
  const [opRijen, opKolommen] = [rijen.plaatsen.gebied, kolommen.plaatsen.gebied];
  return {
    rij: opRijen ? volgorde.findIndex((rij) => opRijen[rij] === gebied) : 0,
    kolom: opKolommen ? opKolommen.indexOf(gebied) : 0
  };
}
