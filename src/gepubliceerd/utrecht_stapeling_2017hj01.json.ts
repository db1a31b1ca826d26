import {utrechtStapeling} from "../../loaders/gepubliceerd/utrecht.js";

process.stdout.write(JSON.stringify(utrechtStapeling()));
