import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {notFollowed} from "../address/address.js";
import {type AddressMode, type State, stateOfAddress} from "../address/addressState.js";
import {begrip} from "../begrippen/begrip.js";
import {codeKnowledge} from "../cohort/address.js";
import {button, h, setText} from "../dom/element.js";
import type {ExportTable} from "../export/export.js";
import {exportBar} from "../export/exportBar.js";
import {sourceLine} from "../figure/attributes.js";
import {wholeNumber} from "../format/number.js";
import {onInput} from "../inputs/input.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {periodeName} from "../model/periode.js";
import {origin} from "../model/provenance.js";
import type {Monitor, Opening} from "../monitor/monitor.js";
import {notices, type Notifier} from "../page/openPage.js";
import {ready, waitSign} from "../figure/renderQueue.js";
import {Unreachable} from "../model/unreachable.js";
import {capitalise, enumerate, placePhrase} from "../format/text.js";
import {readAddress, writeAddress, writePerioden} from "./address.js";
import {type Answer, answerer, limits, objection, queryBeforehand} from "./answer.js";
import type {DatabaseChoice, Known} from "./choice.js";
import {type Gebiedcodes, gebiedcodes, gebiedSlot, isColumn} from "./codes.js";
import {coverageBox, coverageLines} from "./coverage.js";
import type {Cube} from "./cube.js";
import {viewChoice} from "./figure/subject.js";
import {grid} from "./grid/grid.js";
import {layoutBar} from "./layoutBar.js";
import {levenswegNote} from "./levensweg.js";
import {marks} from "./measure.js";
import {picker} from "./picker.js";
import {makeTableStock} from "./sourceTable.js";
import {tableContent} from "./tableContent.js";

/** What the signs in the table mean. */
const markKey = (): HTMLElement =>
  h(
    "dl",
    {class: "sign-key", "aria-label": "Tekens in de tabel"},
    ...marks.map(({teken: draw, naam, uitleg: explanation, reden}) =>
      h(
        "div",
        {},
        h(
          "dt",
          {"data-reden": reden},
          h("span", {"aria-hidden": "true"}, draw),
          " ",
          begrip(reden.replaceAll("_", "-"), naam)
        ),
        h("dd", {}, explanation)
      )
    ),
    h(
      "div",
      {},
      h("dt", {}, h("span", {"aria-hidden": "true"}, "0"), " nul"),
      h("dd", {}, "er is geteld, en het waren er geen")
    )
  );

/** What a table is about: `Wmo-cliënten naar gebied en categorie, 1e halfjaar 2018`. */
function tableTitle({indicatoren, categorieen, gebieden, perioden}: Cube, all: readonly Gebied[]): string {
  const what =
    indicatoren.length <= 2
      ? enumerate(
          indicatoren.map(({naam}) => naam),
          "en"
        )
      : `${indicatoren.length} indicatoren`;
  const to = [
    ...(gebieden.length > 1 ? ["gebied"] : []),
    ...(categorieen.length > 1 ? ["categorie"] : []),
    ...(perioden.length > 1 ? ["periode"] : [])
  ];
  const [gebied, periode, categorie] = [gebieden[0], perioden[0], categorieen[0]];
  const fixed = [
    ...(categorieen.length === 1 && categorie!.code !== "totaal" ? [`: ${categorie!.naam}`] : []),
    ...(to.length > 0 ? [` naar ${enumerate(to, "en")}`] : []),
    ...(gebieden.length === 1 ? [` ${placePhrase(gebiedName(all, gebied!.code))}`] : []),
    ...(perioden.length === 1 ? [`, ${periodeName(periode!)}`] : [])
  ];
  return capitalise(`${what}${fixed.join("")}`);
}

/** How a choice of cells stands in an address; a sort by a column that the table no longer has is dropped. */
export function databaseMode(known: Known, codes: Gebiedcodes): AddressMode<DatabaseChoice> {
  return {
    read(address) {
      const {choice, onbekend: unknown} = readAddress(address, known, codes);
      return {choice, onbekend: unknown, notices: notFollowed(unknown), ...codeKnowledge(unknown, known.gebieden)};
    },
    write: (choice) => writeAddress(choice, known, codes),
    tijd: ({perioden}) => ["periode", writePerioden(perioden, known.perioden)],
    check(choice) {
      const route = choice.sorteer !== null && !isColumn(choice.sorteer.kolom, choice, known);
      return {choice: route ? {...choice, sorteer: null} : choice, notices: []};
    },
    // One gebied, or one beside the land: a choice that other pages can show.
    along({gebieden}) {
      const own = gebieden.filter((code) => code !== "NL");
      if (own.length !== 1) return null;
      return {gebied: own[0]!, vergelijk: gebieden.includes("NL") ? "NL" : undefined};
    }
  };
}

/** What stands in the table. */
type Shown = Answer & {choice: DatabaseChoice; coverage: readonly string[]};

