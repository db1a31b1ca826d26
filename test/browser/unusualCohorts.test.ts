import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {goTo} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();

type Unusual = readonly [name: string, find: string, said?: Partial<Record<PageName, RegExp>>];
type PageName = "trajecten" | "gebeurtenissen" | "vergelijken";

const contradiction = {trajecten: /sluiten elkaar uit/, vergelijken: /telt hier niet mee|tellen hier niet mee/};
const itself = /zelf kan niet|er wordt niet vergeleken/;

/** Cohorts that a page must not stumble over, and what it says of them beside its figures. */
const unusual: readonly Unusual[] = [
  ["everyone", ""],
  [
    "nobody",
    "gebied=GM0088&leeftijd=0-3&huishoudtype=institutioneel&wet=wsw",
    {trajecten: /Niemand voldoet/, vergelijken: /wet telt hier niet mee/}
  ],
  ["one or two people", "gebied=GM0088&geslacht=V"],
  ["a contradiction of use", "wet=jeugdwet&alle=wet&combinatie=alleen_wmo", contradiction],
  ["a contradiction of what happened", "gebeurtenis=wsnp&zonder=wsnp", contradiction],
  [
    "an empty cohort B",
    "b.leeftijd=0-3&b.wet=wsw",
    {trajecten: /Cohort B: Niemand voldoet/, vergelijken: /cohort B telt hier niet mee/}
  ],
  [
    "unknown codes",
    "leeftijd=oud&geslacht=X",
    {
      trajecten: /leeftijd “oud”.*geslacht “X”/s,
      gebeurtenissen: /leeftijd “oud”.*geslacht “X”/s,
      vergelijken: /leeftijd “oud”.*geslacht “X”/s
    }
  ],
  [
    "an old address",
    "gebied=Utrecht&type=1ouder",
    {
      trajecten: /gebied “Utrecht”.*“type” uit het adres kent deze pagina niet/s,
      gebeurtenissen: /gebied “Utrecht”.*“type” uit het adres kent deze pagina niet/s,
      vergelijken: /gebied “Utrecht”.*“type” uit het adres kent deze pagina niet/s
    }
  ],
  ["a cohort beside itself", "gebied=GM0344&vergelijk=GM0344", {trajecten: itself, gebeurtenissen: itself}],
  ["a wijk", "gebied=WK036304&vergelijk=NL", {gebeurtenissen: /De gebeurtenisklok is er niet per wijk/}],
  ["a start after which nothing is known", "peilmoment=2018-07-01"]
];

/** Figures without a sentence above them, or with neither chart nor words in its place. */
const unclear = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("figure[data-figuur]")].flatMap((figure) => {
      const title = figure.querySelector("h2, h3")?.textContent ?? "";
      const bad = /berekend|undefined|NaN|null|kon niet/.exec(title) ?? /undefined|NaN/.exec(figure.innerText);
      const drawn = figure.querySelector("svg, .figure-instead:not([hidden]), [role='grid']");
      const name = figure.dataset["figuur"]!;
      return [
        ...(title.trim() === "" || bad ? [`${name}: “${title}” ${bad?.[0] ?? ""}`] : []),
        ...(drawn ? [] : [`${name}: neither chart nor words`])
      ];
    })
  );

describe.each(["trajecten", "gebeurtenissen", "vergelijken"] as const)("unusual cohorts on /%s", (name) => {
  it("give a clear state, and are told of", async () => {
    const page = await trial.open(name);
    for (const [what, find, said] of unusual) {
      await goTo(page, find);
      expect.soft(await unclear(page), what).toEqual([]);
      const words = () => page.locator("main").innerText();
      const wanted = said?.[name];
      if (wanted) await expect.poll(words, {message: what, timeout: 10_000}).toMatch(wanted);
    }
  }, 240_000);
});
