import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {wetten} from "../../data/wet.js";
import {columns51, columns52, columns53, groups51, groups52} from "../cohort/rows.js";
import type {CohortFigure} from "../figure/subject.js";
import {answeredQuestion, type AskRows, type Question, type Recount, relationTable} from "../figure/recount.js";
import {type Choice, sides} from "../model/choice.js";
import {cohortColumns, residentFilter, startgroepFilter} from "../queries/cohort.js";
import {withValues} from "../queries/query.js";
import type {Answered} from "../tables/werkbank.js";

/** From what a figure of people who are followed can be counted again: the relation that it reads, of the gebieden that are chosen, and its questions. */
export async function recountOf(figure: CohortFigure, answer: Answered<unknown>): Promise<Recount | null> {
  const {ask, sql} = answer;
  const asked = sql().filter(({sql}) => !sql.startsWith("CREATE"));
  if (!ask || asked.length === 0) return null;
  const reads = asked[0]!.reads ?? "cohort";
  const askRows: AskRows = (sql) => ask({sql, values: [], reads});
  const questions: Question[] = [];
  for (const [i, query] of asked.entries()) {
    const title = asked.length > 1 ? `vraag ${i + 1} van figuur ${figure}` : `figuur ${figure}`;
    questions.push(await answeredQuestion(askRows, title, query));
  }
  const plain = plainAnalysis(figure, answer);
  return {tables: [await relationTable(askRows, reads)], questions, ...(plain ? {plain} : {})};
}

/** The condition of a choice, in SQL, as R and Python say it; null where it asks what they have no sign for. */
function plainCondition(sql: string): {r: string; python: string} | null {
  const bare = sql.replace(/::[A-Z]+/g, "").replace(/\s+/g, " ");
  const words = bare.match(/[a-z_]\w*/gi) ?? [];
  const known = (word: string) => word === "AND" || word === "OR" || word === "kant" || isColumn(word);
  if (!/^[\w\s()&|<>=]*$/.test(bare) || !words.every(known)) return null;
  const columns = (text: string, as: (column: string) => string) =>
    text.replace(/[a-z_]\w*/g, (word) => (word === "kant" || isColumn(word) ? as(word) : word));
  const equals = bare.replaceAll("<>", "!=").replace(/ = /g, " == ");
  const python = columns(equals, (column) => `rij["${column}"]`)
    .replaceAll("AND", "and")
    .replaceAll("OR", "or");
  const r = equals
    .replaceAll(">>", "%rechts%")
    .replaceAll("<<", "%links%")
    .replaceAll(" & ", " %en% ")
    .replaceAll(" | ", " %of% ")
    .replaceAll("AND", "&")
    .replaceAll("OR", "|");
  return {python, r: columns(r, (column) => `cohort$${column}`)};
}

const isColumn = (word: string) => (cohortColumns as readonly string[]).includes(word);

const pythonList = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
const rList = (values: readonly string[]) => `c(${values.map((value) => JSON.stringify(value)).join(", ")})`;
const wetCodes = wetten.map(({code}) => code);

