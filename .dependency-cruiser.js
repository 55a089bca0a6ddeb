// The rooms of the house and which of them may lean on which; `npm run lint` checks it. A room is a folder of src/,
// or of src/components/. README.md and CONTRIBUTING.md show this as a table, and a test compares all three.

/** Room → the rooms that its modules may import from. */
export const rooms = {
  attention: [],
  encoder: ["attention"],
  learner: ["attention"],
  data: ["attention", "encoder", "learner"],
  "components/controls": ["components", "data"],
  "components/share": ["components"],
  "components/frame": ["components", "components/controls", "components/share"],
  "components/charts": ["components", "data"],
  "components/figures": [
    "attention",
    "components",
    "components/charts",
    "components/controls",
    "components/frame",
    "data",
    "learner"
  ],
  components: [],
  chapter: ["components"],
  lab: [
    "attention",
    "chapter",
    "components",
    "components/charts",
    "components/controls",
    "components/figures",
    "components/frame",
    "components/share",
    "data",
    "encoder"
  ],
  method: [
    "attention",
    "chapter",
    "components",
    "components/charts",
    "components/frame",
    "components/share",
    "data",
    "encoder",
    "learner"
  ],
  deck: ["chapter"],
  embed: ["chapter"],
  modules: [
    "attention",
    "components",
    "components/charts",
    "components/controls",
    "components/figures",
    "components/frame",
    "components/share",
    "data"
  ],
  offline: []
};

/** Package → the rooms that may import it into what a reader loads. */
const packages = {
  d3: ["components", "lab", "method"],
  htl: ["components", "lab", "method", "offline"],
  "@observablehq/plot": ["components", "method"],
  "@observablehq/inputs": ["components"],
  "reveal.js": ["deck"]
};

const [top, ...inside] = [
  Object.keys(rooms).filter((room) => !room.includes("/")),
  ...Object.keys(rooms).filter((room) => room.includes("/"))
];

/** A regular expression for the modules of a room. Those of `components` itself lie in no folder below it. */
const modulesOf = (room) => `^src/${room}/${inside.some((other) => other.startsWith(`${room}/`)) ? "[^/]+$" : ""}`;

const walls = Object.entries(rooms).map(([room, open]) => ({
  name: `${room} leans on ${open.join(", ") || "nothing"}`,
  severity: "error",
  comment: "A room may lean on the rooms that .dependency-cruiser.js lists for it, and on no others.",
  from: {path: modulesOf(room)},
  to: {path: "^src/", pathNot: [modulesOf(room), ...open.map(modulesOf)]}
}));

const shelves = Object.entries(packages).map(([name, open]) => ({
  name: `${name} is for ${open.join(", ")}`,
  severity: "error",
  comment: "A package stays where it is needed, so that other pages do not load it.",
  from: {path: "^src/", pathNot: open.map((room) => `^src/${room}/`)},
  to: {path: `^node_modules/${name}/`}
}));

export default {
  forbidden: [
    {
      name: "no circles",
      severity: "error",
      comment:
        "Modules that import one another, be it types alone, are one concept: put it into one module, or find the third.",
      from: {},
      to: {circular: true}
    },
    {
      name: "a room for everything",
      severity: "error",
      comment: "Every module of the site lies in a room that .dependency-cruiser.js knows, or is a page of its own.",
      from: {path: "^src/", pathNot: [`^src/(${top.join("|")})/`, "^src/[^/]+\\.md\\.ts$"]},
      to: {}
    },
    {
      name: "what is published leans on nothing that builds it",
      severity: "error",
      from: {path: "^src/"},
      to: {path: "^(test|tools|bench)/"}
    },
    {
      name: "every import is there",
      severity: "error",
      from: {},
      // The example stands beside what the build makes of modules/index.ts.
      to: {couldNotResolve: true, pathNot: "^\\./attention\\.js$"}
    },
    ...walls,
    ...shelves
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.json"},
    exclude: {path: "^src/\\.observablehq/"},
    doNotFollow: {path: "^node_modules/"},
    enhancedResolveOptions: {exportsFields: ["exports"], conditionNames: ["import", "node", "default"]}
  }
};
