/** What must be true in the end, computed from the events alone. */
@NullMarked
package io.buyerstatus.chaos.audit;

import org.jspecify.annotations.NullMarked;
