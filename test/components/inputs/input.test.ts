import {describe, expect, it} from "vitest";
import {checklist, searchBox, triStateBox} from "../../../components/inputs/checklist.js";
import {combobox} from "../../../components/inputs/combobox.js";
import {asInput, fireInput, type InputElement, onInput} from "../../../components/inputs/input.js";
import {buttonRow, checkboxGroup, radioGroup, select} from "../../../components/inputs/options.js";
import {useDocument, viewOf} from "../../util/dom.js";

const {document, click, type, choose} = useDocument();

const options = [
  {code: "a", naam: "Een"},
  {code: "b", naam: "Twee"},
  {code: "c", naam: "Drie"}
];
const hits = options.map((option) => ({...option, soort: "letter"}));
const find = (query: string) => hits.filter(({naam}) => naam.toLowerCase().includes(query));
const nameOf = (code: string) => options.find((option) => option.code === code)!.naam;
const groups = [{titel: "Letters", options}];

/** Each input with a value before and after, and how a visitor goes from the one to the other. */
const inputs: Record<
  string,
  {make: () => InputElement<unknown>; set: unknown; run: (input: HTMLElement) => void; to: unknown}
> = {
  buttonRow: {
    make: () => buttonRow({naam: "rij", titel: "Rij", options}),
    ...{set: "c", run: (input) => click(input, "#rij-b"), to: "b"}
  },
  select: {
    make: () => select({naam: "lijst", label: "Lijst", options}),
    set: "c",
    run: (input) => choose(input.querySelector("select")!, "b"),
    to: "b"
  },
  radioGroup: {
    make: () => radioGroup({naam: "groep", titel: "Groep", options}),
    ...{set: "c", run: (input) => click(input, "#keuze-groep-b"), to: "b"}
  },
  checkboxGroup: {
    make: () => checkboxGroup({naam: "groep", titel: "Groep", options}),
    ...{set: ["a", "c"], run: (input) => click(input, "#keuze-groep-c"), to: ["a"]}
  },
  combobox: {
    make: () => combobox({naam: "zoek", label: "Zoek", zoek: find, nameOf}),
    set: "c",
    run(input) {
      type(input, "twee");
      click(input, "[data-waarde=b]");
    },
    to: "b"
  },
  checklist: {
    make: () => checklist({naam: "lijst", titel: "Lijst", zoek: "Zoek", groups}),
    ...{set: ["c"], run: (input) => click(input, "#lijst-a"), to: ["c", "a"]}
  },
  "checklist, all of a group": {
    make: () => checklist({naam: "lijst", titel: "Lijst", groups}),
    ...{set: ["c"], run: (input) => click(input, "#lijst-alle-0"), to: ["c", "a", "b"]}
  },
  searchBox: {
    make: () => searchBox("lijst", "Zoek"),
    ...{set: "een", run: (input) => type(input, "twee"), to: "twee"}
  },
  tick: {
    make: () => triStateBox("vak", {naam: "Vak"}),
    ...{set: true, run: (input) => click(input, "input"), to: false}
  }
};

const settled = () => new Promise((done) => setTimeout(done));

describe.each(Object.entries(inputs))("%s(options)", (_, {make, set, run, to}) => {
  it("shows a value that code sets, and fires nothing", () => {
    const fired: unknown[] = [];
    const input = onInput(make(), (value) => fired.push(value));
    document.body.append(input);
    input.value = set;
    expect(input.value).toEqual(set);
    expect(fired).toEqual([]);
  });

  it("fires once, with the new value, when the visitor changes it", () => {
    const fired: unknown[] = [];
    const input = onInput(make(), (value) => fired.push(value));
    document.body.append(input);
    input.value = set;
    run(input);
    expect(fired).toEqual([to]);
    expect(input.value).toEqual(to);
  });

  it("is what view() takes", async () => {
    const input = make();
    document.body.append(input);
    input.value = set;
    const seen = await viewOf(input);
    await settled();
    run(input);
    await settled();
    expect(seen).toEqual([set, to]);
  });
});

