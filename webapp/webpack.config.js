import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(root, 'src');

/** Where `npm run budgets` finds which files each surface loads. Outside dist, whose whole content is shipped. */
export const CHUNK_REPORT = path.join(root, 'node_modules/.cache/playbooks/chunks.json');

/** Browsers that Mattermost 11 supports. */
const TARGET = 'es2022';

/**
 * A name that differs between builds of different sources. After an upgrade the host loads the new bundle into the
 * same page; if both shared one chunk registry, the new one would run modules of the old one.
 */
function buildName() {
    const hash = createHash('sha256');
    const files = [path.join(root, 'package-lock.json')];
    for (const entry of readdirSync(source, {recursive: true, withFileTypes: true})) {
        if (entry.isFile()) {
            files.push(path.join(entry.parentPath, entry.name));
        }
    }
    for (const file of files.sort()) {
        hash.update(path.relative(root, file)).update(readFileSync(file));
    }
    return `playbooks_${hash.digest('hex').slice(0, 12)}`;
}

/** Writes the files of each entry and named chunk, for the size budgets. */
class ChunkReportPlugin {
    apply(compiler) {
        compiler.hooks.done.tap('ChunkReportPlugin', (stats) => {
            const {namedChunkGroups, assets} = stats.toJson({
                all: false,
                assets: true,
                chunkGroups: true,
                chunkGroupAuxiliary: false,
            });
            const groups = Object.fromEntries(
                Object.entries(namedChunkGroups).map(([name, group]) => [
                    name,
                    group.assets.map((asset) => asset.name),
                ]),
            );
            mkdirSync(path.dirname(CHUNK_REPORT), {recursive: true});
            writeFileSync(
                CHUNK_REPORT,
                JSON.stringify(
                    {directory: compiler.outputPath, groups, files: assets.map((asset) => asset.name).filter(Boolean)},
                    null,
                    2,
                ),
            );
        });
    }
}

export default (_env, {mode = 'production'}) => {
    const production = mode === 'production';
    return {
        mode,
        target: ['web', TARGET],
        // The host's content security policy forbids string evaluation, so no eval-based source maps.
        devtool: production ? false : 'source-map',
        entry: {main: './src/index.ts'},
        output: {
            path: path.join(root, 'dist'),
            filename: '[name].js',
            chunkFilename: '[name].[contenthash].js',
            uniqueName: buildName(),
            clean: true,
        },
        resolve: {
            extensions: ['.tsx', '.ts', '.mjs', '.js'],
            alias: {src: source},
        },
        // Libraries that the host provides as globals; context identity matters, so they are never bundled.
        externalsType: 'var',
        externals: {
            react: 'React',
            'react-dom': 'ReactDOM',
            redux: 'Redux',
            'react-redux': 'ReactRedux',
            'react-router-dom': 'ReactRouterDom',
            'react-intl': 'ReactIntl',
            'prop-types': 'PropTypes',
            luxon: 'Luxon',
        },
        module: {
            rules: [
                {
                    test: /\.tsx?$/,
                    loader: 'esbuild-loader',
                    options: {target: TARGET, tsconfig: path.join(root, 'tsconfig.json')},
                },
                {test: /\.svg$/, type: 'asset/resource', generator: {filename: '[name].[contenthash][ext]'}},
                {
                    test: /\.css$/,
                    use: [
                        {loader: 'style-loader', options: {attributes: {'data-plugin': 'playbooks'}}},
                        {
                            loader: 'css-loader',
                            options: {
                                modules: {
                                    auto: true,
                                    namedExport: false,
                                    exportLocalsConvention: 'as-is',
                                    localIdentName: production
                                        ? 'playbooks-[local]-[hash:base64:6]'
                                        : 'playbooks-[name]-[local]-[hash:base64:4]',
                                },
                            },
                        },
                        {loader: 'esbuild-loader', options: {loader: 'css', target: TARGET, minify: production}},
                    ],
                },
            ],
        },
        plugins: [new ChunkReportPlugin()],
        performance: false,
        stats: 'errors-warnings',
    };
};
