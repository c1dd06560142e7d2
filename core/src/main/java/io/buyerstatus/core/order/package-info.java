/**
 * The order: the merge of all facts about it, the same in whatever order they arrive, and what follows from them, such as its
 * progress.
 */
@NullMarked
package io.buyerstatus.core.order;

import org.jspecify.annotations.NullMarked;
