import {type Loader, parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile, type TopLevelSpec} from "vega-lite";
import {textMetrics} from "vega-scenegraph";
import {typeface} from "../charts/theme.js";
import type {FromChart, ToChart} from "./messages.js";

// This module is the program of the worker that draws charts; nothing else imports it.

const say = self.postMessage.bind(self) as (message: FromChart) => void;

const pen = new OffscreenCanvas(1, 1).getContext("2d");
if (pen) {
  textMetrics.width = ({font = typeface, fontSize = 11, fontWeight = 400}, text) => {
    pen.font = `${fontWeight} ${fontSize}px ${font}`;
    return pen.measureText(text).width;
  };
}

/** A chart is made of the rows that it is given: nothing is fetched, not by its data, an image or a link. */
function refusingLoader(tell: (reason: string) => void): Loader {
  const refuse = () => {
    tell("Een grafiek haalt niets op en verwijst nergens heen: teken de rijen van een cel.");
    return Promise.reject(new Error("refused"));
  };
  return {options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse} as unknown as Loader;
}

async function draw({id, spec, datasets}: ToChart) {
  let view: View | undefined;
  try {
    const said: string[] = [];
    const loader = refusingLoader((reason) => said.push(reason));
    const tell = (...parts: unknown[]) => void said.push(parts.join(" "));
    const logger = {
      ...{level: () => logger, error: tell, warn: () => logger, info: () => logger, debug: () => logger}
    } as never;
    const chart = {...(JSON.parse(spec) as TopLevelSpec), datasets} as TopLevelSpec;
    const {spec: vega} = compile(chart, {logger});
    view = new View(parse(vega, undefined, {ast: true}), {
      ...{renderer: "none", expr: expressionInterpreter, loader, logger}
    });
    const svg = await view.toSVG();
    if (said.length > 0) say({kind: "error", id, message: said[0]!});
    else say({kind: "svg", id, svg});
  } catch (error) {
    say({kind: "error", id, message: error instanceof Error ? error.message : String(error)});
  } finally {
    view?.finalize();
  }
}

self.addEventListener("message", ({data}: MessageEvent<ToChart>) => void draw(data));
