/** What the thread loads when somebody begins to write, to vote, or to change what is theirs. */
export { Form } from './form.js';
export { confirmRemoval, edit } from './changes.js';
export { openReply } from './reply.js';
export { openReport, tellOutcomes } from './report.js';
export { Proof } from './proof.js';
export { castVote, vote } from './vote.js';
export { write as words } from '../strings/en.json';
