import path from 'node:path';
import {fileURLToPath} from 'node:url';

import boundaries from 'eslint-plugin-boundaries';
import formatjs from 'eslint-plugin-formatjs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.dirname(fileURLToPath(import.meta.url));

const element = (type, pattern, capture) => ({type, pattern, capture, partialMatch: false});

const elements = [
    element('features', 'src/features/*', ['name']),
    element('blocks', 'src/blocks/*', ['name']),
    ...['plugin', 'actions', 'data', 'api', 'domain', 'ui', 'host', 'state', 'i18n', 'styles', 'testing'].map((name) =>
        element(name, `src/${name}`),
    ),
];

/** What each folder may import besides itself. */
const layers = {
    plugin: ['features', 'state', 'data', 'domain', 'host', 'ui', 'i18n', 'styles'],
    features: ['blocks', 'ui', 'actions', 'data', 'domain', 'host', 'state', 'i18n', 'styles'],
    blocks: ['ui', 'actions', 'data', 'domain', 'host', 'i18n', 'styles'],
    actions: ['data', 'domain', 'ui', 'host', 'state', 'i18n'],
    data: ['api', 'domain', 'host'],
    ui: ['styles', 'i18n', 'host'],
    api: ['host'],
    domain: [],
    host: [],
    state: [],
    i18n: ['host'],
    styles: [],
    testing: [
        'plugin',
        'features',
        'blocks',
        'actions',
        'data',
        'api',
        'domain',
        'ui',
        'host',
        'state',
        'i18n',
        'styles',
    ],
};

/** Blocks that may use another block: from → to. */
const blocksUsingBlocks = {
    checklist: ['people', 'duration', 'run'],
    run: ['people'],
    attribute: ['people', 'duration'],
    status: ['people'],
};

const allow = (from, to) => ({from: {element: from}, allow: {to: {element: to}}});

const policies = [
    ...Object.entries(layers).map(([from, to]) =>
        allow({type: from}, {types: {anyOf: from === 'features' || from === 'blocks' ? to : [from, ...to]}}),
    ),
    allow({type: 'features'}, {type: 'features', captured: {name: '{{ from.element.captured.name }}'}}),
    allow({type: 'blocks'}, {type: 'blocks', captured: {name: '{{ from.element.captured.name }}'}}),
    ...Object.entries(blocksUsingBlocks).flatMap(([from, names]) =>
        names.map((name) => allow({type: 'blocks', captured: {name: from}}, {type: 'blocks', captured: {name}})),
    ),
    // Tests may use the equipment for tests.
    {from: {file: {categories: 'test'}}, allow: {to: {element: {type: 'testing'}}}},
];

const imports = (patterns) => ['error', {patterns}];
const wayOut = {
    regex: '^(\\.\\./){1,}(plugin|features|blocks|actions|data|api|domain|ui|host|state|i18n|styles|testing)/',
    message: "Use 'src/…' across folders.",
};
const hostOnly = {
    group: ['mattermost-redux/*', '@mattermost/types/*', '@mattermost/client*'],
    message: 'Only src/host talks to the host.',
};

export default tseslint.config(
    {
        ignores: [
            'dist/**',
            'harness/dist/**',
            'coverage/**',
            '**/*.gen.ts',
            '*.js',
            'build/**',
            'harness/*.js',
            'harness/*.mjs',
        ],
    },
    {
        files: ['**/*.{ts,tsx,mts}'],
        extends: [
            ...tseslint.configs.recommendedTypeChecked,
            reactHooks.configs.flat['recommended-latest'],
            jsxA11y.flatConfigs.recommended,
        ],
        languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
        rules: {
            eqeqeq: 'error',
            'no-console': 'error',
            'no-eval': 'error',
            'no-new-func': 'error',
            '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
            '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {attributes: false}}],
            '@typescript-eslint/no-floating-promises': ['error', {ignoreVoid: true}],
            '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
            // Concerns a compiler that is not used here.
            'react-hooks/incompatible-library': 'off',
            // The person opened the field to type in it; focus belongs there.
            'jsx-a11y/no-autofocus': 'off',
        },
    },
    {
        files: ['src/**/*.{ts,tsx}'],
        ignores: ['src/ambient.d.ts'],
        plugins: {boundaries, formatjs},
        settings: {
            'boundaries/root-path': root,
            'boundaries/include': ['src/**/*'],
            'boundaries/legacy-templates': false,
            'boundaries/elements': elements,
            'boundaries/files': [{category: 'test', pattern: '**/*.test.{ts,tsx}'}],
            'import/resolver': {node: {extensions: ['.ts', '.tsx', '.js', '.css', '.json'], paths: [root]}},
        },
        rules: {
            'boundaries/dependencies': ['error', {default: 'disallow', policies}],
            'formatjs/enforce-default-message': ['error', 'literal'],
            'formatjs/enforce-placeholders': 'error',
            'formatjs/enforce-plural-rules': ['error', {other: true}],
            'formatjs/no-multiple-whitespaces': 'error',
            'formatjs/no-invalid-icu': 'error',
            'no-restricted-imports': imports([wayOut, hostOnly]),
            'no-restricted-syntax': ['error', {selector: 'ExportDefaultDeclaration', message: 'Use named exports.'}],
        },
    },
    {
        files: ['src/**/*.{ts,tsx}'],
        ignores: ['src/host/**', 'src/testing/**', 'src/**/*.test.{ts,tsx}', 'src/index.ts', 'src/public_path.ts'],
        rules: {
            'no-restricted-globals': ['error', {name: 'window', message: 'Only src/host reads window.'}],
        },
    },
    {
        files: ['src/host/**', 'src/testing/**'],
        rules: {'no-restricted-imports': imports([wayOut])},
    },
    {
        files: ['**/*.test.{ts,tsx}'],
        rules: {
            '@typescript-eslint/unbound-method': 'off',
            '@typescript-eslint/require-await': 'off',
        },
    },
);
