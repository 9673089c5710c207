import fc from "fast-check";

/**
 * Random tests meet the same cases in every run, so that a gate that was green stays green; POLITY_SEED takes other cases,
 * as in `POLITY_SEED=$RANDOM POLITY_RUNS=3000 npx vitest run tests/properties`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["POLITY_SEED"] ?? 18) });
