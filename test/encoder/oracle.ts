export * from "../../src/method/oracle.js";
