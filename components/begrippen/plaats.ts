/** Where something is on the screen, in pixels from its top left corner. */
export interface Vlak {
  left: number;
  top: number;
  bottom: number;
}

const RAND = 8;
const AFSTAND = 4;

/** The top left corner of a bubble at a word: under it, or above it where there is no room; never outside the screen. */
export function plaatsBij(
  woord: Vlak,
  bel: {width: number; height: number},
  scherm: {width: number; height: number}
): {left: number; top: number} {
  const onder = woord.bottom + AFSTAND;
  const boven = woord.top - AFSTAND - bel.height;
  const past = onder + bel.height + RAND <= scherm.height || boven < RAND;
  const uiterst = Math.max(RAND, scherm.width - bel.width - RAND);
  return {left: Math.min(Math.max(RAND, woord.left), uiterst), top: past ? onder : boven};
}
