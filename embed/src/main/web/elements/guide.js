export * from './comment-count.js';
export * from './comment-thread.js';
export * from './framework-summary.js';
