import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import globals from 'globals';

/** Constants that the bundler puts in; see `guide.embed.BundleElements`. */
const bundler = { STYLE: 'readonly', PROOF: 'readonly', EDIT: 'readonly', QUOTE: 'readonly', REPORT: 'readonly', SIGN_IN: 'readonly', SUBSCRIBE: 'readonly', WRITE: 'readonly', LANGUAGES: 'readonly' };

export default [
  { ignores: ['target/'] },
  js.configs.recommended,
  jsdoc.configs['flat/recommended-typescript-flavor-error'],
  {
    languageOptions: { ecmaVersion: 2023, globals: { ...globals.browser, ...bundler } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-implied-eval': 'error',
      // What is taken off an object by its name so that the rest is left.
      'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      'jsdoc/tag-lines': ['error', 'any', { startLines: 1 }],
      // JSON is `any` until somebody says what it is; tsc refuses every other one.
      'jsdoc/reject-any-type': 'off',
      // A type says most of it; what a name says already is not said again.
      'jsdoc/require-jsdoc': 'off',
      'jsdoc/require-param-description': 'off',
      'jsdoc/require-property-description': 'off',
      'jsdoc/require-returns': 'off',
      'jsdoc/require-returns-description': 'off',
    },
  },
];