/** How the published figures are counted without SQL; null for any other. */
function plainAnalysis(figure: CohortFigure, {choice, moments}: Answered<unknown>): Recount["plain"] | null {
  if (figure !== "5.1" && figure !== "5.2" && figure !== "5.3") return null;
  const condition = plainCondition(withValues(figure === "5.3" ? residentFilter(choice) : startgroepFilter(choice)));
  if (!condition) return null;
  const gebieden = sides(choice).map(({gebied}) => gebied);
  const cohorts = choice.rulesB === null ? [] : ["A", "B"].slice(0, gebieden.length);
  const heads = {
    python: `# De cellen van het cohort: inwoners die in alle kolommen gelijk zijn; kant 0 is het gebied, kant 1 waarmee het vergeleken wordt.
cohort = [{kolom: int(waarde) for kolom, waarde in rij.items()} for rij in lees("tabellen/cohort.csv")]
gebieden = ${pythonList(gebieden)}
cohorten = ${pythonList(cohorts)}


def telt_mee(rij):
    return ${condition.python}


def enige_voorziening(rij):
    return ${wetCodes.map((wet) => `rij["${wet}"]`).join(" | ")}


def kop(kant):
    return {"cohort": cohorten[kant]} if cohorten else {}


cohort = [rij for rij in cohort if telt_mee(rij)]`,
    r: `\`%en%\` <- bitwAnd
\`%of%\` <- bitwOr
\`%rechts%\` <- bitwShiftR
\`%links%\` <- bitwShiftL
heeft <- function(bits, plaats) bits %rechts% plaats %en% 1L == 1L

# De cellen van het cohort: inwoners die in alle kolommen gelijk zijn; kant 0 is het gebied, kant 1 waarmee het vergeleken wordt.
cohort <- lees("tabellen/cohort.csv")
gebieden <- ${rList(gebieden)}
cohorten <- ${rList(cohorts)}
telt_mee <- ${condition.r}
cohort <- cohort[telt_mee, ]
enige <- ${wetCodes.map((wet) => `cohort$${wet}`).join(" %of% ")}
kop <- function(kant) if (length(cohorten) > 0) data.frame(cohort = cohorten[kant + 1]) else data.frame(x = 1)[, FALSE]`
  };
  const bodies = figure === "5.3" ? gebeurtenisBodies() : shareBodies(figure, choice, moments);
  return {python: `${heads.python}\n\n${bodies.python}`, r: `${heads.r}\n\n${bodies.r}`};
}

function shareBodies(figure: "5.1" | "5.2", {basis, noemer}: Choice, moments: readonly string[]) {
  const groups = figure === "5.1" ? groups51 : groups52;
  const [, , column] = figure === "5.1" ? columns51 : columns52;
  const fixed = noemer === "vast";
  const anyWet = basis === "enige";
  const python =
    figure === "5.1"
      ? `def reeks(rij, groep):
    """De peilmomenten waarop iemand van een groep een voorziening gebruikt, als bits; 0 als iemand er niet bij hoort."""
    eigen = enige_voorziening(rij) if groep == "totaal" else rij[groep]
    if eigen & 1 == 0:
        return None
    return ${anyWet ? "enige_voorziening(rij)" : "eigen"}`
      : `def reeks(rij, groep):
    """De peilmomenten waarop iemand van een huishoudtype een voorziening gebruikt, als bits."""
    return enige_voorziening(rij) if groepen[rij["huishoudtype"]] == groep else None`;
  return {
    python: `peilmomenten = ${pythonList(moments)}
groepen = ${pythonList(groups)}


${python}


rijen = []
for kant, gebied in enumerate(gebieden):
    for groep in groepen:
        leden = [(reeks(rij, groep), rij["aanwezig"], rij["aantal"]) for rij in cohort if rij["kant"] == kant]
        leden = [lid for lid in leden if lid[0] is not None]
        for plaats, peilmoment in enumerate(peilmomenten):
            gevolgd = [(bits, aantal) for bits, aanwezig, aantal in leden${fixed ? "" : " if aanwezig >> plaats & 1"}]
            startgroep = sum(aantal for bits, aantal in gevolgd)
            gebruik = sum(aantal for bits, aantal in gevolgd if bits >> plaats & 1)
            rijen.append({**kop(kant), "figuur": "${figure}", "gebied": gebied, "${column}": groep, "peilmoment": peilmoment,
                          "startgroep": startgroep, "gebruik": gebruik, **wilson(gebruik, startgroep)})`,
    r: `peilmomenten <- ${rList(moments)}
groepen <- ${rList(groups)}

rijen <- NULL
for (kant in seq_along(gebieden) - 1) {
  for (groep in groepen) {
${
  figure === "5.1"
    ? `    eigen <- if (groep == "totaal") enige else cohort[[groep]]
    erbij <- cohort$kant == kant & heeft(eigen, 0L)
    bits <- (${anyWet ? "enige" : "eigen"})[erbij]`
    : `    erbij <- cohort$kant == kant & groepen[cohort$huishoudtype + 1] == groep
    bits <- enige[erbij]`
}
    for (plaats in seq_along(peilmomenten) - 1L) {
      aantal <- cohort$aantal[erbij]${fixed ? "" : " * heeft(cohort$aanwezig[erbij], plaats)"}
      startgroep <- sum(aantal)
      gebruik <- sum(aantal[heeft(bits, plaats)])
      rijen <- rbind(rijen, cbind(kop(kant), data.frame(figuur = ${figure}, gebied = gebieden[kant + 1], ${column} = groep,
        peilmoment = peilmomenten[plaats + 1], startgroep, gebruik), wilson(gebruik, startgroep)))
    }
  }
}`
  };
}

