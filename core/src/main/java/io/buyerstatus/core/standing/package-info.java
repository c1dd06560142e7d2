/** What of a shop stands still and waits for a person. */
@NullMarked
package io.buyerstatus.core.standing;

import org.jspecify.annotations.NullMarked;
