import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {EsbuildPlugin} from 'esbuild-loader';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));

/** Writes root.html, the page that the server answers for every address that is not a file. */
class RootPagePlugin {
    apply(compiler) {
        compiler.hooks.thisCompilation.tap('RootPagePlugin', (compilation) => {
            const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
            compilation.hooks.processAssets.tap({name: 'RootPagePlugin', stage}, () => {
                const files = compilation.entrypoints.get('main').getFiles();
                const styles = files
                    .filter((f) => f.endsWith('.css'))
                    .map((f) => `<link rel="stylesheet" href="/static/${f}">`);
                const scripts = files
                    .filter((f) => f.endsWith('.js'))
                    .map((f) => `<script defer src="/static/${f}"></script>`);
                const html = [
                    '<!doctype html>',
                    '<html lang="en"><head><meta charset="utf-8">',
                    '<meta name="viewport" content="width=device-width, initial-scale=1">',
                    '<title>Mattermost</title><link rel="icon" href="data:,">',
                    ...styles,
                    ...scripts,
                    '</head><body><div id="root"></div><div id="root-portal"></div></body></html>',
                ].join('\n');
                compilation.emitAsset('root.html', new webpack.sources.RawSource(html));
            });
        });
    }
}

export default {
    mode: 'production',
    context: root,
    entry: {main: './index.tsx'},
    devtool: false,
    output: {
        path: path.join(root, 'dist'),
        filename: 'harness.[contenthash:12].js',
        publicPath: '/static/',
        clean: true,
    },
    resolve: {
        extensions: ['.ts', '.tsx', '.js'],
        conditionNames: ['webpack', 'import', 'require', 'browser', 'default'],
    },
    optimization: {minimizer: [new EsbuildPlugin({target: 'es2022', css: true, legalComments: 'none'})]},
    performance: false,
    stats: 'errors-warnings',
    module: {
        rules: [
            {test: /\.tsx?$/, loader: 'esbuild-loader', options: {target: 'es2022', jsx: 'automatic'}},
            {test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader']},
            {
                test: /\.(woff2?|ttf|eot|svg)$/,
                type: 'asset/resource',
                generator: {filename: 'fonts/[name].[contenthash:8][ext]'},
            },
        ],
    },
    plugins: [
        new MiniCssExtractPlugin({filename: 'harness.[contenthash:12].css'}),
        new webpack.DefinePlugin({'process.env.NODE_ENV': '"production"'}),
        new RootPagePlugin(),
    ],
};