describe("combobox(options)", () => {
  it("says nothing while one is searching, and shows the name of what is chosen", () => {
    const fired: unknown[] = [];
    const input = onInput(combobox({naam: "zoek", label: "Zoek", zoek: find, nameOf, value: "a"}), (code) =>
      fired.push(code)
    );
    document.body.append(input);
    const field = input.querySelector("input")!;
    expect(field.value).toBe("Een");
    type(input, "tw");
    expect(fired).toEqual([]);
    input.value = "c";
    expect(field.value).toBe("Drie");
  });

  it("takes the first option with Enter, after the first ArrowDown too, and the second after the next", () => {
    const press = (input: HTMLElement, ...keys: string[]) => {
      for (const key of keys) {
        const event = Object.assign(new Event("keydown", {bubbles: true, cancelable: true}), {key});
        input.querySelector("input")!.dispatchEvent(event);
      }
    };
    const after = (...keys: string[]) => {
      const input = combobox({naam: "zoek", label: "Zoek", zoek: find, nameOf});
      document.body.append(input);
      // Een, Twee
      type(input, "ee");
      press(input, ...keys, "Enter");
      return input.value;
    };
    expect(after()).toBe("a");
    expect(after("ArrowDown")).toBe("a");
    expect(after("ArrowDown", "ArrowDown")).toBe("b");
    expect(after("ArrowDown", "ArrowDown", "ArrowDown")).toBe("a");
    expect(after("ArrowUp")).toBe("b");
  });

  it("keeps the words of someone who is searching when code chooses", () => {
    const input = combobox({naam: "zoek", label: "Zoek", zoek: find, nameOf, value: "a"});
    document.body.append(input);
    input.focus();
    type(input, "tw");
    input.value = "c";
    expect(input.querySelector("input")!.value).toBe("tw");
    expect(input.value).toBe("c");
  });
});

describe("checklist(options)", () => {
  it("does not fire when its list is searched", () => {
    const fired: unknown[] = [];
    const input = onInput(checklist({naam: "lijst", titel: "Lijst", zoek: "Zoek", groups}), (codes) =>
      fired.push(codes)
    );
    document.body.append(input);
    type(input, "twee");
    expect(fired).toEqual([]);
    const shown = [...input.querySelectorAll<HTMLElement>(".group-line")].filter(({hidden}) => !hidden);
    expect(shown.map(({textContent}) => textContent)).toEqual(["Twee"]);
  });

  it("counts what is chosen, and shows a part of a group as half on", () => {
    const input = checklist({naam: "lijst", titel: "Lijst", groups, value: ["a"]});
    const all = input.querySelector<HTMLInputElement>("#lijst-alle-0")!;
    expect(input.querySelector(".group-tally")!.textContent).toBe("1 van 3");
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    input.value = ["a", "b", "c"];
    expect(input.querySelector(".group-tally")!.textContent).toBe("3 van 3");
    expect([all.checked, all.indeterminate]).toEqual([true, false]);
  });

  it("keeps what is chosen when its options become others", () => {
    const input = checklist({naam: "lijst", titel: "Lijst", groups, value: ["a"]});
    input.setGroups([{titel: "Andere", options: options.slice(0, 2)}]);
    expect(input.value).toEqual(["a"]);
    expect(input.querySelector<HTMLInputElement>("#lijst-a")!.checked).toBe(true);
    expect(input.querySelector(".group-tally")!.textContent).toBe("1 van 2");
  });
});

describe("select(options)", () => {
  it("keeps its choice while the options are the same, and takes the first of others", () => {
    const input = select({naam: "lijst", label: "Lijst", options, value: "c"});
    input.setOptions([...options]);
    expect(input.value).toBe("c");
    input.setOptions(options.slice(0, 2));
    expect(input.value).toBe("a");
  });

  it("puts options of one groep under its name", () => {
    const input = select({naam: "lijst", label: "Lijst", options: options.map((o) => ({...o, groep: "Letters"}))});
    expect(input.querySelector("optgroup")!.label).toBe("Letters");
  });
});

describe("checkboxGroup(options)", () => {
  it("counts what is on, also after a click", () => {
    const input = checkboxGroup({naam: "groep", titel: "Groep", options, value: ["a"]});
    document.body.append(input);
    const tally = () => input.querySelector(".group-tally")!.textContent;
    expect(tally()).toBe("1 gekozen");
    click(input, "#keuze-groep-b");
    expect(tally()).toBe("2 gekozen");
    input.value = [];
    expect(tally()).toBe("");
  });

  it("brings the focus to the first that is on, unfolded", () => {
    const input = checkboxGroup({naam: "groep", titel: "Groep", options, value: ["b"]});
    document.body.append(input);
    input.focus();
    expect(input.hasAttribute("open")).toBe(true);
    expect(document.activeElement!.id).toBe("keuze-groep-b");
  });
});

describe("asInput(element, value), fireInput(element)", () => {
  it("bubbles to what holds it, whose value has changed by then", () => {
    let waarde = 1;
    const element = asInput<number, HTMLElement>(document.createElement("div"), {
      get: () => waarde,
      set: (fresh) => (waarde = fresh)
    });
    const outside = document.createElement("form");
    outside.append(element);
    const seen: number[] = [];
    outside.addEventListener("input", () => seen.push(element.value));
    element.value = 2;
    fireInput(element);
    expect(seen).toEqual([2]);
  });
});
