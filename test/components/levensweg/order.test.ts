import {describe, expect, it} from "vitest";
import {rows53} from "../../../components/cohort/rows.js";
import {order} from "../../../components/levensweg/gebeurtenis.js";
import {answer, choice} from "../figure/example.js";

const rows = Object.freeze(rows53(answer, choice)) as ReturnType<typeof rows53>;

describe("order(rows, mode)", () => {
  it("puts gebeurtenissen without persons last", () => {
    expect(order(rows, "verschil")[0]).toBe("wsnp");
    expect(order(rows, "aandeel")[1]).toBe("echtscheiding");
  });
  it("sorts by name", () => expect(order(rows, "naam").slice(0, 2)).toEqual(["baanverlies", "detentie"]));
});
