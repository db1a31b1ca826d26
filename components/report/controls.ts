import {gebiedName} from "../model/gebied.js";
import type {MonitorChoice} from "../monitor/address.js";
import {type MonitorControls, monitorControls, withPeriodeHint} from "../monitor/controls.js";
import {figures} from "../monitor/figure/figures.js";
import type {Monitor} from "../monitor/monitor.js";

/** The controls of the report. */
export function reportControls(tables: Monitor): MonitorControls {
  const updated = ({gebied, vergelijk: compare}: MonitorChoice) => {
    const names = [gebied, ...(compare === null ? [] : [compare])].map((code) => gebiedName(tables.gebieden, code));
    return `Rapport bijgewerkt: ${names.join(" vergeleken met ")}.`;
  };
  return withPeriodeHint<MonitorChoice, MonitorControls>(monitorControls(tables, {updated}), tables, () => figures);
}
