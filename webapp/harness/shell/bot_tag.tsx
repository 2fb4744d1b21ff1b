/** Marks what a bot said. */
export function BotTag() {
    return <span className="tag">BOT</span>;
}
