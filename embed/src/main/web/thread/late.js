/** @typedef {typeof import('../writing/write.js')} Writing */

let tries = 0;

/**
 * What it takes to write, to vote and to change: most readers only read, so it is loaded when somebody begins with any of it.
 *
 * @returns {Promise<Writing>}
 */
export function writing() {
  // A browser remembers that a script could not be had; one of another address is asked for again.
  return import(new URL(WRITE, import.meta.url).href + (tries ? '#' + tries : '')).catch(error => {
    tries++;
    throw error;
  });
}

/**
 * The same, with its words.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export async function writingIn(host) {
  const loaded = await writing();
  host.texts.words = { ...loaded.words, ...host.texts.words };
  return loaded;
}

/**
 * Who comes back to sign in, or whom the page has signed in, is so before anything is shown; what that takes is loaded then.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export async function signedIn(host) {
  if (!host.token && !host.store.get('signed-in').of && !location.hash.startsWith('#guide-sign-in=')) return;
  try {
    await (await import(new URL(SIGN_IN, import.meta.url).href)).arrive(host);
  } catch (error) {
    // Reading goes on.
    console.error(`${host.localName}: ${error.message}`);
    host.notSignedIn = error;
  }
}
