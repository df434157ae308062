import fc from "fast-check";

/** The same cases on every machine and in every run; `FC_SEED=1234 npm test` looks at others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
