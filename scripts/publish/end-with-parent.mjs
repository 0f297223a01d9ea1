/**
 * Loaded into the build that a publish starts: a publish that is killed takes it along, or the next one would find the
 * place taken by work that nobody waits for.
 */
process.on('disconnect', () => process.exit(70));
// Listening must not keep a finished build from ending.
process.channel?.unref();
