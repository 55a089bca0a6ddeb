import {mkdir} from "node:fs/promises";
import {join} from "node:path";

// Framework asks the npm registry for the version of each of its implicit libraries, used or not. An empty folder in
// its cache answers the question with version 0.0.0: the build then needs no network, and an accidental CDN import
// fails loudly.
const implicit = [
  "lodash",
  "arquero",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "mapbox-gl",
  "react",
  "react-dom",
  "topojson-client",
  "parquet-wasm",
  "@observablehq/plot",
  "@observablehq/sample-datasets"
];

/** Makes Framework's preview and build run without any network. `root` is the folder of the pages. */
export async function answerVersionsOffline(root: string): Promise<void> {
  for (const name of implicit)
    await mkdir(join(root, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
}
