import {describe, expect, it} from "vitest";
import {toestandColours} from "../../../components/charts/theme.js";

type Colour = [number, number, number];

/** What eyes that lack one kind of cone see. Source: Machado, Oliveira & Fernandes (2009), IEEE TVCG 15, 1291–1298, severity 1. */
const sights: Record<string, number[][]> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};
const linear = (hex: string): Colour =>
  [1, 3, 5].map((i) => {
    const part = parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
const times = (matrix: number[][], colour: Colour): Colour =>
  matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * colour[i]!, 0)
      )
    )
  ) as Colour;

/** CIE L*a*b*, D65. */
function lab(colour: Colour): Colour {
  const [x, y, z] = times(
    [
      [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089]
    ],
    colour
  ).map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116)) as Colour;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const codes = Object.keys(toestandColours) as (keyof typeof toestandColours)[];
const seen = (matrix: number[][]) => codes.map((code) => lab(times(matrix, linear(toestandColours[code]))));

describe("toestandColours", () => {
  it.each(Object.keys(sights))("lie apart for %s", (sight) => {
    const colours = seen(sights[sight]!);
    const close = codes.flatMap((a, i) =>
      codes.slice(0, i).flatMap((b, j) => {
        const distance = Math.hypot(...colours[i]!.map((part, k) => part - colours[j]![k]!));
        return distance < 15 ? [`${a} ${b} ${distance.toFixed(1)}`] : [];
      })
    );
    expect(close).toEqual([]);
  });

  it("differ from their neighbours in a stack without colour, beside the line of paper between them", () => {
    const light = seen(sights["all cones"]!).map(([lightness]) => lightness);
    const equal = codes.slice(1).filter((_, i) => Math.abs(light[i + 1]! - light[i]!) < 3);
    expect(equal).toEqual([]);
  });
});
