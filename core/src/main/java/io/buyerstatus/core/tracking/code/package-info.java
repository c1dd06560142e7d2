/** What the codes of carriers and of their brokers mean in our words. */
@NullMarked
package io.buyerstatus.core.tracking.code;

import org.jspecify.annotations.NullMarked;
