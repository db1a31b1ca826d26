import {type WorkshopTheme, workshopThemes} from "../../data/workshop.js";
import {h, markPage, setText} from "../dom/element.js";
import {sourceLine} from "../figure/attributes.js";
import {figure} from "../figure/figure.js";
import {today} from "../format/date.js";
import {capitalise} from "../format/text.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import {editieCode, editieText} from "../model/provenance.js";
import {textPage} from "../monitor/textPage.js";
import {Unreachable} from "../page/openPage.js";
import {browserBin, noBin} from "../page/shelf.js";
import {ownTables} from "../tables/ownTables.js";
import type {Core, Werkbank} from "../tables/werkbank.js";
import type {AskedQuestion} from "./asked.js";
import {keptSession, noAnswer, type Session, type SessionAnswer} from "./kept.js";
import {openQuestions} from "./openQuestions.js";
import {predictionContent} from "./prediction.js";
import {
  fetchScreen,
  introScreen,
  outcomeScreen,
  questionScreen,
  type Screen,
  startScreen,
  wipeButton
} from "./screens.js";

const [INTRO, OUTCOME] = ["begin", "uitkomst"];

/** What a figure loads only when somebody asks for it: without a network it must be there. */
const fetchLater = () =>
  Promise.all([
    import("../figure/exportFile.js"),
    import("../figure/workbook.js"),
    import("../queries/monitor/indicatorQueries.js"),
    import("../vergelijken/queries.js")
  ]);

