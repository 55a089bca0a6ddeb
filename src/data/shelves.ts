/** The signs on the library's eight shelves. */
export const signs: readonly string[] = [
  "computers and programming",
  "maths and geometry",
  "recipes for bread, soup and cake",
  "growing plants in the garden",
  "history",
  "love poems and verses",
  "brain, memory and sleep",
  "playing the piano and the guitar"
];

/** Questions a visitor might ask at the desk. */
export const questions: readonly string[] = [
  "How does a machine learn to see faces?",
  "How do I bake a birthday cake?",
  "Why do I forget my dreams?",
  "My tomatoes have yellow leaves.",
  "Who built the first castles?",
  "How do I learn my first chords?",
  "What is the area of a circle?",
  "I want to write my first app.",
  "Something romantic for my girlfriend.",
  "Why do we need eight hours of rest?",
  "What shall I cook for dinner tonight?",
  "When did the war end?",
  "Can music help me remember things?",
  "How can a computer learn?",
  "How do I draw flowers with a computer?",
  "Where is the bathroom?"
];
