/** One small mistake, put into a module on its way to a test. */
export interface Mutation {
  what: string;
  module: string;
  /** A piece of the module's text that occurs once, and what stands there instead. */
  from: string;
  to: string;
  /** The test file that must notice. */
  test: string;
}

export const mutations: Mutation[] = [
  {
    what: "softmax: the sign of the scores",
    module: "src/attention/softmax.ts",
    from: "Math.exp((score - max) / temperature)",
    to: "Math.exp((max - score) / temperature)",
    test: "test/attention/softmax.test.ts"
  },
  {
    what: "softmax: no maximum subtracted",
    module: "src/attention/softmax.ts",
    from: "(score - max) / temperature",
    to: "score / temperature",
    test: "test/attention/softmax.test.ts"
  },
  {
    what: "mask: a word may not see itself",
    module: "src/attention/mask.ts",
    from: "j <= i",
    to: "j < i",
    test: "test/attention/mask.test.ts"
  },
  {
    what: "mask: the rest is not divided by its sum",
    module: "src/attention/mask.ts",
    from: "weight / sum",
    to: "weight",
    test: "test/attention/mask.test.ts"
  },
  {
    what: "slope of the blend: its sign",
    module: "src/attention/gradient.ts",
    from: "value[j] - m",
    to: "m - value[j]",
    test: "test/attention/gradient.test.ts"
  },
  {
    what: "learner: a sign in the gradient of layer 1",
    module: "src/learner/backward.ts",
    from: "pull[j] - meanPull",
    to: "meanPull - pull[j]",
    test: "test/learner/gradient.test.ts"
  },
  {
    what: "Adam: the sign of a step",
    module: "src/learner/adam.ts",
    from: "weights[i] -=",
    to: "weights[i] +=",
    test: "test/learner/adam.test.ts"
  },
  {
    what: "Adam: no correction of the mean's bias",
    module: "src/learner/adam.ts",
    from: "mean[i] / meanBias",
    to: "mean[i]",
    test: "test/learner/adam.test.ts"
  },
  {
    what: "tokenizer: of two equal ways, the first one wins",
    module: "src/encoder/tokenize.ts",
    from: "score < best[end]",
    to: "score <= best[end]",
    test: "test/encoder/tokenize.test.ts"
  },
  {
    what: "tokenizer: a best score of 0 counts as one",
    module: "src/encoder/tokenize.ts",
    from: "best[end] !== 0 && score",
    to: "score",
    test: "test/encoder/tokenize.test.ts"
  },
  {
    what: "packing: scales by 128 instead of 127",
    module: "src/encoder/quantize.ts",
    from: "Math.abs(x) / 127",
    to: "Math.abs(x) / 128",
    test: "test/encoder/packing.test.ts"
  },
  {
    what: "slides: a figure is called by the wrong name",
    module: "src/chapter/parse.ts",
    from: "part.figure = {id,",
    to: "part.figure = {id: title,",
    test: "test/chapter/parse.test.ts"
  },
  {
    what: "slides: a ### begins no part",
    module: "src/chapter/parse.ts",
    from: "level <= 3",
    to: "level <= 2",
    test: "test/chapter/parse.test.ts"
  },
  {
    what: "links: a value of 0 is left out",
    module: "src/chapter/permalink.ts",
    from: "if (Object.is(value, (defaults as Values)[name]))",
    to: "if (!value || Object.is(value, (defaults as Values)[name]))",
    test: "test/chapter/permalink.test.ts"
  },
  {
    what: "links: an empty number is read as 0",
    module: "src/chapter/permalink.ts",
    from: ` || text.trim() === ""`,
    to: "",
    test: "test/chapter/permalink.test.ts"
  }
];
