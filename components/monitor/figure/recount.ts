import {indicator as find} from "../../../data/indicator.js";
import {isProtected} from "../../model/protection.js";
import type {Recount} from "../../figure/recount.js";
import {countTogether} from "../combinaties.js";
import type {MonitorEnvironment} from "./content.js";
import {figureNumbers} from "./numbers.js";
import type {FigurePlan} from "./figures.js";
import {Z95} from "../../statistics/normal.js";

const columns = ["gebied", "indicator", "categorie", "periode", "waarde", "n", "reden"] as const;
const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/** The numbers of a figure as a question to `monitor`, the numbers of gebieden. */
export function monitorQuestion(plan: FigurePlan, environment: MonitorEnvironment): string {
  const {series, perioden} = figureNumbers(plan, environment);
  const {samen: together} = plan;
  const codes = series.flatMap(({categorie: {code}}) =>
    together?.code === code && !isProtected(environment.manifest) ? together.parts : [code]
  );
  return `SELECT gebied, indicator, categorie, periode, waarde, n, reden, waarde / nullif(n, 0) AS aandeel
FROM monitor
WHERE indicator IN (${list(plan.indicatoren)})
  AND categorie IN (${list([...new Set(codes)])})
  AND periode IN (${list(perioden)})
ORDER BY ALL`;
}

/** From what a figure of the monitor can be counted again: the numbers of its indicatoren, of the gebieden that are chosen. */
export function monitorRecount(plan: FigurePlan, environment: MonitorEnvironment): Recount {
  const {indicatoren} = plan;
  // Of protected numbers a sum is no sum of its parts: it goes along as a number of its own.
  const together = isProtected(environment.manifest) ? undefined : plan.samen;
  const own = environment.rijen.flatMap((side) => side.filter(({indicator}) => indicatoren.includes(indicator)));
  const sums = plan.samen && !together ? countTogether(own, plan.samen, environment.rijen.flat()) : [];
  const rows = [...own, ...sums];
  const kinds = ["VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "BIGINT", "BIGINT", "VARCHAR"];
  return {
    tables: [{naam: "monitor", kolommen: columns, soorten: kinds, rijen: rows.map((row) => ({...row}))}],
    questions: [{title: `figuur ${plan.nummer}`, sql: monitorQuestion(plan, environment)}],
    plain: plainMonitor(indicatoren, together)
  };
}

function plainMonitor(indicatoren: readonly string[], together: FigurePlan["samen"]): NonNullable<Recount["plain"]> {
  const rates = indicatoren.filter((code) => find(code).per !== null);
  const pieces = indicatoren.filter((code) => find(code).pieces);
  const parts = together ? {[together.code]: together.parts} : {};
  const r = (codes: readonly string[]) => `c(${codes.map((code) => JSON.stringify(code)).join(", ")})`;
  const rParts = Object.entries(parts).map(([code, own]) => `"${code}" = ${r(own)}`);
  return {
    python: `aandelen = ${JSON.stringify(rates)}
# Hiervan kan een inwoner er meer hebben: het interval is dat van een Poisson-telling (score).
stuks = ${JSON.stringify(pieces)}
# Categorieën die een som zijn van andere.
delen = ${JSON.stringify(parts)}


def getal(tekst):
    return None if tekst == "" else int(tekst)


def poisson(k, n):
    z = ${Z95}
    straal = z * math.sqrt(k + z * z / 4)
    return {"aandeel": k / n, "ondergrens": 0 if k == 0 else (k + z * z / 2 - straal) / n, "bovengrens": (k + z * z / 2 + straal) / n}


geteld = {(rij["gebied"], rij["indicator"], rij["categorie"], rij["periode"]): rij for rij in lees("tabellen/monitor.csv")}
leeg = {"aandeel": None, "ondergrens": None, "bovengrens": None}
rijen = []
for regel in lees("cijfers.csv"):
    sleutel = {kolom: regel[kolom] for kolom in ("indicator", "gebied", "periode", "categorie")}
    onderdelen = [
        geteld.get((sleutel["gebied"], sleutel["indicator"], deel, sleutel["periode"]), {"waarde": "", "n": ""})
        for deel in delen.get(sleutel["categorie"], [sleutel["categorie"]])
    ]
    waarden = [getal(deel["waarde"]) for deel in onderdelen]
    k = None if None in waarden else sum(waarden)
    n = getal(onderdelen[0]["n"])
    if k is None or not n or sleutel["indicator"] not in aandelen:
        deel = leeg
    elif sleutel["indicator"] in stuks:
        deel = poisson(k, n)
    else:
        deel = wilson(k, n) if k <= n else {**leeg, "aandeel": k / n}
    rijen.append({**sleutel, "waarde": k, "n": n, **deel})`,
    r: `aandelen <- ${r(rates)}
# Hiervan kan een inwoner er meer hebben: het interval is dat van een Poisson-telling (score).
stuks <- ${r(pieces)}
# Categorieën die een som zijn van andere.
delen <- list(${rParts.join(", ")})

poisson <- function(k, n) {
  z <- ${Z95}
  straal <- z * sqrt(k + z^2 / 4)
  data.frame(aandeel = k / n, ondergrens = if (k == 0) 0 else (k + z^2 / 2 - straal) / n,
             bovengrens = (k + z^2 / 2 + straal) / n)
}

monitor <- lees("tabellen/monitor.csv")
cijfers <- lees("cijfers.csv")
leeg <- data.frame(aandeel = NA_real_, ondergrens = NA_real_, bovengrens = NA_real_)
rijen <- NULL
for (i in seq_len(nrow(cijfers))) {
  sleutel <- cijfers[i, c("indicator", "gebied", "periode", "categorie")]
  van <- if (sleutel$categorie %in% names(delen)) delen[[sleutel$categorie]] else sleutel$categorie
  eigen <- monitor[monitor$gebied == sleutel$gebied & monitor$indicator == sleutel$indicator &
                     monitor$periode == sleutel$periode, ]
  eigen <- eigen[match(van, eigen$categorie), ]
  k <- sum(eigen$waarde)
  n <- eigen$n[1]
  deel <- if (is.na(k) || is.na(n) || n == 0 || !(sleutel$indicator %in% aandelen)) leeg
    else if (sleutel$indicator %in% stuks) poisson(k, n)
    else if (k <= n) wilson(k, n)
    else transform(leeg, aandeel = k / n)
  rijen <- rbind(rijen, cbind(sleutel, waarde = k, n = n, deel))
}`
  };
}
