/**
 * Goes on where something was thrown that nobody caught, and says what: whoever has unsaved words in front of them is helped more by
 * a server with a fault than by none. `say` writes a line for whoever looks into the log.
 */
export function goOnWhateverHappens(say: (line: string) => void): void {
  // Whoever read the log is gone; that cannot be said to anybody.
  process.stderr.on('error', () => undefined);
  const goOn = (fault: unknown): void =>
    say(
      `copydesk: a fault that nobody caught: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
  process.on('uncaughtException', goOn);
  process.on('unhandledRejection', goOn);
}
