/** What handlers cost: calls, read units, items read. */
@NullMarked
package io.buyerstatus.count;

import org.jspecify.annotations.NullMarked;
