/// What the bare log reaches, with nothing of ours in the way: the ceiling that the platform is
/// measured against (docs/performance.md). Start at [chat.parlance.benchmark.log.BareLog].
@NullMarked
package chat.parlance.benchmark.log;

import org.jspecify.annotations.NullMarked;