/** Puts the choices and the table on the page and keeps them equal to the address. */
function mountPage(
  element: HTMLElement,
  notice: Notifier,
  {manifest, gebieden, coverageOf}: Pick<Monitor, "manifest" | "gebieden" | "coverageOf">,
  basis: URL
) {
  const known = {
    ...{indicatoren: [...indicatoren, ...levenswegIndicatoren(manifest.peilmomenten.length)], gebieden},
    perioden: [...manifest.perioden, ...manifest.starts]
  };
  const codes = gebiedcodes(gebieden);
  const {needed, answer} = answerer(known, makeTableStock(basis, manifest, gebieden));
  const state = stateOfAddress(databaseMode(known, codes), (fresh) => void show(fresh));
  const {choice: value} = state.read();
  const choices = onInput(picker({known, codes, value}), state.choose);
  const bar = onInput(layoutBar({value, back: state.back}), state.choose);
  const title = h("h2", {id: "tabel-titel"}, "De tabel wordt gemaakt …");
  const below = h("p", {class: "figure-caption"});
  const coverage = coverageBox();
  const note = levenswegNote(gebieden);
  let shown: Shown | undefined;
  const table = grid({
    sorteer: (column) => shown && state.choose({...shown.choice, sorteer: content(shown).sortOn(column)})
  });
  const output = exportBar(() => shown && withAttribute(shown));
  const area = h(
    "section",
    {class: "database-table", "aria-labelledby": "tabel-titel"},
    ...[title, below, note.element, table.element, markKey(), coverage.element]
  );
  const view = viewChoice({gebieden, manifest, pointOn});
  const parts = [area, view.element, output.element];
  const result = h("div", {class: "database-result"}, bar, ...parts);
  element.replaceChildren(choices, h("div", {class: "levensweg-content"}, notice.element, result));

  let running = new AbortController();
  const wait = waitSign(result);
  let first = true;
  let may = false;

  async function show({choice, stappen: steps}: State<DatabaseChoice>): Promise<void> {
    running.abort();
    const {signal} = (running = new AbortController());
    choices.value = choice;
    bar.value = choice;
    bar.setSteps(steps);
    const why = objection(choice, known);
    if (why !== null) return refuse(why, []);
    const {files, bytes} = needed(choice);
    if (bytes > limits.bytes && !may) {
      const fetch = button("Haal ze op", () => {
        may = true;
        void show({choice, stappen: steps});
      });
      return refuse(queryBeforehand(bytes, files.length), [fetch]);
    }
    wait.enable();
    try {
      const progress = (done: number, all: number) =>
        signal.aborted || notice.say(`Tabellen ophalen: ${wholeNumber(done)} van ${wholeNumber(all)} …`);
      const [fresh, who] = await Promise.all([answer(choice, files, {signal, voortgang: progress}), coverageOf()]);
      if (signal.aborted) return;
      performance.mark("antwoord");
      shown = {...fresh, choice, coverage: coverageLines(fresh.cube, who, gebieden)};
      draw(shown);
      notice.show();
      done();
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      const text = error instanceof Unreachable ? error.message : "Deze tabel kon niet worden gemaakt.";
      refuse(text, [button("Probeer opnieuw", () => void show(state.read()))]);
    }
  }

  function content({tabel: table, choice, volgorde: order, cube}: Answer & {choice: DatabaseChoice}) {
    return tableContent(table, choice, order, tableTitle(cube, gebieden));
  }

  function draw(now: Shown) {
    const what = content(now);
    const cells = now.cube.waarde.length;
    for (const part of parts) part.hidden = false;
    setText(title, what.naam);
    setText(below, `${wholeNumber(cells)} ${cells === 1 ? "cel" : "cellen"} · ${sourceLine(manifest)}`);
    note.set(now.cube);
    table.set(what);
    coverage.set(now.coverage);
    output.set(cells);
    view.set(now, now.choice, now.coverage);
    notice.say(
      first ? "" : `Tabel bijgewerkt: ${wholeNumber(what.rijen)} rijen, ${wholeNumber(what.kolommen)} kolommen.`
    );
  }

  function refuse(text: string, buttons: HTMLElement[]) {
    shown = undefined;
    for (const part of parts) part.hidden = true;
    notice.say("");
    notice.show({tekst: text, buttons});
    done();
  }

  function done() {
    wait.uit();
    ready();
    first = false;
  }

  /** A gemeente of the map: to its place in the table, or into the choice when it is not there. */
  function pointOn(code: string) {
    if (!shown) return;
    const {choice, tabel: run, volgorde: order} = shown;
    const slot = gebiedSlot(run, order, code);
    if (slot) table.to({rij: slot.rij, kolom: slot.kolom * choice.measures.length});
    else state.choose({...choice, gebieden: codes.inOrder([...choice.gebieden, code])});
  }

  const withAttribute = ({cube, choice, coverage}: Shown): ExportTable => ({
    ...{cube, choice, coverage, manifest, titel: tableTitle(cube, gebieden), gebieden: codes.words(choice.gebieden)},
    ...origin(manifest)
  });

  void show(state.read());
}

/** The page Database: every number of the monitor, to choose, turn, sort and take home. */
export function database({monitor, basis}: Opening): HTMLElement {
  const notice = notices();
  const element = h("div", {class: "levensweg database"}, notice.element);
  notice.say("Gegevens worden geladen …");
  monitor.then(
    (tables) => mountPage(element, notice, tables, basis),
    (error: unknown) => {
      console.error(error);
      notice.say("");
      notice.show({
        tekst: "De gegevens konden niet worden geladen. Controleer uw verbinding of laad de pagina opnieuw."
      });
    }
  );
  return element;
}
