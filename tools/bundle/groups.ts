/** A module of src/ whose path begins with one of these. */
const ours = (...paths: string[]) => new RegExp(`/src/(${paths.join("|")})`);

/** A module of one of these packages. */
const packages = (...names: string[]) => new RegExp(`/node_modules/(${names.join("|")})/`);

/**
 * What goes together, so that a page makes few requests; of two groups that want a module the first gets it. `base`
 * is what every page with a figure needs; it draws nothing. Everything else is a part of its own. A module that is
 * imported dynamically stands in no group.
 */
export const groups = (
  [
    [
      "plot",
      /rolldown\/runtime|^absent:/,
      packages("@observablehq/plot", "interval-tree-1d", "binary-search-bounds"),
      packages("d3-(?!array|color|format|interpolate|scale/|selection|time)[a-z-]+", "delaunator", "robust-predicates"),
      ours("components/charts/plot")
    ],
    ["scales", packages("d3-(array|color|format|interpolate|scale|time|time-format)", "internmap")],
    [
      "draw",
      packages("d3-selection"),
      ours("components/charts/(?!large-table)", "components/figures/heatmap/messages")
    ],
    ["learn", ours("components/figures/learn/", "learner/")],
    [
      "own",
      ours("lab/(language|own(?!-)|page-model|model-line|watch(?!-he-she|-shown)|labels|apply-settings|messages)")
    ],
    ["lab-shared", ours("lab/(align|text-history|lines|looks|moved|pairs|pin|incoming-texts|views|watch-shown)\\.ts")],
    ["sentences", ours("data/(?!handmade|order)", "encoder/(words|tokenize)", "components/figures/recipe")],
    [
      "base",
      packages("htl", "isoformat", "@observablehq/inputs"),
      /_observablehq\//,
      ours(
        "attention",
        "chapter/(?!contents|present-link|terms|qr)", // those are for the page that is read, or for the code on request
        "data/handmade",
        "embed",
        "offline",
        "components/(controls|format|frame|in-sight|keep|types|share/(row|messages))"
      )
    ]
  ] as [name: string, ...tests: RegExp[]][]
).map(([name, ...tests], i) => ({
  name,
  test: (id: string) => tests.some((test) => test.test(id.replaceAll("\\", "/"))),
  priority: 100 - i
}));
