import type {Browser, Page} from "playwright-core";
import {opSite} from "./site.js";
import {kwantiel, ms, type Meting} from "./toon.js";

/** A choice in the database that gives about 100,000 cells with all gemeenten; the change adds the wijken of one. */
const honderdduizend = "indicator=wmo_clienten.stapeling_huishoudens.inwoners_leeftijd.kwetsbaarheid&periode=HJ*.JJ*";

/** The pages of the monitor, each with the addresses between which it changes. */
const paginas: readonly {pad: string; adressen: (gebied: string) => string}[] = [
  {pad: "", adressen: (gebied) => `?gebied=${gebied}`},
  {pad: "rapport", adressen: (gebied) => `?gebied=${gebied}`},
  {pad: "wijkprofiel", adressen: (gebied) => `?gebied=${gebied}`},
  {pad: "clientervaring", adressen: (gebied) => `?gebied=${gebied}`},
  {pad: "aanlevering", adressen: (gebied) => `?gebied=${gebied}`},
  {pad: "database", adressen: (gebied) => `?${honderdduizend}&gebied=GM*.${gebied}*`}
];

const gebieden = [
  ...["GM0344", "GM0363", "GM0014", "GM0599", "GM0518", "GM0772", "GM0034", "GM0855", "GM0758", "GM0268"],
  ...["GM0200", "GM0307", "GM0153", "GM0202", "GM0479", "GM0193", "GM0080", "GM0935", "GM0546", "GM0637"]
];

const klaar = (merk: string) => performance.getEntriesByName(merk).length > 0;

/** Per page: the first figure from a cold load, and from a change of address to the frame after everything is drawn anew. */
export function meetMonitor(dist: string): Promise<Meting[]> {
  return opSite(dist, async (browser, adres) => {
    const uit: Meting[] = [];
    for (const {pad, adressen} of paginas) {
      const koud = [];
      for (let i = 0; i < 5; i++) koud.push(await koudeStart(browser, adres + pad + adressen("GM0344")));
      const {tijden, alles} = await wissels(browser, adres + pad, adressen);
      const naam = `/${pad}`;
      uit.push(
        {wat: `${naam}: eerste figuur, koud (mediaan van 5)`, waarde: ms(kwantiel(koud, 0.5)), grens: "1500 ms"},
        {wat: `${naam}: ander gebied (p50 van ${tijden.length})`, waarde: ms(kwantiel(tijden, 0.5))},
        {wat: `${naam}: ander gebied (p95)`, waarde: ms(kwantiel(tijden, 0.95)), grens: "100 ms"},
        {wat: `${naam}: ander gebied, ook wat buiten beeld is (p50)`, waarde: ms(kwantiel(alles, 0.5))}
      );
    }
    return uit;
  });
}

async function open(browser: Browser, adres: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const pagina = await context.newPage();
  await pagina.goto(adres);
  await pagina.waitForFunction(klaar, "eerste-figuur", {timeout: 60_000});
  return pagina;
}

async function koudeStart(browser: Browser, adres: string): Promise<number> {
  const pagina = await open(browser, adres);
  const tijd = await pagina.evaluate(() => performance.getEntriesByName("eerste-figuur")[0]!.startTime);
  await pagina.context().close();
  return tijd;
}

async function wissels(browser: Browser, pagina: string, adressen: (gebied: string) => string) {
  const blad = await open(browser, pagina + adressen("GM0344"));
  await blad.waitForTimeout(500);
  await blad.evaluate(() => document.querySelector("figure[data-figuur]")?.scrollIntoView({block: "center"}));
  const tijden: number[] = [];
  const alles: number[] = [];
  for (const gebied of [...gebieden.slice(1), ...gebieden]) {
    tijden.push(await wissel(blad, adressen(gebied), "klaar"));
    await blad.waitForTimeout(60);
  }
  for (const gebied of gebieden) {
    alles.push(await wissel(blad, adressen(gebied), "volledig"));
    await blad.waitForTimeout(60);
  }
  await blad.context().close();
  return {tijden, alles};
}

/** From a change of address to the frame after what is in sight (`klaar`), or all of it (`volledig`), is drawn anew. */
function wissel(blad: Page, adres: string, merk: "klaar" | "volledig"): Promise<number> {
  return blad.evaluate(
    ({adres, merk}) =>
      new Promise<number>((gereed) => {
        const wacht = new MutationObserver(() => {
          wacht.disconnect();
          requestAnimationFrame(() => setTimeout(() => gereed(performance.now() - begin)));
        });
        wacht.observe(document.documentElement, {attributeFilter: [`data-${merk}`]});
        history.pushState({stappen: 1}, "", adres);
        const begin = performance.now();
        window.dispatchEvent(new PopStateEvent("popstate", {state: history.state}));
      }),
    {adres, merk}
  );
}
