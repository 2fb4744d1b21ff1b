import {describe, expect, it} from 'vitest';

import {DARK, LIGHT, rgbTriple, variablesOf} from './theme';

describe('theme variables', () => {
    it('gives each colour also as a triple', () => {
        expect(rgbTriple('#1c58d9')).toBe('28, 88, 217');
        const variables = variablesOf(LIGHT);
        expect(variables['--button-bg']).toBe('#1c58d9');
        expect(variables['--button-bg-rgb']).toBe('28, 88, 217');
        expect(variables['--error-text-color-rgb']).toBe(rgbTriple(LIGHT.errorTextColor));
    });

    it('has the same names in every theme, and all that plugins may use', () => {
        expect(Object.keys(variablesOf(DARK))).toEqual(Object.keys(variablesOf(LIGHT)));
        for (const name of [
            'center-channel-color-56',
            'elevation-6',
            'radius-full',
            'border-default',
            'semantic-color-danger',
        ]) {
            expect(variablesOf(DARK)).toHaveProperty(`--${name}`);
        }
    });
});
