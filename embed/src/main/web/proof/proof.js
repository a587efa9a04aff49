import { solve } from './solve.js';

/** The worker's program: a challenge comes in, the number goes out. */
onmessage = ({ data }) => postMessage(solve(data, 0, data.maxnumber));
