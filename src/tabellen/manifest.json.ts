import {haalManifest} from "../../loaders/tabellen/manifest.js";

process.stdout.write(JSON.stringify(haalManifest()));
