import {h} from "../dom/element.js";
import {onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {chartMarks, type ChosenChart} from "./chart.js";

/** The cells that a chart can be made of, with their columns. */
export type ChartSources = readonly {name: string; columns: readonly string[]}[];

const channels = [
  ["x", "Horizontaal"],
  ["y", "Verticaal"],
  ["colour", "Kleur"],
  ["facet", "Apart per"]
] as const;

/** Chooses what a chart shows; hears the choice as it is after the visitor changed it. */
export function chartChooser(id: string, onChange: (choice: ChosenChart) => void) {
  let now: ChosenChart;
  const change = (part: Partial<ChosenChart>) => onChange((now = {...now, ...part}));
  const from = onInput(select({naam: `${id}-from`, label: "Rijen van"}), (name) => change({from: name}));
  const mark = onInput(select({naam: `${id}-mark`, label: "Soort", options: chartMarks}), (code) =>
    change({mark: code as ChosenChart["mark"]})
  );
  const columns = channels.map(([key, label]) => ({
    key,
    input: onInput(select({naam: `${id}-${key}`, label}), (name) => change({[key]: name}))
  }));
  const option = (naam: string) => ({code: naam, naam});
  return {
    element: h("div", {class: "cell-chooser"}, from, mark, ...columns.map(({input}) => input)),
    show(choice: ChosenChart, sources: ChartSources) {
      now = choice;
      const known = sources.find(({name}) => name === choice.from)?.columns ?? [];
      const names = [...new Set([choice.from, ...sources.map(({name}) => name)])].filter((name) => name !== "");
      from.setOptions([{code: "", naam: "kies een cel"}, ...names.map(option)]);
      from.value = choice.from;
      mark.value = choice.mark;
      for (const {key, input} of columns) {
        const chosen = choice[key];
        const all = chosen === "" || known.includes(chosen) ? known : [chosen, ...known];
        input.setOptions([{code: "", naam: "–"}, ...all.map(option)]);
        input.value = chosen;
      }
    }
  };
}
