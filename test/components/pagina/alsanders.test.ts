import {describe, expect, it} from "vitest";
import {alsAnders} from "../../../components/pagina/alsanders.js";

describe("alsAnders()", () => {
  it("does a thing once for the same, and again for something else", async () => {
    const doe = alsAnders();
    const gedaan: string[] = [];
    for (const periode of ["a", "a", "b", "a"]) await doe("figuur", ["GM0344", periode], () => gedaan.push(periode));
    expect(gedaan).toEqual(["a", "b", "a"]);
  });

  it("keeps things apart by name", async () => {
    const doe = alsAnders();
    let aantal = 0;
    for (const naam of ["een", "twee"]) await doe(naam, [1], () => aantal++);
    expect(aantal).toBe(2);
  });

  it("waits for the same that is being done", async () => {
    const doe = alsAnders();
    let klaar = false;
    const traag = async () => {
      await new Promise((verder) => setTimeout(verder, 5));
      klaar = true;
    };
    void doe("figuur", [1], traag);
    await doe("figuur", [1], traag);
    expect(klaar).toBe(true);
  });

  it("does again what failed", async () => {
    const doe = alsAnders();
    await expect(doe("figuur", [1], () => Promise.reject(new Error("no table")))).rejects.toThrow("no table");
    let gelukt = false;
    await doe("figuur", [1], () => (gelukt = true));
    expect(gelukt).toBe(true);
  });
});