function gebeurtenisBodies() {
  const codes = gebeurtenissen.map(({code}) => code);
  const columns = columns53.slice(0, 5).join(", ");
  return {
    python: `gebeurtenissen = ${pythonList(codes)}


def verschil(met, zonder):
    """Verschil van twee aandelen met 95%-interval: Newcombe (1998), methode 10."""
    if met["aandeel"] is None or zonder["aandeel"] is None:
        return {"verschil": None, "verschil_ondergrens": None, "verschil_bovengrens": None}
    d = met["aandeel"] - zonder["aandeel"]
    onder = math.hypot(met["aandeel"] - met["ondergrens"], zonder["bovengrens"] - zonder["aandeel"])
    boven = math.hypot(met["bovengrens"] - met["aandeel"], zonder["aandeel"] - zonder["ondergrens"])
    return {"verschil": d, "verschil_ondergrens": d - onder, "verschil_bovengrens": d + boven}


# Kolommen: ${columns}, dan aandeel en interval, dan wie de gebeurtenis niet meemaakte, dan het verschil.
rijen = []
for kant, gebied in enumerate(gebieden):
    leden = [(rij["gebeurtenissen"], enige_voorziening(rij) & 1, rij["aantal"]) for rij in cohort if rij["kant"] == kant]
    for plaats, gebeurtenis in enumerate(gebeurtenissen):
        telling = {(met, gebruik): 0 for met in (0, 1) for gebruik in (0, 1)}
        for bits, gebruik, aantal in leden:
            telling[(bits >> plaats & 1, gebruik)] += aantal
        personen, zonder_personen = (telling[(met, 0)] + telling[(met, 1)] for met in (1, 0))
        met, zonder = wilson(telling[(1, 1)], personen), wilson(telling[(0, 1)], zonder_personen)
        rijen.append({**kop(kant), "figuur": "5.3", "gebied": gebied, "gebeurtenis": gebeurtenis,
                      "personen": personen, "gebruik": telling[(1, 1)], **met,
                      "zonder_personen": zonder_personen, "zonder_gebruik": telling[(0, 1)],
                      "zonder_aandeel": zonder["aandeel"], **verschil(met, zonder)})`,
    r: `gebeurtenissen <- ${rList(codes)}

# Verschil van twee aandelen met 95%-interval: Newcombe (1998), methode 10.
verschil <- function(met, zonder) {
  d <- met$aandeel - zonder$aandeel
  onder <- sqrt((met$aandeel - met$ondergrens)^2 + (zonder$bovengrens - zonder$aandeel)^2)
  boven <- sqrt((met$bovengrens - met$aandeel)^2 + (zonder$aandeel - zonder$ondergrens)^2)
  data.frame(verschil = d, verschil_ondergrens = d - onder, verschil_bovengrens = d + boven)
}

# Kolommen: ${columns}, dan aandeel en interval, dan wie de gebeurtenis niet meemaakte, dan het verschil.
rijen <- NULL
in_gebruik <- heeft(enige, 0L)
for (kant in seq_along(gebieden) - 1) {
  for (plaats in seq_along(gebeurtenissen) - 1L) {
    met <- heeft(cohort$gebeurtenissen, plaats)
    tel <- function(wie) sum(cohort$aantal[cohort$kant == kant & wie])
    w_met <- wilson(tel(met & in_gebruik), tel(met))
    w_zonder <- wilson(tel(!met & in_gebruik), tel(!met))
    rijen <- rbind(rijen, cbind(kop(kant), data.frame(figuur = 5.3, gebied = gebieden[kant + 1],
      gebeurtenis = gebeurtenissen[plaats + 1], personen = tel(met), gebruik = tel(met & in_gebruik)), w_met,
      data.frame(zonder_personen = tel(!met), zonder_gebruik = tel(!met & in_gebruik), zonder_aandeel = w_zonder$aandeel),
      verschil(w_met, w_zonder)))
  }
}`
  };
}
