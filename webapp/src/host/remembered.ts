import {useState} from 'react';

/** A switch of the page that a user left on or off on this device. `key` names it among those of all users. */
export function useRemembered(key: string): [boolean, (on: boolean) => void] {
    const name = `playbooks_${key}`;
    const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
    const change = (on: boolean) => {
        localStorage.setItem(name, String(on));
        setChanged((before) => ({...before, [name]: on}));
    };
    return [changed[name] ?? localStorage.getItem(name) === 'true', change];
}
