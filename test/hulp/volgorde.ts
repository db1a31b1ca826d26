import type {Antwoord} from "../../components/cohort/antwoord.js";

/** An answer with its rows in one order: an engine gives them in any. */
export function opVolgorde(antwoord: Antwoord): Antwoord {
  const sorteer = <Rij>(rijen: Rij[]) =>
    rijen
      .map((rij) => ({rij, sleutel: JSON.stringify(Object.entries(rij as object).sort())}))
      .sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
      .map(({rij}) => rij);
  const {momenten, figuur51, figuur52, figuur53} = antwoord;
  return {momenten, figuur51: sorteer(figuur51), figuur52: sorteer(figuur52), figuur53: sorteer(figuur53)};
}
