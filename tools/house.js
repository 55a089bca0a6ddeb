// The rooms of the house as lint rules: which room may import from which, which packages live where, and what a directive that
// switches a rule off must say. A room is a folder of src/.

/** Room → the rooms whose modules it may import. A name with “type” in front may be imported for its types only. */
export const arrows = {
  attention: [],
  learner: [],
  chapter: [],
  encoder: ["attention"],
  method: ["attention", "encoder", "learner"],
  data: ["attention", "encoder", "learner", "method"],
  components: ["attention", "method", "type learner"],
  lab: ["attention", "chapter", "components", "data", "encoder"],
  deck: ["chapter", "components"],
  embed: ["chapter"],
  offline: ["components"],
  modules: ["attention", "components", "data"]
};

/** Package → the rooms that may import it. */
const packages = {
  "reveal.js": ["deck"],
  d3: ["components", "method"],
  "d3-*": ["components"],
  htl: ["components", "offline"],
  "@observablehq/*": ["components"]
};

/** Rooms that compute: they know no page. */
const pure = ["attention", "learner", "encoder", "data"];

/** Rooms that know nothing of addresses; those of figures are made in chapter/, those of the lab in lab/link.ts. */
const addressless = [...pure, "components"];

// The build needs no network, and neither does a reader.
const network = {regex: "^(npm|jsr|https?):", message: "Import packages by their bare name, from node_modules."};
const outside = {
  regex: "^(\\.\\./)+(test|tools|bench)/",
  message: "What is published does not lean on what builds it."
};

const room = (name) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    "@typescript-eslint/no-restricted-imports": ["error", {patterns: [network, outside, ...walls(name)]}],
    "no-restricted-globals": [
      "error",
      ...(pure.includes(name) ? globals(["document", "window"], "A room that computes knows no page.") : []),
      ...(addressless.includes(name) ? globals(["location", "history"], "Addresses are the matter of chapter/.") : [])
    ]
  }
});

function walls(name) {
  const others = Object.keys(arrows).filter((other) => other !== name && !arrows[name].includes(other));
  const rooms = others.map((other) => ({
    regex: `^(\\.\\./)+${other}/`,
    allowTypeImports: arrows[name].includes(`type ${other}`),
    message: `${name}/ may not import from ${other}/: see the arrows in tools/house.js.`
  }));
  const closed = Object.keys(packages).filter((pattern) => !packages[pattern].includes(name));
  const foreign = closed.map((pattern) => ({
    group: [pattern],
    message: `Only ${packages[pattern].join(", ")}/ may import this package.`
  }));
  return [...rooms, ...foreign];
}

function globals(names, message) {
  return names.map((name) => ({name, message}));
}

/** A comment that switches a rule off must say why, after two dashes. */
const reason = {
  meta: {type: "suggestion", messages: {missing: "Say why the rule does not hold here: “-- reason”."}, schema: []},
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (/^\s*(eslint\b|eslint-(disable|enable))/.test(comment.value) && !/\s--\s+\S.{9}/.test(comment.value))
          context.report({loc: comment.loc, messageId: "missing"});
    }
  })
};

/** The configuration blocks of the house. */
export const house = [
  {
    linterOptions: {reportUnusedDisableDirectives: "error"},
    plugins: {house: {rules: {reason}}},
    rules: {
      "house/reason": "error",
      "@typescript-eslint/no-restricted-imports": ["error", {patterns: [network]}]
    }
  },
  // A module is one concept. A longer one says at its top why it is one: /* eslint-disable max-lines -- reason */
  {
    files: ["**/*.ts", "**/*.js"],
    ignores: ["**/*.test.ts"],
    rules: {"max-lines": ["error", {max: 150}]}
  },
  {
    files: ["src/**/*.ts"],
    rules: {"@typescript-eslint/no-restricted-imports": ["error", {patterns: [network, outside]}]}
  },
  ...Object.keys(arrows).map(room)
];
