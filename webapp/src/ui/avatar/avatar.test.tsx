import {fireEvent, screen} from '@testing-library/react';
import {describe, expect, it} from 'vitest';

import {renderPart} from 'src/testing/render';

import {Avatar} from './avatar';
import {AvatarStack} from './avatar_stack';

const people = ['Mara', 'Tomas', 'Priya', 'Elena', 'Jonas'].map((name) => ({id: name, name, pictureUrl: undefined}));

describe('Avatar', () => {
    it('shows the initial when there is no picture', () => {
        const {container} = renderPart(<Avatar person={{name: 'mara', pictureUrl: '/missing.png'}} />);
        fireEvent.error(container.querySelector('img') as HTMLImageElement);
        expect(container).toHaveTextContent('M');
    });
});

describe('AvatarStack', () => {
    it('names everybody and counts those without room', () => {
        renderPart(<AvatarStack people={people} max={3} />);
        const stack = screen.getByRole('img', {name: 'Mara, Tomas, Priya, Elena, and Jonas'});
        expect(stack).toHaveTextContent('+2');
    });

    it('counts people beyond those it knows', () => {
        renderPart(<AvatarStack people={people} max={3} total={40} />);
        expect(screen.getByRole('img', {name: /and 35 others/})).toHaveTextContent('+37');
    });

    it('is nothing without people', () => {
        renderPart(<AvatarStack people={[]} />);
        expect(screen.queryByRole('img')).not.toBeInTheDocument();
    });
});
