import type {Browser} from "playwright-core";
import {opSite} from "./site.js";
import {wissels} from "./keuzes.js";
import {kwantiel, ms, type Meting} from "./toon.js";

const ADRES = "levensweg?gebied=GM0344&vergelijk=NL";

/** Time to the first figure and to a ready engine from a cold page, and from a change to repainted figures. */
export function meetPagina(dist: string): Promise<{rijen: Meting[]; p50: number}> {
  return opSite(dist, async (browser, adres) => {
    const koud = [];
    for (let i = 0; i < 5; i++) koud.push(await koudeStart(browser, adres + ADRES));
    const tijden = await wisselKeuzes(browser, adres + ADRES, "klaar");
    const alles = await wisselKeuzes(browser, adres + ADRES, "volledig");
    const p50 = kwantiel(tijden, 0.5);
    return {
      p50,
      rijen: [
        {
          wat: "eerste figuur, koud (mediaan van 5)",
          waarde: ms(
            kwantiel(
              koud.map(({eerste}) => eerste),
              0.5
            )
          ),
          grens: "1500 ms"
        },
        {
          wat: "rekenkern klaar, koud (mediaan van 5)",
          waarde: ms(
            kwantiel(
              koud.map(({kern}) => kern),
              0.5
            )
          )
        },
        {wat: `keuze tot hertekend (p50 van ${tijden.length})`, waarde: ms(p50)},
        {wat: "keuze tot hertekend (p95)", waarde: ms(kwantiel(tijden, 0.95)), grens: "100 ms"},
        {wat: "langste", waarde: ms(Math.max(...tijden))},
        {wat: "keuze tot hertekend, ook wat buiten beeld is (p50)", waarde: ms(kwantiel(alles, 0.5))},
        {wat: "keuze tot hertekend, ook wat buiten beeld is (p95)", waarde: ms(kwantiel(alles, 0.95))}
      ]
    };
  });
}

async function koudeStart(browser: Browser, adres: string): Promise<{eerste: number; kern: number}> {
  const context = await browser.newContext();
  const pagina = await context.newPage();
  await pagina.goto(adres);
  await pagina.waitForFunction(() => performance.getEntriesByName("rekenkern-klaar").length > 0, null, {
    timeout: 60_000
  });
  const marks = await pagina.evaluate(() =>
    ["eerste-figuur", "rekenkern-klaar"].map((naam) => performance.getEntriesByName(naam)[0]!.startTime)
  );
  await context.close();
  return {eerste: marks[0]!, kern: marks[1]!};
}

/** From the click on a control to the frame after which what is in sight (`klaar`), or all three figures (`volledig`), is drawn anew. */
async function wisselKeuzes(browser: Browser, adres: string, merk: "klaar" | "volledig"): Promise<number[]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const pagina = await context.newPage();
  await pagina.goto(adres);
  await pagina.waitForFunction(() => performance.getEntriesByName("rekenkern-klaar").length > 0, null, {
    timeout: 60_000
  });
  // a visitor reads first
  await pagina.waitForTimeout(1000);
  const tijden: number[] = [];
  for (const wissel of [...wissels(5), ...wissels()]) {
    const tijd = await pagina.evaluate(
      ({name, value, merk}) =>
        new Promise<number>((klaar, mislukt) => {
          const vak = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
          if (!vak) return mislukt(new Error(`no control: ${name} ${value}`));
          const wortel = document.documentElement;
          const wacht = new MutationObserver(() => {
            wacht.disconnect();
            requestAnimationFrame(() => setTimeout(() => klaar(performance.now() - begin)));
          });
          wacht.observe(wortel, {attributeFilter: [`data-${merk}`]});
          if (vak.type === "radio" && vak.checked) return klaar(-1);
          const begin = performance.now();
          vak.click();
        }),
      {...wissel, merk}
    );
    if (tijd >= 0) tijden.push(tijd);
    await pagina.waitForTimeout(60);
  }
  await context.close();
  return tijden.slice(5);
}
