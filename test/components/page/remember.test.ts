import {describe, expect, it, vi} from "vitest";
import {remember} from "../../../components/page/openPage.js";

describe("remember(run)", () => {
  it("does something once, for who asks while it runs too", async () => {
    const run = vi.fn(() => Promise.resolve({}));
    const ask = remember(run);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toBe(first);
    expect(await ask()).toBe(first);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("tries again what failed when it is asked for again", async () => {
    const run = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error("gone")).mockResolvedValue(1);
    const ask = remember(run);
    await expect(ask()).rejects.toThrow("gone");
    expect(await ask()).toBe(1);
  });
});
