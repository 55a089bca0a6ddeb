import type {Linter} from "eslint";

export const arrows: Record<string, string[]>;
export const house: Linter.Config[];
