import {kleuren} from "./kleur.js";
import type {Tekening} from "./tekening.js";

/** The key above a figure: which mark is the gebied and which is what it is compared with. */
export function sleutel({strepen, teksten, width}: Tekening, namen: readonly string[], kleur: string): void {
  let x = 2;
  namen.forEach((naam, kant) => {
    const stijl =
      kant === 0 ? {kleur, dikte: 2.25, patroon: []} : {kleur: kleuren.vergelijk, dikte: 1.5, patroon: [4, 3]};
    strepen.push({x, x2: x + 24, y: 10, y2: 10, ...stijl});
    const tekst = inkorten(naam, (width - 30) / namen.length / 7 - 6);
    teksten.push({x: x + 30, y: 10, tekst, kleur: stijl.kleur, gewicht: kant === 0 ? 650 : 400, grootte: 13});
    x += 54 + tekst.length * 7;
  });
}

const inkorten = (tekst: string, tekens: number) => (tekst.length <= tekens ? tekst : `${tekst.slice(0, tekens - 1)}…`);
