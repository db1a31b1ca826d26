export {SourceError} from "./sourceError.js";
export {type Source} from "./source.js";
export {type SourceReport, type Violation, type ViolationGroup, type Tally} from "./sourceReport.js";
export {recogniseSource, readUnchanged, type SourceState} from "./findFiles.js";
export {sourceTallies, summaryPath, refuseHalf, refusalNotice} from "./sourceReport.js";
export {readSource, type ReadOptions} from "./source.js";
export {reportCsv} from "./sourceReport.js";
export {reportText} from "./sourceReport.js";
export {rules, type Severity, type Rule} from "./rules.js";
export {
  contract,
  gemeenteTables,
  columnNames,
  persoonTables,
  tables,
  type GemeenteTable,
  type Column,
  type PersoonTable,
  type Table
} from "./schema.js";