/** The workshop in the page: one screen after another, each kept, so that a group goes on where it was. */
export function workshop(tables: Werkbank, {manifest, core}: {manifest: string; core: Core}): HTMLElement {
  // What is said of own files is not kept unasked.
  const kept = keptSession(ownTables() ? noBin : browserBin());
  const ask = openQuestions(tables, manifest, core);
  const stage = h("div", {class: "workshop-stage"});
  const notice = h("p", {class: "workshop-notice", role: "status", hidden: true});
  const element = h("div", {class: "workshop"}, notice, stage, textPage({manifest, own: ["thema"]}));
  const nameFor = (gebied: string) => capitalise(gebiedName(tables.gebieden, gebied));
  let screen: Screen | undefined;
  let asked: readonly AskedQuestion[] = [];
  let figures = new Map<string, ReturnType<typeof figure>>();

  const questions = () => asked.filter(({without}) => without === null);

  function put(next: Screen, focus = true) {
    screen = next;
    stage.replaceChildren(next.element);
    if (!focus) return;
    scrollTo(0, 0);
    next.heading.focus({preventScroll: true});
  }

  function say(text: string) {
    setText(notice, text);
    notice.hidden = text === "";
  }

  function keep(session: Session) {
    kept.set(session);
    if (!kept.isKept)
      say(
        `${ownTables() ? "Van eigen bestanden wordt hier niets bewaard" : "Deze browser bewaart niets"}: voorspellingen en notities verdwijnen als u de pagina sluit, verlaat of opnieuw laadt.`
      );
  }

  function start(focus = true) {
    markPage("in-workshop", false);
    const address = new URLSearchParams(location.search);
    const gebied = address.get("gebied") ?? "";
    const isGemeente = findGebied(tables.gebieden, gebied)?.soort === "gemeente" && !gebied.includes(",");
    const theme = workshopThemes.find(({code}) => code === address.get("thema"))?.code ?? "";
    const begin = (gebied: string, {code}: WorkshopTheme) => {
      const session = {thema: code, gebied, scherm: INTRO!, begonnen: today(), editie: editieCode(tables.manifest)};
      keep({...session, antwoorden: {}});
      history.replaceState(history.state, "", `${location.pathname}?${new URLSearchParams({gebied, thema: code})}`);
      void prepare();
    };
    put(
      startScreen({
        ...{gebieden: tables.gebieden, themes: workshopThemes, theme, begin},
        gebied: isGemeente ? gebied : ""
      }),
      focus
    );
  }

  function wipe() {
    kept.wipe();
    figures = new Map();
    say("");
    start();
  }

  /** Fetches all that the session needs, one question after another, for the engine answers only the newest. */
  async function prepare() {
    const session = kept.now!;
    const theme = workshopThemes.find(({code}) => code === session.thema);
    if (!theme || findGebied(tables.gebieden, session.gebied)?.soort !== "gemeente") return wipe();
    markPage("in-workshop");
    const fetching = fetchScreen(theme, nameFor(session.gebied), {again: () => void prepare(), stop: () => start()});
    put(fetching);
    try {
      const answers: AskedQuestion[] = [];
      for (const question of theme.vragen) {
        fetching.show(answers.length);
        answers.push(await ask(question, session.gebied));
      }
      await fetchLater();
      asked = answers;
      figures = new Map();
    } catch (error) {
      console.error(error);
      const why = error instanceof Unreachable ? error.message : "De cijfers konden niet worden opgehaald.";
      return fetching.fail(`${why} Wat u al had opgeschreven, is bewaard.`);
    }
    if (session.editie !== editieCode(tables.manifest))
      say("De cijfers zijn vernieuwd sinds deze sessie begon: wat u zag, kan nu anders zijn.");
    element.dataset["opgehaald"] = String(asked.length);
    return go(session.scherm, theme);
  }

  const answerOf = ({question: {code}}: AskedQuestion): SessionAnswer => kept.now?.antwoorden[code] ?? noAnswer;

  function keepAnswer({question: {code}}: AskedQuestion, part: Partial<SessionAnswer>) {
    const now = kept.now!;
    keep({...now, antwoorden: {...now.antwoorden, [code]: {...noAnswer, ...now.antwoorden[code], ...part}}});
  }

  /** The figure of a question, made once and shown wherever it stands. */
  function figureOf(one: AskedQuestion): HTMLElement {
    const {content, question, begrippen, note} = one;
    const known = figures.get(question.code);
    if (known) return known;
    const fresh = figure(content.attribute.figuur!, {
      toelichting: note,
      begrippen: [...begrippen, "voorspelling"],
      heading: "h3"
    });
    figures.set(question.code, fresh);
    void fresh.show(predictionContent(one, answerOf(one).voorspeld));
    return fresh;
  }

  function go(place: string, theme: WorkshopTheme): void {
    keep({...kept.now!, scherm: place});
    const all = questions();
    const at = all.findIndex(({question}) => question.code === place);
    const to = (i: number) => () => go(i < 0 ? INTRO! : (all[i]?.question.code ?? OUTCOME!), theme);
    const naam = nameFor(kept.now!.gebied);
    const shared = {theme, naam, asked};
    if (place === OUTCOME)
      return put(
        outcomeScreen({
          ...shared,
          ...{answers: kept.now!.antwoorden, begun: kept.now!.begonnen, figure: figureOf, back: to(all.length - 1)},
          ...{source: [sourceLine(tables.manifest), `Editie ${editieText(tables.manifest)}`], wipe: wipeButton(wipe)}
        })
      );
    if (at === -1) return put(introScreen({...shared, forward: to(0), wipe: wipeButton(wipe)}));
    const one = all[at]!;
    return put(
      questionScreen({
        ...{asked: one, number: at + 1, of: all.length, answer: answerOf(one), figure: () => figureOf(one)},
        ...{keep: (part) => keepAnswer(one, part), back: to(at - 1), next: to(at + 1)}
      })
    );
  }

  /** The keys of a presenter, and of who has no mouse; where they mean something else, they do that. */
  document.addEventListener("keydown", (event) => {
    const way = {PageDown: screen?.forward, PageUp: screen?.back}[event.key];
    if (!way || !element.isConnected || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.target as Element).closest("textarea, [role=slider], input[type=range], .figure-scroll")) return;
    event.preventDefault();
    way();
  });

  if (kept.now) void prepare();
  else start(false);
  return element;
}
