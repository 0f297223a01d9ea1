/**
 * Loaded into the build that a publish starts: a publish that is killed takes it along as soon as it looks up from its
 * work, so that the next one need not wait for what nobody asks for any more.
 */
process.on('disconnect', () => process.exit(70));
// Listening must not keep a finished build from ending.
process.channel?.unref();
