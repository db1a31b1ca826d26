/** A scale from 0, with the places of its lines. */
export interface Schaal {
  hoogste: number;
  stappen: number[];
}

/** A scale from 0 to a round number that holds `hoogste`, in at most five steps; `geheel`: in whole numbers. */
export function schaal(hoogste: number, {geheel = false} = {}): Schaal {
  if (!(hoogste > 0)) return schaal(1, {geheel});
  const grof = hoogste / 5;
  const tien = 10 ** Math.floor(Math.log10(grof));
  const stap = Math.max(
    geheel ? 1 : 0,
    [1, 2, 2.5, 5, 10].map((deel) => deel * tien).find((deel) => deel >= grof * (1 - 1e-9))!
  );
  const hele = geheel ? Math.ceil(stap) : stap;
  const aantal = Math.ceil((hoogste / hele) * (1 - 1e-9));
  const stappen = Array.from({length: aantal + 1}, (_, i) => Number((i * hele).toPrecision(12)));
  return {hoogste: stappen.at(-1)!, stappen};
}
