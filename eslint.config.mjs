import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const features = [
  'identity',
  'workflow',
  'programmes',
  'drawing',
  'enterprises',
  'eligibility',
  'documents',
  'deadlines',
  'notifications',
  'simulation',
  'operations',
  'decisions',
  'cohorts',
];

/** Of Nest, the features may have only what wires them; they do not speak HTTP. */
const onlyWiring = {
  paths: [
    {
      name: '@nestjs/common',
      allowImportNames: ['Injectable', 'Module'],
      message: 'Features are wired by Nest but do not speak HTTP.',
    },
  ],
};

const told = 'The engine is told the time; it does not ask.';
const given = 'The engine is given its ids.';

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name from file to use.',
};

export default tseslint.config(
  { ignores: ['dist/', '.terrace/', 'coverage/', '**/node_modules/', 'apps/web/src/api/schema.d.ts'] },
  {
    files: ['{apps,libs,test}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 40],
      'no-restricted-syntax': ['error', namedExports],
      '@typescript-eslint/no-extraneous-class': 'off',
      // With noUncheckedIndexedAccess, an index within a counted loop cannot be written without it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // A configuration is what its tool asks for, and a tool asks for a default.
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.spec.ts', '**/*.contract.ts', '**/migrations/*.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // A component is mostly markup, one attribute a line.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', 70] } },
  {
    files: [`libs/{${features.join(',')}}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', onlyWiring] },
  },
  {
    files: ['libs/{kernel,engine,simulation}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'Buffer',
          'fetch',
          'crypto',
          'console',
          'performance',
        ],
      ],
      'no-restricted-syntax': [
        'error',
        namedExports,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: told },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: told },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: given },
      ],
    },
  },
  prettier,
);
