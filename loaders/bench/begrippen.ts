import {opSite} from "./site.js";
import {kwantiel, ms, type Meting} from "./toon.js";

const woorden = ["wmo", "samenloop", "jeugd", "inwoner", "bijstand", "stapeling", "periode", "xyz", ""];

/** The page of begrippen: until every term stands there from a cold load, and from a word searched to the list that holds it. */
export function meetBegrippen(dist: string): Promise<Meting[]> {
  return opSite(dist, async (browser, adres) => {
    const koud: number[] = [];
    const zoek: number[] = [];
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}});
      const pagina = await context.newPage();
      await pagina.goto(`${adres}begrippen`, {waitUntil: "commit"});
      const staat = await pagina.waitForFunction(() => document.querySelector(".indicator") && performance.now());
      koud.push(Number(await staat.jsonValue()));
      await pagina.waitForTimeout(500);
      for (const woord of woorden) {
        const tijd = await pagina.locator("input[type=search]").evaluate(
          (vak, woord) =>
            new Promise<number>((gereed) => {
              const begin = performance.now();
              (vak as HTMLInputElement).value = woord;
              vak.dispatchEvent(new InputEvent("input", {bubbles: true}));
              requestAnimationFrame(() => setTimeout(() => gereed(performance.now() - begin)));
            }),
          woord
        );
        zoek.push(tijd);
      }
      await context.close();
    }
    return [
      {wat: "/begrippen: alle begrippen, koud (mediaan van 5)", waarde: ms(kwantiel(koud, 0.5)), grens: "1500 ms"},
      {wat: `/begrippen: zoeken (p50 van ${zoek.length})`, waarde: ms(kwantiel(zoek, 0.5))},
      {wat: "/begrippen: zoeken (p95)", waarde: ms(kwantiel(zoek, 0.95)), grens: "100 ms"}
    ];
  });
}
