import fc from 'fast-check';

/** With PROPERTY_SEED set, every property of the run draws from that seed; without it each run draws anew. */
const seed = process.env['PROPERTY_SEED'];
if (seed !== undefined && seed !== '')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
