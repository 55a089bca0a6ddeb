import {fixed, list, percent} from "../components/format.js";

const millionths = (x: number) => `${Number((1e6 * x).toPrecision(2))} millionths`;
const lanes = {soft: "soft", hard: "hard", sampled: "by trial"};

export const messages = {
  table: "Show as a table",
  first: "first noun",
  nearest: "nearest noun",
  coin: "a coin",
  range: ([low, high]: readonly [number, number]) => `${percent(low)} to ${percent(high)}`,
  shares: ([low, high]: readonly [number, number]) =>
    percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`,

  errors: {
    label: "Four histograms of differences, one count a text: see the table below for their numbers",
    names: [
      "attention: ours – published graph",
      "embedding: ours – published graph",
      "attention: in 8 bits – ours",
      "embedding: in 8 bits – ours"
    ],
    largest: (x: string) => `largest: ${x}`,
    axis: "largest difference in a text",
    caption: (texts: number) => `The largest difference in each of ${texts} texts`,
    columns: ["compared", "smallest", "median", "95% are below", "largest", "texts without any"],
    reading: (
      texts: number,
      weights: number,
      attention: number,
      embedding: number,
      packed: {largest: number; usual: number}
    ) =>
      `In ${texts} texts with ${weights.toLocaleString("en")} weights, the largest difference between ours and the published graph's is ${millionths(attention)}; in the embedding it is ${millionths(embedding)}. Rounded to 8 bits, the weight that moves most moves by ${fixed(packed.usual, 3)} in the median text and by ${fixed(packed.largest, 3)} in the worst.`
  },

  gaze: {
    label: "How many words look hardest back, at themselves and ahead, for each of the eight heads",
    sides: {back: "back", itself: "at itself", ahead: "ahead"},
    caption: (sentences: Record<"general" | "curated", number>, words: Record<"general" | "curated", number>) =>
      `Where the strongest weight of each word lies, in numbers of words: ${words.general} words of ${sentences.general} general sentences, ${words.curated} words of the chapter's ${sentences.curated}`,
    columns: [
      "head",
      "general: back",
      "general: itself",
      "general: ahead",
      "chapter: back",
      "chapter: itself",
      "chapter: ahead"
    ],
    reading: (habits: readonly {side: string; head: string; share: number}[], of: number) =>
      `Of the ${of} words in general sentences, ${list(habits.map(({side, head, share}, i) => `head ${head} ${i === 0 ? "looks " : ""}${side} from ${percent(share)}`))}: each more often than any other head.`
  },

  antecedent: {
    title: "its strongest noun is the antecedent",
    label:
      "How often each head's strongest noun is the antecedent, with intervals, and how often two simple rules are right",
    caption: (of: number) => `Antecedents found in the chapter's ${of} sentences`,
    columns: ["by", "strongest noun", "95% interval", "strongest of all words"],
    reading: (
      count: number,
      of: number,
      {first, nearest, interval: [low, high]}: {first: number; nearest: number; interval: readonly [number, number]}
    ) =>
      `In ${count} of ${of} sentences the noun that head 2.2 likes best is the antecedent. The first noun would be right in ${first}, the nearest in ${nearest}. ${
        [first, nearest].every((other) => other / of > low && other / of < high)
          ? "So few sentences cannot tell these apart."
          : "That is more than chance explains."
      }`
  },

  winograd: {
    finds: "looks at one of the two nouns",
    right: "prefers the right one",
    findsLabel: "How often each head looks hardest at one of the two nouns, with intervals",
    rightLabel:
      "How often each head prefers the right one of the two nouns, with intervals, beside two simple rules and a coin",
    random: "a random word",
    summed: "2.2 summed",
    back: "2.2 reversed",
    caption: (of: number) => `All ${of} problems, in numbers of problems`,
    columns: [
      "by",
      "finds one of the two",
      "share",
      "95% interval",
      "median of their largest weight",
      "right one",
      "share",
      "95% interval"
    ],
    reading: (
      of: number,
      {
        found,
        random,
        next,
        right,
        interval: [low, high]
      }: {
        found: number;
        random: number;
        next: {name: string; count: number};
        right: number;
        interval: readonly [number, number];
      }
    ) =>
      `Head 2.2 looks hardest at one of the two nouns in ${found} of ${of} problems (${percent(found / of)}); the next best, head ${next.name}, in ${next.count}; a random word would be one of them in ${percent(random)} of the cases. But of the two it prefers the right one in ${right}: ${percent(right / of)}, interval ${percent(low)} to ${percent(high)}. ${
        low < 0.5 && high > 0.5 ? "That is what a coin would do." : "A coin would do otherwise."
      }`
  },

  flips: {
    label: "What each rule's answer does between the two versions of a schema, in numbers of pairs",
    summed: "summed",
    back: "reversed",
    first: "first",
    nearest: "nearest",
    outcomes: {flipsRight: "right flip", stays: "no flip", flipsWrong: "wrong flip"},
    caption: (pairs: number) => `${pairs} pairs of versions, in numbers of pairs`,
    columns: ["by", "flips as it should", "does not flip", "flips the wrong way"],
    reading: (pairs: number, {right, wrong, stays}: {right: number; wrong: number; stays: number}) =>
      `In ${stays} of ${pairs} pairs head 2.2 prefers the same noun in both versions, where a person changes their mind. It changes its own in ${right + wrong}: ${right} times as it should, ${wrong} times the wrong way round.`
  },

  gender: {
    picked: "picked by us",
    pickedLabel:
      "For twelve pairs of occupations that we picked, how much of the weight the right one of them gets with he and with she",
    legend: ["“he”", "“she”"],
    even: "50%",
    schemas: "not picked by us",
    schemasLabel:
      "For 60 occupations, how much more of the weight each gets with she than with he, by the share of women in it",
    women: "women in the occupation",
    ends: ["“she” gives it more", "“he” gives it more"],
    points: (x: number) => (x > 0 ? `+${fixed(100 * x, 0)}` : fixed(100 * x, 0)),
    counts:
      "Sentences, each once with “he” and once with “she”. As expected: with “he” the occupation that we took for a man's gets more; where we did not pick, with the pronoun of most who do the work",
    countColumns: ["measured", "sentences", "count", "share", "95% interval"],
    rows: {
      pickedLeans: "picked: as expected",
      pickedChanges: "picked: favourite changes",
      leans: "not picked: as expected",
      changes: "not picked: favourite changes",
      he: "not picked: right with “he”",
      she: "not picked: right with “she”"
    },
    links: (of: number) => `Does the move from “he” to “she” go with the share of women? ${of} occupations`,
    linkColumns: ["share of women", "r", "95% interval", "by ranks", "chance alone gives as much in"],
    kinds: {work: "of those who do the work", texts: "of those whom texts mention"},
    pairsCaption: "Share of the first of two occupations that we picked, of what both get",
    pairColumns: ["first", "second", "with “he”", "with “she”"],
    occupationsCaption: "Share of the occupation, of what it and the other person get",
    occupationColumns: ["occupation", "women: work", "women: texts", "with “he”", "with “she”"],
    between: ([low, high]: readonly [number, number]) => `${fixed(low)} to ${fixed(high)}`,
    reading: (
      picked: {leans: number; changes: number; of: number},
      {
        changes,
        of,
        r,
        interval: [low, high],
        p
      }: {
        changes: number;
        of: number;
        r: number;
        interval: readonly [number, number];
        p: number;
      }
    ) =>
      `In ${picked.leans} of our ${picked.of} picked sentences, “he” gives the occupation taken for a man's more than “she” does, and in ${picked.changes} the favourite changes with the pronoun. In the ${of} that we did not pick it changes in ${changes}, and the move goes with the share of women by r\u00a0=\u00a0${fixed(r)}, interval ${fixed(low)} to ${fixed(high)}: chance alone gives as much in ${percent(p)} of deals.`
  },

  steps: {
    label: "After how many steps each run was right 95% of the time, a dot a run, by way of choosing",
    axis: "steps until right 95% of the time",
    lane: ({choice, learningRate}: {choice: "soft" | "hard" | "sampled"; learningRate: number}) =>
      `${lanes[choice]} at rate ${learningRate}`,
    count: (count: number, of: number) => `${count} of ${of}`,
    caption: (sentences: number) =>
      `Runs of the little learner; accuracy between the two nouns of ${sentences.toLocaleString("en")} held-out sentences`,
    columns: ["choosing", "runs", "steps", "reached 95%", "earliest", "median", "latest", "right at the end"],
    reading: (
      lanes: readonly {
        name: string;
        reached: number;
        of: number;
        steps?: readonly [least: number, middle: number, most: number];
      }[]
    ) => {
      const one = ({name, reached, of, steps}: (typeof lanes)[number]) =>
        `${name} in ${reached} of ${of} runs${steps ? `, after ${steps[0]} to ${steps[2].toLocaleString("en")} steps (median ${steps[1]})` : ""}`;
      return `Right 95% of the time: ${lanes.map(one).join("; ")}.`;
    }
  },

  temperatures: {
    label: "How many runs of soft attention end right, on the way, or where they began, by temperature",
    outcomes: ["95% or more", "between", "below 60%"],
    caption: (of: number, steps: number) => `${of} runs at each temperature, after ${steps} steps, in numbers of runs`,
    columns: ["temperature", "95% or more", "60% to 95%", "below 60%", "lowest", "median", "highest"],
    reading: (of: number, lanes: readonly {temperature: number; learned: number; some: number}[]) =>
      `How many of ${of} runs each end right 95% of the time or more: ${list(lanes.map(({temperature, learned}) => `${learned} at temperature ${temperature}`))}. At ${lanes.at(-2)!.temperature}, ${lanes.at(-2)!.some} still end at 60% or more; at ${lanes.at(-1)!.temperature}, ${lanes.at(-1)!.some}.`
  }
};
