import {useEffect, useState} from 'react';

/** Height of the sticky bar in pixels; what is under it counts as gone. */
const BAR = 56;

/** Whether the marked element has been scrolled under the sticky bar, which then must say what it said. */
export function useStuck() {
    const [element, mark] = useState<HTMLElement | null>(null);
    const [stuck, setStuck] = useState(false);
    useEffect(() => {
        if (!element) {
            return undefined;
        }
        const observer = new IntersectionObserver(([entry]) => setStuck(entry?.isIntersecting === false), {
            rootMargin: `-${BAR}px 0px 0px 0px`,
        });
        observer.observe(element);
        return () => observer.disconnect();
    }, [element]);
    return {mark, stuck};
}
