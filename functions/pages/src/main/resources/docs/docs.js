// Starts Swagger UI. The page is at /v1/docs, or at /docs in a local run, and a stage or base path may stand before it.
'use strict';

const root = location.pathname.replace(/(\/v1)?\/docs$/, '');

// Requests go to this site, under the path that leads here: the page's policy lets them go nowhere else.
const thisSite = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: original => contract =>
          original({ ...contract, servers: [{ url: root || '/', description: 'This site.' }] }),
      },
    },
  },
});

// Swagger UI has dark colours, but does not ask the browser whether they are wanted.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

// It leaves some controls without a name, and what scrolls out of the keyboard's reach.
const container = document.getElementById('contract');
const each = (selector, change) => container.querySelectorAll(selector).forEach(change);
const name = (selector, nameOf) =>
  each(`${selector}:not([aria-label])`, control => control.setAttribute('aria-label', nameOf(control)));
const mend = () => {
  name('.close-modal', () => 'Close');
  name('.parameters-col_description select', control => control.closest('tr').dataset.paramName);
  name('.body-param textarea', () => 'Request body');
  each('.microlight:not([tabindex])', block => { block.tabIndex = 0; });
};
new MutationObserver(mend).observe(container, { childList: true, subtree: true });

SwaggerUIBundle({
  dom_id: '#contract',
  url: `${root}/v1/openapi.json`,
  layout: 'BaseLayout',
  plugins: [thisSite],
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  // No third party is asked whether the contract is valid.
  validatorUrl: null,
});
